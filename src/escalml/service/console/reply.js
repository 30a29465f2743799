// A draft reply: checked against the checklist before it is sent, and handed to a colleague where one has to see it.

import { api } from "./api.js";
import { BECAME } from "./approvals.js";
import { ago, button, card, el, fault, tell, tellFault } from "./elements.js";
import { askForAllButton } from "./problem.js";
import { draftOf, keepDraft, recall, remember } from "./remembered.js";
import { by } from "./session.js";

/**
 * The checklist's items in words.
 * @type {Record<string, string>}
 */
export const NAMES = {
  answers: "Answers what was asked",
  few_messages: "Says it in one message",
  channel_fit: "In the right place",
  no_personal_data: "Shows no personal data",
  tone: "Meets the customer's tone",
  positive_end: "Ends well",
  eta: "Says when",
  apology: "Says sorry",
  explains: "Says what is being done",
};
/** @type {Record<string, string>} */
const SIGNS = { pass: "✓", fail: "✗", not_applicable: "–" };
/** @type {Record<string, string>} */
const IN_WORDS = { pass: "fine", fail: "to mend", not_applicable: "not asked for here" };

/**
 * The card of one case.
 * @param {{ item: Api.CaseItem, message: Api.Message, result: Api.Result, ticket: Api.TicketLink | null }} kept
 */
