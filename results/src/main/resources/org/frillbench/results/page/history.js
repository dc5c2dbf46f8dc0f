"use strict";
// A history: all lines, the table of series, and a series with its runs.

/** A series to draw: `steps` has the places of runs that are steps. */
function lineOf(history, series, index, cells, headers) {
  const runs = runsOf(history, series);
  const parts = ["settings", "device"].map((header) => cells[headers.indexOf(header)])
    .filter((part) => part !== undefined && part !== "");
  return {
    index, runs, times: timesOf(runs), steps: new Set(series.steps), unit: series.unit,
    candidate: series.candidate, name: [series.candidate, ...parts].join(", "),
    settings: history.settingsNames[series.settings], device: history.devices[series.target],
    target: history.targetNames[series.target], incomparable: incomparableText(history, series),
  };
}

/** What chooses among the different values of lines; null where there is one. */
function selectOf(lines, key, all) {
  const values = [...new Set(lines.map((line) => line[key]))];
  return values.length < 2 ? null : el("select", {"aria-label": key},
    el("option", {value: ""}, all), values.map((value, i) => el("option", {value: i + 1}, shortName(value, 80))));
}

/** Whether a select, which may be null, lets a value of its list through. */
function lets(select, lines, key, line) {
  const values = [...new Set(lines.map((each) => each[key]))];
  return select === null || select.value === "" || values[Number(select.value) - 1] === line[key];
}

function openSeries(place, line, close) {
  const chart = historyChart("Latency of " + line.name, 300, null);
  const heading = el("h2", {tabindex: "-1"}, nameOf(line.name));
  place.replaceChildren(el("div", {class: "card", keydown: (event) => event.key === "Escape" && close()},
    heading,
    el("div", {class: "controls"}, el("button", {click: close}, "Close")),
    el("p", {}, line.settings + "; " + line.target + "."),
    chart.node,
    el("h3", {}, "Runs"),
    list([line.incomparable].filter((text) => text !== null)),
    tableOf(runsTable(line.runs, line.unit), null)));
  chart.show([line]);
  heading.focus();
  return chart.draw;
}

(() => {
  const content = embedded("content");
  const history = embedded("history");
  const page = document.getElementById("page");
  const {table} = content;
  const lines = history.series.map((series, i) => lineOf(history, series, i, table.rows[i], table.headers));
  const devices = selectOf(lines, "device", "All devices");
  const settings = selectOf(lines, "settings", "All settings");
  const card = cardPlace(() => page, (place, row, close) => openSeries(place, lines[row], close));
  const chart = historyChart("Latencies from run to run", 400, (line) => card.open(line.index));
  page.append(
    el("h1", {}, nameOf(content.title)),
    el("p", {class: "answer"}, content.answer),
    tableOf(table, card.open, {
      controls: [devices, settings],
      above: chart.node,
      keeps: (row) => lets(devices, lines, "device", lines[row]) && lets(settings, lines, "settings", lines[row]),
      shows: (rows) => chart.show(lines.filter((line) => rows.includes(line.index))),
    }),
    card.node,
    el("h2", {}, "The history itself"),
    el("div", {class: "controls"},
      el("button", {click: () => saveText(historyJson(history), "history.json")}, "Save the history as JSON")),
    el("details", {}, el("summary", {}, "How to read it"), list(content.notes)),
    writtenBy(content.version));
  redrawn(() => {
    chart.draw();
    card.again();
  });
})();
