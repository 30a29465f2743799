// Two small charts, drawn as SVG: the risk along a thread, and whether percentages come true. Each says in words what it shows.

import { el, percent, svg } from "./elements.js";

const WIDTH = 320,
  HEIGHT = 96,
  EDGE = 10;

/**
 * Risk after each customer turn, with the threshold from which an escalation is likely.
 * @param {TurnRisk[]} turns
 * @param {number} threshold
 */
export function riskChart(turns, threshold) {
  /** @param {number} position */
  const x = (position) => EDGE + (turns.length > 1 ? position / (turns.length - 1) : 0.5) * (WIDTH - 2 * EDGE);
  /** @param {number} share */
  const y = (share) => HEIGHT - EDGE - share * (HEIGHT - 2 * EDGE);
  const inWords = turns.map((turn) => percent(turn.probability)).join(", then ");
  return el(
    "figure",
    { class: "chart" },
    svg(
      "svg",
      {
        viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
        role: "img",
        class: "risk",
        "aria-label": `Risk of escalation after each customer message: ${inWords}.`,
      },
      svg("line", { class: "threshold", x1: 0, x2: WIDTH, y1: y(threshold), y2: y(threshold) }),
      svg("polyline", { points: turns.map((turn, position) => `${x(position)},${y(turn.probability)}`).join(" ") }),
      turns.map((turn, position) =>
        svg(
          "circle",
          { class: turn.likely ? "likely" : "", cx: x(position), cy: y(turn.probability), r: 4.5 },
          svg("title", {}, percent(turn.probability)),
        ),
      ),
    ),
    el(
      "figcaption",
      { class: "note" },
      `After each customer message: ${turns.map((turn) => percent(turn.probability)).join(" → ")}. The dashed line is ${percent(threshold)}, from where it counts as likely.`,
    ),
  );
}

/**
 * What the model said against what was so; on the diagonal its percentages are right.
 * @param {Bin[]} bins
 * @param {string} what
 */
export function reliabilityChart(bins, what) {
  const size = 280,
    left = 34;
  /** @param {number} share */
  const at = (share) => left + share * (size - left - 12);
  /** @param {number} share */
  const up = (share) => size - left - share * (size - left - 12);
  /** @param {Bin} bin */
  const line = (bin) => `said ${percent(bin.mean_predicted)}, was ${percent(bin.observed_share)}`;
  return el(
    "figure",
    { class: "chart" },
    svg(
      "svg",
      {
        viewBox: `0 0 ${size} ${size}`,
        role: "img",
        class: "reliability",
        "aria-label": `How often ${what} was so, against what the model said: ${bins.map(line).join("; ")}.`,
      },
      [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
        svg("line", { class: "grid-line", x1: at(share), x2: at(share), y1: up(0), y2: up(1) }),
        svg("line", { class: "grid-line", x1: at(0), x2: at(1), y1: up(share), y2: up(share) }),
        svg("text", { x: at(share), y: up(0) + 14, "text-anchor": "middle" }, `${share * 100}`),
        svg("text", { x: at(0) - 6, y: up(share) + 4, "text-anchor": "end" }, `${share * 100}`),
      ]),
      svg("line", { class: "threshold", x1: at(0), y1: up(0), x2: at(1), y2: up(1) }),
      svg("polyline", { points: bins.map((bin) => `${at(bin.mean_predicted)},${up(bin.observed_share)}`).join(" ") }),
      bins.map((bin) =>
        svg(
          "circle",
          { cx: at(bin.mean_predicted), cy: up(bin.observed_share), r: 4.5 },
          svg("title", {}, `${line(bin)} (${bin.n} messages)`),
        ),
      ),
      svg("text", { x: at(0.5), y: size - 4, "text-anchor": "middle" }, "the model said, %"),
      svg(
        "text",
        { x: 10, y: up(0.5), "text-anchor": "middle", transform: `rotate(-90 10 ${up(0.5)})` },
        "it was so, %",
      ),
    ),
    el(
      "figcaption",
      { class: "note" },
      `Each dot is a tenth of the messages (${bins[0].n}). On the dashed line, what the model says is how often it is so.`,
    ),
  );
}