export function replyCard({ item: { id: caseId, message_id: id, problem }, message, result: { route }, ticket }) {
  const isPublic = (message.public ?? ["social", "review"].includes(message.channel)) && route.visibility === "public";
  /** @type {HTMLTextAreaElement} */
  const text = el("textarea", {
    id: "draft",
    rows: 6,
    maxlength: 20000,
    "aria-describedby": "draft-hint",
    input: () => keepDraft(caseId, text.value),
    keydown: (event) => {
      if (event.isComposing) return; // the key belongs to an input method, such as one for Japanese
      if (event.key === "Escape")
        text.blur(); // so that single keys do things again
      else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) text.form?.requestSubmit();
    },
  });
  text.value = draftOf(caseId);
  const open = el("input", { id: "draft-public", type: "checkbox", checked: isPublic });
  /** @type {HTMLInputElement} */
  const days = el("input", {
    id: "draft-days",
    type: "number",
    inputmode: "numeric",
    min: 0,
    value: recall("days"),
    input: () => remember("days", days.value),
  });
  const verdict = el("div", { id: "verdict", "aria-live": "polite" });
  const ready = Object.entries({
    "Move to private": route.say.handover,
    "When we answer": route.say.eta,
    "Back to the front line": route.say.refer_down,
  })
    .map(([name, words]) => words && button(name, () => insert(words), { class: "quiet small" }))
    .filter(Boolean);

  /** @param {string} words */
  function insert(words) {
    text.value = text.value ? `${text.value.trimEnd()} ${words}` : words;
    keepDraft(caseId, text.value);
    text.focus();
  }

  /** @param {SubmitEvent} event */
  async function check(event) {
    event.preventDefault();
    if (!text.value.trim()) return text.focus();
    const body = {
      reply: text.value,
      message: message.text,
      level: route.level,
      channel: message.channel,
      public: open.checked,
      agent: { tenure_days: days.value === "" ? null : Number(days.value) },
    };
    try {
      showVerdict(await api("v1/reply-check", { body }), body.reply);
    } catch (error) {
      verdict.replaceChildren(fault(error));
    }
  }

  /**
   * @param {Api.ReplyCheck} checked
   * @param {string} reply as it was checked
   */
  function showVerdict({ items, passed, needs_approval: needed }, reply) {
    const failed = items.filter((item) => item.verdict === "fail"),
      must = needed || route.needs_approval;
    const why = [
      open.checked ? "public" : "private",
      days.value && `${days.value} days in the job`,
      failed.length ? `to mend: ${failed.map((item) => NAMES[item.name] ?? item.name).join(", ")}` : "nothing to mend",
    ]
      .filter(Boolean)
      .join(" · ");
    /** @type {HTMLButtonElement} */
    const ask = button("Ask for approval", () => askForApproval(ask, why), { class: must ? "" : "quiet" });
    verdict.replaceChildren(
      el(
        "p",
        { class: `verdict ${passed ? "low" : "high"}` },
        passed ? "Good to go." : failed.length === 1 ? "One thing to mend." : `${failed.length} things to mend.`,
      ),
      must ? el("p", { class: "review" }, "A colleague has to see this reply before it is sent.") : "",
      must
        ? ""
        : el(
            "p",
            { class: "note" },
            "escalml sends nothing to customers: copy the reply and send it from ",
            sender,
            ".",
          ),
      el("ul", { class: "checklist" }, [...failed, ...items.filter((item) => item.verdict !== "fail")].map(line)),
      el(
        "div",
        { class: "buttons" },
        must ? null : button("Copy the reply", () => copy(reply), { id: "copy-reply" }),
        ask,
        askForAllButton(problem, () => ({ reply: text.value, why })),
      ),
    );
  }

  const sender = ticket?.address
    ? el(
        "a",
        { href: ticket.address, target: "_blank", rel: "noopener noreferrer" },
        `the ticket at ${ticket.helpdesk}`,
      )
    : "your helpdesk";
  /** @param {string} reply */
  async function copy(reply) {
    if (text.value !== reply) return tell("The draft has changed since it was checked: check it again.");
    try {
      await navigator.clipboard.writeText(reply);
      tell("The reply is copied.");
    } catch {
      text.select(); // without TLS a browser lets no page write there
      tell("The reply is selected: copy it with Ctrl+C.");
    }
  }

  /**
   * @param {HTMLButtonElement} ask
   * @param {string} why
   */
  async function askForApproval(ask, why) {
    ask.disabled = true;
    try {
      await api("v1/approvals", { body: { reply: text.value, message_id: id, why, by: by() } });
      ask.replaceWith(el("p", {}, "It waits under ", el("a", { href: "#/approvals" }, "Approvals"), "."));
      tell("The reply waits for approval.");
    } catch (error) {
      ask.disabled = false;
      tellFault(error);
    }
  }

  const earlier = el("ul", { class: "plain" });
  api(`v1/approvals?status=all&message_id=${encodeURIComponent(id)}`)
    .then((/** @type {{ items: Api.Approval[] }} */ { items }) =>
      earlier.append(
        ...items.map((item) =>
          el(
            "li",
            { class: "note" },
            `Approval asked ${ago(item.submitted_at)}: ${BECAME[item.status]}${item.decided_by ? ` by ${item.decided_by}` : ""}.${item.note ? ` “${item.note}”` : ""}`,
          ),
        ),
      ),
    )
    .catch(() => {});
  return card(
    "Your reply",
    earlier,
    el(
      "form",
      { id: "reply", submit: check },
      el(
        "div",
        { class: "field" },
        el("label", { for: "draft" }, "Draft"),
        text,
        el(
          "p",
          { class: "hint keyboard", id: "draft-hint" },
          el("kbd", {}, "r"),
          " comes here, ",
          el("kbd", {}, "Esc"),
          " leaves, ",
          el("kbd", {}, "Ctrl"),
          "+",
          el("kbd", {}, "Enter"),
          " checks.",
        ),
      ),
      ready.length
        ? el(
            "div",
            { class: "buttons tight", role: "group", "aria-label": "Put in a ready text" },
            el("span", { class: "note" }, "Put in:"),
            ready,
          )
        : null,
      el(
        "div",
        { class: "pair" },
        el("div", { class: "checks" }, el("label", { for: "draft-public" }, open, " Others can read it")),
        el("div", { class: "inline" }, el("label", { for: "draft-days" }, "Your days in the job"), days),
      ),
      el("div", { class: "buttons" }, el("button", { type: "submit" }, "Check")),
    ),
    verdict,
  );
}

/**
 * An item of the checklist with its verdict.
 * @param {Api.CheckItem} item
 */
export function line({ name, verdict, why, evidence, hint }) {
  return el(
    "li",
    { class: verdict },
    el("span", { class: "sign", "aria-hidden": "true" }, SIGNS[verdict]),
    el(
      "div",
      {},
      el("b", {}, NAMES[name] ?? name),
      el("span", { class: "unseen" }, `: ${IN_WORDS[verdict]}`),
      el("p", {}, why),
      verdict === "fail" && evidence.length
        ? el("p", { class: "note" }, evidence.map((one) => `“${one.text}”`).join(", "))
        : null,
      hint ? el("p", { class: "hint" }, hint) : null,
    ),
  );
}
