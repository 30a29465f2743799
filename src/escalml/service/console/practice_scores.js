// Scores of practice: counts alone, of whoever uses this browser, by the name under "You". They are sent nowhere.

import { button, card, el, percent, sentence, tell } from "./elements.js";
import { recall } from "./remembered.js";
import { NAMES } from "./reply.js";

const KEEP = "escalml-practice";
/** @type {Record<string, string>} */
const QUESTIONS = { level: "Level", team: "Team", visibility: "In public or in private" };

/**
 * How often something was right, of how often it was asked.
 * @typedef {{ right: number, asked: number }} Count
 * @typedef {{ cases: number, tooLow: number, questions: Record<string, Count>, reply: Record<string, Count> }} Scores
 * @typedef {{ questions: Record<string, boolean>, tooLow: boolean, reply: Record<string, boolean> }} Played
 */

/** @returns {Record<string, Scores>} */
function all() {
  try {
    return JSON.parse(localStorage.getItem(KEEP) ?? "{}");
  } catch {
    return {}; // somebody else wrote there
  }
}

/** @returns {Scores} */
const mine = () => all()[recall("name")] ?? { cases: 0, tooLow: 0, questions: {}, reply: {} };

/**
 * Add one case.
 * @param {Played} played
 */
export function count({ questions, tooLow, reply }) {
  const scores = mine();
  scores.cases += 1;
  scores.tooLow += tooLow ? 1 : 0;
  add(scores.questions, questions);
  add(scores.reply, reply);
  localStorage.setItem(KEEP, JSON.stringify({ ...all(), [recall("name")]: scores }));
}

/**
 * @param {Record<string, Count>} counts
 * @param {Record<string, boolean>} answers
 */
function add(counts, answers) {
  for (const [name, isRight] of Object.entries(answers)) {
    const { right, asked } = counts[name] ?? { right: 0, asked: 0 };
    counts[name] = { right: right + (isRight ? 1 : 0), asked: asked + 1 };
  }
}

function forget() {
  const { [recall("name")]: _, ...others } = all();
  localStorage.setItem(KEEP, JSON.stringify(others));
}

/** What was right so far, and what is missed most in replies. */
export function scoresCard() {
  const { cases, tooLow, questions, reply } = mine(),
    name = recall("name"),
    kept = "Only this browser keeps your scores. Nobody else sees them.",
    whose = name ? `Scores of ${name}` : "Your scores";
  if (!cases)
    return card(
      whose,
      el("p", {}, "No case yet."),
      el("p", { class: "note" }, name ? kept : `${kept} Several people use it? Give your name under “You” first.`),
    );
  const missed = Object.entries(reply)
    .map(([item, { right, asked }]) => ({ item, n: asked - right, asked }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n / b.asked - a.n / a.asked || a.item.localeCompare(b.item))
    .slice(0, 3);
  const again = button(
    "Forget my scores",
    () => {
      forget();
      const empty = scoresCard();
      again.closest("section")?.replaceWith(empty);
      tell("Your scores are forgotten.");
    },
    { class: "quiet small", id: "forget-scores" },
  );
  return el(
    "section",
    { class: "card", id: "scores" },
    el("h2", {}, whose),
    el("p", {}, `${cases} ${cases === 1 ? "case" : "cases"} played.`),
    el(
      "dl",
      { class: "facts" },
      Object.entries(questions).map(([question, { right, asked }]) =>
        el(
          "div",
          {},
          el("dt", {}, QUESTIONS[question] ?? question),
          el("dd", {}, `${right} of ${asked} right`, el("small", {}, percent(right / asked))),
        ),
      ),
    ),
    tooLow
      ? el(
          "p",
          { class: "note" },
          `Level chosen too low: ${tooLow} times. Such a case waits where nobody can solve it.`,
        )
      : null,
    missed.length
      ? el(
          "p",
          { class: "note" },
          `Missed most in your replies: ${missed.map(({ item, n, asked }) => `${sentence(NAMES[item] ?? item)} (${n} of ${asked})`).join(", ")}.`,
        )
      : null,
    el("p", { class: "note" }, kept),
    el("div", { class: "buttons tight" }, again),
  );
}
