// A list that a person labels by keys, one field after another; each label is saved before the next is asked for.

import {
  $,
  button,
  CHANNELS,
  card,
  clock,
  el,
  fault,
  percent,
  redacted,
  sentence,
  targetWords,
  tell,
  tellFault,
  words,
} from "./elements.js";
import { bind } from "./keys.js";
import { labelWords } from "./result.js";

const KEYS = [..."1234567890qwertyuiop"];

/** @type {LabelSheet} */
let sheet;
let place = 0;
/** Which field is asked now; that of a message with all its labels is its last. */
let asked = 0;
let isSaving = false;

const message = () => sheet.messages[place];
const names = () => Object.keys(sheet.fields);
/** @param {LabelSheet["messages"][number]} one */
const isDone = (one) => names().every((name) => name in one.labels);

/**
 * What a label may be, in the order of its keys.
 * @param {Field} field
 * @returns {(string | boolean)[]}
 */
const choices = ({ kind, labels, none }) => (kind === "binary" ? [true, false] : none ? [none, ...labels] : labels);

/**
 * @param {string} path
 * @param {object | null} [body]
 */
async function call(path, body = null) {
  const response = await fetch(
    path,
    body ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {},
  ).catch(() => {
    throw new Error("The page's program does not answer: is `escalml label page` still running? Nothing was saved.");
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/**
 * Save a label, then ask on.
 * @param {string} name
 * @param {Label} label
 * @param {boolean} goOn
 */
async function give(name, label, goOn) {
  if (isSaving) return;
  isSaving = true;
  try {
    await call("labels", { id: message().id, field: name, label });
  } catch (error) {
    return tellFault(error);
  } finally {
    isSaving = false;
  }
  message().labels[name] = label;
  tell("");
  if (goOn) next();
  else draw();
}

/**
 * A press of a label's button or key: of several that may hold it is added or taken away.
 * @param {string} name
 * @param {string | boolean} value
 */
function press(name, value) {
  asked = names().indexOf(name);
  if (sheet.fields[name].kind !== "multilabel") return give(name, value, true);
  const now = /** @type {string[]} */ (message().labels[name] ?? []);
  const of = String(value);
  return give(name, now.includes(of) ? now.filter((one) => one !== of) : [...now, of], false);
}

/** @param {string} name */
function leaveOpen(name) {
  asked = names().indexOf(name);
  return give(name, null, true);
}

/** The next field that nobody has come to, of this message or a later one. */
function next() {
  const left = names().findIndex((name, n) => n > asked && !(name in message().labels));
  if (left >= 0) asked = left;
  else if (isDone(message())) return goTo(nextUnlabelled());
  else asked = names().findIndex((name) => !(name in message().labels));
  draw();
}

/** "These and no others": of a field with several labels none is an answer, too. */
function settle() {
  const name = names()[asked];
  if (sheet.fields[name].kind === "multilabel" && !(name in message().labels)) return give(name, [], true);
  if (!(name in message().labels) && asked + 1 < names().length) {
    asked += 1;
    return draw();
  }
  return next();
}

function nextUnlabelled() {
  const later = sheet.messages.findIndex((one, n) => n > place && !isDone(one));
  return later >= 0 ? later : sheet.messages.findIndex((one) => !isDone(one));
}

/** @param {number} to */
function goTo(to) {
  if (to < 0) {
    draw();
    return tell(`All ${sheet.messages.length} messages are labelled. They are in ${sheet.saved_in}.`);
  }
  place = Math.min(Math.max(to, 0), sheet.messages.length - 1);
  const open = names().findIndex((name) => !(name in message().labels));
  asked = open >= 0 ? open : names().length - 1;
  draw();
  $("label-title").focus({ preventScroll: true });
  showAgreement();
}

/** @param {string} name */
function fieldCard(name) {
  const field = sheet.fields[name];
  const labels = message().labels;
  const isAsked = names()[asked] === name;
  /** @param {string | boolean} value */
  const holds = (value) => {
    const given = labels[name];
    return Array.isArray(given) ? given.includes(String(value)) : name in labels && given === value;
  };
  const pressed = choices(field).map((value, n) =>
    button("", () => press(name, value), {
      class: "choice",
      "aria-pressed": String(holds(value)),
      "aria-keyshortcuts": isAsked ? KEYS[n] : null,
    }),
  );
  choices(field).forEach((value, n) => {
    pressed[n].append(...(isAsked && KEYS[n] ? [el("kbd", {}, KEYS[n]), " "] : []), labelWords(value));
  });
  const cannot = button("", () => leaveOpen(name), {
    class: "choice",
    "aria-pressed": String(name in labels && labels[name] === null),
  });
  cannot.append(...(isAsked ? [el("kbd", {}, "x"), " "] : []), "I cannot tell");
  return el(
    "div",
    { class: isAsked ? "correct asked" : "correct", role: "group", "aria-labelledby": `label-${name}` },
    el(
      "h3",
      { id: `label-${name}`, "aria-current": isAsked ? "step" : null },
      sentence(targetWords(name)),
      field.kind === "multilabel" ? el("small", {}, " several may hold, or none: n") : null,
    ),
    el("div", { class: "choices" }, pressed, cannot),
  );
}

function draw() {
  const { channel, sent_at: sentAt, subject, text, id } = message();
  const n = sheet.messages.filter(isDone).length;
  $("labelled").textContent = `${n} of ${sheet.messages.length} labelled`;
  $("label-title").textContent = `Message ${place + 1} of ${sheet.messages.length}`;
  $("label-about").textContent = `${sheet.reader} labels; each label is saved at once in ${sheet.saved_in}`;
  $("label-message").replaceChildren(
    card(
      subject ? words(subject) : "Message",
      el("p", { class: "note" }, [id, CHANNELS[channel], sentAt && clock(sentAt)].filter(Boolean).join(" · ")),
      el("p", { class: "quoted" }, redacted(text)),
    ),
  );
  const wasInFields = $("label-fields").contains(document.activeElement);
  $("label-fields").replaceChildren(el("section", { class: "card" }, el("h2", {}, "Labels"), names().map(fieldCard)));
  if (wasInFields) /** @type {HTMLElement | null} */ ($("label-fields").querySelector(".asked button"))?.focus();
  $("label-buttons").replaceChildren(
    button("Previous message", () => goTo(place - 1), { class: "quiet" }),
    button("Next message", () => goTo(place + 1), { class: "quiet" }),
    button("Next one without all labels", () => goTo(nextUnlabelled())),
  );
}

async function showAgreement() {
  /** @type {Record<string, ReaderAgreement[]>} */
  const others = await call("agreement").catch(() => ({}));
  const tables = Object.entries(others).map(([reader, rows]) =>
    el(
      "div",
      {},
      el("h3", {}, `${sheet.reader} and ${reader}`),
      rows.length
        ? el(
            "table",
            {},
            el(
              "thead",
              {},
              el(
                "tr",
                {},
                ["Field", "Messages", "Same label", "Kappa"].map((title) => el("th", {}, title)),
              ),
            ),
            el(
              "tbody",
              {},
              rows.map(({ field, n, alike, kappa, low, high }) =>
                el(
                  "tr",
                  {},
                  el("td", {}, sentence(targetWords(field))),
                  el("td", {}, String(n)),
                  el("td", {}, percent(alike)),
                  el("td", {}, kappa === null ? "–" : `${kappa.toFixed(2)} [${low?.toFixed(2)}, ${high?.toFixed(2)}]`),
                ),
              ),
            ),
          )
        : el("p", { class: "note" }, "No message has labels of both yet."),
    ),
  );
  if (tables.length) {
    $("agreement").replaceChildren(
      el("p", { class: "note" }, "Beyond chance (Cohen's kappa, levels weighted by distance, 95 % interval)."),
      ...tables,
    );
  }
}

/** @returns {Keys} */
function keys() {
  const bound = Object.fromEntries(
    KEYS.map((key, n) => [
      key,
      () => {
        const name = names()[asked];
        const value = choices(sheet.fields[name])[n];
        if (value !== undefined) press(name, value);
      },
    ]),
  );
  return {
    ...bound,
    x: () => leaveOpen(names()[asked]),
    n: settle,
    b: () => {
      asked = Math.max(asked - 1, 0);
      draw();
    },
    j: () => goTo(place + 1),
    k: () => goTo(place - 1),
  };
}

for (const close of document.querySelectorAll("dialog .close"))
  close.addEventListener("click", () => close.closest("dialog")?.close());
try {
  sheet = await call("labels");
  bind(keys());
  const first = sheet.messages.findIndex((one) => !isDone(one));
  goTo(Math.max(first, 0));
  if (first < 0) goTo(-1);
} catch (error) {
  $("main").replaceChildren(el("h1", {}, "This did not work"), fault(error));
}
