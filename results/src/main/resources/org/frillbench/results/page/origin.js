"use strict";
// Where a candidate's file came from, and where the time of its inference goes.

/** Names with values; those without a value are left out. */
function factList(facts, layout) {
  return el("dl", {class: "facts " + (layout || "")}, facts.filter(([, value]) => value !== "" && value !== "-")
    .map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

function byName(values) {
  return Object.entries(values)
    .map(([name, value]) => name + " " + (typeof value === "object" ? JSON.stringify(value) : value)).join(", ");
}

/** How a trained model became this file, or from which specification it was made; or neither. */
function originOf(candidate) {
  const {conversion, spec} = candidate;
  if (conversion === undefined && spec === undefined) {
    return el("p", {class: "soft"}, "No record says how this file was made.");
  }
  const facts = spec === undefined ? [] : [["specification", byName(spec)]];
  if (conversion !== undefined) {
    const {source, parity} = conversion;
    facts.push(
      ["converted from", source.form + " " + source.name + ", " + source.bytes.toLocaleString("en") + " bytes"],
      ["its SHA-256", source.sha256],
      ["by", (conversion.converter === "own" ? "frill-bench's converter" : conversion.converter) + " " + conversion.version],
      ["asked for", byName(conversion.flags)],
      ["outputs", parity === undefined ? "not compared with the source's"
        : (parity.same ? "agree with the source's: " : "DIFFER from the source's: ") + parity.text]);
  }
  return [factList(facts, "single"), list(conversion === undefined ? [] : conversion.warnings)];
}

/** The sums that an inference consists of, as bars. */
function timeBars(times) {
  const width = pictureWidth();
  const rowHeight = 20;
  const most = Math.max(...times.map((time) => time.share));
  const text = (time) => (time.ns / 1e3).toFixed(1) + " µs, " + (100 * time.share).toFixed(1) + " %";
  const right = CHARACTER * Math.max(...times.map((time) => text(time).length));
  const left = Math.min(0.5 * width, CHARACTER * Math.max(...times.map((time) => Array.from(time.name).length)) + 8);
  const drawn = picture(width, rowHeight * times.length + 8, "Where the time of an inference goes");
  const {forms} = shortNames(times.map((time) => time.name), Math.floor((left - 8) / CHARACTER));
  times.forEach((time, i) => {
    const y = 4 + rowHeight * i;
    const length = Math.max(1, (width - left - right - 16) * time.share / most);
    drawn.append(svg("g", {class: "mark"}, tip(shortName(time.name, 120) + ": " + text(time)),
      svg("text", {x: left - 8, y: y + 14, "text-anchor": "end", stroke: "none"}, forms[i]),
      svg("rect", {x: left, y: y + 4, width: length, height: rowHeight - 8, stroke: "none"}),
      svg("text", {x: left + length + 6, y: y + 14, stroke: "none"}, text(time))));
  });
  return drawn;
}

/** Where the time goes: a node, and what draws its picture again; nothing where it is not known. */
function profileOf(profile) {
  if (profile === undefined) {
    return {draw: () => {}, node: null};
  }
  const bars = el("div", {class: "chart times"});
  return {
    draw: () => bars.replaceChildren(timeBars(profile.times)),
    node: [el("h3", {}, "Operators and their times"),
      profile.document.heading.map((line) => el("p", {class: "soft"}, line)),
      bars,
      profile.document.sections.map(sectionOf),
      list(profile.document.notes)],
  };
}
