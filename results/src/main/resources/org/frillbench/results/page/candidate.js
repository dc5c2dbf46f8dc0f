"use strict";
// One candidate: its figures, its trials, and one trial's series.

function factsOf(run, candidate, cells) {
  // Those that a table has only where rows differ are all in it below.
  const facts = run.document.table.headers.map((header, i) => [header, cells[i]]).slice(1)
    .filter(([header]) => !["settings", "warnings"].includes(header));
  facts.push(["settings", candidate.settings], ["SHA-256", candidate.sha256]);
  if (candidate.operators.length > 0) {
    facts.push(["operators", candidate.operators.map((each) => each.count + " " + each.name).join(", ")]);
  }
  if (candidate.warnings.length > 0) {
    facts.push(["warnings", candidate.warnings.join(" ")]);
  }
  return factList(facts);
}

function present(value, text) {
  return value === undefined ? "-" : text(value);
}

function fromTo(before, after, text) {
  return before === undefined && after === undefined
    ? "-" : present(before, text) + " → " + present(after, text);
}

/** Heat, clocks and waiting of each trial; a column that no trial has is left out. */
function conditionsOf(candidate) {
  const gigahertz = (kHz) => (kHz / 1e6).toFixed(2);
  const columns = [
    ["round", (trial) => String(trial.round)],
    ["median, ms", (trial) => significant(trial.medianNs / 1e6)],
    ["samples", (trial) => String(trial.series.samples)],
    ["outliers", (trial) => String(trial.outliers)],
    ["warm-up, ms", (trial) => significant(trial.warmupNs / 1e6)],
    ["heat, °C", (trial) => fromTo(trial.celsiusBefore, trial.celsiusAfter, (c) => c.toFixed(1))],
    ["fastest clock, GHz", (trial) => fromTo(trial.clockBeforeKHz, trial.clockAfterKHz, gigahertz)],
    ["thermal status", (trial) => present(trial.thermalStatus, String)],
    ["waited", (trial) => present(trial.shareWaited, (share) => (100 * share).toFixed(1) + " %")],
    ["warnings", (trial) => trial.warnings.join(" ")],
  ].filter(([, text]) => candidate.trials.some((trial) => text(trial) !== "-" && text(trial) !== ""));
  return tableOf({
    headers: columns.map(([header]) => header),
    fromLeft: columns.map(([header]) => header === "warnings"),
    rows: candidate.trials.map((trial) => columns.map(([, text]) => text(trial))),
  }, null);
}

/** The chosen trial's series and its place among the others' distributions. */
function trialPanel(candidate) {
  const place = el("div", {class: "chart series"});
  const words = el("div", {class: "soft"});
  const distribution = el("div", {class: "chart"});
  const select = el("select", {"aria-label": "Trial", change: () => show(Number(select.value))},
    candidate.trials.map((trial, i) =>
      el("option", {value: i}, "round " + trial.round + ", " + milliseconds(trial.medianNs))));
  let forget = () => {};

  function show(i) {
    forget();
    select.value = String(i);
    const trial = candidate.trials[i];
    forget = drawSeries(place, trial);
    words.replaceChildren(...[warmupText(trial), levelsText(trial),
      plural(trial.outliers, "outlier") + " beyond Tukey's outer fences.", reducedText(trial.series)]
      .map((text) => el("p", {}, text)));
    distribution.replaceChildren(distributionOf(candidate, i));
  }

  return {
    show,
    again: () => show(Number(select.value)),
    node: el("div", {}, el("h3", {}, "Samples of a trial, in order"),
      el("div", {class: "controls"}, select), place, words,
      el("h3", {}, "Distribution of the samples, a line a trial"), distribution),
  };
}

/**
 * Puts a candidate into `place`.
 *
 * @param cells its row of the table
 * @param close what its button does
 * @return what draws it again, as in other colours
 */
function openCandidate(place, run, candidate, cells, close) {
  const panel = trialPanel(candidate);
  const profile = profileOf(candidate.profile);
  const strips = el("div", {class: "chart"});
  const heading = el("h2", {tabindex: "-1"}, nameOf(candidate.name));
  place.replaceChildren(el("div", {class: "card", keydown: (event) => event.key === "Escape" && close()},
    heading,
    el("div", {class: "controls"}, el("button", {click: close}, "Close")),
    factsOf(run, candidate, cells),
    el("h3", {}, "Trials: medians, middle half and middle 90 %; the line is the latency, the band its interval"),
    strips,
    panel.node,
    el("h3", {}, "Conditions of each trial"),
    conditionsOf(candidate),
    profile.node,
    el("h3", {}, "Where the file came from"),
    originOf(candidate)));
  const draw = () => {
    strips.replaceChildren(stripsOf(candidate, panel.show));
    panel.again();
    profile.draw();
  };
  draw();
  heading.focus();
  return draw;
}
