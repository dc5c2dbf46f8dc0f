"use strict";
// A table of more rows than a browser shows at once.

const FIRST_ROWS = 200;
const MORE_ROWS = 1000;

/** Rows in the order of a column; those without a value come last, whatever the direction. */
function inOrder(rows, value, direction) {
  const keyed = rows.map((row, i) => ({row, i, key: value(row)}));
  const absent = (key) => key === null || key === "" || key === undefined;
  keyed.sort((one, other) => {
    if (absent(one.key) || absent(other.key)) {
      return absent(one.key) - absent(other.key) || one.i - other.i;
    }
    const order = typeof one.key === "number"
      ? one.key - other.key : LETTERS.compare(one.key, other.key);
    return direction * order || one.i - other.i;
  });
  return keyed.map((each) => each.row);
}

const LETTERS = new Intl.Collator("en", {numeric: true});

/**
 * A table that is sorted by its headers and shows its first rows, and more on request.
 *
 * @param columns each with header, left, what a row is sorted by (value), and its cell
 * @return its node, and what shows other rows
 */
function longTable(columns) {
  const body = el("tbody", {});
  const more = el("button", {click: () => showMore()}, "");
  const state = {rows: [], shown: 0, column: null, direction: 1};
  const heads = columns.map((column) =>
    el("th", {scope: "col", class: column.left ? "left" : null},
      column.value ? el("button", {click: () => sortBy(column)}, column.header) : column.header));

  function sortBy(column) {
    state.direction = state.column === column ? -state.direction : 1;
    state.column = column;
    heads.forEach((head, i) => columns[i] === column
      ? head.setAttribute("aria-sort", state.direction > 0 ? "ascending" : "descending")
      : head.removeAttribute("aria-sort"));
    draw();
  }

  function rowOf(row) {
    return el("tr", {}, columns.map((column) =>
      el("td", {class: column.left ? "left" : null}, column.cell(row))));
  }

  function showMore() {
    const first = state.shown;
    add(MORE_ROWS);
    const next = body.rows[first];
    if (next) {
      next.tabIndex = -1;
      next.focus({preventScroll: true});
    }
  }

  function add(count) {
    const next = state.sorted.slice(state.shown, state.shown + count);
    body.append(...next.map(rowOf));
    state.shown += next.length;
    const left = state.sorted.length - state.shown;
    more.hidden = left === 0;
    more.textContent = "Show " + Math.min(left, MORE_ROWS) + " more of " + left;
  }

  function draw() {
    state.sorted = state.column === null
      ? state.rows : inOrder(state.rows, state.column.value, state.direction);
    state.shown = 0;
    body.replaceChildren();
    add(FIRST_ROWS);
  }

  function show(rows) {
    state.rows = rows;
    draw();
  }

  return {
    show,
    node: el("div", {},
      el("div", {class: "scroll"},
        el("table", {class: "opens"}, el("thead", {}, el("tr", {}, heads)), body)),
      el("div", {class: "controls"}, more)),
  };
}
