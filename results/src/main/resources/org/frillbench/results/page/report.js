"use strict";
// The whole page, drawn from the data in it.

(() => {
  const report = embedded("report");
  const page = document.getElementById("page");
  const drawings = [];
  if (report.runs.some((run) => run.runFile === "beside-page")) {
    page.append(el("p", {class: "soft"}, el("a", {href: "../index.html"}, "All runs of this board")));
  }
  page.append(el("h1", {}, nameOf(report.title)));
  if (report.comparison) {
    const comparison = comparisonOf(report.comparison, embedded("comparison"), report.compare);
    page.append(comparison.node);
    drawings.push(comparison.draw);
  }
  if (report.devices) {
    const devices = devicesOf(report.devices, embedded("devices"));
    page.append(devices.node);
    drawings.push(devices.draw);
  }
  report.runs.forEach((run, i) => {
    if (report.runs.length > 1 || report.comparison) {
      page.append(el("h2", {}, nameOf(run.file)));
    }
    const shown = runOf(run, i);
    page.append(shown.node);
    drawings.push(shown.draw);
  });
  page.append(writtenBy(report.version));
  redrawn(() => drawings.forEach((draw) => draw()));
})();
