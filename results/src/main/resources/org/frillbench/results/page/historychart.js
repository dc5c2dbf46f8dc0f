"use strict";
// Latencies over time, a line a series: axes, zoom and pointer are uPlot's.

/** So few lines have colours of their own, and all of their intervals and marks. */
const FEW_LINES = 7;

/** A run is pointed at within this distance, px. */
const REACH = 40;

/** Zooming by a key shows half of the time, or twice as much. */
const ZOOM = {"+": 0.5, "=": 0.5, "-": 2};

/** All times, and the ends of the intervals at each: what the axes have to hold. */
function boundsOf(lines, divisor) {
  const ends = new Map();
  for (const line of lines) {
    line.runs.forEach((run, i) => {
      const [low, high] = ends.get(line.times[i]) || [Infinity, -Infinity];
      ends.set(line.times[i], [
        Math.min(low, run.interval.lowNs / divisor), Math.max(high, run.interval.highNs / divisor)]);
    });
  }
  const times = [...ends.keys()].sort((one, other) => one - other);
  return [times, times.map((time) => ends.get(time)[0]), times.map((time) => ends.get(time)[1])];
}

/** Dates, or times of a day where they are near each other; in UTC. */
function timeTexts(plot, times, axis, space, step) {
  const text = (time) => new Date(time * 1000).toISOString();
  return times.map((time) => step >= 86400 ? text(time).slice(0, 10)
    : step >= 60 ? text(time).slice(5, 16).replace("T", " ") : text(time).slice(11, 19));
}

function widened(plot, low, high) {
  const margin = (high - low) * 0.02 || 3600;
  return [low - margin, high + margin];
}

/**
 * A chart of lines, of which there may be none.
 *
 * @param label what it shows, for screen readers
 * @param opens what Enter or a click on a run does, given its line; null where nothing
 */
