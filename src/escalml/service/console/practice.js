// Practice: a kept case turn by turn; the trainee decides and answers, then sees the decision, the checklist, what happened.

import { api } from "./api.js";
import { button, CHANNELS, card, el, fault, levels, redacted, teamName } from "./elements.js";
import { scoresCard } from "./practice_scores.js";
import { compare, isPublic } from "./practice_solution.js";

const PAGE = 50; // cases that one of them is drawn from
const FEWEST_CHARACTERS = 20; // of a message with something to decide
const ROLES = { customer: "Customer", agent: "Agent", supervisor: "Supervisor", bot: "Bot" };
/** Ids of cases that were played since this page was loaded: none comes twice. */
const played = new Set();

/** @param {Visit} visit */
export async function show({ page, argument: id, signal, facts }) {
  const place = el("div", { class: "stack" }),
    scores = el("div", { class: "stack" }, scoresCard());
  page.replaceChildren(
    el(
      "div",
      { class: "head" },
      el(
        "div",
        {},
        el("h1", { tabindex: -1 }, "Practice"),
        el(
          "p",
          { class: "about" },
          "Read a case of your desk, redacted. Say who should answer it, and write the reply. Then compare. Nothing here changes the case.",
        ),
      ),
    ),
    el("div", { class: "columns-two" }, place, scores),
  );
  if (!facts.keeps_decisions) {
    place.append(
      el("p", { class: "review" }, "This service keeps nothing (--no-store), so there are no cases to practise with."),
    );
    return;
  }

  const again = () => scores.replaceChildren(scoresCard());
  if (id) play(place, await read(id, signal), { facts, signal, again, next: () => start(place) });
  else start(place);

  /** @param {HTMLElement} place */
  function start(place) {
    const wanted = el(
      "select",
      { id: "practice-level" },
      el("option", { value: "" }, "any level"),
      levels().map(([level, name]) => el("option", { value: level }, `${level}: ${name}`)),
    );
    const said = el("div", { role: "status" });
    const begin = async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      try {
        const drawn = await draw(wanted.value, signal);
        if (drawn) play(place, await read(drawn, signal), { facts, signal, again, next: () => start(place) });
        else said.replaceChildren(el("p", { class: "note" }, "No such case is left to play. Choose another level."));
      } catch (error) {
        if (error.name !== "AbortError") said.replaceChildren(fault(error));
      }
    };
    place.replaceChildren(
      card(
        "A case to play",
        el(
          "form",
          { id: "practice-start", submit: begin },
          el("div", { class: "field" }, el("label", { for: "practice-level" }, "Cases of"), wanted),
          el(
            "p",
            { class: "hint" },
            "Finished cases come first: of those you see how they ended. Choose a level only if you want to train that one, since it tells you the answer.",
          ),
          el("div", { class: "buttons" }, el("button", { type: "submit" }, "Show me a case")),
          said,
        ),
      ),
    );
    if (document.activeElement === document.body) wanted.focus();
  }
}

/**
 * @param {string} id
 * @param {AbortSignal} signal
 * @returns {Promise<Api.Case>}
 */
const read = (id, signal) => api(`v1/cases/${encodeURIComponent(id)}`, { signal });

/**
 * The id of a case that was not played yet: finished ones first; each level as likely as another, since few are grave.
 * @param {string} level
 * @param {AbortSignal} signal
 */
async function draw(level, signal) {
  for (const status of ["done", "open"])
    for (const one of level ? [level] : shuffled(levels().map(([name]) => name))) {
      const { total } = await list({ status, level: one, limit: 1, offset: 0 }, signal);
      if (!total) continue;
      const offset = Math.floor(Math.random() * Math.max(1, total - PAGE + 1));
      const { items } = await list({ status, level: one, limit: PAGE, offset }, signal);
      const [found] = shuffled(items.filter(isPlayable));
      if (found) return found.id;
    }
  return null;
}

/**
 * @param {Record<string, string | number>} query
 * @param {AbortSignal} signal
 * @returns {Promise<Api.Cases>}
 */
const list = (query, signal) => {
  const of = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return api(`v1/cases?${new URLSearchParams(of)}`, { signal });
};

/** @param {Api.CaseItem} item */
const isPlayable = ({ id, text, actions }) =>
  !played.has(id) && text.length >= FEWEST_CHARACTERS && !actions.includes("ignore");

/**
 * @template T
 * @param {T[]} list
 */
