// The queue: what waits for a person, overdue first. It follows what others do, and loses neither focus nor place.

import { takeBack } from "./acts.js";
import { act, api } from "./api.js";
import { bulkBar } from "./bulk.js";
import {
  ago,
  bar,
  button,
  CHANNELS,
  chips,
  clock,
  dueWords,
  EXTRA_CARE,
  el,
  fault,
  LANES,
  offer,
  percent,
  REASONS_TO_LOOK,
  redacted,
  sentence,
  teamName,
  tell,
  tellFault,
  words,
} from "./elements.js";
import { filters, NAMES } from "./filters.js";
import { onChange } from "./live.js";
import { likeLink, problemHead } from "./problem.js";
import { named } from "./session.js";
import { whyHere } from "./why.js";

const PAGE = 50;
const AT_ONCE = 600_000; // milliseconds between sending and coming of which nobody needs to know
let address = "#/queue";
/** @type {string[]} */
let order = [];
/** @type {string | null} */
let opened = null;

/** Where the queue was left. */
export const lastAddress = () => address;

/**
 * The case before or behind another one, in the order last shown.
 * @param {string} id
 * @param {number} step
 */
export function beside(id, step) {
  const position = order.indexOf(id);
  return position < 0 ? null : (order[position + step] ?? null);
}

/**
 * @param {Visit} visit
 * @returns {Promise<Keys>}
 */
