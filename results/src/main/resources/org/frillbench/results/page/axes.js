"use strict";
// The frame of a picture.

/** An empty picture of a width that its place has; `label` says to screen readers what it shows. */
function picture(width, height, label) {
  return svg("svg", {
    viewBox: "0 0 " + width + " " + height, width, height, role: "img", "aria-label": visible(label),
  });
}

/** The width for a picture, px. */
function pictureWidth() {
  return Math.max(300, Math.min(1120, document.documentElement.clientWidth - 56));
}

function xAxis(scale, bottom, top, title, format) {
  const at = scale.ticks.map((tick) => [
    svg("line", {class: "grid", x1: scale.at(tick), x2: scale.at(tick), y1: top, y2: bottom}),
    svg("text", {x: scale.at(tick), y: bottom + 16, "text-anchor": "middle"}, (format || String)(tick)),
  ]);
  const middle = (scale.at(scale.low) + scale.at(scale.high)) / 2;
  return svg("g", {}, at.flat(),
    svg("text", {class: "soft", x: middle, y: bottom + 34, "text-anchor": "middle"}, title));
}

function yAxis(scale, left, right, title, format) {
  const at = scale.ticks.map((tick) => [
    svg("line", {class: "grid", x1: left, x2: right, y1: scale.at(tick), y2: scale.at(tick)}),
    svg("text", {x: left - 6, y: scale.at(tick) + 4, "text-anchor": "end"}, (format || String)(tick)),
  ]);
  return svg("g", {}, at.flat(), svg("text", {class: "soft", x: 4, y: 12}, title));
}

/** What the axes of every chart of uPlot have. */
function plotAxis() {
  const font = "12px system-ui, sans-serif";
  return {
    stroke: colour("front"), font, labelFont: font,
    grid: {stroke: colour("line"), width: 1}, ticks: {stroke: colour("line"), width: 1, size: 5},
  };
}

function tip(text) {
  return svg("title", {}, text);
}
