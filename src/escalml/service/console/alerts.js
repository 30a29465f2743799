// Alerts: the page that lists them, how many wait in the title of every page, and notices on this desktop.

import { api, peek } from "./api.js";
import {
  $,
  ago,
  badge,
  button,
  clock,
  dueWords,
  el,
  offer,
  redacted,
  sentence,
  teamName,
  tellFault,
} from "./elements.js";
import { isLive, onChange } from "./live.js";

const EVERY_MILLISECONDS = 15_000;
const SHOWN = 50;
const COUNT = /^\(\d+\) /;
const SEEN = "escalml-alert"; // number of the newest alert that this browser knows
const WANTED = "escalml-notices";
const STATES = { waiting: "waits", sending: "is being sent", sent: "sent", failed: "failed", not_needed: "not needed" };
let unseen = 0;

/** @param {Visit} visit */
export async function show({ page, query, signal }) {
  const isAll = query.get("show") === "all",
    path = `v1/alerts?limit=${SHOWN}${isAll ? "" : "&waiting=true"}`;
  /** @param {string} text @param {string} address @param {boolean} current */
  const tab = (text, address, current) => el("a", { href: address, "aria-current": current ? "page" : null }, text);
  const list = el("div", { class: "stack" }),
    news = el("span", { role: "status" });
  page.replaceChildren(
    el("div", { class: "head" }, el("h1", { tabindex: -1 }, "Alerts"), news),
    el("p", { class: "about lead" }, "What managers were told of, newest first: why, and who got it."),
    el(
      "div",
      { class: "inline between" },
      el(
        "nav",
        { class: "tabs", "aria-label": "Which alerts" },
        tab("Nobody has it yet", "#/alerts", !isAll),
        tab("All", "#/alerts?show=all", isAll),
      ),
      noticesCard(),
    ),
    list,
  );
  let newest = 0; // number of the newest alert that is shown
  const fill = async () => {
    /** @type {Api.Alerts} */
    const { items } = await api(path, { signal });
    newest = Math.max(0, ...items.map(({ number }) => number));
    news.replaceChildren();
    list.replaceChildren(
      ...(items.length
        ? items.map(one)
        : [el("p", { class: "empty" }, isAll ? "There was no alert yet." : "Somebody has every case with an alert.")]),
    );
  };
  /** What became of the alerts that are shown stands beside each; new ones are announced, and come when asked for. */
  const follow = async () => {
    /** @type {Api.Alerts | null} */
    const every = await peek(`v1/alerts?limit=${SHOWN}`);
    /** @type {Api.Alerts | null} */
    const found = isAll ? every : await peek(path);
    if (!every || !found || signal.aborted) return;
    for (const item of [...found.items, ...every.items]) {
      const place = list.querySelector(`[data-id="${CSS.escape(item.id)}"]`);
      place?.querySelector(".now")?.replaceWith(now(item));
      place?.querySelector(".until")?.replaceWith(until(item));
      place?.classList.toggle("over", isOver(item));
    }
    const n = found.items.filter(({ number }) => number > newest).length;
    if (!n) return;
    const show = () =>
      fill().then(
        () => list.querySelector("a")?.focus(),
        (error) => tellFault(error),
      );
    offer(news, `${n === 1 ? "One new alert" : `${n} new alerts`}: show`, show);
  };
  await fill();
  await look();
  if (signal.aborted) return; // they have left meanwhile, and nothing would end the timer
  onChange(follow, signal);
  const timer = setInterval(() => document.hidden || follow(), EVERY_MILLISECONDS); // of what was sent no event tells
  signal.addEventListener("abort", () => clearInterval(timer));
}

/** @param {Api.AlertItem} item */
function one(item) {
  return el(
    "section",
    { class: `card alert${isOver(item) ? " over" : ""}`, "data-id": item.id },
    el("h2", {}, el("a", { href: address(item) }, titleOf(item))),
    until(item),
    el("p", {}, item.why[0]),
    el("p", { class: "quoted" }, redacted(item.why[1])),
    now(item),
  );
}

/** @param {Api.AlertItem} item */
const isOver = ({ is_open: isOpen, is_taken: isTaken }) => !isOpen || isTaken;

/**
 * Which case, for whom, without a time: `title` of the API tells it by the clock of those who get it by mail.
 * @param {Api.AlertItem} item
 */
