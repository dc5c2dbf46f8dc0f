"use strict";
// The first page of a board.

/** What was compressed into the page. */
async function unpacked(id) {
  const bytes = Uint8Array.from(atob(embedded(id).gzip), (letter) => letter.charCodeAt(0));
  const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(plain).text());
}

/** A row for each candidate of a run, with what it shares with others. */
function rowsOf(board) {
  return board.sources.flatMap((source) => {
    const columns = source.rows;
    return columns === undefined ? [] : columns.model.map((model, i) => ({
      source,
      model: board.models[model],
      setting: board.settings[columns.setting[i]],
      warnings: board.warnings[columns.warnings[i]],
      best: columns.best[i],
      worst: columns.worst[i],
      of: columns.of[i],
      latency: columns.latency[i],
      low: columns.low[i],
      high: columns.high[i],
      range: columns.kind[i] === 1,
      trials: columns.trials[i],
    }));
  });
}

function rankText(row) {
  if (row.best === 0) {
    return "-";
  }
  return row.best + (row.worst > row.best ? "–" + row.worst : "") + " of " + row.of;
}

function intervalText(row) {
  return row.low === 0 ? "-"
    : significant(row.low) + " to " + significant(row.high) + (row.range ? " (range)" : "");
}

function kernelsText(setting) {
  return setting.nodes === "" ? setting.kernels : setting.kernels + " (" + setting.nodes + ")";
}

function dayOf(source) {
  return source.started === undefined ? "" : source.started.slice(0, 10);
}

/** Where more of a run is found; the names of its files are safe. */
function linksOf(source) {
  const name = visible(source.name);
  return el("span", {class: "links"},
    source.report === undefined ? null
      : el("a", {href: source.report, "aria-label": "Report of " + name}, "report"),
    el("a", {href: source.file, "aria-label": "JSON of " + name}, "JSON"));
}

function blockingOf(source) {
  return source.blocking.length === 0 ? null : el("span", {class: "blocking"}, source.blocking.join(" "));
}

const text = (value) => value === "" || value === undefined ? "-" : value;

const CANDIDATES = [
  {header: "candidate", left: true, value: (row) => row.model.name, cell: (row) => nameOf(row.model.name)},
  {header: "rank", value: (row) => row.best || null, cell: rankText},
  {header: "latency, ms", value: (row) => row.latency, cell: (row) => significant(row.latency)},
  {header: "interval, ms", value: (row) => row.low === 0 ? null : row.high / row.low, cell: intervalText},
  {header: "run", left: true, cell: (row) => linksOf(row.source)},
  {header: "device", left: true, value: (row) => row.source.device, cell: (row) => nameOf(row.source.device)},
  {header: "runtime", left: true, value: (row) => row.setting.runtime, cell: (row) => text(row.setting.runtime)},
  {header: "kernels", left: true, value: (row) => row.setting.kernels, cell: (row) => text(kernelsText(row.setting))},
  {header: "process", left: true, value: (row) => row.setting.process, cell: (row) => text(row.setting.process)},
  {header: "family", left: true, value: (row) => row.model.family, cell: (row) => nameOf(row.model.family)},
  {header: "size, MiB", value: (row) => row.model.mebibytes === undefined ? null : Number(row.model.mebibytes),
    cell: (row) => text(row.model.mebibytes)},
  {header: "trials", value: (row) => row.trials || null, cell: (row) => row.trials || "-"},
  {header: "measured", left: true, value: (row) => dayOf(row.source), cell: (row) => text(dayOf(row.source))},
  {header: "warnings", left: true, value: (row) => row.warnings, cell: (row) => row.warnings},
];

const RUNS = [
  {header: "measured", left: true, value: dayOf, cell: (source) => text(dayOf(source))},
  {header: "device", left: true, value: (source) => source.device, cell: (source) => nameOf(source.device)},
  {header: "files", left: true, cell: linksOf},
  {header: "candidates", value: (source) => source.candidates, cell: (source) => source.candidates},
  {header: "what it says", left: true, cell: (source) => el("div", {class: "says"},
    source.answer + (source.endedEarly ? " It ended early." : "") + " ", blockingOf(source))},
  {header: "run", left: true, value: (source) => source.name, cell: (source) => nameOf(source.name)},
];

function newestOf(sources) {
  const seen = new Set();
  return new Set(sources.filter((source) => {
    const first = !seen.has(source.device);
    seen.add(source.device);
    return first;
  }));
}

const isRun = (source) => source.started !== undefined;

const setsOf = (count) => plural(count, "set") + " of figures that were measured elsewhere";

