"use strict";
// What rows are filtered by. The choice is kept in the page's address, so that it can be linked to.

/** A list to choose one of the values from that rows have; the first choice is all of them. */
function choiceOf(name, all, values, changed) {
  const known = [...new Set(values)].filter((value) => value !== "").sort(LETTERS.compare);
  const select = el("select", {change: changed},
    el("option", {value: ""}, all),
    known.map((value, i) => el("option", {value: i + 1}, shortName(value, 60))));
  return {
    name,
    get: () => select.value === "" ? null : known[Number(select.value) - 1],
    set: (value) => {
      select.value = known.includes(value) ? known.indexOf(value) + 1 : "";
    },
    node: el("label", {}, name + " ", select),
  };
}

function wordsOf(changed) {
  const input = el("input", {
    type: "search", placeholder: "Filter by words", "aria-label": "Filter by words", input: changed,
  });
  return {
    name: "words",
    get: () => input.value === "" ? null : input.value,
    set: (value) => {
      input.value = value || "";
    },
    node: input,
  };
}

function checkOf(name, label, changed) {
  const box = el("input", {type: "checkbox", change: changed});
  return {
    name,
    get: () => box.checked ? "yes" : null,
    set: (value) => {
      box.checked = value === "yes";
    },
    node: el("label", {}, box, " " + label),
  };
}

/** Takes the choices of the page's address. */
function readAddress(filters) {
  const chosen = new URLSearchParams(location.hash.slice(1));
  filters.forEach((filter) => filter.set(chosen.get(filter.name)));
}

function writeAddress(filters) {
  const chosen = new URLSearchParams();
  for (const filter of filters) {
    if (filter.get() !== null) {
      chosen.set(filter.name, filter.get());
    }
  }
  history.replaceState(null, "", "#" + chosen);
}