function shuffled(list) {
  return list
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/**
 * Show the turns one after another; after the last one, ask.
 * @param {HTMLElement} place
 * @param {Api.Case} kept
 * @param {import("./practice_solution.js").Around} around
 */
function play(place, kept, around) {
  const { thread, decision } = kept,
    { message } = decision,
    first = thread.findIndex((turn) => turn.role === "customer") + 1 || 1;
  played.add(kept.item.id);
  const shown = el("ol", { class: "thread" }, thread.slice(0, first).map(turnOf)),
    below = el("div", {});
  const title = el("h2", { tabindex: -1, id: "practice-case" }, "What the customer wrote");
  place.replaceChildren(
    el(
      "section",
      { class: "card" },
      title,
      el(
        "p",
        { class: "about" },
        [
          CHANNELS[message.channel],
          isPublic(message) ? "others can read it" : "only you and the customer can read it",
        ].join(" · "),
      ),
      message.subject ? el("p", { class: "subject" }, redacted(message.subject)) : null,
      shown,
    ),
    below,
  );
  title.focus({ preventScroll: true });
  place.scrollIntoView({ block: "nearest" });
  go();

  function go() {
    const left = thread.length - shown.childElementCount;
    if (left === 0) return below.replaceChildren(questions(place, kept, around));
    const more = button(
      `Next turn (${left} left)`,
      () => {
        const turn = turnOf(thread[shown.childElementCount]);
        shown.append(turn);
        go();
        if (below.querySelector("#next-turn")) document.getElementById("next-turn")?.focus();
        else turn.focus();
      },
      { id: "next-turn" },
    );
    below.replaceChildren(
      el("p", { class: "note" }, "What would you do now? Think, then read on."),
      el("div", { class: "buttons" }, more),
    );
  }
}

/** @param {Api.CaseTurn} turn */
const turnOf = ({ role, text }) =>
  el(
    "li",
    { class: role, tabindex: -1 },
    el("p", { class: "about" }, el("b", {}, ROLES[role])),
    el("p", { class: "quoted" }, redacted(text)),
  );

/**
 * @param {HTMLElement} place
 * @param {Api.Case} kept
 * @param {import("./practice_solution.js").Around} around
 */
function questions(place, kept, around) {
  const open = isPublic(kept.decision.message),
    reply = el("textarea", { id: "practice-reply", rows: 6, maxlength: 20000 }),
    team = el(
      "select",
      { id: "practice-team", required: true },
      el("option", { value: "" }, "choose"),
      around.facts.teams.map((name) => el("option", { value: name }, teamName(name))),
    ),
    said = el("div", {});
  /** @type {HTMLFormElement} */
  const form = el(
    "form",
    {
      id: "practice-questions",
      class: "card",
      submit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const given = new FormData(form);
        try {
          await compare(place, kept, around, {
            level: Number(given.get("level")),
            team: team.value,
            visibility: open ? String(given.get("visibility")) : null,
            reply: reply.value.trim(),
          });
        } catch (error) {
          if (error.name !== "AbortError") said.replaceChildren(fault(error));
        }
      },
    },
    el("h2", {}, "What do you decide?"),
    choice(
      "level",
      "Which level?",
      levels().map(([level, name]) => [level, `${level}: ${name}`]),
    ),
    el("div", { class: "field" }, el("label", { for: "practice-team" }, "Which team answers?"), team),
    open
      ? choice("visibility", "Where do you answer?", [
          ["public", "In public"],
          ["private", "In private"],
        ])
      : el("p", { class: "note" }, "The customer wrote in private, so you answer in private."),
    el(
      "div",
      { class: "field" },
      el("label", { for: "practice-reply" }, "Your first reply ", el("span", { class: "optional" }, "if you like")),
      reply,
      el("p", { class: "hint" }, "It is checked, and kept nowhere."),
    ),
    said,
    el("div", { class: "buttons" }, el("button", { type: "submit" }, "Compare")),
  );
  return form;
}

/**
 * @param {string} name
 * @param {string} question
 * @param {string[][]} answers
 */
const choice = (name, question, answers) =>
  el(
    "fieldset",
    {},
    el("legend", {}, question),
    el(
      "div",
      { class: "checks" },
      answers.map(([value, text]) =>
        el("label", {}, el("input", { type: "radio", name, value, required: true }), ` ${text}`),
      ),
    ),
  );
