// The next best action of a case in a sentence: "Call back within 40 min; apologise; move to private".

import { dueWords, el } from "./elements.js";

/** Actions that the sentence says. @type {Record<string, string>} */
export const ACTIONS = {
  saved_reply: "send a saved reply",
  give_eta: "say when we answer",
  apologise: "apologise",
  explain: "explain what is done",
  move_to_private: "move to private",
  refer_down: "send it back to the front line",
  hold_public_reply: "hold the public reply",
  approve_reply: "have the reply approved",
  alert_manager: "tell a manager",
  retain_customer: "try to keep the customer",
  offer_help: "offer help in private",
  offer_callback: "offer a call",
  opt_out: "take the customer off the lists",
};

/**
 * @param {Api.Decision} route
 * @param {Api.Message["channel"]} channel
 * @param {number} [now]
 */
export function nextWords({ actions, reply_by: due, needs_approval: needed }, channel, now = Date.now()) {
  if (actions.includes("ignore")) return "Do not answer.";
  const verb = channel === "phone" || actions.includes("offer_callback") ? "Call back" : "Answer";
  const late = due !== null && new Date(due).getTime() < now;
  const when = due === null ? "" : late ? ` now: ${dueWords(due, now)}` : ` with${dueWords(due, now)}`;
  const all = needed ? [...actions, "approve_reply"] : actions;
  return `${[`${verb}${when}`, ...new Set(all.map((name) => ACTIONS[name]).filter(Boolean))].join("; ")}.`;
}

/**
 * @param {Api.Decision} route
 * @param {Api.Message["channel"]} channel
 */
export const nextLine = (route, channel) =>
  el("p", { class: "next", id: "next" }, el("b", {}, "Next: "), nextWords(route, channel));
