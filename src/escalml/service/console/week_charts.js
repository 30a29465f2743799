// Charts of the reports: stacked bars and lines, one place for each week. Each says in words what it shows.

import { el, svg } from "./elements.js";

const WIDTH = 480,
  HEIGHT = 190,
  LEFT = 38,
  BOTTOM = 24,
  TOP = 10;

/**
 * @typedef {object} Series
 * @property {string} name
 * @property {string} tone a class of week_charts in pages.css
 * @property {(number | null)[]} values one for each week; null: not known
 * @property {string[]} [notes] of each week, over how many it counts
 */

/**
 * Bars of each week, one series on top of the other.
 * @param {string} title
 * @param {string[]} weeks
 * @param {Series[]} series
 */
export function stackedBars(title, weeks, series) {
  const totals = weeks.map((_, at) => series.reduce((sum, one) => sum + (one.values[at] ?? 0), 0));
  const top = roundTop(Math.max(...totals, 1)),
    place = (WIDTH - LEFT) / weeks.length,
    wide = Math.min(54, place * 0.6);
  const rects = weeks.flatMap((week, at) => {
    let under = 0;
    return series.map(({ name, tone, values }) => {
      const value = values[at] ?? 0;
      const rect = svg(
        "rect",
        {
          class: tone,
          x: LEFT + place * (at + 0.5) - wide / 2,
          width: wide,
          y: up(under + value, top),
          height: up(under, top) - up(under + value, top),
        },
        svg("title", {}, `${week}: ${value} ${name}`),
      );
      under += value;
      return rect;
    });
  });
  return figure(title, weeks, series, top, String, rects);
}

/**
 * A line of each series through the weeks; a week of which nothing is known has no point.
 * @param {string} title
 * @param {string[]} weeks
 * @param {Series[]} series
 * @param {(value: number) => string} shown
 * @param {number} [top]
 */
export function lines(title, weeks, series, shown, top) {
  const known = series.flatMap((one) => one.values.filter((value) => value !== null));
  const highest = top ?? roundTop(Math.max(...known, 1)),
    place = (WIDTH - LEFT) / weeks.length;
  const drawn = series.flatMap(({ name, tone, values, notes }) => {
    const points = values
      .map((value, at) => ({ value, week: weeks[at], note: notes?.[at], x: LEFT + place * (at + 0.5) }))
      .filter(({ value }) => value !== null)
      .map(({ value, ...rest }) => ({ value: value ?? 0, ...rest, y: up(value ?? 0, highest) }));
    return [
      svg("polyline", { class: tone, points: points.map(({ x, y }) => `${x},${y}`).join(" ") }),
      ...points.map(({ value, week, note, x, y }) =>
        svg(
          "circle",
          { class: tone, cx: x, cy: y, r: 4 },
          svg("title", {}, `${week}: ${shown(value)} ${name}${note ? ` (${note})` : ""}`),
        ),
      ),
    ];
  });
  return figure(title, weeks, series, highest, shown, drawn);
}

/**
 * @param {string} title
 * @param {string[]} weeks
 * @param {Series[]} series
 * @param {number} top
 * @param {(value: number) => string} shown
 * @param {SVGElement[]} drawn
 */
function figure(title, weeks, series, top, shown, drawn) {
  const place = (WIDTH - LEFT) / weeks.length,
    every = Math.ceil(weeks.length / 8);
  const inWords = series.map(
    ({ name, values }) => `${name}: ${values.map((value) => (value === null ? "not known" : shown(value))).join(", ")}`,
  );
  return el(
    "figure",
    { class: "chart weeks" },
    el("h3", {}, title),
    svg(
      "svg",
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: "img",
        "aria-label": `${title}, by week from ${weeks[0]} to ${weeks[weeks.length - 1]}. ${inWords.join(". ")}.`,
      },
      [0, 0.5, 1].flatMap((share) => [
        svg("line", { class: "grid-line", x1: LEFT, x2: WIDTH, y1: up(share * top, top), y2: up(share * top, top) }),
        svg("text", { x: LEFT - 5, y: up(share * top, top) + 4, "text-anchor": "end" }, shown(share * top)),
      ]),
      drawn,
      weeks.map((week, at) =>
        at % every ? null : svg("text", { x: LEFT + place * (at + 0.5), y: HEIGHT - 8, "text-anchor": "middle" }, week),
      ),
    ),
    el(
      "figcaption",
      { class: "legend" },
      series.map(({ name, tone }) => el("span", {}, el("i", { class: tone, "aria-hidden": "true" }), name)),
    ),
  );
}

/**
 * @param {number} value
 * @param {number} top
 */
const up = (value, top) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP);

/**
 * The next number that halves well.
 * @param {number} value
 */
function roundTop(value) {
  const step = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 8, 10].map((times) => times * step).find((top) => top >= value && top >= 2) ?? value;
}