function historyChart(label, height, opens) {
  const place = el("div", {class: "chart history", tabindex: "0", role: "group",
    "aria-label": visible(label) + ". Arrow keys go from run to run and from line to line, + and - zoom.",
    keydown: (event) => press(event)});
  const words = el("p", {role: "status", class: "soft"}, "");
  const legend = el("p", {class: "keys"});
  const ring = el("div", {class: "chosen"});
  let plot = null;
  let lines = [];
  let chosen = null;

  const few = () => lines.length <= FEW_LINES;
  const divisor = () => NS_PER_UNIT[lines.every((line) => line.unit === "µs") ? "µs" : "ms"];

  function drawLines() {
    const context = plot.ctx;
    const {left, top, width, height: tall} = plot.bbox;
    context.save();
    context.beginPath();
    context.rect(left, top, width, tall);
    context.clip();
    const hollow = colour("back");
    const style = (line, n) => ({
      colour: colour(few() ? "key" + n : "accent"), alpha: chosen === null || few() ? (few() ? 1 : 0.6) : 0.2,
      width: few() ? 1.5 : 1, marks: few(), hollow});
    lines.forEach((line, n) => strokeLine(plot, line, divisor(), style(line, n)));
    if (chosen !== null) {
      strokeLine(plot, lines[chosen.line], divisor(), {
        ...style(lines[chosen.line], chosen.line), alpha: 1, width: 2.5, marks: true});
    }
    context.restore();
    placeRing();
  }

  function placeRing() {
    if (chosen !== null) {
      const line = lines[chosen.line];
      ring.style.left = plot.valToPos(line.times[chosen.i], "x") + "px";
      ring.style.top = plot.valToPos(line.runs[chosen.i].latencyNs / divisor(), "y") + "px";
    }
  }

  function choose(line, i) {
    const other = chosen === null ? line !== null : chosen.line !== line;
    chosen = line === null ? null : {line, i};
    ring.hidden = chosen === null;
    if (chosen === null) {
      words.replaceChildren(lines.length === 0 ? ""
        : el("span", {class: "screen"}, "Point at a run, or walk to it by the arrow keys: it is described here."));
    } else {
      placeRing();
      words.replaceChildren(nameOf(lines[line].name), visible(": " + runText(lines[line], i)));
    }
    if (other) {
      plot.redraw(false, false);
    }
  }

  function pointed(left, top) {
    let best = {distance: REACH * REACH, line: null, i: 0};
    lines.forEach((line, n) => line.runs.forEach((run, i) => {
      const across = plot.valToPos(line.times[i], "x") - left;
      if (across * across < best.distance) {
        const up = plot.valToPos(run.latencyNs / divisor(), "y") - top;
        const distance = across * across + up * up;
        if (distance < best.distance) {
          best = {distance, line: n, i};
        }
      }
    }));
    choose(best.line, best.i);
  }

  /** The run of a line that is nearest in time. */
  function beside(n, time) {
    const times = lines[n].times;
    return times.reduce((best, each, i) => Math.abs(each - time) < Math.abs(times[best] - time) ? i : best, 0);
  }

  function walkTo(key) {
    if (chosen === null) {
      choose(0, lines[0].runs.length - 1);
      return;
    }
    const {line, i} = chosen;
    const last = lines[line].runs.length - 1;
    const next = {ArrowLeft: i - 1, ArrowRight: i + 1, Home: 0, End: last}[key];
    if (next !== undefined) {
      choose(line, Math.max(0, Math.min(last, next)));
    } else {
      const to = Math.max(0, Math.min(lines.length - 1, line + (key === "ArrowDown" ? 1 : -1)));
      choose(to, beside(to, lines[line].times[i]));
    }
  }

  function zoom(factor) {
    const {min, max} = plot.scales.x;
    const middle = chosen === null ? (min + max) / 2 : lines[chosen.line].times[chosen.i];
    plot.setScale("x", {min: middle - (max - min) / 2 * factor, max: middle + (max - min) / 2 * factor});
  }

  function press(event) {
    if (lines.length === 0 || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(event.key)) {
      walkTo(event.key);
    } else if (ZOOM[event.key]) {
      zoom(ZOOM[event.key]);
    } else if (event.key === "Enter" && chosen !== null && opens !== null) {
      opens(lines[chosen.line]);
    } else {
      return;
    }
    event.preventDefault();
  }

  function optionsOf() {
    const axis = plotAxis();
    const unit = divisor() === 1e6 ? "ms" : "µs";
    return {
      width: pictureWidth(), height, tzDate: (time) => uPlot.tzDate(new Date(time * 1000), "UTC"), padding: [null, 44, null, null],
      legend: {show: false},
      cursor: {drag: {x: true, y: false}, points: {show: false}},
      scales: {x: {time: true, range: widened}, y: {distr: 3, range: (drawn, low, high) => rangeOf([low, high], true)}},
      axes: [{...axis, space: 72, values: timeTexts}, {...axis, label: "latency, " + unit, labelSize: 20, size: 60,
        splits: (drawn, n, low, high) => logTicks(low, high), filter: (drawn, ticks) => ticks,
        values: (drawn, ticks) => ticks.map(String)}],
      series: [{}, {paths: () => null, points: {show: false}}, {paths: () => null, points: {show: false}}],
      hooks: {
        draw: [drawLines],
        setCursor: [(drawn) => drawn.cursor.event && drawn.cursor.left >= 0 && pointed(drawn.cursor.left, drawn.cursor.top)],
      },
    };
  }

  function draw() {
    if (plot !== null) {
      plot.destroy();
      plot = null;
    }
    chosen = null;
    place.replaceChildren();
    legend.replaceChildren(...(few() && lines.length > 1 ? lines.map((line, n) =>
      el("span", {class: "key" + n}, "■ ", shortName(line.name, 60))) : []));
    if (lines.length > 0) {
      plot = new uPlot(optionsOf(), boundsOf(lines, divisor()), place);
      plot.over.append(ring);
      plot.over.addEventListener("click", () => chosen !== null && opens !== null && opens(lines[chosen.line]));
      plot.over.addEventListener("mouseleave", () => choose(null));
    }
    ring.hidden = true;
    choose(null);
  }

  return {
    draw,
    show: (some) => {
      const same = some.length === lines.length && some.every((line, n) => line === lines[n]);
      if (!same || plot === null) {
        lines = some;
        draw();
      }
    },
    node: el("div", {}, legend, place, words,
      el("div", {class: "controls"}, el("button", {click: draw}, "Whole time"),
        el("span", {class: "soft"}, "Draw across the chart to zoom in.")),
      opens === null ? null : el("p", {class: "soft"}, MARKS_TEXT)),
  };
}
