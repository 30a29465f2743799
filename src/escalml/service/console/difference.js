// What changes from one text to another, word by word: taken out struck through, put in underlined.

import { el } from "./elements.js";

const MOST = 1500; // words of both texts; the table of a longer pair would take seconds

/**
 * @typedef {{ kind: "same" | "out" | "in", text: string }} Part
 */

/**
 * @param {string} before
 * @param {string} after
 * @returns {Part[]}
 */
export function difference(before, after) {
  const old = words(before),
    now = words(after);
  if (old.length + now.length > MOST)
    return [
      { kind: "out", text: before },
      { kind: "in", text: after },
    ];
  return joined(steps(old, now, table(old, now)));
}

/** @param {string} text */
const words = (text) => text.match(/\s+|[^\s]+/g) ?? [];

/**
 * Length of the longest row of words that both have from each pair of places on.
 * @param {string[]} old
 * @param {string[]} now
 */
function table(old, now) {
  const width = now.length + 1,
    lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        old[i] === now[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  return lengths;
}

/**
 * @param {string[]} old
 * @param {string[]} now
 * @param {Uint16Array} lengths
 * @returns {Part[]}
 */
function steps(old, now, lengths) {
  const width = now.length + 1;
  /** @type {Part[]} */
  const parts = [];
  let i = 0,
    j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ kind: "same", text: old[i] });
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]))
      parts.push({ kind: "out", text: old[i++] });
    else parts.push({ kind: "in", text: now[j++] });
  }
  return parts;
}

/**
 * Neighbours of a kind as one; a blank between two changes is part of them.
 * @param {Part[]} parts
 */
function joined(parts) {
  /** @type {Part[]} */
  const all = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else all.push({ ...part });
  }
  return all;
}

/**
 * The difference for people; who does not see it hears what was taken out and put in.
 * @param {string} before
 * @param {string} after
 */
export const differenceOf = (before, after) =>
  el(
    "blockquote",
    { class: "quoted difference" },
    difference(before, after).map(({ kind, text }) =>
      kind === "same" ? text : el(kind === "out" ? "del" : "ins", {}, text),
    ),
  );