export async function show({ page, query, signal, facts }) {
  const list = el("ol", { class: "queue", "aria-label": "Cases" }),
    counts = el("p", { class: "counts" }),
    news = el("span", { role: "status" }),
    pager = el("nav", { class: "pager", "aria-label": "Pages" });
  const wanted = new URLSearchParams([...query].filter(([name]) => NAMES.includes(name)));
  let nAsked = 0,
    isOwed = false; // somebody has asked for the list, and has not got it yet
  /** @type {Promise<void>} */
  let latest = Promise.resolve();
  const rows = () => [.../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("a.open"))];

  /**
   * Read the list anew. By itself it moves no row while somebody is at the page: it says what is new, and offers to.
   * @param {{ isAsked?: boolean }} [how]
   * @returns {Promise<void>}
   */
  function refresh({ isAsked = true } = {}) {
    nAsked += 1;
    isOwed ||= isAsked;
    latest = draw(nAsked);
    return latest;
  }

  /**
   * @param {number} mine
   * @returns {Promise<void>}
   */
  async function draw(mine) {
    /** @type {Api.Cases} */
    const given = await api(`v1/cases?limit=${PAGE}&${wanted}`, { signal });
    if (mine !== nAsked) return latest; // a later question, such as one more letter of a word, is on its way or was faster
    const isAsked = isOwed;
    isOwed = false;
    const offset = Number(wanted.get("offset") ?? 0);
    if (!given.items.length && offset > 0) return turnTo(Math.max(0, offset - PAGE));
    const moves = given.items.map((item) => item.id).join("\n") !== order.join("\n");
    counts.replaceChildren(...summary(given, wanted));
    lanes.replaceChildren(...laneButtons(given, wanted, ask));
    if (!isAsked && moves && order.length && (document.hasFocus() || list.matches(":hover, :focus-within"))) {
      inPlace(list, given.items, (item) => row(item, wanted.get("order"), bulk.chosen));
      offer(news, whatIsNew(given.items, order), again);
      if (document.activeElement === refreshing) news.querySelector("button")?.focus();
      refreshing.hidden = true;
      return;
    }
    refreshing.hidden = false;
    if (news.contains(document.activeElement)) refreshing.focus();
    news.replaceChildren();
    const held = hold(list);
    order = given.items.map((item) => item.id);
    list.replaceChildren(...given.items.map((item) => row(item, wanted.get("order"), bulk.chosen)));
    held();
    bulk.shows(given.items);
    pager.replaceChildren(...turns(given, turnTo));
    problem.replaceChildren(...problemHead(given, wanted));
    columns.hidden = !given.items.length;
    nothing.hidden = given.items.length > 0;
    nothing.replaceChildren(...(given.items.length ? [] : empty(wanted)));
  }

  /** @param {Record<string, string | number | null>} changes */
  function ask(changes) {
    for (const [name, value] of Object.entries({ offset: null, ...changes })) {
      if (value) wanted.set(name, String(value));
      else wanted.delete(name);
    }
    address = wanted.size ? `#/queue?${wanted}` : "#/queue";
    history.replaceState(null, "", address);
    return refresh().catch((error) => error.name === "AbortError" || counts.replaceChildren(fault(error)));
  }
  /** @param {number} offset */
  const turnTo = (offset) =>
    ask({ offset: offset || null }).then(() => {
      scrollTo(0, 0);
      rows()[0]?.focus();
    });

  /**
   * Do something with the case that has the focus, say so with a way back, and go to the row that comes next.
   * @param {string} what
   * @param {object} body
   * @param {string} said
   */
  async function perform(what, body, said) {
    const focused = document.activeElement?.closest("li"),
      position = rows().findIndex((link) => link.closest("li") === focused);
    const id = rows()[position]?.dataset.id;
    if (id === undefined) return tell("Choose a case first, with j and k.");
    let done;
    try {
      done = await act(id, what, body);
      await refresh();
    } catch (error) {
      return tellFault(error);
    }
    (rows().find((link) => link.dataset.id === id) ?? rows()[position] ?? rows().at(-1))?.focus();
    const { event } = done;
    if (event === null) return tell(`${said} already: ${id}.`);
    tell(`${said}: ${id}.`, () =>
      act(id, "undo", { events: [event] }).then(
        () => {
          tell(`Taken back: ${id}.`);
          return refresh();
        },
        (error) => tellFault(error),
      ),
    );
  }
  const finish = () => perform("done", {}, "Done");
  const take = async () => {
    const name = await named();
    if (name !== null) await perform("assign", { assignee: name }, `With ${name}`);
  };

  /** @param {number} by */
  function step(by) {
    const all = rows(),
      at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))]?.focus();
  }

  /** Choose the case that has the focus for what is done with several, or no longer. */
  function toggle() {
    /** @type {HTMLInputElement | null | undefined} */
    const box = document.activeElement?.closest("li")?.querySelector("input.choose");
    if (box) box.click();
    else tell("Choose a case first, with j and k.");
  }

  address = wanted.size ? `#/queue?${wanted}` : "#/queue";
  const nothing = el("div", { class: "empty", hidden: true });
  const columns = el(
    "div",
    { class: "columns", "aria-hidden": "true" },
    ["Severity", "Message", "Who", "Reply", "Escalation risk"].map((name) => el("span", {}, name)),
  );
  const problem = el("div", {});
  const lanes = el("div", { class: "lanes", role: "group", "aria-label": "Lanes" });
  const search = await filters(wanted, facts, ask, signal);
  const bulk = bulkBar(wanted, () => again());
  list.addEventListener("change", bulk.choose);
  /** @param {{ isAsked?: boolean }} [how] */
  const read = (how) =>
    refresh(how).catch((error) => error.name === "AbortError" || counts.replaceChildren(fault(error)));
  const again = () => read();
  const refreshing = button("Refresh", again, { class: "quiet small", id: "refresh" });
  await refresh();
  page.replaceChildren(
    el(
      "div",
      { class: "head" },
      el("h1", { tabindex: -1 }, "Queue"),
      counts,
      el("div", { class: "refreshing" }, news, refreshing),
    ),
    lanes,
    search,
    problem,
    columns,
    list,
    bulk.bar,
    nothing,
    pager,
  );
  rows()
    .find((link) => link.dataset.id === opened)
    ?.focus();
  onChange(() => read({ isAsked: false }), signal);
  return {
    j: () => step(1),
    k: () => step(-1),
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    e: finish,
    r: again,
    x: () => toggle(),
    "/": () => search.querySelector("input")?.focus(),
    t: take,
    b: () => {
      if (bulk.bar.hidden) tell("Choose cases first, with x.");
      else bulk.bar.querySelector("button")?.focus();
    },
    z: takeBack,
  };
}

/**
 * Remember what has the focus, where its row stands and which rows are open; the function given back puts it right again.
 * @param {HTMLElement} list
 */
