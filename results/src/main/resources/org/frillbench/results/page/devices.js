"use strict";
// Several devices: rank against rank.

/** The candidates that both devices measured, with their ranks from 1. */
function ranksOf(devices, left, right) {
  const on = (candidate, device) => candidate.devices.find((each) => each.device === device);
  const both = devices.candidates.filter((each) => on(each, left) && on(each, right))
    .map((each) => ({
      name: each.candidate, left: on(each, left).row.latencyNs, right: on(each, right).row.latencyNs,
    }));
  const rank = (value, side) => 1 + both.filter((each) => each[side] < value).length;
  return both.map((each) => ({
    ...each, leftRank: rank(each.left, "left"), rightRank: rank(each.right, "right"),
  }));
}

function ranksPicture(devices, left, right) {
  const ranks = ranksOf(devices, left, right);
  if (ranks.length === 0) {
    return el("p", {}, "No candidate was measured on both under the same settings.");
  }
  const width = pictureWidth();
  const rowHeight = ranks.length > 40 ? 14 : 22;
  const height = 40 + rowHeight * ranks.length;
  const margin = width < 600 ? width * 0.32 : 280;
  const y = (rank) => 36 + rowHeight * (rank - 0.5);
  const drawn = picture(width, height, "Ranks on " + left + " and " + right);
  const most = Math.floor((margin - 8) / CHARACTER) - 3;
  const {forms, shared} = shortNames(ranks.map((each) => each.name), most);
  drawn.append(
    svg("text", {class: "soft", x: margin, y: 16, "text-anchor": "end"}, shortName(left, most)),
    svg("text", {class: "soft", x: width - margin, y: 16}, shortName(right, most)),
    ...ranks.map((each, i) => svg("g", {class: each.leftRank === each.rightRank ? "dim" : "mark"},
      tip(shortName(each.name, 120) + ": " + each.leftRank + " → " + each.rightRank + ", "
        + milliseconds(each.left) + " → " + milliseconds(each.right)),
      svg("line", {x1: margin + 8, x2: width - margin - 8, y1: y(each.leftRank), y2: y(each.rightRank), "stroke-width": 1.5}),
      svg("text", {x: margin, y: y(each.leftRank) + 4, "text-anchor": "end", stroke: "none"},
        forms[i] + "  " + each.leftRank),
      svg("text", {x: width - margin, y: y(each.rightRank) + 4, stroke: "none"},
        each.rightRank + "  " + forms[i]))));
  return el("div", {}, drawn, sharedText(shared));
}

function devicesOf(view, devices) {
  const names = devices.devices.map((each) => each.device);
  const options = () => names.map((name, i) => el("option", {value: i}, shortName(name, 60)));
  const left = el("select", {"aria-label": "Left device", change: () => draw()}, options());
  const right = el("select", {"aria-label": "Right device", change: () => draw()}, options());
  right.value = "1";
  const chart = el("div", {class: "chart ranks"});
  function draw() {
    chart.replaceChildren(ranksPicture(devices, names[Number(left.value)], names[Number(right.value)]));
  }
  draw();
  return {draw, node: el("section", {id: "by-device"},
    el("h2", {}, "Rank against rank"),
    el("div", {class: "controls"}, left, right),
    chart,
    view.table ? tableOf(view.table, null) : null,
    view.sections.map(sectionOf),
    el("details", {}, el("summary", {}, "How to read it"), list(view.notes)))};
}
