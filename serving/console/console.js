// The console: sends one message to /v1/score and shows the answer. It stores nothing, and puts what a customer wrote
// on the page as text, never as markup.

const $ = (id) => document.getElementById(id);
const form = $("question");

const EXAMPLES = {
  calm: {
    text: "Hello. The lid of the pressure cooker came off last night while it was still hot. My husband has burns on his arm and is home from hospital now. I was not sure whom to tell.\n\nKind regards, Maureen",
    channel: "email", subject: "pressure cooker lid",
  },
  trifle: {
    text: "ARE YOU SERIOUS?!! The blue of the mug is NOTHING like the photo. Worst shop in the history of shops, I am FURIOUS!!!",
    channel: "chat",
  },
  public: {
    text: "@brand third time I ask: you charged my card 4111 1111 1111 1111 twice and nobody answers. Get me a manager. Mail jo.kent@example.org",
    channel: "social", followers: "18200", verified: true, previous_contacts: "2",
  },
  news: {
    text: "any news?", channel: "chat", previous_contacts: "5",
    thread: "customer: Fridge dead since Friday, ordered from you 7 weeks ago. Food gone.\nagent: So sorry! An engineer will ring you before 6pm today.\ncustomer: Nobody rang. This is the second time you said that.\nagent: I have marked it as urgent. They will call tomorrow morning, promise.",
  },
};

/** An element with attributes and children; strings become text nodes. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

const words = (name) => name.replaceAll("_", " ");
/** A target's name for people: `severity_ge_high` is "severity high or above", `privacy_billing` "privacy: billing". */
const targetWords = (target) => words(target
  .replace(/^(\w+)_ge_(\w+)$/, "$1 $2 or above")
  .replace(/^(reason|privacy|topic)_/, "$1: "));
const firstOf = (shares, n) => Object.fromEntries(Object.entries(shares).slice(0, n));
const TIERS = { 1: "common question", 2: "individual, not pressing", 3: "pressing" };
const percent = (share) => `${Math.round(share * 100)} %`;
const card = (title, ...children) => el("section", { class: "card" }, el("h3", {}, title), ...children);

// What is asked

function turns(lines) {
  return lines.split("\n").filter((line) => line.trim()).map((line) => {
    const [, role, text] = line.match(/^\s*(?:(customer|agent|supervisor|bot)\s*:)?\s*(.*)$/is);
    return { role: (role ?? "customer").toLowerCase(), text };
  });
}

function message() {
  const given = new FormData(form);
  const count = (name) => (given.get(name) === "" ? null : Number(given.get(name)));
  return {
    text: given.get("text"),
    subject: given.get("subject") || null,
    channel: given.get("channel"),
    inbox: given.get("inbox"),
    customer: {
      previous_contacts: count("previous_contacts"), followers: count("followers"),
      vip: given.has("vip"), verified: given.has("verified"),
    },
    thread: turns(given.get("thread")),
  };
}

async function ask(message) {
  const response = await fetch("v1/score", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ messages: [message], explain: true }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error.replaceAll("messages[0].", ""));
  return answer.results[0];
}

// What is shown

/** A bar of one share; the number beside it says the same to those who do not see the bar. */
function bar(share, threshold = null) {
  const fill = el("i"), element = el("div", { class: "bar", "aria-hidden": "true" }, fill);
  fill.style.width = `${share * 100}%`;
  if (threshold !== null) {
    const tick = el("b");
    tick.style.left = `${threshold * 100}%`;
    element.append(tick);
  }
  return element;
}

function bars(shares, tones = false) {
  return el("ul", { class: "bars" }, ...Object.entries(shares).map(([name, share]) =>
    el("li", tones ? { class: name } : {}, el("span", {}, words(name)), bar(share), el("span", { class: "number" }, percent(share)))));
}

function chips(names) {
  return names.length ? el("ul", { class: "chips" }, ...names.map((name) => el("li", {}, words(name)))) : null;
}

function say(title, text) {
  if (!text) return null;
  const button = el("button", { type: "button", class: "quiet copy" }, "Copy");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  });
  return el("div", { class: "say" }, el("h3", {}, title), el("blockquote", {}, text), button);
}

function replyBy({ reply_within_hours: hours, reply_by: time }) {
  const within = hours === 0 ? "at once" : hours < 1 ? `within ${Math.round(hours * 60)} minutes` : `within ${hours} h`;
  if (!time) return within;
  return `${within}, by ${new Date(time).toLocaleString([], { weekday: "short", hour: "2-digit", minute: "2-digit" })}`;
}

function route({ route, severity, review }) {
  const fact = (term, value) => el("div", {}, el("dt", {}, term), el("dd", {}, value));
  return el("section", { class: `card route ${severity?.level ?? ""}` },
    el("h2", {}, `Level ${route.level}: ${words(route.team)}`),
    el("p", { class: "where" }, `${words(route.role)} · ${TIERS[route.tier]}`, route.owner ? ` · back to ${route.owner}` : ""),
    review ? el("p", { class: "review" }, "The model is not sure. A person should look.") : null,
    el("dl", { class: "facts" },
      fact("Reply", replyBy(route)),
      fact("Answer", route.visibility === "private" ? "in private" : "in public"),
      fact("Priority", route.priority),
      fact("Queue score", percent(route.queue_score)),
      route.needs_approval ? fact("Before it is sent", "needs approval") : null),
    chips(route.actions),
    say("To move to a private channel", route.say.handover),
    say("To say when we answer", route.say.eta));
}