function hold(list) {
  /** @param {Element} one */
  const name = (one) => `${one.tagName}[data-id="${CSS.escape(/** @type {HTMLElement} */ (one).dataset.id ?? "")}"]`;
  const focused = list.contains(document.activeElement) ? document.activeElement?.closest("[data-id]") : null;
  const top = focused?.getBoundingClientRect().top ?? 0;
  const open = [...list.querySelectorAll("details[open]")].map(name);
  const focus = focused && name(focused);
  return () => {
    for (const one of open) list.querySelector(one)?.setAttribute("open", "");
    const same = focus ? /** @type {HTMLElement | null} */ (list.querySelector(focus)) : null;
    if (!same) return;
    (same.querySelector("summary") ?? same).focus({ preventScroll: true });
    scrollBy(0, same.getBoundingClientRect().top - top);
  };
}

/**
 * How the list differs from what is shown.
 * @param {Api.CaseItem[]} items
 * @param {string[]} shown
 */
function whatIsNew(items, shown) {
  const n = items.filter((item) => !shown.includes(item.id)).length;
  return n ? `${n === 1 ? "One new case" : `${n} new cases`}: show` : "The order has changed: show";
}

/**
 * Draw the rows that are still there anew where they stand, but for those under the pointer or with the focus, which
 * stay where they are on the screen.
 * @param {HTMLElement} list
 * @param {Api.CaseItem[]} items
 * @param {(item: Api.CaseItem) => HTMLElement} draw
 */
function inPlace(list, items, draw) {
  const used = list.querySelector(":scope > li:hover") ?? list.querySelector(":scope > li:focus-within");
  const top = used?.getBoundingClientRect().top ?? 0;
  for (const item of items) {
    const old = list.querySelector(`a.open[data-id="${CSS.escape(item.id)}"]`)?.closest("li");
    if (old && !old.matches(":hover, :focus-within") && !old.querySelector("details[open]"))
      old.replaceWith(draw(item));
  }
  if (used) scrollBy(0, used.getBoundingClientRect().top - top);
}

/**
 * A button for each lane with how many cases it has; a second click shows all lanes again.
 * @param {Api.Cases} given
 * @param {URLSearchParams} wanted
 * @param {(changes: Record<string, string | null>) => unknown} ask
 */
function laneButtons({ lanes }, wanted, ask) {
  return Object.entries(LANES).map(([lane, title]) => {
    const isShown = wanted.get("lane") === lane;
    return el(
      "button",
      {
        type: "button",
        class: "lane",
        "aria-pressed": String(isShown),
        click: () => ask({ lane: isShown ? null : lane, status: null }),
      },
      el("b", {}, lanes[lane].toLocaleString()),
      ` ${title}`,
    );
  });
}

/**
 * @param {Api.CaseItem} item
 * @param {string | null} order
 * @param {Set<string>} chosen
 */
function row(item, order, chosen) {
  const isDone = item.status === "done",
    late = item.overdue,
    due = item.reply_by;
  const signs = [
    item.visibility === "private" ? "private" : "public",
    item.needs_approval && "needs approval",
    ...item.alarms.map((name) => `rule: ${words(name)}`),
    item.vulnerable && EXTRA_CARE,
    item.review &&
      (item.review_reasons.map((reason) => REASONS_TO_LOOK[reason]).join("; ") || REASONS_TO_LOOK.abstains),
    item.lane === "active" && "acknowledged",
    item.snoozed_until && `snoozed until ${clock(item.snoozed_until)}`,
    item.corrected && "corrected",
    item.by_hand.length > 0 && "set by hand",
  ].filter(Boolean);
  return el(
    "li",
    { class: `row ${item.severity ?? ""}` },
    el(
      "span",
      { class: "severity" },
      el("input", {
        type: "checkbox",
        class: "choose",
        "data-id": item.id,
        "aria-label": `Choose ${item.id}`,
        checked: chosen.has(item.id),
      }),
      ` ${item.severity ? item.severity : "–"}`,
    ),
    el(
      "div",
      { class: "what" },
      el(
        "a",
        {
          class: "open",
          href: `#/case/${encodeURIComponent(item.id)}`,
          "data-id": item.id,
          click: () => {
            opened = item.id;
          },
          focus: () => {
            opened = item.id;
          },
        },
        redacted(item.text),
      ),
      el(
        "div",
        { class: "foot" },
        el(
          "p",
          { class: "about" },
          `${item.id} · ${CHANNELS[item.channel]}${item.topic ? ` · ${words(item.topic)}` : ""}${item.n_messages > 1 ? ` · ${item.n_messages} messages` : ""} · ${times(item)}`,
        ),
        whyHere(item, order),
        chips(signs),
      ),
    ),
    el(
      "div",
      { class: "who" },
      el("span", {}, `Level ${item.level}`),
      el("b", {}, teamName(item.team)),
      item.assignee && person("with", item.assignee),
      item.owner && !item.assignee && person("back to", item.owner),
    ),
    el(
      "div",
      { class: "when" },
      el(
        "span",
        { class: late ? "due late" : "due" },
        el("span", { class: "unseen" }, isDone ? "" : "reply "),
        isDone ? "done" : due ? dueWords(due) : "no time set",
      ),
      isDone && due ? el("p", { class: "note" }, `was due ${clock(due)}`) : null,
      likeLink(item),
    ),
    item.escalation_probability === null
      ? el("div", { class: "odds" })
      : el(
          "div",
          { class: "odds" },
          el("span", {}, el("span", { class: "odds-word" }, "risk "), percent(item.escalation_probability)),
          bar(item.escalation_probability),
        ),
  );
}

