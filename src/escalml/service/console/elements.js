// What every page is made of: elements, marks, words. What a customer wrote becomes a text node, never markup.

/**
 * An element of the page by its id; tsc knows which ids there are.
 * @template {keyof Ids} Id
 * @param {Id} id
 */
export const $ = (id) => /** @type {Ids[Id]} */ (document.getElementById(id));
const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes and children; strings become text nodes, functions listeners, null and false nothing.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {(Child | Child[])[]} children
 */
export function el(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/**
 * @template {keyof SVGElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes]
 * @param {(Child | Child[])[]} children
 */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/**
 * @template {Element} Made
 * @param {Made} element
 * @param {Attributes} attributes
 * @param {(Child | Child[])[]} children
 */
function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/**
 * @param {string} text
 * @param {Listener} click
 * @param {Attributes} [attributes]
 */
export const button = (text, click, attributes = {}) => el("button", { type: "button", click, ...attributes }, text);
/**
 * @param {string} title
 * @param {(Child | Child[])[]} children
 */
export const card = (title, ...children) => el("section", { class: "card" }, el("h2", {}, title), ...children);
/** @param {Error} error */
export const fault = (error) => el("p", { class: "fault", role: "alert" }, error.message);

/**
 * What the policy calls levels and teams; the names before it is known.
 * @type {{ levels: Record<string, string>, teams: Record<string, string> }}
 */
const NAMES = { levels: {}, teams: {} };
/** @param {Pick<Facts, "level_names" | "team_names">} facts */
export function learnNames({ level_names: levels, team_names: teams }) {
  Object.assign(NAMES, { levels, teams });
}
/** Levels with what people call them. */
export const levels = () => Object.entries(NAMES.levels);
/** @param {number} level */
export const levelName = (level) => NAMES.levels[level] ?? `level ${level}`;
/** @param {string} team */
export const teamName = (team) => NAMES.teams[team] ?? words(team);
export const CHANNELS = {
  email: "e-mail",
  chat: "chat",
  phone: "phone",
  sms: "SMS",
  web_form: "web form",
  social: "social media",
  review: "review",
  other: "other channel",
};
/**
 * Why a person should look, by the name of the reason.
 * @type {Record<string, string>}
 */
export const REASONS_TO_LOOK = {
  abstains: "the model is not sure",
  may_be_critical: "taken for mild, but it may be critical",
  language: "the model does not know the language",
  alarm_against_model: "the model takes it for mild, a rule does not",
  grave_words: "the model takes it for mild, its words may not be",
  too_short: "hardly a word to go by",
  whole_thread_unread: "the thread was not read whole",
};
/**
 * Where a case stands, by its lane.
 * @type {Record<Api.CaseItem["lane"], string>}
 */
export const LANES = {
  likely: "Likely to escalate",
  requested: "Requested by the customer",
  active: "Active escalation",
  resolved: "Resolved",
  none: "Everything else",
};
/** @param {unknown} name */
export const words = (name) => String(name).replaceAll("_", " ");
/** @param {string} text */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);
/** @param {number} share */
export const percent = (share) => `${Math.round(share * 100)}\u00a0%`;
/** What we say of a customer whom the matter may hit harder than others: no label, what to do. */
export const EXTRA_CARE = "may need extra care";
/**
 * A target's name for people: `severity_ge_high` is "severity high or above", `privacy_billing` "privacy: billing".
 * @param {string} target
 */
export const targetWords = (target) =>
  target === "vulnerable"
    ? EXTRA_CARE
    : words(
        target
          .replace(/^severity_ge_critical$/, "severity critical")
          .replace(/^(\w+)_ge_(\w+)$/, "$1 $2 or above")
          .replace(/^(reason|privacy|topic)_/, "$1: "),
      );

/** @param {number} minutes */
function span(minutes) {
  if (minutes < 1) return "a moment";
  if (minutes < 60) return `${Math.floor(minutes)} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h`;
  return `${Math.floor(minutes / 1440)} days`;
}

/**
 * When a reply is due, as people say it: "in 40 min", "3 h overdue".
 * @param {string} time
 * @param {number} [now]
 */
export function dueWords(time, now = Date.now()) {
  const minutes = (new Date(time).getTime() - now) / 60000;
  return minutes < 0 ? `${span(-minutes)} overdue` : `in ${span(minutes)}`;
}

/**
 * @param {string} time
 * @param {number} [now]
 */
export const ago = (time, now = Date.now()) => `${span(Math.max(0, (now - new Date(time).getTime()) / 60000))} ago`;
/**
 * A time of today as "14:05", any other with its day, and with its year where that is another one.
 * @param {string} time
 * @param {Date} [today]
 */
export function clock(time, today = new Date()) {
  const at = new Date(time),
    hour = /** @type {const} */ ({ hour: "2-digit", minute: "2-digit" });
  if (at.toDateString() === today.toDateString()) return at.toLocaleTimeString([], hour);
  /** @type {Intl.DateTimeFormatOptions} */
  const day = { weekday: "short", day: "numeric", month: "short" };
  return at.toLocaleString([], {
    ...day,
    ...(at.getFullYear() === today.getFullYear() ? {} : { year: "numeric" }),
    ...hour,
  });
}

const MOST = 99; // that a badge has room for

