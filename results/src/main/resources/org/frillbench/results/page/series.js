"use strict";
// The samples of one trial in the order measured, drawn by uPlot.

function bucketMiddles(series) {
  const buckets = series.medianNs.length;
  return series.medianNs.map((unused, i) => {
    const from = Math.floor(i * series.samples / buckets);
    const to = Math.floor((i + 1) * series.samples / buckets);
    return (from + to - 1) / 2 + 1;
  });
}

/** Buckets with an outlier, as its value in ms; null elsewhere. */
function outliersOf(trial) {
  return trial.series.highNs.map((high, i) =>
    high > trial.highFenceNs ? high / 1e6
      : trial.series.lowNs[i] < trial.lowFenceNs ? trial.series.lowNs[i] / 1e6 : null);
}

/** What is drawn: levels and fences, as far as there are samples; outliers beyond are at the edge. */
function rangeOfSeries(trial) {
  const low = Math.min(...trial.series.lowNs);
  const high = Math.max(...trial.series.highNs);
  const top = Math.min(high, Math.max(trial.highFenceNs, ...trial.levels.map((level) => 1.2 * level.median)));
  return rangeOf([low / 1e6, top / 1e6], false);
}

/** Levels as lines, each `from` one place of the x axis `to` another, at its median in ms. */
function drawLevels(plot, levels) {
  const context = plot.ctx;
  const {left, top, width, height} = plot.bbox;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.strokeStyle = colour("link");
  context.lineWidth = 2 * devicePixelRatio;
  for (const level of levels) {
    const y = plot.valToPos(level.ms, "y", true);
    context.beginPath();
    context.moveTo(plot.valToPos(level.from, "x", true), y);
    context.lineTo(plot.valToPos(level.to, "x", true), y);
    context.stroke();
  }
  context.restore();
}

/** Draws into `place`, which has a width; returns what to call before it is drawn again. */
function drawSeries(place, trial) {
  const axis = plotAxis();
  const levels = trial.levels.map((level) => ({from: level.from + 1, to: level.to, ms: level.median / 1e6}));
  const milli = (values) => values.map((ns) => ns / 1e6);
  const accent = colour("accent");
  const range = rangeOfSeries(trial);
  const outliers = outliersOf(trial);
  const text = (plot, value) => value === null || value === undefined ? "" : significant(value);
  const options = {
    width: pictureWidth(),
    height: 260,
    cursor: {drag: {x: true, y: false}},
    scales: {x: {time: false}, y: {range}},
    axes: [{...axis, label: "inference after the warm-up", labelSize: 20}, {...axis, label: "ms", labelSize: 20, size: 60}],
    legend: {live: true},
    series: [
      {label: "inference"},
      {label: "least", stroke: accent, width: 0.5, points: {show: false}, value: text},
      {label: "median", stroke: accent, width: 1.5, points: {show: false}, value: text},
      {label: "greatest", stroke: accent, width: 0.5, points: {show: false}, value: text},
      {label: "outlier", stroke: colour("bad"), paths: () => null, points: {show: true, size: 5, fill: colour("bad")},
        value: (plot, value, series, i) => text(plot, outliers[i])},
    ],
    bands: [{series: [3, 1], fill: colour("band")}],
    hooks: {draw: [(plot) => drawLevels(plot, levels)]},
  };
  const data = [
    bucketMiddles(trial.series), milli(trial.series.lowNs), milli(trial.series.medianNs),
    milli(trial.series.highNs),
    outliers.map((ms) => ms === null ? null : Math.min(range[1], Math.max(range[0], ms))),
  ];
  const plot = new uPlot(options, data, place);
  return () => plot.destroy();
}

function warmupText(trial) {
  const settled = trial.settled === undefined ? "too short to be judged"
    : trial.settled ? "it had settled" : "it had not settled";
  return "Warm-up before it: " + plural(trial.warmupIterations, "inference") + ", "
    + milliseconds(trial.warmupNs) + "; " + settled + ".";
}

function levelsText(trial) {
  if (trial.levels.length === 1) {
    return "One pace throughout.";
  }
  return "The pace changed: " + trial.levels.map((level) =>
    milliseconds(level.median) + " from inference " + (level.from + 1)).join(", ") + ".";
}

function reducedText(series) {
  const buckets = series.medianNs.length;
  return buckets === series.samples ? "Every sample is drawn."
    : plural(series.samples, "sample") + " in " + buckets + " buckets: least, median and greatest of each.";
}
