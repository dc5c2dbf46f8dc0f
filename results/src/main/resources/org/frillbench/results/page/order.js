"use strict";
// The trials of a run in the order taken, each over its candidate's latency: what drifts is seen.

function orderOf(run) {
  const width = pictureWidth();
  const height = 240;
  const left = 56;
  const bottom = height - 44;
  const all = run.candidates.flatMap((candidate) => candidate.trials.map((trial) => ({
    candidate, trial, change: trial.medianNs / candidate.latencyNs - 1,
  }))).sort((one, other) => one.trial.place - other.trial.place);
  const up = scaleOf(rangeOf([...all.map((each) => 100 * each.change), 1, -1], false), bottom, 22, false);
  const last = all.reduce((most, each) => Math.max(most, each.trial.place), 1);
  const across = scaleOf([0, last + 1], left, width - 16, false);
  const drawn = picture(width, height, "Trials in the order taken");
  // Where all candidates show the drift, no line through them says more than the points.
  const anchored = run.candidates.every((each) => each.anchor) ? [] : all.filter((each) => each.candidate.anchor);
  drawn.append(
    xAxis(across, bottom, 22, "trial, in the order taken"),
    yAxis(up, left, width - 16, "% from its candidate's latency"),
    ...all.map((each) => svg("circle", {
      class: (each.candidate.anchor ? "mark" : "dim") + (each.candidate.side === "base" ? " line" : ""), r: all.length > 400 ? 1.5 : 3,
      cx: across.at(each.trial.place), cy: up.at(100 * each.change),
    }, tip(shortName(each.candidate.name, 60) + ", round " + each.trial.round + ": "
      + milliseconds(each.trial.medianNs) + ", " + percent(each.change)))),
    svg("polyline", {class: "mark line", fill: "none", points: anchored
      .map((each) => across.at(each.trial.place).toFixed(1) + "," + up.at(100 * each.change).toFixed(1)).join(" ")}));
  return drawn;
}

/** Of one trial each, all are at their candidates' latencies. */
function measuredOnce(run) {
  return run.candidates.every((candidate) => candidate.trials.length === 1);
}

/** What the points of a gate's sides look like. */
function sidesText(run) {
  return run.candidates.some((each) => each.side !== undefined) ? "Circles are the base side, discs the new one." : "";
}

function driftText(run) {
  if (measuredOnce(run)) {
    return "Each candidate was measured once: nothing shows whether the target's pace changed.";
  }
  const anchors = [...new Set(run.candidates.filter((each) => each.anchor).map((each) => each.name))];
  if (anchors.length === 0) {
    return "";
  }
  const whose = run.candidates.every((each) => each.anchor) || anchors.length > 3
    ? "all candidates" : anchors.map((name) => shortName(name, 60)).join(", ");
  return run.drift === undefined
    ? "Too few rounds to say whether the target's pace changed."
    : "By " + whose + ", latencies changed by " + percent(run.drift.change) + " over the run (95 %: "
      + percent(run.drift.low) + " to " + percent(run.drift.high) + ").";
}