/**
 * How many wait, over the corner of a link of the navigation; the whole number shows under the pointer.
 * @param {HTMLElement} place
 * @param {number} n
 */
export function badge(place, n) {
  place.textContent = n > MOST ? `${MOST}+` : n ? String(n) : "";
  place.title = n > MOST ? n.toLocaleString() : "";
}

/**
 * A bar of one share; the number beside it says the same to those who do not see the bar.
 * @param {number} share
 * @param {number | null} [threshold]
 */
export function bar(share, threshold = null) {
  const filled = el("i"),
    element = el("div", { class: "bar", "aria-hidden": "true" }, filled);
  filled.style.width = `${share * 100}%`;
  if (threshold !== null) {
    const tick = el("b");
    tick.style.left = `${threshold * 100}%`;
    element.append(tick);
  }
  return element;
}

/**
 * Shares by name, each with its bar and, where there is one, the threshold from which it counts.
 * @param {Record<string, number>} shares
 * @param {{ tones?: boolean, thresholds?: Record<string, number> }} [options]
 */
export function bars(shares, { tones = false, thresholds = {} } = {}) {
  return el(
    "ul",
    { class: "bars" },
    Object.entries(shares).map(([name, share]) =>
      el(
        "li",
        tones ? { class: name } : {},
        el("span", {}, words(name)),
        bar(share, thresholds[name] ?? null),
        el("span", { class: "number" }, percent(share)),
      ),
    ),
  );
}

/** @param {(string | Node)[]} names */
export function chips(names) {
  return names.length
    ? el(
        "ul",
        { class: "chips" },
        names.map((name) => el("li", {}, name instanceof Node ? name : words(name))),
      )
    : null;
}

/**
 * From which probability each target counts. Of topics the likeliest holds, however low it is: they have no such mark.
 * @param {Facts} facts
 */
export function countsFrom({ targets, thresholds }) {
  const likeliest = Object.entries(targets)
    .filter(([, { kind, none }]) => kind === "multiclass" && none === null)
    .flatMap(([field, { prefix, labels }]) => labels.map((label) => `${prefix ?? field}_${label}`));
  return Object.fromEntries(Object.entries(thresholds).filter(([target]) => !likeliest.includes(target)));
}

const PLACEHOLDER = /(\[[A-Z_]+_\d+\])/;

/**
 * A redacted text as nodes: what was taken out is marked, and so are the phrases that mattered.
 * @param {string} text
 * @param {string[]} [phrases]
 */
export function redacted(text, phrases = []) {
  /** @param {string} part */
  const placeholders = (part) =>
    part
      .split(PLACEHOLDER)
      .map((piece, odd) =>
        odd % 2 ? el("mark", { class: "gone", title: "Taken out before it was kept" }, piece) : piece,
      );
  const found = [...new Set(phrases)].filter(Boolean).sort((a, b) => b.length - a.length);
  if (!found.length) return placeholders(text);
  const any = new RegExp(`(${found.map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`, "i");
  return text
    .split(any)
    .flatMap((part, odd) => (odd % 2 ? [el("mark", { class: "why" }, placeholders(part))] : placeholders(part)));
}

/**
 * Do something when a choice of a list is made: with the pointer at once, with the keyboard when one is through with it.
 * Arrow keys change a list at each step, and who is on the way to another choice has chosen nothing yet.
 * @param {HTMLSelectElement} list
 * @param {() => unknown} act
 */
export function whenChosen(list, act) {
  let isOnTheWay = false,
    isOwed = false;
  const settle = () => {
    isOnTheWay = false;
    if (!isOwed) return;
    isOwed = false;
    act();
  };
  list.addEventListener("pointerdown", () => {
    isOnTheWay = false; // what the keys have changed is owed still: who then picks the same one changes nothing
  });
  list.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") settle();
    else if (key !== "Tab" && key !== "Shift") isOnTheWay = true;
  });
  list.addEventListener("blur", settle);
  list.addEventListener("change", () => {
    isOwed = true;
    if (!isOnTheWay) settle();
  });
}

/**
 * Offer to show what is new: who is at the button stays there, and a screen reader says each text once.
 * @param {HTMLElement} place
 * @param {string} text
 * @param {Listener} act
 */
export function offer(place, text, act) {
  if (place.textContent === text) return;
  const isThere = place.contains(document.activeElement);
  const made = button(text, act, { class: "small", id: "changed" });
  place.replaceChildren(made);
  if (isThere) made.focus();
}

const TOLD_SECONDS = 15;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let forgetting;

/**
 * Say something to whoever listens, and show it for a while: a thing done, and how to take it back.
 * @param {string} text
 * @param {Listener | null} [undo]
 */
export function tell(text, undo = null) {
  clearTimeout(forgetting);
  $("toast").classList.remove("wrong");
  if (text) forgetting = setTimeout(() => $("toast").matches(":focus-within, :hover") || tell(""), TOLD_SECONDS * 1000);
  $("toast").replaceChildren(el("span", {}, text), undo ? button("Undo", undo, { class: "quiet", id: "undo" }) : "");
  $("toast").hidden = !text;
}

/**
 * Say why something did not work; it looks unlike what was done.
 * @param {Error} error
 */
export function tellFault(error) {
  tell(error.message);
  $("toast").classList.add("wrong");
}