const titleOf = ({ level, team, n_like: like }) =>
  `Level ${level} for ${teamName(team)}${like > 1 ? ` · ${like} like cases` : ""}`;

/**
 * By when the case is to be answered, by the clock of this browser, as in the queue.
 * @param {Api.AlertItem} item
 */
function until({ reply_by: due, is_open: isOpen }) {
  if (due === null) return el("p", { class: "until" }, "No time to answer is set.");
  if (!isOpen) return el("p", { class: "until about" }, `Was to be answered by ${clock(due)}.`);
  const isLate = new Date(due).getTime() < Date.now();
  return el(
    "p",
    { class: "until" },
    el("b", { class: isLate ? "late" : "" }, isLate ? sentence(dueWords(due)) : `Answer ${dueWords(due)}`),
    ` · by ${clock(due)}`,
  );
}

/**
 * How an alert stands now: who has its case, and what became of it on each channel.
 * @param {Api.AlertItem} item
 */
function now(item) {
  const state = !item.is_open ? "Done" : item.is_taken ? "Somebody has it" : "Nobody has it yet";
  const sends = item.sends.map(sent).join(" · ") || "sent to no channel: it stands here alone";
  return el("p", { class: "note now" }, el("b", {}, state), ` · alert made ${ago(item.at)} · ${sends}`);
}

/** @param {Api.AlertSend} send */
function sent({ channel, state, at, reason }) {
  return `${channel}: ${STATES[state]}${at ? ` ${ago(at)}` : ""}${reason ? ` (${reason})` : ""}`;
}

/** @param {Api.AlertItem} item */
const address = (item) => `#/case/${encodeURIComponent(item.case_id)}`;

/** Whether this browser may show notices, and the button that asks for it. */
function noticesCard() {
  const line = el("p", { class: "buttons", id: "notices" });
  const draw = () => {
    const can = "Notification" in window;
    const wants = localStorage.getItem(WANTED) === "on";
    const state = !can ? "denied" : Notification.permission;
    if (state === "denied")
      line.replaceChildren("This browser shows no notices of this page: allow them in its settings.");
    else if (state === "granted" && wants)
      line.replaceChildren(
        "New alerts show on this desktop. ",
        button("Stop that", () => want(false), { class: "quiet" }),
      );
    else line.replaceChildren(button("Show new alerts on this desktop", () => want(true), { class: "quiet" }));
  };
  /** @param {boolean} yes */
  const want = async (yes) => {
    if (yes) await Notification.requestPermission();
    if (yes) localStorage.setItem(WANTED, "on");
    else for (const name of [WANTED, SEEN]) localStorage.removeItem(name);
    draw();
    await look();
    line.querySelector("button")?.focus();
  };
  draw();
  return line;
}

/** Look for alerts now, when something changes, and every few seconds where the page is not told of changes. */
export function watch() {
  const title = document.querySelector("title");
  if (title) new MutationObserver(mark).observe(title, { childList: true });
  look();
  onChange(look);
  setInterval(() => isLive() || look(), EVERY_MILLISECONDS);
}

/** Ask without a word where that is refused: nobody has asked for anything. */
async function look() {
  const wanted = localStorage.getItem(WANTED) === "on",
    known = wanted ? localStorage.getItem(SEEN) : null;
  /** @type {Api.Alerts | null} */
  const found = await peek(`v1/alerts?limit=${known === null ? 1 : SHOWN}&after=${known ?? 0}`);
  if (!found) return;
  unseen = found.unseen;
  mark();
  // Another tab may have told of them since: whoever notes them first tells.
  if (!wanted || localStorage.getItem(SEEN) !== known) return;
  localStorage.setItem(SEEN, String(found.newest));
  if (known !== null) for (const item of found.items.reverse()) notify(item);
}

/** Say in the title and in the navigation how many cases with an alert nobody has taken. */
function mark() {
  const plain = document.title.replace(COUNT, "");
  const wanted = unseen ? `(${unseen}) ${plain}` : plain;
  if (document.title !== wanted) document.title = wanted;
  badge($("alerts-count"), unseen);
}

/** @param {Api.AlertItem} item */
function notify(item) {
  if (!item.is_open || item.is_taken) return;
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  const notice = new Notification(titleOf(item), { body: item.why.join("\n"), tag: item.id });
  notice.onclick = () => {
    window.focus();
    location.hash = address(item);
    notice.close();
  };
}
