"use strict";
// Mappings of values to pixels.

/** Round numbers within a range, about `count` of them. */
function ticksOf(low, high, count) {
  const raw = (high - low) / count;
  const unit = Math.pow(10, Math.floor(Math.log10(raw)));
  const step = [1, 2, 5, 10].map((digit) => digit * unit).find((size) => size >= raw);
  const ticks = [];
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-9); i++) {
    ticks.push(Number((i * step).toPrecision(12)));
  }
  return ticks;
}

function logTicks(low, high) {
  for (const digits of [[1], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]]) {
    const ticks = [];
    for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
      for (const digit of digits) {
        const tick = Number((digit * Math.pow(10, power)).toPrecision(6));
        if (tick >= low && tick <= high) {
          ticks.push(tick);
        }
      }
    }
    if (ticks.length >= 4) {
      return ticks;
    }
  }
  return ticksOf(low, high, 5);
}

/** The range of some values with a margin; never empty. */
function rangeOf(values, logarithmic) {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (logarithmic) {
    const margin = Math.max(1.03, Math.pow(high / low, 0.05));
    return [low / margin, high * margin];
  }
  const margin = Math.max((high - low) * 0.05, Math.abs(high) * 0.01, 1e-9);
  return [low - margin, high + margin];
}

/** A scale from the values low to high to the pixels from to to. */
function scaleOf([low, high], from, to, logarithmic) {
  const map = logarithmic ? Math.log : (value) => value;
  const back = logarithmic ? Math.exp : (value) => value;
  const at = (value) => from + (map(value) - map(low)) / (map(high) - map(low)) * (to - from);
  return {
    at,
    value: (pixel) => back(map(low) + (pixel - from) / (to - from) * (map(high) - map(low))),
    low,
    high,
    ticks: logarithmic ? logTicks(low, high) : ticksOf(low, high, 5),
  };
}
