// What was done with a case and what happened to it, newest first: who, when, what changed.

import { card, clock, el, words } from "./elements.js";

/** @type {Record<Api.CaseEvent["kind"], string>} */
const KINDS = {
  opened: "Case opened",
  message: "Another message came",
  reopened: "Opened again by a new message",
  done: "Marked as done",
  open: "Opened again",
  route: "Set by hand",
  assign: "Assigned",
  snooze: "Snoozed",
  acknowledge: "Acknowledged",
  disagree: "Disagreed",
  corrected: "Corrected",
  part: "Taken out of a problem of like cases",
  link: "Linked by hand with like cases",
  overdue: "Became overdue",
  rerouted: "Routed again by another policy",
  undone: "Taken back",
};
/** @type {Record<string, string>} */
const NAMES = { assignee: "with", reply_by: "reply by", snoozed_until: "until", status: "is", message_id: "message" };
const UNSAID = ["stance", "by_hand", "n_messages", "sign"];

/** @param {Api.CaseEvent[]} events */
export function historyCard(events) {
  return card(
    "What was done",
    el(
      "ol",
      { class: "plain history" },
      events.map((event) =>
        el(
          "li",
          { class: event.undone ? "undone" : "" },
          el("b", {}, KINDS[event.kind], event.undone ? " (taken back)" : ""),
          el("span", { class: "about" }, ` ${clock(event.at)}${who(event)}`),
          el("p", { class: "note" }, changes(event)),
        ),
      ),
    ),
  );
}

/** @param {Api.CaseEvent} event */
function who({ by, key_name: key, kind }) {
  // A person whom a proxy has signed in has an @ in what is certain of them; a key has none.
  if (by || key) return ` · ${[by, key && (key.includes("@") ? key : `key ${key}`)].filter(Boolean).join(", ")}`;
  return kind === "overdue" ? " · by the clock" : "";
}

/** @param {Api.CaseEvent} event */
function changes({ before, after, kind }) {
  const parts = Object.entries(after)
    .filter(
      ([name, value]) =>
        name === "labels" || (!UNSAID.includes(name) && shown(name, value) !== shown(name, before[name])),
    )
    .map(([name, value]) => {
      if (name === "labels") return labels(value, before.labels ?? {});
      if (name === "rules") return kind === "overdue" && value.length ? `rules: ${value.map(plain).join(", ")}` : "";
      if (name === "what") return words(value);
      if (name === "linked") return `with case ${value}`;
      const was = name in before && before[name] !== null ? `${shown(name, before[name])} → ` : "";
      return `${NAMES[name] ?? words(name)} ${was}${shown(name, value)}`;
    });
  return parts.filter(Boolean).join(" · ");
}

/**
 * @param {Labels} given
 * @param {Labels} before
 */
function labels(given, before) {
  return Object.entries(given)
    .map(
      ([name, label]) =>
        `${words(name)}: ${said(label)}${before[name] == null ? "" : `, before ${said(before[name])}`}`,
    )
    .join(" · ");
}

/** @param {Label} label */
const said = (label) =>
  label == null ? "taken back" : Array.isArray(label) ? label.map(words).join(", ") || "none" : words(label);
/** @param {string} name */
const plain = (name) => name.replaceAll("-", " ");

/**
 * @param {string} name
 * @param {any} value
 */
function shown(name, value) {
  if (value === null || value === undefined) return "nobody";
  const isTime = name === "reply_by" || name === "snoozed_until";
  return isTime
    ? typeof value === "number"
      ? clock(new Date(value * 1000).toISOString())
      : clock(value)
    : words(value);
}
