// What a person does with a case: whose it is, how grave, by when, out of the way; each is noted, and can be taken back.

import { act } from "./api.js";
import { button, card, clock, el, levels, teamName, tell, tellFault } from "./elements.js";
import { me, named } from "./session.js";

const HOUR = 3_600_000;
const MORNING = 9; // o'clock, by the clock of this browser

/** @type {Record<string, string>} */
const DONE = {
  acknowledge: "Acknowledged. Training learns: it goes past the front line.",
  disagree: "Disagreed, and routed anew. Training learns: it stays at the front line.",
  snooze: "Snoozed. Training learns nothing of it.",
  assign: "Assigned.",
  route: "Set by hand.",
  done: "Marked as done.",
  open: "Open again.",
  part: "Taken out of the problem. Nothing links it again.",
  link: "Both have the same problem now.",
  undo: "Taken back.",
};

/**
 * Do something with a case, say so with a way back, and show what became of it.
 * @param {string} id
 * @param {string} what
 * @param {object} body
 * @param {() => unknown} refresh
 */
export async function perform(id, what, body, refresh) {
  try {
    const { event } = await act(id, what, body);
    await refresh();
    if (event === null) tell("It is so already: nothing has changed.");
    else tell(DONE[what], what === "undo" ? null : () => perform(id, "undo", { events: [event] }, refresh));
  } catch (error) {
    if (error.name !== "AbortError") tellFault(error);
  }
}

/** What key `z` does: take back what was just done, as long as that is offered. */
export function takeBack() {
  const undo = document.getElementById("undo");
  if (undo) undo.click();
  else tell("Nothing to take back here. On the page of a case “Undo the last” takes back what was done before.");
}

/**
 * The card.
 * @param {Api.Case} kept
 * @param {Facts} facts
 * @param {() => unknown} refresh
 */
export function actsCard({ item, can_undo: canUndo }, facts, refresh) {
  /**
   * @param {string} what
   * @param {object} [body]
   */
  const perform_ = (what, body = {}) => perform(item.id, what, body, refresh);
  return card(
    "Act on it",
    el("div", { class: "buttons tight" }, stances(item, perform_)),
    el("p", { class: "note" }, "Both are kept as labels: the next training learns from them."),
    el("div", { class: "acts" }, snoozing(item, perform_), assigning(item, perform_), routing(item, facts, perform_)),
    canUndo ? button("Undo the last", () => perform_("undo"), { class: "quiet small", id: "undo-last" }) : null,
  );
}

/** @typedef {(what: string, body?: object) => unknown} Perform */

/**
 * @param {Api.CaseItem} item
 * @param {Perform} perform
 */
function stances({ lane }, perform) {
  return [
    button("Acknowledge", () => perform("acknowledge"), {
      id: "acknowledge",
      class: lane === "active" ? "quiet" : "",
      title: "It is an escalation, and somebody works on it",
      disabled: lane === "active" || lane === "resolved",
    }),
    button("Disagree", () => perform("disagree"), {
      id: "disagree",
      class: "quiet",
      title: "It is no escalation",
      disabled: lane === "resolved",
    }),
  ];
}

/**
 * @param {Api.CaseItem} item
 * @param {Perform} perform
 */
function snoozing({ snoozed_until: until }, perform) {
  /** @type {HTMLSelectElement} */
  const select = el(
    "select",
    { id: "snooze" },
    el("option", { value: "" }, until ? `until ${clock(until)}` : "no"),
    later(new Date()).map(([name, time]) => el("option", { value: time.toISOString() }, name)),
  );
  return el(
    "form",
    {
      submit: (event) => {
        event.preventDefault();
        if (select.value) perform("snooze", { until: select.value });
        else select.focus();
      },
    },
    el("label", { for: "snooze" }, "Snooze ", el("small", {}, "its reply-by time still wakes it")),
    el("div", { class: "with-button" }, select, el("button", { type: "submit", class: "quiet small" }, "Snooze")),
    until ? button("Wake it", () => perform("snooze", { until: null }), { class: "quiet small" }) : null,
  );
}

/**
 * @param {Date} now
 * @returns {[string, Date][]}
 */
function later(now) {
  /** @param {number} days */
  const morning = (days) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING);
  return [
    ["for an hour", new Date(now.getTime() + HOUR)],
    ["for three hours", new Date(now.getTime() + 3 * HOUR)],
    ["until tomorrow morning", morning(1)],
    ["until Monday morning", morning((8 - now.getDay()) % 7 || 7)],
  ];
}

/**
 * @param {Api.CaseItem} item
 * @param {Perform} perform
 */
function assigning({ assignee }, perform) {
  const name = me();
  const take = async () => {
    const mine = await named();
    if (mine !== null) perform("assign", { assignee: mine });
  };
  /** @type {HTMLInputElement} */
  const input = el("input", { id: "assignee", value: assignee ?? "", maxlength: 80, autocomplete: "off" });
  return el(
    "form",
    {
      submit: (event) => {
        event.preventDefault();
        perform("assign", { assignee: input.value.trim() || null });
      },
    },
    el("label", { for: "assignee" }, "Who works on it"),
    el(
      "div",
      { class: "with-button" },
      input,
      el("button", { type: "submit", class: "quiet small" }, "Assign"),
      name === null || name !== assignee ? button("Take it", take, { class: "quiet small", id: "take" }) : null,
    ),
  );
}

/**
 * Level, team and reply-by time, which are set together by a button: who looks through a list with the keyboard sets nothing.
 * @param {Api.CaseItem} item
 * @param {Facts} facts
 * @param {Perform} perform
 */
function routing(item, facts, perform) {
  /** @param {string} name */
  const byHand = (name) => (item.by_hand.includes(name) ? el("small", {}, " set by hand") : null);
  /** @type {HTMLSelectElement} */
  const level = el(
    "select",
    { id: "set-level" },
    levels().map(([value, who]) => el("option", { value, selected: Number(value) === item.level }, `${value}: ${who}`)),
  );
  const teams = facts.teams.includes(item.team) ? facts.teams : [item.team, ...facts.teams];
  /** @type {HTMLSelectElement} */
  const team = el(
    "select",
    { id: "set-team" },
    teams.map((name) => el("option", { value: name, selected: name === item.team }, teamName(name))),
  );
  const shown = item.reply_by ? local(new Date(item.reply_by)) : "";
  /** @type {HTMLInputElement} */
  const due = el("input", { id: "set-reply-by", type: "datetime-local", value: shown });
  /** What differs from how it is; a level that is set alone brings its own team. */
  const changes = () => ({
    ...(Number(level.value) !== item.level && { level: Number(level.value) }),
    ...(team.value !== item.team && { team: team.value }),
    ...(due.value && due.value !== shown && { reply_by: new Date(due.value).toISOString() }),
  });
  return el(
    "form",
    {
      class: "by-hand",
      submit: (event) => {
        event.preventDefault();
        const body = changes();
        if (Object.keys(body).length) perform("route", body);
        else tell("Level, team and reply-by time are so already.");
      },
    },
    el("div", {}, el("label", { for: "set-level" }, "Level", byHand("level")), level),
    el("div", {}, el("label", { for: "set-team" }, "Team", byHand("team")), team),
    el("div", {}, el("label", { for: "set-reply-by" }, "Reply by", byHand("reply_by")), due),
    el("button", { type: "submit", class: "quiet small", id: "set-route" }, "Set level, team and time"),
  );
}

/**
 * A time as an input takes it, by the clock of this browser.
 * @param {Date} time
 */
function local(time) {
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
