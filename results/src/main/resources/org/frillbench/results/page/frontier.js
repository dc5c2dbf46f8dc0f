"use strict";
// Latency against quality or size, with a limit that can be moved.

/** So few points are all named. */
const FEW = 12;

/** Longer names are listed below the picture, and points have their numbers. */
const BESIDE_A_POINT = 24;

const POINT_CLASS = {"non-dominated": "mark", unresolved: "open", dominated: "dim"};

function worthOf(frontier, point) {
  return point.quality === undefined ? point.bytes / 1048576 : point.quality;
}

function worthText(point, title) {
  return point.quality === undefined
    ? significant(point.bytes / 1048576) + " MiB" : title + " " + significant(point.quality);
}

/** The best whose upper end fits; the faster one of equals. */
function bestUnder(frontier, limitMs) {
  const bySize = frontier.points.every((point) => point.quality === undefined);
  const better = (one, other) => (bySize
    ? worthOf(frontier, one) - worthOf(frontier, other)
    : worthOf(frontier, other) - worthOf(frontier, one)) || one.latencyNs - other.latencyNs;
  return frontier.points
    .filter((point) => point.highNs !== undefined && point.highNs / 1e6 <= limitMs)
    .sort(better)[0];
}

function choiceText(frontier, limitMs, title) {
  const best = bestUnder(frontier, limitMs);
  if (frontier.points.every((point) => point.highNs === undefined)) {
    return "No candidate has an interval, so that none certainly fits under a limit: measure 3 rounds or more.";
  }
  return best === undefined
    ? "No candidate certainly fits under " + significant(limitMs) + " ms."
    : "Under " + significant(limitMs) + " ms, upper end of the interval included: "
      + shortName(best.candidate, 80) + ", " + milliseconds(best.latencyNs) + ", "
      + worthText(best, title) + ".";
}

/** The points that are named. */
function namedPoints(seen) {
  return seen.length <= FEW ? seen : seen.filter((point) => point.paretoStatus === "non-dominated");
}

/** What is written at each of `named`: its name, or its number in the list where names are long. */
function labelsOf(named) {
  const names = named.map((point) => visible(point.candidate));
  return names.every((name) => Array.from(name).length <= BESIDE_A_POINT)
    ? {names, listed: false} : {names: names.map((name, i) => String(i + 1)), listed: true};
}

/** Does what a click does, by Enter or the space bar. */
function pressed(action) {
  return (event) => {
    if (["Enter", " "].includes(event.key)) {
      event.preventDefault();
      action();
    }
  };
}

/** The named points with their whole names, in the order of their numbers. */
function pointList(named, worthText, opens) {
  const {forms} = shortNames(named.map((point) => point.candidate), 160);
  return el("ol", {class: "points"}, named.map((point, i) => el("li", {},
    el("a", {tabindex: "0", role: "button", click: () => opens(point), keydown: pressed(() => opens(point))},
      el("bdi", {}, forms[i])),
    ", " + milliseconds(point.latencyNs) + ", " + worthText(point))));
}

/** Where a label of a point at (x, y) has room: beside it, within the picture, above others. */
function placeOf(label, x, y, across, taken) {
  const width = CHARACTER * Array.from(label).length;
  const before = x > (across.at(across.low) + across.at(across.high)) / 2;
  const from = before ? x - 7 - width : x + 7;
  let height = y - 6;
  for (let other; (other = taken.find((each) => from < each.to && each.from < from + width
    && Math.abs(height - each.height) < 12)) !== undefined;) {
    height = other.height - 12;
  }
  taken.push({from, to: from + width, height});
  return {x: before ? x - 7 : x + 7, y: height, "text-anchor": before ? "end" : "start"};
}

function frontierPoint(point, x, y, across, label, opens) {
  const low = point.lowNs === undefined ? point.latencyNs : point.lowNs;
  const high = point.highNs === undefined ? point.latencyNs : point.highNs;
  return svg("a", {class: POINT_CLASS[point.paretoStatus], tabindex: "0", role: "button",
    "aria-label": visible(point.candidate),
    click: () => opens(point), keydown: pressed(() => opens(point))},
    tip(shortName(point.candidate, 120) + ": " + milliseconds(point.latencyNs) + ", " + point.paretoStatus
      + (point.dominatedBy ? " by " + shortName(point.dominatedBy.candidate, 120) : "")),
    svg("line", {x1: across.at(low / 1e6), x2: across.at(high / 1e6), y1: y, y2: y}),
    svg("circle", {cx: x, cy: y, r: 4}),
    label === undefined ? null : svg("text", {stroke: "none", ...label.place}, label.text));
}

