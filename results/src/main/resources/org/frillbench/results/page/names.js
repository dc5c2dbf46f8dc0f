"use strict";
// Names that are too long for a picture, told apart all the same.

/** What a character of a picture's text takes, px; rather too much. */
const CHARACTER = 7;

/** Parts like "ms=tiny" that all names with settings share; none where that leaves a name empty. */
function sharedParts(names) {
  const lists = names.filter((name) => name.includes("=")).map((name) => name.split(","));
  if (lists.length < 2) {
    return [];
  }
  const shared = lists[0].filter((part) =>
    part.includes("=") && lists.every((parts) => parts.includes(part)));
  return lists.every((parts) => parts.some((part) => !shared.includes(part))) ? shared : [];
}

/**
 * A form of each name that has room; forms of different names differ.
 *
 * @param most code points, 12 at least
 * @return the forms, and the parts that all names had
 */
function shortNames(names, most) {
  if (names.every((name) => Array.from(visible(name)).length <= most)) {
    return {forms: names.map(visible), shared: []};
  }
  const shared = sharedParts(names);
  const rest = names.map((name) => name.includes("=")
    ? name.split(",").filter((part) => !shared.includes(part)).join(",") : name);
  const forms = rest.map((name) => shortName(name, most));
  const meanings = new Map();
  forms.forEach((form, i) => meanings.set(form, (meanings.get(form) || new Set()).add(names[i])));
  return {shared, forms: forms.map((form, i) => {
    const alike = [...meanings.get(form)];
    const mark = " #" + (1 + alike.indexOf(names[i]));
    return alike.length === 1 ? form : shortName(rest[i], most - mark.length) + mark;
  })};
}

/** Says what was left out of names; null where nothing was. */
function sharedText(shared) {
  return shared.length === 0
    ? null : el("p", {class: "soft"}, "Left out of the names: " + shortName(shared.join(","), 200) + ".");
}
