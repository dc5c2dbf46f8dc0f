"use strict";
// What every page has.

/** The page's last line. */
function writtenBy(version) {
  return el("p", {class: "soft"}, "Written by frill-bench " + version + ".");
}

/** Declares the page drawn, and draws it again in other colours, in another width and for a printer. */
function redrawn(again) {
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", again);
  addEventListener("beforeprint", again);
  addEventListener("afterprint", again);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (innerWidth !== width) {
      width = innerWidth;
      again();
    }
  });
  document.documentElement.dataset.drawn = "true";
}

/** Saves a text as a file of this name. */
function saveText(text, name) {
  const blob = new Blob([text], {type: "application/json"});
  const link = el("a", {href: URL.createObjectURL(blob), download: visible(name)});
  link.click();
  URL.revokeObjectURL(link.href);
}
