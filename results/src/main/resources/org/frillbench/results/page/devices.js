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
  // Where two names have no room at a line's ends, one is above it.
  const narrow = width < 600;
  const rowHeight = narrow ? 34 : ranks.length > 40 ? 14 : 22;
  const margin = narrow ? 24 : 280;
  const most = Math.floor((narrow ? width - 2 * margin : margin) / CHARACTER) - 4;
  const {forms, shared} = shortNames(ranks.map((each) => each.name), most);
  const y = (rank) => 36 + rowHeight * (rank - (narrow ? 0.25 : 0.5));
  const drawn = picture(width, 40 + rowHeight * ranks.length, "Ranks on " + left + " and " + right);
  const title = Math.floor(width / 2 / CHARACTER) - 1;
  drawn.append(
    svg("text", {class: "soft", x: narrow ? 0 : margin, y: 16, "text-anchor": narrow ? "start" : "end"}, shortName(left, title)),
    svg("text", {class: "soft", x: narrow ? width : width - margin, y: 16, "text-anchor": narrow ? "end" : "start"}, shortName(right, title)),
    ...ranks.map((each, i) => svg("g", {class: each.leftRank === each.rightRank ? "dim" : "mark"},
      tip(shortName(each.name, 120) + ": " + each.leftRank + " → " + each.rightRank + ", "
        + milliseconds(each.left) + " → " + milliseconds(each.right)),
      svg("line", {x1: margin + 8, x2: width - margin - 8, y1: y(each.leftRank), y2: y(each.rightRank), "stroke-width": 1.5}),
      svg("text", {x: margin, y: y(each.leftRank) + 4, "text-anchor": "end", stroke: "none"},
        narrow ? each.leftRank : forms[i] + "  " + each.leftRank),
      narrow ? svg("text", {x: margin + 8, y: y(each.leftRank) - 6, stroke: "none"}, forms[i]) : null,
      svg("text", {x: width - margin, y: y(each.rightRank) + 4, stroke: "none"},
        narrow ? each.rightRank : each.rightRank + "  " + forms[i]))));
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
