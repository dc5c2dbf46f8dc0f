"use strict";
// Elements. Text is only ever put into text nodes and attributes, never parsed as markup.

const SVG = "http://www.w3.org/2000/svg";

function build(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === "function") {
      node.addEventListener(name, value);
    } else if (value !== null && value !== undefined && value !== false) {
      node.setAttribute(name, value === true ? "" : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined) {
      node.append(child instanceof Node ? child : document.createTextNode(visible(child)));
    }
  }
  return node;
}

/** An HTML element; a function among the attributes listens to the event of its name. */
function el(tag, attributes, ...children) {
  return build(document.createElement(tag), attributes, children);
}

/** An SVG element, likewise. */
function svg(tag, attributes, ...children) {
  return build(document.createElementNS(SVG, tag), attributes, children);
}

/** A name that may break after its commas; where it is too long for its place, the whole is its title. */
function nameOf(text) {
  const parts = String(text).split(/(?<=,)/);
  return el("bdi", {class: "name", title: visible(text)},
    parts.map((part, i) => i === 0 ? part : [el("wbr"), part]));
}

/** The beginning and the end of a name that is too long for its place in a picture. */
function shortName(text, most) {
  const points = Array.from(visible(text));
  if (points.length <= most) {
    return points.join("");
  }
  const tail = Math.floor((most - 1) / 2);
  return points.slice(0, most - 1 - tail).join("") + "…" + points.slice(-tail).join("");
}

function list(lines) {
  return lines.length === 0 ? null : el("ul", {}, lines.map((line) => el("li", {}, line)));
}

/** JSON that the page holds; null where it does not. */
function embedded(id) {
  const node = document.getElementById(id);
  return node === null ? null : JSON.parse(node.textContent);
}

/** A colour of the style, for a canvas. */
function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}
