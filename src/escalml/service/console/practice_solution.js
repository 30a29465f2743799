// The solution of a practice case: the trainee's answers beside the decision, the reply's checklist, and what happened.

import { api } from "./api.js";
import { button, card, chips, el, levelName, teamName, words } from "./elements.js";
import { historyCard } from "./events.js";
import { count } from "./practice_scores.js";
import { line } from "./reply.js";
import { rulesCard } from "./result.js";

/** @typedef {{ level: number, team: string, visibility: string | null, reply: string }} Given */

/**
 * @typedef {{ facts: Facts, signal: AbortSignal, again: () => void, next: () => void }} Around
 */

/** @param {Api.Message} message */
export const isPublic = ({ public: open, channel }) => open ?? ["social", "review"].includes(channel);

/**
 * @param {HTMLElement} place
 * @param {Api.Case} kept
 * @param {Around} around
 * @param {Given} given
 */
export async function compare(place, kept, { signal, again, next }, given) {
  const { route, decision, item, events } = kept,
    open = isPublic(decision.message);
  /** @type {Api.ReplyCheck | null} */
  const checked = given.reply
    ? await api("v1/reply-check", {
        body: {
          reply: given.reply,
          message: decision.message.text,
          level: route.level,
          channel: decision.message.channel,
          public: open && given.visibility === "public",
        },
        signal,
      })
    : null;
  const right = {
    level: given.level === route.level,
    team: given.team === route.team,
    ...(open ? { visibility: given.visibility === route.visibility } : {}),
  };
  const judged = (checked?.items ?? []).filter(({ verdict }) => verdict !== "not_applicable");
  count({
    questions: right,
    tooLow: given.level < route.level,
    reply: Object.fromEntries(judged.map(({ name, verdict }) => [name, verdict === "pass"])),
  });
  again();
  const title = el("h2", { tabindex: -1 }, headline(Object.values(right)));
  place.lastElementChild?.replaceWith(
    el(
      "div",
      { class: "stack", id: "practice-solution" },
      el("section", { class: "card" }, title, comparison(route, given, open), source(item), chips(route.actions)),
      checked
        ? card("Your reply", el("ul", { class: "checklist" }, judged.map(line)))
        : el("p", { class: "note" }, "You wrote no reply, so none was checked."),
      rulesCard(route, item.id),
      card(
        "What happened",
        el(
          "ul",
          {},
          happened(kept).map((one) => el("li", {}, one)),
        ),
      ),
      historyCard(events),
      el("div", { class: "buttons" }, button("Next case", next, { id: "practice-next" })),
    ),
  );
  title.focus();
}

/** @param {boolean[]} right */
function headline(right) {
  const n = right.filter(Boolean).length;
  return n === right.length ? "As it was decided." : `${n} of ${right.length} as it was decided.`;
}

/**
 * @param {Api.Decision} route
 * @param {Given} given
 * @param {boolean} open
 */
function comparison(route, given, open) {
  const off = given.level < route.level ? "too low" : "too high";
  const rows = [
    ["Level", `${given.level}: ${levelName(given.level)}`, `${route.level}: ${levelName(route.level)}`, off],
    ["Team", teamName(given.team), teamName(route.team), "another team"],
    ...(open ? [["Where", `in ${given.visibility}`, `in ${route.visibility}`, "elsewhere"]] : []),
  ];
  return el(
    "table",
    { class: "compared" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ["", "You", "Decided", ""].map((text) => (text ? el("th", { scope: "col" }, text) : el("td", {}))),
      ),
    ),
    el(
      "tbody",
      {},
      rows.map(([name, yours, decided, difference]) =>
        el(
          "tr",
          { class: yours === decided ? "pass" : "fail" },
          el("th", { scope: "row" }, name),
          el("td", {}, yours),
          el("td", {}, decided),
          el("td", {}, yours === decided ? "✓ same" : `✗ ${difference}`),
        ),
      ),
    ),
  );
}

/** @param {Api.CaseItem} item */
function source({ by_hand: byHand, corrected }) {
  const said = byHand.length
    ? `A colleague set by hand: ${byHand.map(words).join(", ")}.`
    : corrected
      ? "A colleague corrected the model; this follows the correction."
      : "The model and the policy decided this; no colleague has changed it. They can be wrong: if you are sure, tell your trainer.";
  return el("p", { class: "note" }, said);
}

/**
 * What became of the case, in sentences, oldest first.
 * @param {Api.Case} kept
 */
function happened({ item, events }) {
  /** @type {Partial<Record<Api.CaseEvent["kind"], string>>} */
  const said = {
    message: "The customer wrote again.",
    reopened: "It was closed, and the customer wrote again.",
    acknowledge: "A colleague took it as an escalation.",
    disagree: "A colleague said that it is no escalation.",
    overdue: "The reply was late.",
  };
  const told = [...events]
    .reverse()
    .filter((event) => !event.undone)
    .map((event) => said[event.kind])
    .filter(Boolean);
  return [
    ...new Set(told),
    item.status === "done" ? "It is finished now." : "It is still open: how it ends is not known.",
  ];
}
