"use strict";
// A table that is sorted by its headers and filtered by words.

function compareCells(one, other, fromLeft) {
  const left = fromLeft ? null : cellNumber(one);
  const right = fromLeft ? null : cellNumber(other);
  if (left !== null && right !== null) {
    return left - right;
  }
  return one.localeCompare(other, "en", {numeric: true});
}

/** Rows that have no value come last, whatever the direction. */
function sortRows(rows, column, fromLeft, direction) {
  const absent = (row) => row.cells[column] === "-" || row.cells[column] === "";
  return [...rows].sort((one, other) =>
    absent(one) - absent(other)
    || direction * compareCells(one.cells[column], other.cells[column], fromLeft)
    || one.index - other.index);
}

function cellOf(text, view, column, row, opens) {
  const content = column === 0 && opens
    ? el("button", {click: () => opens(row.index), "data-row": row.index}, nameOf(text))
    : column === 0 ? nameOf(text) : text;
  const wide = text.length > 60 && column > 0;
  return el("td", {class: (view.fromLeft[column] ? "left" : "") + (wide ? " wide" : "")}, content);
}

/** The rows' buttons are walked through by the arrow keys. */
function walk(event, body) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  const buttons = [...body.querySelectorAll("td button")];
  const next = buttons[buttons.indexOf(document.activeElement) + step];
  if (step && next) {
    event.preventDefault();
    next.focus();
  }
}

/** Tables of more rows than these scroll by themselves, and those that do not open can be filtered. */
const FEW_ROWS = 25;

/**
 * The table with its controls.
 *
 * @param view headers, fromLeft and rows
 * @param opens what a click on a row's name does, given the row's place in the view; or null
 * @param more what else belongs to the table, each if it is wanted: `controls` beside the filter,
 *     with `keeps`, which says whether they let a row through, given its place; `above`, an element
 *     between them and the rows; `shows`, what is done with the places of the rows that are left
 */
function tableOf(view, opens, more = {}) {
  const rows = view.rows.map((cells, index) => ({cells, index, words: cells.join(" ").toLowerCase()}));
  const body = el("tbody", {keydown: (event) => walk(event, body)});
  const count = el("span", {class: "soft", role: "status"});
  const state = {column: -1, direction: 1};
  const heads = view.headers.map((header, column) =>
    el("th", {scope: "col", class: view.fromLeft[column] ? "left" : null},
      el("button", {click: () => sortBy(column)}, header)));
  const filter = el("input", {
    type: "search", placeholder: "Filter by words", "aria-label": "Filter by words", input: draw,
  });

  function sortBy(column) {
    state.direction = state.column === column ? -state.direction : 1;
    state.column = column;
    heads.forEach((head, i) => i === column
      ? head.setAttribute("aria-sort", state.direction > 0 ? "ascending" : "descending")
      : head.removeAttribute("aria-sort"));
    draw();
  }

  function draw() {
    const words = filter.value.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const found = rows.filter((row) => (!more.keeps || more.keeps(row.index))
      && words.every((word) => row.words.includes(word)));
    const sorted = state.column < 0
      ? found : sortRows(found, state.column, view.fromLeft[state.column], state.direction);
    body.replaceChildren(...sorted.map((row) =>
      el("tr", {}, row.cells.map((text, column) => cellOf(text, view, column, row, opens)))));
    count.textContent = found.length === rows.length
      ? plural(rows.length, "row") : found.length + " of " + plural(rows.length, "row");
    if (more.shows) {
      more.shows(found.map((row) => row.index));
    }
  }

  draw();
  return el("div", {},
    rows.length > (opens ? 1 : FEW_ROWS)
      ? el("div", {class: "controls", change: (event) => event.target !== filter && draw()},
        more.controls, filter, count) : null,
    more.above,
    el("div", {class: rows.length > FEW_ROWS ? "scroll long" : "scroll"},
      el("table", {class: opens ? "opens" : null}, el("thead", {}, el("tr", {}, heads)), body)));
}

/** A section of a document: its lines, and its table where it has one. */
function sectionOf(section) {
  return [
    el("h3", {}, section.title),
    list(section.entries),
    section.table ? tableOf(section.table, null) : null,
    section.more ? el("p", {class: "soft"}, section.more) : null,
  ];
}
