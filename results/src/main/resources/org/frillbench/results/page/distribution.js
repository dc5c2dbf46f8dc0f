"use strict";
// How the samples of each trial are distributed: a step function a trial (ECDF).

function distributionOf(candidate, chosen) {
  const width = pictureWidth();
  const height = 260;
  const left = 48;
  const bottom = height - 44;
  // The tail beyond the 95th percentile would leave no room for the rest.
  const shown = candidate.trials.flatMap((trial) => [
    quantileNs(trial, 0) / 1e6, quantileNs(trial, 0.95) / 1e6 * 1.05,
  ]);
  const across = scaleOf(rangeOf(shown, true), left, width - 16, true);
  const up = scaleOf([0, 1], bottom, 22, false);
  const drawn = picture(width, height, "Distribution of the samples of " + candidate.name);
  drawn.append(xAxis(across, bottom, 22, "ms"), yAxis(up, left, width - 16, "share of the samples"));
  const order = candidate.trials.map((unused, i) => i).sort((one, other) => (one === chosen) - (other === chosen));
  for (const i of order) {
    const trial = candidate.trials[i];
    const ranked = trial.series.rankedNs;
    const points = ranked
      .map((ns, rank) => [ns / 1e6, ranked.length === 1 ? 1 : rank / (ranked.length - 1)])
      .filter(([ms]) => ms <= across.high);
    drawn.append(svg("polyline", {
      class: (i === chosen ? "mark" : "dim") + " line", fill: "none", "stroke-width": i === chosen ? 2 : 1,
      points: points.map(([ms, share]) => across.at(ms).toFixed(1) + "," + up.at(share).toFixed(1)).join(" "),
    }, tip("round " + trial.round)));
  }
  return drawn;
}
