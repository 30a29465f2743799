// Cases that are alike: perhaps one problem, which is seen, answered and undone together.

import { perform } from "./acts.js";
import { api } from "./api.js";
import { ago, button, card, el, tell, tellFault } from "./elements.js";
import { sameProblem } from "./same_problem.js";
import { by } from "./session.js";

const PAGE = 200; // cases that are asked for at a time

/** @param {Api.Problem} problem */
const address = ({ id }) => `#/queue?problem=${encodeURIComponent(id)}&status=all`;

/**
 * The way from a row of the list to the cases that are like it.
 * @param {Api.CaseItem} item
 */
export function likeLink({ problem }) {
  return problem ? el("a", { class: "like", href: address(problem) }, `${problem.n_cases} like cases`) : null;
}

/** @param {Api.Problem} problem */
const said = ({ n_cases: all, n_open: open, since }) =>
  `${all} like cases, the first of them ${ago(since)}; ${open === all ? "all" : open || "none"} of them open.`;

/**
 * What stands above the list where it shows the cases of one problem.
 * @param {Api.Cases} given
 * @param {URLSearchParams} wanted
 */
export function problemHead({ items }, wanted) {
  const problem = items.find((item) => item.problem?.id === wanted.get("problem"))?.problem;
  if (!wanted.has("problem")) return [];
  return [
    el(
      "section",
      { class: "card problem", "aria-label": "Proposed major case" },
      el("h2", {}, "Proposed major case"),
      el("p", {}, problem ? said(problem) : "No like cases are left."),
      el(
        "p",
        { class: "note" },
        "Choose them all to close, assign or acknowledge them together. “Not the same problem” takes a chosen case out, “Same problem” on another case brings it in.",
      ),
      el("p", {}, el("a", { href: "#/queue" }, "Back to all cases")),
    ),
  ];
}

/**
 * The card of the cases that are like a case, and of those that a person says are.
 * @param {Api.CaseItem} item
 * @param {() => unknown} refresh
 */
export function problemCard(item, refresh) {
  const { id, problem } = item;
  if (!problem) return card("Like cases", el("p", {}, "None that we know of."), sameProblem(item, refresh));
  return card(
    "Proposed major case",
    el("p", {}, said(problem)),
    el(
      "div",
      { class: "buttons tight" },
      el("a", { class: "button", href: address(problem), id: "show-like" }, "Show them together"),
      button("Not the same problem", () => perform(id, "part", {}, refresh), { class: "quiet", id: "part" }),
    ),
    sameProblem(item, refresh),
  );
}

/**
 * Ask for approval of one reply to every open case of a problem; each waits by itself.
 * @param {Api.Problem} problem
 * @param {{ reply: string, why: string }} draft
 * @returns {Promise<number>} how many wait now
 */
async function askForAll(problem, draft) {
  /** @type {Api.CaseItem[]} */
  const items = [];
  for (;;) {
    const query = new URLSearchParams({ problem: problem.id, limit: String(PAGE), offset: String(items.length) });
    /** @type {Api.Cases} */
    const given = await api(`v1/cases?${query}`);
    items.push(...given.items);
    if (!given.items.length || items.length >= given.total) break;
  }
  for (const item of items) await api("v1/approvals", { body: { ...draft, message_id: item.message_id, by: by() } });
  return items.length;
}

/**
 * The button by which one reply goes to all like cases.
 * @param {Api.Problem | null} problem
 * @param {() => { reply: string, why: string }} draft
 */
export function askForAllButton(problem, draft) {
  if (!problem || problem.n_open < 2) return null;
  /** @type {HTMLButtonElement} */
  const ask = button(
    `Ask for all ${problem.n_open} open like cases`,
    async () => {
      ask.disabled = true;
      try {
        const n = await askForAll(problem, draft());
        ask.replaceWith(el("p", {}, `${n} replies wait under `, el("a", { href: "#/approvals" }, "Approvals"), "."));
        tell(`The reply to ${n} like cases waits for approval.`);
      } catch (error) {
        ask.disabled = false;
        tellFault(error);
      }
    },
    { class: "quiet", id: "ask-for-all" },
  );
  return ask;
}
