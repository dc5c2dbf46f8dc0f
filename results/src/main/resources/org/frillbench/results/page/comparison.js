"use strict";
// The changes of all candidates with their intervals: a forest plot.

const VERDICT_CLASS = {regressed: "bad", improved: "mark", ok: "mark", inconclusive: "open"};

/** The plot; `rowNames` has the name of each change as the table has it, with settings where there are several. */
function forestOf(comparison, rowNames) {
  const changes = comparison.changes.map((change, i) => ({...change, name: rowNames[i]}))
    .filter((change) => change.ratio !== undefined)
    .sort((one, other) => other.ratio - one.ratio);
  if (changes.length === 0) {
    return [];
  }
  const width = pictureWidth();
  const names = changes.map((change) => change.name);
  // A name beside its interval has little room; a long one is above it.
  const narrow = width < 600 || names.some((name) => Array.from(visible(name)).length > 34);
  const {forms, shared} = shortNames(names, narrow ? Math.max(16, Math.floor(width / CHARACTER) - 24) : 34);
  const left = narrow ? 12 : 260;
  const right = narrow ? 12 : 180;
  const rowHeight = narrow ? 34 : 22;
  const bottom = 30 + rowHeight * changes.length;
  const values = changes.flatMap((change) => [change.low, change.high])
    .concat([1 - comparison.threshold, 1 + comparison.threshold]).map((ratio) => 100 * (ratio - 1));
  const across = scaleOf(rangeOf(values, false), left, width - right, false);
  const x = (ratio) => across.at(100 * (ratio - 1));
  const drawn = picture(width, bottom + 44, "Change of each candidate");
  drawn.append(
    svg("rect", {class: "band", x: x(1 - comparison.threshold), y: 22,
      width: x(1 + comparison.threshold) - x(1 - comparison.threshold), height: bottom - 22}),
    xAxis(across, bottom, 22, "change of the latency, %"),
    svg("line", {class: "axis", x1: x(1), x2: x(1), y1: 22, y2: bottom}));
  changes.forEach((change, i) => {
    const y = 30 + rowHeight * i + (narrow ? 22 : 8);
    const verdict = change.verdict === undefined ? "not judged" : change.verdict;
    const text = percent(change.ratio - 1) + (narrow ? ", " : " ") + verdict.toUpperCase();
    drawn.append(svg("g", {class: VERDICT_CLASS[change.verdict] || "dim"},
      tip(shortName(change.name, 120) + ": " + percent(change.ratio - 1) + " (95 %: "
        + percent(change.low - 1) + " to " + percent(change.high - 1) + "), " + verdict),
      svg("line", {x1: x(change.low), x2: x(change.high), y1: y, y2: y, "stroke-width": 2}),
      svg("circle", {cx: x(change.ratio), cy: y, r: 4}),
      svg("text", {x: narrow ? 12 : left - 10, y: narrow ? y - 8 : y + 4, stroke: "none",
        "text-anchor": narrow ? "start" : "end"},
        narrow ? forms[i] + ": " + text : forms[i]),
      narrow ? null : svg("text", {x: width - right + 8, y: y + 4, stroke: "none"}, text)));
  });
  const share = String(Number((100 * comparison.threshold).toPrecision(4)));
  return [drawn, el("p", {class: "soft"}, "Lines are intervals at 95 %, the band is the threshold, " + share + " %."),
    sharedText(shared)];
}

/** The table with its last column, the verdict, beside the name: it is seen without scrolling. */
function verdictFirst(table) {
  const moved = (cells) => [cells[0], cells[cells.length - 1], ...cells.slice(1, -1)];
  return {headers: moved(table.headers), fromLeft: moved(table.fromLeft), rows: table.rows.map(moved)};
}

/** The verdicts; `command` prints them, and is absent where no run was measured. */
function comparisonOf(view, comparison, command) {
  const passed = comparison.passed ? "passed" : "failed";
  const rowNames = view.table ? view.table.rows.map((row) => row[0]) : [];
  const chart = el("div", {class: "chart forest"});
  const draw = () => chart.replaceChildren(...forestOf(comparison, rowNames).filter((node) => node !== null));
  draw();
  return {draw, node: el("section", {id: "verdicts"},
    el("p", {class: "answer " + passed}, view.outcome + ": " + view.summary),
    view.heading.map((line) => el("p", {class: "soft"}, line)),
    chart,
    view.table ? tableOf(verdictFirst(view.table), null) : null,
    view.sections.map(sectionOf),
    command ? [el("p", {}, command.purpose + ":"), el("pre", {}, command.command)] : null,
    el("details", {}, el("summary", {}, "How to read it"), list(view.notes)))};
}
