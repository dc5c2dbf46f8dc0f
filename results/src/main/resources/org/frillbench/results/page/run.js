"use strict";
// One run: what it says, its table, its candidates, its frontier, its order, and the run itself.

function downloadOf(run, index) {
  if (run.runFile === "beside-page") {
    return el("p", {}, "The run file has every sample; this page has them reduced: ",
      el("a", {href: encodeURIComponent(run.file)}, nameOf(run.file)), ".");
  }
  if (run.runFile === undefined) {
    return el("p", {}, "The run file, " + shortName(run.file, 80)
      + ", has every sample; this page has them reduced. \"report --samples\" embeds it.");
  }
  const save = () => saveText(document.getElementById("run-" + index).textContent, run.file);
  return el("div", {class: "controls"}, el("button", {click: save}, "Save the run file"));
}

/** The row of a point of the frontier; -1 where there is none. */
function rowOf(run, point) {
  return run.candidates.findIndex((each) =>
    each.sha256 === point.sha256 && each.latencyNs === point.latencyNs);
}

/** The frontier with its points named as in the table: with their side, and settings where there are several. */
function namedFrontier(run) {
  const {headers, rows} = run.document.table;
  const column = headers.indexOf("settings");
  return {...run.frontier, points: run.frontier.points.map((point) => {
    const row = rowOf(run, point);
    const settings = row < 0 || column < 0 ? "" : " (" + rows[row][column] + ")";
    return {...point, candidate: (row < 0 ? point.candidate : run.candidates[row].name) + settings};
  })};
}

function runOf(run, index) {
  const drawings = [];
  const table = run.document.table;
  const card = cardPlace(() => node, (place, row, close) =>
    openCandidate(place, run, run.candidates[row], table.rows[row], close));

  function openPoint(point) {
    const row = rowOf(run, point);
    if (row >= 0) {
      card.open(row);
    }
  }

  const order = el("div", {class: "chart order"});
  const draw = () => {
    order.replaceChildren(...(measuredOnce(run) ? [] : [orderOf(run)]));
    drawings.forEach((again) => again());
    card.again();
  };
  let frontier = null;
  if (run.frontier && run.candidates.length > 1) {
    const title = objectiveTitle(run.frontier.objective);
    frontier = frontierOf(namedFrontier(run), title, openPoint);
    drawings.push(frontier.draw);
  }
  const node = el("section", {class: "run"},
    run.answer ? el("p", {class: "answer"}, run.answer) : null,
    run.blocking.map((line) => el("p", {class: "blocking"}, line)),
    run.document.heading.map((line) => el("p", {class: "soft"}, line)),
    el("p", {class: "soft"}, "Run " + run.id + ", " + run.started + ", measured by frill-bench " + run.tool + "."),
    table ? el("h2", {}, "Candidates") : null,
    table ? tableOf(table, card.open) : null,
    card.node,
    run.document.sections.map(sectionOf),
    frontier ? el("h2", {}, "Latency against " + objectiveTitle(run.frontier.objective)) : null,
    frontier ? frontier.node : null,
    run.candidates.length > 0 ? el("h2", {}, "The run in the order measured") : null,
    run.candidates.length > 0 ? el("p", {}, driftText(run)) : null,
    run.candidates.length > 0 ? el("p", {class: "soft"}, sidesText(run)) : null,
    order,
    el("h2", {}, "The run itself"),
    downloadOf(run, index),
    run.commands.map((each) => [el("p", {}, each.purpose + ":"), el("pre", {}, each.command)]),
    el("details", {}, el("summary", {}, "How to read the figures"), list(run.document.notes)));
  draw();
  return {draw, node};
}
