// Replies that wait for a colleague: approve, edit, or return with a note.

import { api, casePath, peek } from "./api.js";
import { differenceOf } from "./difference.js";
import { $, ago, badge, button, el, fault, offer, redacted, tell } from "./elements.js";
import { onChange } from "./live.js";
import { say } from "./result.js";
import { by, isOwn, may } from "./session.js";

/** @type {Record<string, string>} */
export const BECAME = { approved: "approved", edited: "approved with changes", returned: "returned", pending: "waits" };

const PAGE = 50;
const OPEN = 5; // replies, from the top, beside which the customer's message stands at once

/** @param {Visit} visit */
export async function show({ page, query, signal }) {
  const all = query.get("status") === "all",
    offset = Math.max(0, Number.parseInt(query.get("offset") ?? "0", 10) || 0);
  const order = all ? "status=decided&order=newest" : "status=pending&order=oldest";
  /** @type {{ items: Api.Approval[], total: number }} */
  const { items: shown, total } = await api(`v1/approvals?${order}&limit=${PAGE}&offset=${offset}`, { signal });
  /**
   * @param {string} text
   * @param {number} to
   * @param {boolean} can
   */
  const turn = (text, to, can) =>
    button(
      text,
      () => {
        location.hash = `#/approvals?${new URLSearchParams({ ...(all && { status: "all" }), ...(to > 0 && { offset: String(to) }) })}`;
      },
      { class: "quiet", disabled: !can },
    );
  /**
   * @param {string} text
   * @param {string} address
   * @param {boolean} current
   */
  const tab = (text, address, current) => el("a", { href: address, "aria-current": current ? "page" : null }, text);
  const news = el("span", { role: "status" });
  page.replaceChildren(
    el(
      "div",
      { class: "head" },
      el("h1", { tabindex: -1 }, "Approvals"),
      el("p", { class: "counts" }, el("b", {}, all ? `${total} decided` : `${total} waiting`)),
      news,
    ),
    el(
      "nav",
      { class: "tabs", "aria-label": "Which replies" },
      tab("Waiting", "#/approvals", !all),
      tab("Decided", "#/approvals?status=all", all),
    ),
    shown.length
      ? el(
          "ol",
          { class: "stack plain" },
          shown.map((item, at) => (item.status === "pending" ? waiting(item, at < OPEN) : decided(item))),
        )
      : el(
          "p",
          { class: "empty" },
          all
            ? "Nothing has been decided yet."
            : "No reply waits. They come from the button “Ask for approval” of a case.",
        ),
    total > PAGE
      ? el(
          "nav",
          { class: "pager", "aria-label": "Pages" },
          turn("Back", offset - PAGE, offset > 0),
          el("span", {}, `${offset + 1} to ${offset + shown.length} of ${total}`),
          turn("Further down", offset + PAGE, offset + shown.length < total),
        )
      : "",
  );
  showDrafts(page, signal);
  /** Say that other replies wait now; what is being written here stays until one wants to see them. */
  const follow = async () => {
    /** @type {{ items: Api.Approval[], total: number } | null} */
    const now = await peek(`v1/approvals?${order}&limit=${PAGE}&offset=${offset}`);
    const here = [...page.querySelectorAll("li[data-id]")].map((one) => /** @type {HTMLElement} */ (one).dataset.id);
    if (!now || signal.aborted || all || now.items.every(({ id }) => here.includes(id))) return;
    const again = () => dispatchEvent(new HashChangeEvent("hashchange"));
    offer(news, "More replies wait: show", again);
  };
  onChange(follow, signal);
  let waits = total;
  page.addEventListener(
    "settled",
    () => {
      waits -= 1;
      const count = page.querySelector(".counts b");
      if (count) count.textContent = `${waits} waiting`;
    },
    { signal },
  );
}

/** Say in the navigation how many replies wait, to whoever decides on them. */
export function watch() {
  if (!may("approver")) return;
  const look = async () => {
    /** @type {{ items: Api.Approval[], total: number } | null} */
    const found = await peek("v1/approvals?limit=1");
    if (found) badge($("approvals-count"), found.total);
  };
  look();
  onChange(look);
}

/** @param {Api.Approval} item */
function head(item) {
  return el(
    "p",
    { class: "about" },
    item.by ? el("b", {}, item.by) : "Somebody",
    withKey(item.key_name),
    ` asked ${ago(item.submitted_at)}`,
    item.message_id
      ? [" · ", el("a", { href: `#/case/${encodeURIComponent(item.message_id)}` }, `case ${item.message_id}`)]
      : null,
    item.why ? [el("br"), item.why] : null,
  );
}

