// One case: what the customer wrote, who answers and why, what a person makes of it.

import { api, casePath } from "./api.js";
import { riskChart } from "./charts.js";
import { correctCard } from "./correct.js";
import { ago, button, CHANNELS, card, chips, clock, el, percent, redacted, tell, words } from "./elements.js";
import { beside, lastAddress } from "./queue.js";
import { replyCard } from "./reply.js";
import { phrasesCard, routeCard, rulesCard, verdicts } from "./result.js";

const STRONG = 0.1; // probability that a phrase adds, from which it is underlined
const ROLES = { customer: "Customer", agent: "Agent", supervisor: "Supervisor", bot: "Bot" };

/** @param {Visit} visit */
export async function show({ page, argument: id, signal, facts }) {
  /** @type {[Api.KeptDecision, { turns: TurnRisk[] }]} */
  const [kept, risk] = await Promise.all([
    api(casePath(id), { signal }),
    api(casePath(id, "/risk"), { signal }).catch(withoutRisk),
  ]);
  const { message, result, labels } = kept;
  const status = el("span", {}),
    mark = button("", () => toggle(), { id: "done" });
  let isDone = kept.status === "done";

  function update() {
    status.textContent = isDone ? "done" : "open";
    mark.textContent = isDone ? "Open again" : "Mark as done";
    mark.className = isDone ? "quiet" : "";
  }
  async function toggle() {
    try {
      await api(casePath(id, isDone ? "/open" : "/done"), { body: {} });
      isDone = !isDone;
      update();
      tell(isDone ? "Marked as done." : "Open again.", toggle);
    } catch (error) {
      tell(error.message);
    }
  }
  /** @param {string | null} to */
  const go = (to) => {
    if (to !== null) location.hash = `#/case/${encodeURIComponent(to)}`;
  };

  update();
  page.replaceChildren(
    el(
      "div",
      { class: "head" },
      el(
        "div",
        {},
        el("p", {}, el("a", { href: lastAddress() }, "‹ Queue")),
        el("h1", { tabindex: -1 }, `Case ${id}`),
        el("p", { class: "about" }, status, ` · ${CHANNELS[message.channel]} · came ${ago(kept.scored_at)}`),
      ),
      mark,
    ),
    routeCard(result, { texts: false }),
    el(
      "div",
      { class: "columns-two" },
      el(
        "div",
        { class: "stack" },
        messageCard(message, result, risk, kept.turns_not_kept),
        versionsCard(kept),
        riskCard(risk, result),
        replyCard({ id, message, result }),
      ),
      el(
        "div",
        { class: "stack" },
        correctCard(id, result, labels, facts),
        rulesCard(result.route),
        phrasesCard(result.explanation, { open: false }),
        verdicts(result, facts.thresholds),
      ),
    ),
  );
  return {
    e: toggle,
    u: () => {
      location.hash = lastAddress();
    },
    j: () => go(beside(id, 1)),
    k: () => go(beside(id, -1)),
    z: () => document.getElementById("undo")?.click(),
  };
}

/**
 * A model that says nothing of escalation has no risk; the case is worth showing still.
 * @param {Refusal} error
 * @returns {{ turns: TurnRisk[] }}
 */
function withoutRisk(error) {
  if (error.status === 400) return { turns: [] };
  throw error;
}

/**
 * @param {Api.Message} message
 * @param {Api.Result} result
 * @param {{ turns: TurnRisk[] }} risk
 * @param {number} left
 */
function messageCard(message, result, { turns }, left) {
  const risks = new Map(turns.map((turn) => [turn.turn, turn])),
    phrases = (result.explanation ?? []).filter((phrase) => phrase.weight >= STRONG).map((phrase) => phrase.text);
  /** @type {(Api.Turn & { isLast?: boolean })[]} */
  const all = [...message.thread, { role: "customer", text: message.text, sent_at: message.sent_at, isLast: true }];
  return card(
    message.thread.length ? "The conversation" : "The message",
    message.subject ? el("p", { class: "subject" }, redacted(message.subject)) : null,
    left
      ? el("p", { class: "note" }, left === 1 ? "One earlier turn is not kept." : `${left} earlier turns are not kept.`)
      : null,
    el(
      "ol",
      { class: "thread" },
      all.map((turn, position) => {
        const risk = risks.get(position);
        return el(
          "li",
          { class: `${turn.role} ${turn.isLast ? "last" : ""}` },
          el(
            "p",
            { class: "about" },
            el("b", {}, ROLES[turn.role]),
            turn.sent_at ? ` · ${clock(turn.sent_at)}` : "",
            risk && turns.length > 1 ? ` · risk ${percent(risk.probability)}` : "",
          ),
          el("p", { class: "quoted" }, redacted(turn.text, turn.isLast ? phrases : [])),
        );
      }),
    ),
    phrases.length ? el("p", { class: "note" }, "Underlined: the words that mattered most.") : null,
    customer(message),
  );
}

/**
 * Every answer under this id: whoever posts it again may raise the case, and does not lower it.
 * @param {Api.KeptDecision} kept
 */
function versionsCard({ versions, n_versions: all }) {
  if (all < 2) return null;
  return card(
    `Posted ${all} times`,
    el(
      "ol",
      { class: "plain stack" },
      versions.map((version) =>
        el(
          "li",
          {},
          el(
            "p",
            { class: "about" },
            version.stands ? el("b", {}, "The case stands on this · ") : null,
            `level ${version.level} · ${words(version.team)} · ${ago(version.scored_at)}`,
          ),
          el("p", { class: "quoted" }, redacted(version.text)),
        ),
      ),
    ),
  );
}

/**
 * What is known of the customer and speaks for care.
 * @param {Api.Message} message
 */
function customer({
  customer: {
    vip,
    verified,
    followers,
    previous_contacts: contacts,
    previous_escalations: escalations,
    open_tickets: open,
  },
}) {
  const known = [
    vip && "VIP",
    verified && "verified account",
    followers && `${followers.toLocaleString()} followers`,
    contacts && `${contacts} ${contacts === 1 ? "contact" : "contacts"} before`,
    escalations && `escalated ${escalations === 1 ? "once" : `${escalations} times`} before`,
    open && `${open} open ${open === 1 ? "ticket" : "tickets"}`,
  ].filter(Boolean);
  return known.length ? el("div", { class: "known" }, el("h3", {}, "The customer"), chips(known)) : null;
}

/**
 * @param {{ turns: TurnRisk[] }} risk
 * @param {Api.Result} result
 */
function riskCard({ turns }, { escalation }) {
  return turns.length > 1 && escalation ? card("Risk along the thread", riskChart(turns, escalation.threshold)) : null;
}