function frontierOf(frontier, title, opens) {
  const bySize = frontier.points.every((point) => point.quality === undefined);
  const ms = frontier.points.flatMap((point) => [point.lowNs, point.highNs, point.latencyNs])
    .filter((ns) => ns !== undefined).map((ns) => ns / 1e6);
  const whole = rangeOf(ms, true);
  const state = {range: whole, limit: Math.sqrt(whole[0] * whole[1])};
  const words = el("p", {role: "status"});
  const points = el("div", {});
  const chart = el("div", {class: "chart frontier"});
  const slider = el("input", {type: "range", min: 0, max: 1000, step: 1, "aria-label": "Limit of the latency",
    input: () => moveTo(scaleOf(state.range, 0, 1000, true).value(Number(slider.value)))});

  function moveTo(limit) {
    state.limit = Math.min(state.range[1], Math.max(state.range[0], limit));
    draw();
  }

  function zoom(factor) {
    const reach = Math.log(state.range[1] / state.range[0]) / 2 * factor;
    state.range = [
      Math.max(whole[0], state.limit * Math.exp(-reach)), Math.min(whole[1], state.limit * Math.exp(reach))];
    draw();
  }

  function dragged(event, drawn, across) {
    if (event.buttons === 1) {
      const box = drawn.getBoundingClientRect();
      moveTo(across.value((event.clientX - box.left) * drawn.viewBox.baseVal.width / box.width));
    }
  }

  function draw() {
    const width = pictureWidth();
    const height = 380;
    const bottom = height - 44;
    const across = scaleOf(state.range, 64, width - 24, true);
    const worths = frontier.points.map((point) => worthOf(frontier, point));
    const up = scaleOf(rangeOf(worths, bySize), bySize ? 28 : bottom, bySize ? bottom : 28, bySize);
    const drawn = picture(width, height, "Latency against " + title);
    const limit = across.at(state.limit);
    const seen = frontier.points.filter((point) =>
      point.latencyNs / 1e6 >= state.range[0] && point.latencyNs / 1e6 <= state.range[1]);
    const named = namedPoints(seen);
    const labels = labelsOf(named);
    const taken = [];
    const places = new Map(named.map((point, i) => [point, {text: labels.names[i], place: placeOf(
      labels.names[i], across.at(point.latencyNs / 1e6), up.at(worthOf(frontier, point)), across, taken)}]));
    drawn.append(xAxis(across, bottom, 28, "latency, ms"), yAxis(up, 64, width - 24, title),
      ...seen.map((point) => frontierPoint(
        point, across.at(point.latencyNs / 1e6), up.at(worthOf(frontier, point)), across,
        places.get(point), opens)),
      svg("line", {class: "limit", x1: limit, x2: limit, y1: 22, y2: bottom}),
      svg("line", {class: "handle", x1: limit, x2: limit, y1: 22, y2: bottom}));
    // Moved far, the pointer leaves the line: the whole picture follows it once it is held.
    drawn.addEventListener("pointerdown", (event) => {
      state.held = event.target.classList.contains("handle");
    });
    drawn.addEventListener("pointermove", (event) => state.held && dragged(event, drawn, across));
    chart.replaceChildren(drawn);
    points.replaceChildren(...(labels.listed ? [pointList(named, (point) => worthText(point, title), opens)] : []));
    slider.value = String(scaleOf(state.range, 0, 1000, true).at(state.limit));
    words.textContent = visible(choiceText(frontier, state.limit, title));
  }

  document.addEventListener("pointerup", () => {
    state.held = false;
  });
  draw();
  return {draw, node: el("div", {}, words,
    el("div", {class: "controls"}, slider,
      el("button", {click: () => zoom(0.5)}, "Zoom in"), el("button", {click: () => zoom(2)}, "Zoom out")),
    chart, points,
    el("p", {class: "soft"}, "Best "
      + (bySize ? "is small and fast" : "is high and fast")
      + ". Named: up to " + FEW + " points, of more those that are not dominated; lines are intervals; the blue line can be moved."))};
}

function objectiveTitle(objective) {
  if (objective.against === "size") {
    return "size, MiB";
  }
  return objective.tasks.length === 1
    ? shortName(objective.tasks[0], 30) : "mean of " + objective.tasks.length + " tasks";
}