/**
 * The key that it was done with, which nobody can claim, apart from the name that they gave.
 * @param {string | null} name
 */
const withKey = (name) =>
  name ? [" ", el("span", { class: "note" }, name.includes("@") ? name : `key: ${name}`)] : null;

/**
 * Give each waiting reply its draft as it was written, one after the other; who may not decide sees the redacted one.
 * @param {HTMLElement} page
 * @param {AbortSignal} signal
 */
async function showDrafts(page, signal) {
  if (!may("approver")) return;
  for (const place of page.querySelectorAll("li[data-id]")) {
    if (!WAITING.has(place)) continue; // decided meanwhile: its draft is gone
    try {
      const id = encodeURIComponent(/** @type {HTMLElement} */ (place).dataset.id ?? "");
      /** @type {Api.Draft} */
      const draft = await api(`v1/approvals/${id}/draft`, { signal });
      place.dispatchEvent(new CustomEvent("draft", { detail: draft }));
    } catch (error) {
      if (error.name === "AbortError") return;
    }
  }
}

/**
 * Elements of replies that wait, with what tells their words as written and approves them.
 * @type {WeakMap<Element, { written: () => string | null, approve: () => Promise<void> }>}
 */
const WAITING = new WeakMap();

/**
 * Offer to approve what else waits on this page in the very same words: replies to like cases.
 * @param {HTMLElement} element
 * @param {string | null} reply
 */
function sameWords(element, reply) {
  const all = [...(element.parentElement?.children ?? [])].map((one) => WAITING.get(one));
  const same = all.filter((one) => reply !== null && one?.written() === reply);
  if (!same.length) return null;
  /** @type {HTMLButtonElement} */
  const rest = button(
    same.length === 1
      ? "Approve the other one in the same words"
      : `Approve the ${same.length} others in the same words`,
    async () => {
      rest.disabled = true;
      for (const one of same) await one?.approve();
      rest.remove();
      tell(`${same.length + 1} replies in the same words are decided.`);
    },
    { class: "quiet", id: "same-words" },
  );
  return rest;
}

/**
 * @param {Api.Approval} item
 * @param {boolean} isOpen whether the customer's message is shown at once
 */
