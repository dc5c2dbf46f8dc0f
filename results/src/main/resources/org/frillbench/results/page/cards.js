"use strict";
// What a table's row opens: a card with its details.

/**
 * A place for the card of one row at a time.
 *
 * @param root what the table is in: a function, as it may be built later
 * @param fill puts the card of a row into the place, given what closes it; returns what draws it
 *     again, as in other colours
 */
function cardPlace(root, fill) {
  const node = el("div", {class: "candidate"});
  let opened = null;

  function mark(row) {
    for (const button of root().querySelectorAll(".opens td button")) {
      button.closest("tr").classList.toggle("open", Number(button.dataset.row) === row);
    }
  }

  function open(row) {
    opened = fill(node, row, () => close(row));
    mark(row);
    node.scrollIntoView({block: "start"});
  }

  function close(row) {
    opened = null;
    node.replaceChildren();
    mark(-1);
    const button = root().querySelector(".opens td button[data-row=\"" + row + "\"]");
    if (button !== null) {
      button.focus();
    }
  }

  return {node, open, again: () => opened !== null && opened()};
}
