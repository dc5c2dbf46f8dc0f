"use strict";
// A history as the page holds it, and as files have it.

const NS_PER_UNIT = {ms: 1e6, "µs": 1e3};

/** The runs of a series as in the schema of histories, the oldest first. */
function runsOf(history, series) {
  return series.run.map((place, i) => {
    const notComparableIn = history.differences[series.differences[i]];
    const compared = i > 0 && notComparableIn.length === 0;
    return {
      ...history.runs[place],
      ...history.files[series.file[i]],
      trials: series.trials[i],
      latencyNs: series.latencyNs[i],
      interval: {kind: history.kinds[series.kind[i]], lowNs: series.lowNs[i], highNs: series.highNs[i]},
      ...(compared ? {change: series.latencyNs[i] / series.latencyNs[i - 1] - 1} : {}),
      notComparableIn,
      warnings: history.warnings[series.warnings[i]],
    };
  });
}

/** What the command prints with --json. */
function historyJson(history) {
  return JSON.stringify({
    schema: "frill-bench/history/1",
    series: history.series.map((series) => ({
      candidate: series.candidate,
      settings: history.settings[series.settings],
      target: history.targets[series.target],
      runs: runsOf(history, series),
    })),
  });
}

/** A time for people: to the second. */
function toTheSecond(time) {
  return time.replace(/\.\d+Z$/, "Z");
}

function intervalText(interval, unit) {
  if (interval.highNs <= interval.lowNs) {
    return "-";
  }
  const text = (ns) => significant(ns / NS_PER_UNIT[unit]);
  return text(interval.lowNs) + " to " + text(interval.highNs) + (interval.kind === "range" ? " (range)" : "");
}

/** The change to the run before: nothing of the first, - where the two do not compare. */
function changeText(run, i) {
  return i === 0 ? "" : run.change === undefined ? "-" : signedPercent(run.change);
}

/** With the sign of tables: +2.1 %. */
function signedPercent(change) {
  const tenths = Math.round(1000 * change) / 10;
  return (tenths < 0 ? "-" : "+") + Math.abs(tenths).toFixed(1) + " %";
}

function warningsText(run) {
  return (run.endedEarly ? ["run cut short"] : []).concat(run.warnings).join(", ");
}

/** The table that the command prints, with the run's id and what measured it. */
function runsTable(runs, unit) {
  const columns = [
    ["run", true, (run) => toTheSecond(run.started)],
    ["file", true, (run) => run.sha256.slice(0, 8)],
    ["trials", false, (run) => String(run.trials)],
    ["latency, " + unit, false, (run) => significant(run.latencyNs / NS_PER_UNIT[unit])],
    ["interval, " + unit, false, (run) => intervalText(run.interval, unit)],
    ["vs previous", false, changeText],
    ["warnings", true, warningsText],
    ["id", true, (run) => run.run],
    ["frill-bench", true, (run) => run.version],
    ["commit", true, (run) => run.commit === undefined ? "-" : run.commit.slice(0, 12)],
  ];
  return {
    headers: columns.map(([header]) => header),
    fromLeft: columns.map(([, fromLeft]) => fromLeft),
    rows: runs.map((run, i) => columns.map(([, , text]) => text(run, i))),
  };
}

/** In what successive runs must not differ but do. */
function incomparableText(history, series) {
  const words = [...new Set(series.differences.flatMap((place) => history.differencesInWords[place]))];
  return words.length === 0 ? null
    : "-: not comparable with the previous run, because they differ in " + words.join(", ");
}