function severityCard({ level, probabilities }) {
  return card("Severity", el("p", { class: `verdict ${level}` }, level), bars(probabilities, true));
}

function escalationCard({ probability, likely, threshold, reasons, requested_level: requested }) {
  return card("Escalation",
    el("p", { class: "verdict" }, `${percent(probability)}: ${likely ? "likely" : "not likely"}`),
    bar(probability, threshold),
    el("p", { class: "note" }, `${likely ? "Above" : "Below"} the threshold of ${percent(threshold)}.`,
      requested ? ` The customer asks for level ${requested}.` : ""),
    Object.keys(reasons).length ? bars(reasons) : null);
}

function privacyCard({ sensitive, categories, probabilities }) {
  return card("Privacy",
    el("p", { class: "verdict" }, sensitive ? categories.map(words).join(", ") : "nothing private"),
    bars(probabilities));
}

function topicCard({ label, probabilities }) {
  return card("Topic", el("p", { class: "verdict" }, words(label)), bars(firstOf(probabilities, 5)));
}

/** The text with its identifiers marked. Offsets count code points, JavaScript's strings do not. */
function marked(text, identifiers) {
  const points = Array.from(text), parts = [];
  let position = 0;
  for (const { type, start, end } of identifiers) {
    parts.push(points.slice(position, start).join(""));
    parts.push(el("mark", {}, points.slice(start, end).join(""), el("small", {}, words(type).toLowerCase())));
    position = end;
  }
  return el("p", { class: "quoted" }, ...parts, points.slice(position).join(""));
}

function identifiersCard(text, { identifiers, redacted_text: redacted }) {
  if (!identifiers.length) return null;
  return card("What identifies somebody", marked(text, identifiers),
    el("details", {}, el("summary", {}, "Redacted text"), el("p", { class: "quoted" }, redacted)));
}

function phrasesCard(phrases) {
  if (!phrases?.length) return null;
  const targets = Map.groupBy ? Map.groupBy(phrases, (phrase) => phrase.target) : new Map([["phrases", phrases]]);
  return card("Words that mattered", el("dl", { class: "phrases" }, ...[...targets].flatMap(([target, list]) => [
    el("dt", {}, targetWords(target)),
    el("dd", {}, ...list.map(({ text, weight }) =>
      el("span", {}, `“${text}” `, el("small", {}, (weight < 0 ? "−" : "+") + Math.abs(weight).toFixed(2))))),
  ])));
}

function show(text, result) {
  const { severity, escalation, privacy, topic, explanation } = result;
  const parts = [
    route(result),
    el("div", { class: "grid" },
      severity && severityCard(severity), escalation && escalationCard(escalation), privacyCard(privacy), topic && topicCard(topic)),
    identifiersCard(text, privacy),
    phrasesCard(explanation),
    card("Why this route",
      el("p", {}, result.route.rules.length ? "These rules of the policy applied:" : "No special rule applied; the policy's defaults did."),
      chips(result.route.rules),
      el("details", {}, el("summary", {}, "Answer as JSON"), el("pre", { tabindex: "0" }, JSON.stringify(result, null, 1)))),
  ];
  $("result").replaceChildren(...parts.filter(Boolean));
}

// What is done

function fault(text) {
  $("fault").textContent = text;
  $("fault").hidden = !text;
}

async function score() {
  const asked = message(), button = $("score");
  fault("");
  button.setAttribute("aria-disabled", "true");
  try {
    const result = await ask(asked);
    show(asked.text, result);
    $("status").textContent = `Level ${result.route.level}, ${words(result.route.team)}.`;
    if (matchMedia("(max-width: 60rem)").matches) $("answer").scrollIntoView();
  } catch (error) {
    fault(error instanceof TypeError ? "The server does not answer." : error.message);
  } finally {
    button.removeAttribute("aria-disabled");
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if ($("score").getAttribute("aria-disabled") !== "true") score();
});
form.addEventListener("reset", () => {
  fault("");
  $("result").replaceChildren(el("p", { class: "empty" }, "The answer comes here."));
});
$("clear").addEventListener("click", () => $("text").focus());
form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});
for (const button of form.querySelectorAll("[data-example]")) {
  button.addEventListener("click", () => {
    form.reset();
    for (const [name, value] of Object.entries(EXAMPLES[button.dataset.example])) {
      if (value === true) $(name).checked = true;
      else $(name).value = value;
    }
    $("history").open = $("thread").value !== "";
    form.requestSubmit();
  });
}

fetch("v1/model").then((response) => response.json()).then((model) => {
  const base = model.calibration?.calibrated_on;
  $("model").textContent = `${model.name} ${model.version}${base ? `, calibrated on ${base}` : ""} · policy ${model.policy_version}`;
}).catch(() => { $("model").textContent = "The server does not answer."; });
