"use strict";
// What numbers and names look like.

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Text of a file or a device with characters that do not show themselves as code points. */
function visible(text) {
  return String(text).replace(
    HIDDEN, (hidden) => "\\u{" + hidden.codePointAt(0).toString(16).toUpperCase() + "}");
}

/** Three significant digits, but never a rounded whole number. */
function significant(value) {
  if (value === 0) {
    return "0";
  }
  // Of the rounded value: 0.9996 has two decimals, as 1.00.
  const magnitude = Math.floor(Math.log10(Math.abs(Number(value.toPrecision(3)))));
  return value.toFixed(Math.min(12, Math.max(0, 2 - magnitude)));
}

function milliseconds(ns) {
  return significant(ns / 1e6) + " ms";
}

/** A change with its sign: 0.021 is +2.1 %. */
function percent(change) {
  return (change < 0 ? "−" : "+") + (100 * Math.abs(change)).toFixed(1) + " %";
}

function plural(count, noun) {
  return count + " " + noun + (count === 1 ? "" : "s");
}

/** What a cell is sorted by: the number that it begins with, or null. */
function cellNumber(text) {
  const found = /^([-+−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)(?: ([kMG])$)?/.exec(text);
  if (found === null) {
    return text.startsWith("∞") ? Infinity : null;
  }
  const scale = {k: 1e3, M: 1e6, G: 1e9}[found[2]] || 1;
  return Number(found[1].replace("−", "-")) * scale;
}