/**
 * Who has a case, in two lines at most; the whole name shows under the pointer.
 * @param {string} what
 * @param {string} name
 */
const person = (what, name) => el("span", { class: "person", title: name }, `${what} ${name}`);

/**
 * When it came; and where it was on its way for long, as a message may be for hours, when it was sent.
 * @param {{ sent_at: string | null, scored_at: string }} item
 */
export function times({ sent_at: sent, scored_at: came }) {
  const isSlow = sent !== null && Math.abs(new Date(came).getTime() - new Date(sent).getTime()) > AT_ONCE;
  return isSlow ? `sent ${clock(sent)}, came ${ago(came)}` : `came ${ago(came)}`;
}

/**
 * @param {Api.Cases} given
 * @param {URLSearchParams} wanted
 */
function summary({ total, overdue, next_due: due, as_of: asOf }, wanted) {
  const status = wanted.get("status");
  const what = status === "done" || status === "snoozed" ? status : status === "all" ? "in all" : "open";
  const hasOpen = status !== "done"; // what is overdue is open
  return [
    el("b", {}, `${total.toLocaleString()} ${what}`),
    hasOpen && overdue ? el("b", { class: "late" }, `${overdue.toLocaleString()} overdue`) : "",
    hasOpen && due ? el("span", {}, `next due ${dueWords(due)}`) : "",
    el(
      "span",
      {},
      `as of ${new Date(asOf).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" })}`,
    ),
  ];
}

/**
 * @param {Api.Cases} given
 * @param {(offset: number) => unknown} turnTo
 */
function turns({ total, offset, limit }, turnTo) {
  if (total <= limit) return [];
  const last = Math.min(total, offset + limit);
  return [
    button("Earlier in the queue", () => turnTo(Math.max(0, offset - limit)), {
      class: "quiet",
      disabled: offset === 0,
    }),
    el("span", {}, `${offset + 1} to ${last} of ${total.toLocaleString()}`),
    button("Further down", () => turnTo(offset + limit), { class: "quiet", disabled: last >= total }),
  ];
}

/** @param {URLSearchParams} wanted */
function empty(wanted) {
  if ([...wanted.keys()].some((name) => !["status", "order", "offset"].includes(name))) {
    /** @param {string} address */
    const to = (address) => () => {
      location.hash = address;
    };
    return [
      el("p", {}, sentence("nothing fits these filters.")),
      el(
        "p",
        { class: "buttons" },
        button("Clear all filters", to("#/queue"), { id: "clear-filters" }),
        wanted.get("status") === "all" || wanted.has("lane")
          ? null
          : button("Look among done and snoozed ones, too", to(`#/queue?${withStatus(wanted)}`), {
              class: "quiet",
              id: "look-in-all",
            }),
      ),
    ];
  }
  if (wanted.get("status") === "done") return [el("p", {}, "Nothing is done yet.")];
  return [
    el("p", {}, el("b", {}, "Nothing waits.")),
    el(
      "p",
      {},
      "Tickets come in when your helpdesk's webhook calls ",
      el("code", {}, "/v1/webhooks/<helpdesk>"),
      ", when a program posts to ",
      el("code", {}, "/v1/score"),
      ", or when you ",
      el("a", { href: "#/try" }, "paste one here"),
      ".",
    ),
  ];
}

/** @param {URLSearchParams} wanted */
function withStatus(wanted) {
  const all = new URLSearchParams(wanted);
  all.set("status", "all");
  all.delete("offset");
  return all;
}
