"use strict";
// The trials of a candidate beside each other, with its latency and the interval of that.

const STRIP_HEIGHT = 260;

/** The samples of a trial from the least to the greatest, as far as the page holds them. */
function quantileNs(trial, share) {
  const ranked = trial.series.rankedNs;
  return ranked[Math.round(share * (ranked.length - 1))];
}

function stripsOf(candidate, opens) {
  const width = pictureWidth();
  const left = 64;
  const bottom = STRIP_HEIGHT - 44;
  // Tails would leave no room for the medians: their lines end at the picture's edge.
  const values = candidate.trials.flatMap((trial) => [
    quantileNs(trial, 0.25) / 1e6, quantileNs(trial, 0.75) / 1e6, trial.medianNs / 1e6,
  ]);
  values.push(candidate.interval.lowNs / 1e6, candidate.interval.highNs / 1e6);
  const up = scaleOf(rangeOf(values, false), bottom, 22, false);
  const step = (width - left - 16) / candidate.trials.length;
  const y = (ns) => up.at(Math.min(up.high, Math.max(up.low, ns / 1e6)));
  const strips = candidate.trials.map((trial, i) => {
    const x = left + step * (i + 0.5);
    return svg("g", {class: "mark", click: () => opens(i), "data-trial": i},
      tip("round " + trial.round + ": median " + milliseconds(trial.medianNs) + ", "
        + plural(trial.series.samples, "sample") + ", " + plural(trial.outliers, "outlier")),
      svg("rect", {x: x - step / 2, y: 22, width: step, height: bottom - 22, fill: "none",
        stroke: "none", "pointer-events": "all"}),
      svg("line", {x1: x, x2: x, y1: y(quantileNs(trial, 0.05)), y2: y(quantileNs(trial, 0.95))}),
      svg("line", {x1: x, x2: x, y1: y(quantileNs(trial, 0.25)), y2: y(quantileNs(trial, 0.75)),
        "stroke-width": Math.min(9, step * 0.5), "stroke-opacity": 0.45}),
      svg("circle", {cx: x, cy: y(trial.medianNs), r: Math.min(4, step * 0.4)}),
      step > 18 || i % Math.ceil(18 / step) === 0
        ? svg("text", {x, y: bottom + 16, "text-anchor": "middle", stroke: "none"}, trial.round) : null);
  });
  const high = y(candidate.interval.highNs);
  const low = y(candidate.interval.lowNs);
  const drawn = picture(width, STRIP_HEIGHT, "Trials of " + candidate.name);
  drawn.append(
    yAxis(up, left, width - 12, "ms"),
    svg("rect", {class: "band", x: left, y: high, width: width - 12 - left, height: Math.max(1, low - high)}),
    svg("line", {class: "mark", x1: left, x2: width - 12, y1: y(candidate.latencyNs), y2: y(candidate.latencyNs)}),
    ...strips,
    svg("text", {class: "soft", x: (left + width) / 2, y: bottom + 34, "text-anchor": "middle"}, "round"));
  return drawn;
}
