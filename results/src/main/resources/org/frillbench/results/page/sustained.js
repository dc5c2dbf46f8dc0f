"use strict";
// A sustained run: its latency over time, and the device's readings below it.

/** Longer runs are drawn over minutes, others over seconds. */
const LONG_NS = 2e11;

const MAIN_HEIGHT = 320;
const PANEL_HEIGHT = 170;

/** Whether every second has enough inferences for it. */
function hasP90(figures) {
  return figures.levels.every((level) => level.p90Ns !== undefined);
}

/** A mark across the chart at a time that is known. */
function drawTime(plot, time, name) {
  if (time === undefined) {
    return;
  }
  const {left, top, width, height} = plot.bbox;
  const x = plot.valToPos(time, "x", true);
  if (x < left || x > left + width) {
    return;
  }
  const context = plot.ctx;
  context.save();
  context.strokeStyle = colour(name);
  context.lineWidth = 2 * devicePixelRatio;
  context.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  context.beginPath();
  context.moveTo(x, top);
  context.lineTo(x, top + height);
  context.stroke();
  context.restore();
}

/** The charts of a run, one below the other, with one pointer and one zoom. */
function sustainedCharts(run, readings) {
  const {windows, figures} = run;
  const last = windows[windows.length - 1].latency;
  const unit = last.startNs + last.ns > LONG_NS ? {name: "minutes", ns: 6e10} : {name: "seconds", ns: 1e9};
  const times = windows.map(({latency}) => (latency.startNs + latency.ns / 2) / unit.ns);
  const end = (last.startNs + last.ns) / unit.ns;
  // The first and the last window whole, unless it is zoomed in.
  const shownTimes = (plot, low, high) =>
    [low <= times[0] ? 0 : low, high >= times[times.length - 1] ? end : high];
  const ms = (field) => windows.map(({latency}) => latency[field] / 1e6);
  const levels = figures.levels.map((level) =>
    ({from: level.startNs / unit.ns, to: level.endNs / unit.ns, ms: level.medianNs / 1e6}));
  const at = (ns) => ns === undefined ? undefined : ns / unit.ns;
  const text = (plot, value) => value === null || value === undefined ? "" : significant(value);

  function chart(place, height, label, lines, range, marks) {
    const axis = plotAxis();
    const accent = colour("accent");
    return new uPlot({
      width: pictureWidth(),
      height,
      cursor: {drag: {x: true, y: false}, sync: {key: "sustained"}},
      scales: {x: {time: false, range: shownTimes}, y: {range}},
      axes: [height < MAIN_HEIGHT ? axis : {...axis, label: unit.name + " since the first inference", labelSize: 20},
        {...axis, label, labelSize: 20, size: 60}],
      legend: {live: true},
      series: [{label: unit.name, value: text}, ...lines.map((line) =>
        ({label: line.name, stroke: accent, width: line.width, value: text, points: {show: windows.length < 100}}))],
      bands: lines.length > 1 ? [{series: [3, 1], fill: colour("band")}] : [],
      hooks: {draw: [marks]},
    }, [times, ...lines.map((line) => line.values)], place);
  }

  const latency = el("div", {class: "chart latency"});
  const panels = readings.map(() => el("div", {class: "chart reading"}));
  let plots = [];

  function draw() {
    plots.forEach((plot) => plot.destroy());
    const lines = [
      {name: "least", width: 0.5, values: ms("fastestNs")},
      {name: "median", width: 1.5, values: ms("medianNs")},
      {name: "p90", width: 0.5, values: hasP90(figures) ? ms("p90Ns") : windows.map(() => null)},
    ];
    const range = rangeOf([0, ...lines.flatMap((line) => line.values)], false);
    plots = [
      chart(latency, MAIN_HEIGHT, "latency, ms", lines, [0, range[1]], (plot) => {
        drawLevels(plot, levels);
        drawTime(plot, at(figures.slowedAfterNs), "bad");
        drawTime(plot, at(figures.statusRoseAfterNs), "warm");
      }),
      ...readings.map((reading, i) => {
        const known = reading.values.filter((value) => value !== null);
        return chart(panels[i], PANEL_HEIGHT, reading.name, [{name: reading.name, width: 1.5, values: reading.values}],
          rangeOf(reading.whole ? [0, 1, ...known] : known, false), () => {});
      }),
    ];
  }

  draw();
  return {draw, node: [latency, panels]};
}

function marksText(figures) {
  const marks = [
    figures.slowedAfterNs === undefined ? null : "red where it became over 5 % slower than the burst",
    figures.statusRoseAfterNs === undefined ? null : "orange where the thermal status rose",
  ].filter((mark) => mark !== null);
  return "Thick lines are levels" + (hasP90(figures) ? ", the band is from the least to p90 of each second." : ".")
    + (marks.length === 0 ? "" : " A dashed line is " + marks.join(", ") + ".")
    + " Draw across a chart to zoom in on all of them, double-click to see the whole again.";
}

/** Who measured what, and what the agent reported at the end of the run. */
function sustainedFacts({run, tool, report}) {
  const [model] = run.plan.subjects.candidates;
  const mebibytes = (bytes) => bytes === undefined ? "" : (bytes / 1048576).toFixed(1) + " MiB";
  const facts = [["model", model.name], ["its SHA-256", model.sha256], ["its size", mebibytes(model.bytes)],
    ["run", run.id + ", " + run.started], ["measured by", "frill-bench " + tool.version]];
  return report === undefined ? facts : [...facts,
    ["load", milliseconds(report.phases.loadNs)],
    ["first inference", milliseconds(report.phases.firstNs)],
    ["peak memory", mebibytes(report.memory.peakResidentBytes)],
    ["its outputs' digest", report.output.digest]];
}

(() => {
  const content = embedded("content");
  const run = embedded("run-0");
  const {document: shown} = content;
  const charts = sustainedCharts(run, content.readings);
  document.getElementById("page").append(
    el("h1", {}, nameOf(content.title)),
    el("p", {class: "answer"}, content.answer),
    ...shown.heading.map((line) => el("p", {class: "soft"}, line)),
    el("h2", {}, "Latency over time"),
    ...charts.node.flat(),
    el("p", {class: "soft"}, marksText(run.figures)),
    el("h2", {}, "Levels"),
    tableOf(shown.table, null),
    ...shown.sections.flatMap(sectionOf).filter((node) => node !== null),
    el("h2", {}, "The run itself"),
    factList(sustainedFacts(run)),
    el("div", {class: "controls"}, el("button",
      {click: () => saveText(document.getElementById("run-0").textContent, content.title)}, "Save the run file")),
    el("p", {}, content.command.purpose + ":"),
    el("pre", {}, content.command.command),
    el("details", {}, el("summary", {}, "How to read it"), list(shown.notes)),
    writtenBy(content.version));
  redrawn(charts.draw);
})();
