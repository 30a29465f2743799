// One case: what the customer wrote, who answers and why, what a person makes of it.

import { actsCard, perform, takeBack } from "./acts.js";
import { api, casePath } from "./api.js";
import { riskChart } from "./charts.js";
import { correctCard } from "./correct.js";
import {
  ago,
  button,
  CHANNELS,
  card,
  chips,
  clock,
  countsFrom,
  el,
  LANES,
  percent,
  redacted,
  teamName,
  tell,
  words,
} from "./elements.js";
import { historyCard } from "./events.js";
import { onChange } from "./live.js";
import { nextLine } from "./next.js";
import { problemCard } from "./problem.js";
import { beside, lastAddress, times } from "./queue.js";
import { replyCard } from "./reply.js";
import { phrasesCard, routeCard, rulesCard, verdicts } from "./result.js";

const LONG = 900; // characters of a message, and its lines, from which a phone shows its beginning
const LONG_LINES = 16;
const STRONG = 0.1; // probability that a phrase adds, from which it is underlined
const DECIDES = /^(severity_|reason_|requests_level_|escalated$)/; // the targets that decide level and time
const ROLES = { customer: "Customer", agent: "Agent", supervisor: "Supervisor", bot: "Bot" };

/** @param {Visit} visit */
export async function show({ page, argument: id, signal, facts }) {
  /** @type {Api.Case} */
  let kept = await read();

  /** @returns {Promise<Api.Case>} */
  function read() {
    return api(`v1/cases/${encodeURIComponent(id)}`, { signal });
  }
  /** @returns {Promise<void>} */
  async function draw() {
    /** @type {{ turns: TurnRisk[] }} */
    const risk = await api(casePath(kept.item.message_id, "/risk"), { signal }).catch(withoutRisk);
    const focused = document.activeElement?.id;
    page.replaceChildren(...sections(kept, risk));
    if (focused && page.querySelector(`[id="${CSS.escape(focused)}"]`)) document.getElementById(focused)?.focus();
  }
  async function refresh() {
    kept = await read();
    await draw();
  }
  const isDone = () => kept.item.status === "done";
  const toggle = () =>
    perform(kept.item.id, isDone() ? "open" : "done", {}, async () => {
      await refresh();
      document.getElementById(isDone() ? "next-case" : "done")?.focus();
    });
  /** @param {string | null} to */
  const go = (to) => {
    if (to !== null) location.hash = `#/case/${encodeURIComponent(to)}`;
  };

  /**
   * @param {Api.Case} kept
   * @param {{ turns: TurnRisk[] }} risk
   */
  function sections({ item, route, decision, thread, events, ticket }, risk) {
    const { message, result: said, labels } = decision;
    const result = { ...said, route },
      next = beside(item.id, 1);
    return [
      el(
        "div",
        { class: "head" },
        el(
          "div",
          {},
          el("p", {}, el("a", { href: lastAddress() }, "‹ Queue")),
          el("h1", { tabindex: -1 }, `Case ${item.id}`),
          el(
            "p",
            { class: "about" },
            [
              LANES[item.lane],
              `Level ${route.level}: ${teamName(route.team)}`,
              item.status,
              CHANNELS[message.channel],
              item.assignee && `with ${item.assignee}`,
              times(item),
            ]
              .filter(Boolean)
              .join(" · "),
            ticketLink(ticket),
          ),
        ),
        isDone() && next !== null ? button("Next case", () => go(next), { id: "next-case" }) : null,
        button(isDone() ? "Open again" : "Mark as done", toggle, { id: "done", class: isDone() ? "quiet" : "" }),
      ),
      isDone() ? null : nextLine(route, message.channel),
      el(
        "div",
        { class: "columns-case" },
        el(
          "div",
          { class: "stack" },
          threadCard(item, thread, message, result, risk, decision.turns_not_kept),
          versionsCard(decision),
          riskCard(risk, result),
        ),
        el(
          "div",
          { class: "stack" },
          routeCard(result, {
            texts: false,
            isDone: isDone(),
            corrected: item.corrected ? correctedBy(decision) : null,
            tone: item.severity,
          }),
          item.problem ? problemCard(item, refresh) : null,
          replyCard({ item, message, result, ticket }),
          actsCard(kept, facts, refresh),
          item.problem ? null : problemCard(item, refresh),
          historyCard(events),
        ),
        el(
          "div",
          { class: "stack" },
          rulesCard(route, item.id),
          correctCard(item.message_id, said, labels, facts, refresh),
          phrasesCard(result, countsFrom(facts), { open: false, thread: message.thread }),
          verdicts(result, facts.thresholds),
        ),
      ),
    ].filter((part) => part !== null);
  }

  /**
   * Say that somebody else has changed the case; what is being written here stays until one wants to see it.
   * @param {string[] | null} cases
   */
  async function hear(cases) {
    if (cases && !cases.includes(kept.item.id)) return;
    const now = await read().catch(() => null);
    if (!now || signal.aborted || stateOf(now) === stateOf(kept)) return;
    news.replaceChildren("This case has changed. ", button("Show", refresh, { class: "small", id: "changed" }));
    if (!news.isConnected) page.append(news);
  }

  const news = el("p", { class: "news", role: "status" });
  await draw();
  onChange(hear, signal);
  return {
    e: toggle,
    u: () => {
      location.hash = lastAddress();
    },
    j: () => go(beside(kept.item.id, 1)),
    k: () => go(beside(kept.item.id, -1)),
    r: () => document.getElementById("draft")?.focus(),
    t: () => {
      const take = document.getElementById("take");
      if (take) take.click();
      else tell("It is with you already.");
    },
    z: takeBack,
  };
}