/** How many of these are runs, and how many sets of figures from elsewhere, in words; null of none. */
function amount(runs, elsewhere) {
  return [runs > 0 ? plural(runs, "run") : null, elsewhere > 0 ? setsOf(elsewhere) : null]
    .filter((words) => words !== null).join(" and ") || null;
}

function summaryOf(board) {
  const {runs, devices, virtual, elsewhere} = board.totals;
  const lines = [plural(runs, "run") + " on " + plural(devices, "device")
    + (elsewhere === 0 ? "." : ", and " + setsOf(elsewhere) + ".")];
  if (virtual > 0) {
    lines.push(plural(virtual, "run") + (virtual === 1 ? " is" : " are")
      + " of a virtual device, which is as fast as its host: no figure of a phone.");
  }
  const bare = board.sources.filter((source) => source.rows === undefined);
  const left = amount(bare.filter(isRun).length, bare.filter((source) => !isRun(source)).length);
  if (left !== null) {
    lines.push("This page has no room for the candidates of the oldest: those of "
      + left + " are in board.json, and in the reports of runs.");
  }
  const listed = board.sources.filter(isRun).length;
  const unlisted = amount(runs - listed, elsewhere - (board.sources.length - listed));
  if (unlisted !== null) {
    lines.push("It has no room at all for " + unlisted + ", the oldest: board.json lists them.");
  }
  return lines;
}

const NOTES = [
  "Candidates are ranked within their run, under the same settings. Devices and runs are not ranked against each other.",
  "Rank 3–7 of 20: two candidates are faster beyond noise and thirteen slower; the others cannot be told apart from it. "
    + "Those that share the first number share a rank. Noise is Student's t on the ratios of the rounds that measured both, "
    + "with a risk of 5 % for each candidate. \"-\" means too few rounds, under 3.",
  "Latency is the centre of the trials' medians, the interval is of 95 %, or of under 3 trials the range of their medians.",
  "Figures from elsewhere are as their source has them; \"elsewhere, mean\" says that they are means.",
  "The family is the size of a student, or the teacher, by the specification in the file; of a file without one the student's "
    + "whole name. Any other model is a family of its own name.",
];

async function drawBoard() {
  const board = await unpacked("board");
  const rows = rowsOf(board);
  const newest = newestOf(board.sources);
  const candidates = longTable(CANDIDATES);
  const runs = longTable(RUNS);
  const status = el("span", {class: "soft", role: "status"});
  const choice = (name, value) => choiceOf(name, "all", rows.map(value), changed);
  const values = {
    device: (row) => row.source.device,
    runtime: (row) => row.setting.runtime,
    kernels: (row) => row.setting.kernels,
    family: (row) => row.model.family,
  };
  const choices = Object.entries(values).map(([name, value]) => choice(name, value));
  const words = wordsOf(changed);
  const latest = checkOf("newest", "only the newest run of a device", changed);
  const filters = [...choices, words, latest];

  function wordsIn(row) {
    row.words = row.words || [row.model.name, row.model.family, row.source.device, row.source.name,
      row.setting.runtime, kernelsText(row.setting), row.setting.process, row.warnings].join(" ").toLowerCase();
    return row.words;
  }

  function draw() {
    const wanted = (words.get() || "").toLowerCase().split(/\s+/).filter((word) => word !== "");
    const found = rows.filter((row) =>
      choices.every((each) => each.get() === null || values[each.name](row) === each.get())
      && (latest.get() === null || !isRun(row.source) || newest.has(row.source))
      && wanted.every((word) => wordsIn(row).includes(word)));
    status.textContent = found.length === rows.length
      ? plural(rows.length, "row") : found.length + " of " + plural(rows.length, "row");
    candidates.show(found);
  }

  function changed() {
    writeAddress(filters);
    draw();
  }

  const followAddress = () => {
    readAddress(filters);
    draw();
  };
  addEventListener("hashchange", followAddress);
  followAddress();
  runs.show(board.sources);
  document.getElementById("page").append(
    el("h1", {}, document.title),
    ...summaryOf(board).map((line, i) => el("p", {class: i === 0 ? "answer" : "soft"}, line)),
    el("div", {class: "controls", role: "search"}, filters.map((filter) => filter.node), status),
    candidates.node,
    el("h2", {}, "Runs"),
    runs.node,
    el("h2", {}, "How to read the figures"),
    list(NOTES),
    el("p", {}, el("a", {href: "board.json"}, "board.json"), " has all of it for programs, by the schema frill-bench/board/1."),
    writtenBy(board.version));
  redrawn(() => {});
}

function notDrawn(reason) {
  document.getElementById("page").append(el("p", {},
    "This page cannot be drawn (" + reason + "): it takes a browser of 2023 or later."));
}

drawBoard().catch(notDrawn);
