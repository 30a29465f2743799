// Try a message: sends it to /v1/score and shows the answer.

import { api } from "./api.js";
import { $, card, chips, countsFrom, el, teamName, words } from "./elements.js";
import { phrasesCard, routeCard, rulesCard, verdicts } from "./result.js";
import { may } from "./session.js";

const form = $("question");
let keeps = false;
/** @type {Facts["thresholds"]} */
let thresholds = {};
let marks = thresholds;

/** @type {Record<string, Record<string, string | true>>} */
const EXAMPLES = {
  calm: {
    text: "Hello. The lid of the pressure cooker came off last night while it was still hot. My husband has burns on his arm and is home from hospital now. I was not sure whom to tell.\n\nKind regards, Maureen",
    channel: "email",
    subject: "pressure cooker lid",
  },
  trifle: {
    text: "ARE YOU SERIOUS?!! The blue of the mug is NOTHING like the photo. Worst shop in the history of shops, I am FURIOUS!!!",
    channel: "chat",
  },
  public: {
    text: "@brand third time I ask: you charged my card 4111 1111 1111 1111 twice and nobody answers. Get me a manager. Mail jo.kent@example.org",
    channel: "social",
    followers: "18200",
    verified: true,
    previous_contacts: "2",
  },
  news: {
    text: "any news?",
    channel: "chat",
    previous_contacts: "5",
    thread:
      "customer: Fridge dead since Friday, ordered from you 7 weeks ago. Food gone.\nagent: So sorry! An engineer will ring you before 6pm today.\ncustomer: Nobody rang. This is the second time you said that.\nagent: I have marked it as urgent. They will call tomorrow morning, promise.",
  },
};

/**
 * The page stands in the document already: what was typed is there again when one comes back.
 * @param {Visit} visit
 */
export function show({ facts }) {
  ({ keeps_decisions: keeps, thresholds } = facts);
  marks = countsFrom(facts);
  $("kept").textContent = keeps
    ? "It is scored on this server as a trial: nothing is kept, and nobody is alerted."
    : "It is scored on this server and kept nowhere.";
  $("queue-it-field").hidden = !keeps;
  $("no-queue").hidden = keeps;
}

/** @param {string} lines */
function turns(lines) {
  return lines
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => {
      const [, role, text] = line.match(/^\s*(?:(customer|agent|supervisor|bot)\s*:)?\s*(.*)$/is) ?? [];
      return { role: (role ?? "customer").toLowerCase(), text };
    });
}

function message() {
  const given = new FormData(form);
  /** @param {string} name */
  const count = (name) => (given.get(name) === "" ? null : Number(given.get(name)));
  return {
    text: $("text").value,
    subject: given.get("subject") || null,
    channel: given.get("channel"),
    inbox: given.get("inbox"),
    sent_at: new Date().toISOString(),
    customer: {
      previous_contacts: count("previous_contacts"),
      followers: count("followers"),
      vip: given.has("vip"),
      verified: given.has("verified"),
    },
    thread: turns($("thread").value),
  };
}

/**
 * The text with its identifiers marked. Offsets count code points, JavaScript's strings do not.
 * @param {string} text
 * @param {Api.Identifier[]} identifiers
 */
function marked(text, identifiers) {
  const points = Array.from(text),
    parts = [];
  let position = 0;
  for (const { type, start, end } of identifiers) {
    parts.push(points.slice(position, start).join(""));
    parts.push(el("mark", {}, points.slice(start, end).join(""), el("small", {}, words(type).toLowerCase())));
    position = end;
  }
  return el("p", { class: "quoted" }, parts, points.slice(position).join(""));
}

/**
 * @param {string} text
 * @param {Api.PrivacyResult} privacy
 */
function identifiersCard(text, { identifiers, redacted_text: redacted }) {
  if (!identifiers.length) return null;
  return card(
    "What identifies somebody",
    marked(text, identifiers),
    el("details", {}, el("summary", {}, "Redacted text"), el("p", { class: "quoted" }, redacted)),
  );
}

/**
 * @param {ReturnType<typeof message>} asked
 * @param {Api.Result} result
 * @param {boolean} isTrial
 */
function showResult(asked, result, isTrial) {
  const parts = [
    isTrial ? el("p", { class: "review" }, "A trial: it is not in the queue.") : null,
    routeCard(result),
    keeps &&
      !isTrial &&
      may("agent") &&
      chips([el("a", { href: `#/case/${encodeURIComponent(result.id)}` }, "Open it as a case")]),
    verdicts(result, thresholds),
    identifiersCard(asked.text, result.privacy),
    phrasesCard(result, marks, { thread: asked.thread }),
    rulesCard(
      result.route,
      null,
      el(
        "details",
        {},
        el("summary", {}, "Answer as JSON"),
        el("pre", { tabindex: "0" }, JSON.stringify(result, null, 1)),
      ),
    ),
  ];
  $("result").replaceChildren(...parts.filter(Boolean));
}

/** @param {string} text */
function showFault(text) {
  $("fault").textContent = text;
  $("fault").hidden = !text;
}

async function score() {
  const asked = message(),
    trial = !(keeps && $("queue-it").checked),
    button = $("score");
  showFault("");
  button.setAttribute("aria-disabled", "true");
  try {
    const {
      results: [result],
    } = await api("v1/score", { body: { messages: [asked], explain: true, trial } });
    showResult(asked, result, trial);
    $("status").textContent = `Level ${result.route.level}, ${teamName(result.route.team)}.`;
    if (matchMedia("(max-width: 60rem)").matches) $("answer").scrollIntoView();
  } catch (error) {
    showFault(error.message.replaceAll("messages[0].", ""));
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if ($("score").getAttribute("aria-disabled") !== "true") score();
});
form.addEventListener("reset", () => {
  showFault("");
  $("result").replaceChildren(el("p", { class: "empty" }, "The answer comes here."));
});
$("clear").addEventListener("click", () => $("text").focus());
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
for (const button of /** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll("[data-example]"))) {
  button.addEventListener("click", () => {
    form.reset();
    for (const [name, value] of Object.entries(EXAMPLES[/** @type {string} */ (button.dataset.example)])) {
      const field = /** @type {HTMLInputElement} */ (form.elements.namedItem(name));
      if (value === true) field.checked = true;
      else field.value = value;
    }
    $("history").open = $("thread").value !== "";
    form.requestSubmit();
  });
}
