"use strict";
// A line of latencies over time: its runs, drawn and in words.

/** Whether the file of a run is another than that of the run before. */
function isRenewed(line, i) {
  return i > 0 && line.runs[i].sha256 !== line.runs[i - 1].sha256;
}

/** When each run began, in s since 1970; of runs at one time, the later ones a little after it. */
function timesOf(runs) {
  const times = [];
  for (const run of runs) {
    const time = Date.parse(run.started.replace(/(\.\d{3})\d+Z$/, "$1Z")) / 1000;
    const before = times[times.length - 1];
    times.push(before === undefined || time > before ? time : before + 0.001);
  }
  return times;
}

/** One line: a gap where two runs do not compare. */
function strokeLine(plot, line, divisor, style) {
  const context = plot.ctx;
  const at = line.runs.map((run, i) => ({
    x: plot.valToPos(line.times[i], "x", true), y: plot.valToPos(run.latencyNs / divisor, "y", true), run, i,
  }));
  const pixel = devicePixelRatio;
  context.strokeStyle = context.fillStyle = style.colour;
  context.globalAlpha = style.alpha;
  context.lineWidth = style.width * pixel;
  context.beginPath();
  for (const {x, y, run, i} of at) {
    context[i === 0 || run.notComparableIn.length > 0 ? "moveTo" : "lineTo"](x, y);
  }
  context.stroke();
  if (!style.marks) {
    at.forEach(({x, y}) => context.fillRect(x - pixel, y - pixel, 2 * pixel, 2 * pixel));
    return;
  }
  context.lineWidth = pixel;
  for (const {x, y, run, i} of at) {
    context.beginPath();
    context.moveTo(x, plot.valToPos(run.interval.lowNs / divisor, "y", true));
    context.lineTo(x, plot.valToPos(run.interval.highNs / divisor, "y", true));
    context.stroke();
    strokeMark(context, x, y, {
      renewed: isRenewed(line, i), hollow: run.endedEarly ? style.hollow : null, ring: line.steps.has(i)});
  }
}

/** A run: a square where its file is a new one, hollow where it was cut short, ringed where it is a step. */
function strokeMark(context, x, y, {renewed, hollow, ring}) {
  const pixel = devicePixelRatio;
  const size = 3 * pixel;
  context.beginPath();
  if (renewed) {
    context.rect(x - size, y - size, 2 * size, 2 * size);
  } else {
    context.arc(x, y, size, 0, 2 * Math.PI);
  }
  if (hollow === null) {
    context.fill();
  } else {
    const colour = context.fillStyle;
    context.fillStyle = hollow;
    context.fill();
    context.fillStyle = colour;
    context.stroke();
  }
  if (ring) {
    context.beginPath();
    context.arc(x, y, 7 * pixel, 0, 2 * Math.PI);
    context.stroke();
  }
}

const MARKS_TEXT = "Lines at the points: intervals. Square: another file than in the run before. Ring: the interval is"
  + " apart from that of the run before. Hollow: the run was cut short. Gap: the two runs do not compare.";

/** What is known of one run, in words. */
function runText(line, i) {
  const run = line.runs[i];
  const interval = intervalText(run.interval, line.unit);
  const text = (ns) => significant(ns / NS_PER_UNIT[line.unit]) + " " + line.unit;
  return [
    text(run.latencyNs) + (interval === "-" ? "" : " (" + interval + ")"),
    run.change === undefined ? "" : signedPercent(run.change) + " to the run before",
    i > 0 && run.notComparableIn.length > 0 ? "not comparable with the run before in " + run.notComparableIn.join(" ") : "",
    toTheSecond(run.started),
    "run " + run.run,
    "frill-bench " + run.version + (run.commit === undefined ? "" : " of commit " + run.commit),
    "file " + run.sha256.slice(0, 8) + (isRenewed(line, i) ? ", another than before" : ""),
    warningsText(run),
  ].filter((part) => part !== "").join("; ");
}