/**
 * What is another one as soon as anything was done with a case.
 * @param {Api.Case} kept
 */
const stateOf = ({ item, events }) => JSON.stringify([events[0]?.number, item.n_messages, item.problem]);

/**
 * The way to the ticket in the helpdesk that delivered it.
 * @param {Api.TicketLink | null} ticket
 */
function ticketLink(ticket) {
  if (!ticket) return null;
  const name = `ticket ${ticket.id} at ${ticket.helpdesk}`;
  if (!ticket.address) return ` · ${name}`;
  return [" · ", el("a", { id: "ticket", href: ticket.address, target: "_blank", rel: "noopener noreferrer" }, name)];
}

/** @param {Api.KeptDecision} decision */
function correctedBy({ corrections, result: { severity, escalation, topic } }) {
  const by = corrections.at(-1)?.by ?? corrections.at(-1)?.key_name ?? "an agent";
  const model = [
    severity && `severity ${severity.level}`,
    escalation && (escalation.likely ? "likely to escalate" : "not likely to escalate"),
    topic && words(topic.label),
  ];
  return `Corrected by ${by}; the model said: ${model.filter(Boolean).join(", ")}.`;
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
 * The whole conversation; risks are known of the turns that the newest message came with.
 * @param {Api.CaseItem} item
 * @param {Api.CaseTurn[]} thread
 * @param {Api.Message} message
 * @param {Api.Result} result
 * @param {{ turns: TurnRisk[] }} risk
 * @param {number} left
 */
function threadCard(item, thread, message, result, { turns }, left) {
  const texts = [...message.thread.map((turn) => turn.text), message.text];
  const risks = new Map(turns.map((turn) => [texts[turn.turn], turn])),
    strong = strongest(result.explanation ?? []);
  /** @type {Map<string, string[]>} */
  const phrases = new Map();
  for (const { turn, text } of strong) {
    const where = turn === null ? message.text : message.thread[turn]?.text;
    if (where !== undefined) phrases.set(where, [...(phrases.get(where) ?? []), text]);
  }
  return card(
    thread.length > 1 ? "The conversation" : "The message",
    message.subject ? el("p", { class: "subject" }, redacted(message.subject)) : null,
    left
      ? el("p", { class: "note" }, left === 1 ? "One earlier turn is not kept." : `${left} earlier turns are not kept.`)
      : null,
    el(
      "ol",
      { class: "thread" },
      thread.map((turn) => {
        const risk = risks.get(turn.text),
          isLast = turn.message_id === item.message_id;
        return el(
          "li",
          { class: `${turn.role} ${isLast ? "last" : ""}` },
          el(
            "p",
            { class: "about" },
            el("b", {}, ROLES[turn.role]),
            turn.sent_at ? ` · ${clock(turn.sent_at)}` : "",
            risk && turns.length > 1 ? ` · risk ${percent(risk.probability)}` : "",
          ),
          ...spoken(turn.text, phrases.get(turn.text) ?? []),
        );
      }),
    ),
    phrases.size ? el("p", { class: "note" }, "Underlined: the words that mattered most.") : null,
    customer(message),
  );
}

/**
 * The phrases to underline: the first of each target that decides, and the others that add much.
 * @param {Api.Phrase[]} phrases
 */
function strongest(phrases) {
  const deciding = phrases.filter(({ target }) => DECIDES.test(target)),
    asked = deciding.length ? deciding : phrases,
    first = new Map([...asked].reverse().map((phrase) => [phrase.target, phrase]));
  return asked.filter((phrase) => phrase.weight >= STRONG || first.get(phrase.target) === phrase);
}

/**
 * The words of a turn. On a phone a long letter is cut, since all that can be done comes after it; a button shows it whole.
 * @param {string} text
 * @param {string[]} phrases
 */
function spoken(text, phrases) {
  const quoted = el("p", { class: "quoted" }, redacted(text, phrases));
  if (text.length < LONG && text.split("\n").length < LONG_LINES) return [quoted];
  quoted.classList.add("cut");
  const more = button(
    `Show all ${text.length.toLocaleString()} characters`,
    () => {
      quoted.classList.remove("cut");
      more.remove();
    },
    { class: "quiet small whole" },
  );
  return [quoted, more];
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
            `level ${version.level} · ${teamName(version.team)} · ${ago(version.scored_at)}`,
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