function waiting(item, isOpen) {
  const parts = el("div", {}),
    element = el("li", { class: "card approval", "data-id": item.id }, head(item), question(item, isOpen), parts);
  /** @type {Api.Draft | null} */
  let draft = null;
  let isWriting = false;
  const reply = () => draft?.reply ?? item.reply;
  element.addEventListener("draft", (event) => {
    draft = /** @type {CustomEvent<Api.Draft>} */ (event).detail;
    if (isWriting) return;
    const focused = [...parts.querySelectorAll("button")].indexOf(/** @type {any} */ (document.activeElement));
    choose();
    if (focused >= 0) parts.querySelectorAll("button")[focused]?.focus();
  });

  /** @param {Record<string, string>} verdict */
  async function decide(verdict) {
    const send = verdict.decision !== "return" && element.querySelector("input.send:checked") !== null;
    try {
      /** @type {Api.Approved} */
      const given = await api(`v1/approvals/${encodeURIComponent(item.id)}`, { body: { ...verdict, send, by: by() } });
      settle(`The reply is ${BECAME[given.status]}.`, given);
    } catch (error) {
      if (error.status === 409 || error.status === 404) settle(`Somebody was faster. ${error.message}`);
      else parts.append(fault(error));
    }
  }
  /**
   * @param {string} said
   * @param {Api.Approved | null} [given]
   */
  function settle(said, given = null) {
    const next = (element.nextElementSibling ?? element.previousElementSibling)?.querySelector("button");
    const settled = el("p", { class: "settled", tabindex: -1 }, said);
    const approved = given?.approved_reply ?? null;
    WAITING.delete(element);
    element.replaceChildren(
      head(item),
      settled,
      ...[
        given?.sent && el("p", {}, `It is in the ticket at ${given.sent}, as a note for agents.`),
        given?.not_sent && fault(new Error(given.not_sent)),
        approved && approved !== reply() ? differenceOf(reply(), approved) : null,
        say("To send as it is; after this page only a redacted text is kept", approved),
        given?.status === "approved" && sameWords(element, reply()),
      ].filter(Boolean),
    );
    element.dispatchEvent(new Event("settled", { bubbles: true }));
    (next ?? settled).focus();
    tell(said);
  }
  /**
   * A field that opens in place of the buttons; what is written there goes with the decision.
   * @param {string} label
   * @param {string} value
   * @param {string} submit
   * @param {(text: string) => Record<string, string>} verdict
   */
  function write(label, value, submit, verdict) {
    const id = `write-${item.id}`,
      isReply = verdict("").reply !== undefined,
      changes = el("div", { class: "changes" });
    /** @type {HTMLTextAreaElement} */
    const text = el("textarea", {
      id,
      rows: 5,
      required: true,
      maxlength: isReply ? 20000 : 2000,
      input: () => isReply && changes.replaceChildren(el("h3", {}, "What you change"), differenceOf(value, text.value)),
    });
    text.value = value;
    isWriting = true;
    parts.replaceChildren(
      el(
        "form",
        {
          submit: (event) => {
            event.preventDefault();
            decide(verdict(text.value));
          },
        },
        el("label", { for: id }, label),
        text,
        changes,
        isReply ? sending() : null,
        el(
          "div",
          { class: "buttons" },
          el("button", { type: "submit" }, submit),
          button("Cancel", choose, { class: "quiet" }),
        ),
      ),
    );
    text.focus();
  }
  /** Whether the approved reply is to stand in the helpdesk's ticket, where it can. */
  function sending() {
    if (!draft?.can_send) return null;
    const id = `send-${item.id}`;
    return el(
      "p",
      { class: "checks" },
      el(
        "label",
        { for: id },
        el("input", { id, class: "send", type: "checkbox", checked: true }),
        ` Put it into the ticket at ${draft.can_send}, as a note for agents`,
      ),
    );
  }
  function choose() {
    isWriting = false;
    parts.replaceChildren(
      el("blockquote", { class: "quoted" }, draft?.as_written ? draft.reply : redacted(item.reply)),
      draft?.as_written
        ? el("p", { class: "note" }, "As it was written. When it is decided, only a redacted text is kept.")
        : "",
      may("approver") ? verdicts() : el("p", { class: "note" }, "Whoever has the role of an approver decides."),
    );
  }
  /** What may be decided: whoever has asked may take it back, and no more. */
  function verdicts() {
    const own = isOwn(item);
    return el(
      "div",
      {},
      own ? el("p", { class: "note" }, "You have asked for it, so a colleague approves it. You can return it.") : "",
      own ? "" : (sending() ?? ""),
      el(
        "div",
        { class: "buttons" },
        own ? "" : button("Approve", () => decide({ decision: "approve" })),
        own
          ? ""
          : button(
              "Edit",
              () =>
                write("The reply as it is to be sent", reply(), "Save and approve", (reply) => ({
                  decision: "edit",
                  reply,
                })),
              { class: "quiet" },
            ),
        button(
          "Return",
          () => write("What should change?", "", "Return with this note", (note) => ({ decision: "return", note })),
          { class: "quiet" },
        ),
      ),
    );
  }
  choose();
  WAITING.set(element, {
    written: () => (draft?.as_written && !isOwn(item) ? draft.reply : null),
    approve: () => decide({ decision: "approve" }),
  });
  return element;
}

/**
 * The message that the reply answers, fetched when it is to be seen.
 * @param {Api.Approval} item
 * @param {boolean} isOpen
 */
function question(item, isOpen) {
  const { message_id: id } = item;
  if (!id) return null;
  const text = el("p", { class: "quoted" }, "…");
  return el(
    "details",
    {
      open: isOpen,
      toggle: async (event) => {
        if (!event.target.open || text.textContent !== "…") return;
        try {
          text.replaceChildren(...redacted((await api(casePath(id))).message.text));
        } catch (error) {
          text.textContent = error.message;
        }
      },
    },
    el("summary", {}, "The customer's message"),
    text,
  );
}

/** @param {Api.Approval} item */
function decided(item) {
  return el(
    "li",
    { class: "card approval" },
    head(item),
    el(
      "p",
      {},
      el("b", { class: item.status === "returned" ? "late" : "" }, BECAME[item.status]),
      `${item.decided_by ? ` by ${item.decided_by}` : ""}`,
      withKey(item.decided_key_name),
      `, ${ago(/** @type {string} */ (item.decided_at))}`,
    ),
    item.note ? el("p", {}, "Note: ", redacted(item.note)) : null,
    item.edited_reply
      ? differenceOf(item.reply, item.edited_reply)
      : el("blockquote", { class: "quoted" }, redacted(item.reply)),
  );
}
