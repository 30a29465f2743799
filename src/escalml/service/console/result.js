// A result in cards: the route, and what the model says of severity, escalation, privacy and topic.

import {
  bar,
  bars,
  button,
  card,
  chips,
  clock,
  dueWords,
  EXTRA_CARE,
  el,
  levelName,
  percent,
  REASONS_TO_LOOK,
  sentence,
  targetWords,
  teamName,
  words,
} from "./elements.js";
import { ACTIONS } from "./next.js";

/** @type {Record<number, string>} */
const TIERS = { 1: "common question", 2: "individual, not pressing", 3: "pressing" };

/**
 * @param {string} title
 * @param {string | null} text
 */
export function say(title, text) {
  if (!text) return null;
  const copy = button(
    "Copy",
    async () => {
      await navigator.clipboard.writeText(text);
      copy.textContent = "Copied";
    },
    { class: "quiet small" },
  );
  return el("div", { class: "say" }, el("h3", {}, title), el("blockquote", {}, text), copy);
}

/**
 * @param {Api.Decision} route
 * @param {boolean} [isDone]
 */
function replyBy({ reply_within_hours: hours, reply_by: time, working_time: counted }, isDone = false) {
  const unit = counted ? "working h" : "h";
  const within =
    hours === 0 ? "at once" : hours < 1 ? `within ${Math.round(hours * 60)} minutes` : `within ${hours} ${unit}`;
  return time
    ? [
        isDone
          ? el("span", {}, "done")
          : el("span", { class: new Date(time).getTime() < Date.now() ? "late" : "" }, dueWords(time)),
        el("small", {}, `${within}: ${clock(time)}`),
      ]
    : [within];
}

/**
 * What people call a language.
 * @param {string | null} code
 */
function languageName(code) {
  if (code === null) return "not known";
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(code) ?? code;
  } catch {
    return code; // whoever sends messages may call a language by any name
  }
}

/**
 * What a rule found, and why a person should look; decisions of an earlier version name no reason.
 * @param {Api.Result} result
 */
function warnings({ alarms = [], privacy, review, review_reasons: reasons = [], language, automatic }) {
  const why = reasons.map((reason) => REASONS_TO_LOOK[reason] ?? words(reason)).join("; ") || REASONS_TO_LOOK.abstains;
  const found = alarms.map(({ name }) => words(name)).join(", ");
  return [
    found ? el("p", { class: "review alarm" }, `Rule, not model: ${found}.`) : null,
    privacy.vulnerable ? el("p", { class: "review care" }, `This customer ${EXTRA_CARE}.`) : null,
    review ? el("p", { class: "review" }, `A person should look: ${why}.`) : null,
    language && !language.supported && !automatic
      ? el("p", { class: "note" }, `Language: ${languageName(language.code)}.`)
      : null,
  ];
}

/**
 * The actions that the sentence above a case does not say.
 * @param {string[]} actions
 */
const unsaid = (actions) => (actions.includes("ignore") ? actions : actions.filter((name) => !(name in ACTIONS)));

/**
 * Level, team, time and place; with the texts that one can send as they are, unless they stand elsewhere.
 * What is done is shown without alarm.
 * @param {Api.Result} result
 * @param {{ texts?: boolean, isDone?: boolean, corrected?: string | null, tone?: string | null }} [options]
 */
export function routeCard(
  result,
  { texts = true, isDone = false, corrected = null, tone = result.severity?.level ?? null } = {},
) {
  const { route } = result;
  /**
   * @param {string} term
   * @param {Child[]} value
   */
  const fact = (term, ...value) => el("div", {}, el("dt", {}, term), el("dd", {}, value));
  return el(
    "section",
    { class: isDone ? "card route" : `card route ${tone ?? ""}` },
    el("h2", {}, `Level ${route.level}: ${teamName(route.team)}`),
    el("p", { class: "where" }, `${words(route.role)} · ${TIERS[route.tier]}`),
    corrected ? el("p", { class: "review" }, corrected) : null,
    isDone ? null : warnings(result),
    el(
      "dl",
      { class: "facts" },
      fact("Reply", ...replyBy(route, isDone)),
      fact("Answer", route.visibility === "private" ? "in private" : "in public"),
      fact("Priority", route.priority),
      route.owner ? fact("Back to", route.owner) : null,
      route.needs_approval ? fact("Before it is sent", "needs approval") : null,
      route.level_4_risk === null ? null : fact(`Goes on to ${levelName(4)} or outside`, percent(route.level_4_risk)),
    ),
    chips(texts || isDone ? route.actions : unsaid(route.actions)),
    texts
      ? [
          say("To move to a private channel", route.say.handover),
          say("To say when we answer", route.say.eta),
          say("To send back to the front line", route.say.refer_down),
        ]
      : null,
  );
}

/**
 * How likely each level *or a higher one* is: the verdict is the highest whose bar reaches its mark.
 * @param {Api.SeverityResult} severity
 * @param {Record<string, number>} targets
 * @param {Facts["thresholds"]} thresholds
 */
function severityCard({ level, probabilities }, targets, thresholds) {
  const names = Object.keys(probabilities).filter((name) => `severity_ge_${name}` in targets);
  const label = (/** @type {string} */ name) => targetWords(`severity_ge_${name}`).replace("severity ", "");
  /** @param {Record<string, number>} of */
  const shares = (of) => Object.fromEntries(names.map((name) => [label(name), of[`severity_ge_${name}`]]));
  return card(
    "Severity",
    el("p", { class: `verdict ${level}` }, level),
    names.length
      ? [
          bars(shares(targets), { thresholds: shares(thresholds) }),
          el("p", { class: "note" }, "The verdict is the highest level whose bar reaches its mark."),
        ]
      : bars(probabilities, { tones: true }),
  );
}

/** @param {Api.EscalationResult} escalation */
function escalationCard({ probability, likely, threshold, reasons, requested_level: requested }) {
  return card(
    "Escalation",
    el("p", { class: "verdict" }, `${percent(probability)}: ${likely ? "likely" : "not likely"}`),
    bar(probability, threshold),
    el(
      "p",
      { class: "note" },
      `Counts as likely from ${percent(threshold)}, the mark on the bar.`,
      requested ? ` The customer asks for level ${requested}.` : "",
    ),
    Object.keys(reasons).length ? [el("h3", {}, "Because"), bars(reasons)] : null,
  );
}

/**
 * @param {Api.PrivacyResult} privacy
 * @param {Facts["thresholds"]} thresholds
 */
function privacyCard({ sensitive, categories, probabilities }, thresholds) {
  const own = Object.fromEntries(
    Object.entries(thresholds)
      .filter(([name]) => name.startsWith("privacy_"))
      .map(([name, share]) => [name.slice(8), share]),
  );
  return card(
    "Privacy",
    el("p", { class: "verdict" }, sensitive ? categories.map(words).join(", ") || "may be private" : "nothing private"),
    bars(probabilities, { thresholds: own }),
  );
}

/** @param {Api.TopicResult} topic */
function topicCard({ label, probabilities }) {
  return card(
    "Topic",
    el("p", { class: "verdict" }, words(label)),
    bars(Object.fromEntries(Object.entries(probabilities).slice(0, 5))),
  );
}

/**
 * A field that its owner taught the model.
 * @param {string} name
 * @param {Api.FieldResult} field
 */
function ownCard(name, { label, probabilities }) {
  return card(
    sentence(targetWords(name)),
    el("p", { class: "verdict" }, labelWords(label)),
    bars(label === true || label === false ? { yes: probabilities.true } : probabilities),
  );
}

/** @param {Api.FieldResult["label"] | Label} label */
export const labelWords = (label) =>
  Array.isArray(label)
    ? label.map(words).join(", ") || "none"
    : label === true
      ? "yes"
      : label === false
        ? "no"
        : words(label ?? "none");

/**
 * The four cards of what the model says, and one for each field of the owner's.
 * @param {Api.Result} result
 * @param {Facts["thresholds"]} thresholds
 */
export function verdicts({ severity, escalation, privacy, topic, targets, fields = {} }, thresholds) {
  return el(
    "div",
    { class: "grid" },
    severity && severityCard(severity, targets, thresholds),
    escalation && escalationCard(escalation),
    privacyCard(privacy, thresholds),
    topic && topicCard(topic),
    Object.entries(fields).map(([name, field]) => ownCard(name, field)),
  );
}

/**
 * Who said a phrase of an earlier turn, and when: "customer, Mon, 2 Mar, 09:14".
 * @param {number} turn
 * @param {{ role: string, sent_at?: string | null }[]} thread
 */
function speaker(turn, thread) {
  const said = thread[turn];
  if (!said) return `turn ${turn + 1}`;
  return `${said.role}, ${said.sent_at ? clock(said.sent_at) : `turn ${turn + 1} of ${thread.length}`}`;
}

/**
 * What a phrase adds, in words where it would round to nothing.
 * @param {number} weight
 */
const adds = (weight) => (weight < 0.005 ? "+ under 1\u00a0%" : `+${percent(weight)}`);

/**
 * A target with its phrases, and what is left without them.
 * @param {string} target
 * @param {Api.Phrase[]} phrases
 * @param {Api.Result} result
 * @param {Record<string, number>} thresholds
 * @param {{ role: string, sent_at?: string | null }[]} thread
 */
function phrasesOf(target, phrases, { targets, without_phrases: left }, thresholds, thread) {
  const threshold = thresholds[target],
    without = left?.[target];
  return [
    el(
      "dt",
      {},
      sentence(targetWords(target)),
      el(
        "small",
        {},
        ` ${percent(targets[target])}${threshold === undefined ? " by itself" : `, counts from ${percent(threshold)}`}`,
      ),
    ),
    el(
      "dd",
      {},
      phrases.map(({ text, weight, turn }) =>
        el(
          "span",
          {},
          el("bdi", {}, `“${text}”`),
          " ",
          el("small", {}, `${turn === null ? "" : `${speaker(turn, thread)}, `}${adds(weight)}`),
        ),
      ),
      without === undefined ? null : el("small", {}, `Without these words ${percent(without)}.`),
    ),
  ];
}

/**
 * Severity and escalation, where they hold and no phrase is named.
 * @param {Api.Result} result
 * @param {Map<string, Api.Phrase[]>} named
 */
function asAWhole({ severity, escalation, targets }, named) {
  const reached = [`severity_ge_${severity?.level}`, ...(escalation?.likely ? ["escalated"] : [])];
  return reached
    .filter((target) => target in targets && !named.has(target))
    .map((target) =>
      el(
        "p",
        { class: "note" },
        `${sentence(targetWords(target))}, ${percent(targets[target])}: no phrase that can be shown decides alone.`,
      ),
    );
}

/**
 * Why the message is not taken for more serious than it is.
 * @param {Api.Result} result
 * @param {Record<string, number>} thresholds
 */
function notReached({ severity, escalation, targets }, thresholds) {
  const levels = severity ? Object.keys(severity.probabilities) : [],
    next = severity && levels[levels.indexOf(severity.level) + 1],
    target = `severity_ge_${next}`,
    lines = [];
  if (next && target in targets && target in thresholds)
    lines.push(`Not ${targetWords(target)}: ${percent(targets[target])}, counts from ${percent(thresholds[target])}.`);
  if (escalation && !escalation.likely)
    lines.push(
      `Not likely to escalate: ${percent(escalation.probability)}, counts from ${percent(escalation.threshold)}.`,
    );
  return lines.map((line) => el("p", { class: "note" }, line));
}

/**
 * The words that decided; of what a message is not, from where it would count.
 * @param {Api.Result} result
 * @param {Record<string, number>} thresholds
 * @param {{ open?: boolean, thread?: { role: string, sent_at?: string | null }[] }} [options]
 */
export function phrasesCard(result, thresholds, { open = true, thread = [] } = {}) {
  if (!result.explanation) return null;
  /** @type {Map<string, Api.Phrase[]>} */
  const targets = new Map();
  for (const phrase of result.explanation) targets.set(phrase.target, [...(targets.get(phrase.target) ?? []), phrase]);
  return el(
    "section",
    { class: "card" },
    el(
      "details",
      { open },
      el("summary", {}, el("h2", {}, "Words that mattered")),
      targets.size
        ? el("p", { class: "note" }, "Behind each phrase: by how much the probability falls when it is left out.")
        : null,
      el(
        "dl",
        { class: "phrases" },
        [...targets].flatMap(([target, list]) => phrasesOf(target, list, result, thresholds, thread)),
      ),
      asAWhole(result, targets),
      notReached(result, thresholds),
    ),
  );
}

/**
 * The rules that decided, each a link to its place in the policy.
 * @param {Api.Decision} route
 * @param {string | null} about id of the case, which a suggested change then names
 * @param {Child[]} more
 */
export function rulesCard({ rules, policy_version: version }, about, ...more) {
  const behind = about === null ? "" : `?${new URLSearchParams({ case: about })}`;
  return card(
    "Why this route",
    el("p", {}, rules.length ? "These rules decided:" : "No special rule: what the policy says of everything else."),
    chips(
      rules.map((name) =>
        el("a", { href: `#/policy/${encodeURIComponent(name)}${behind}` }, words(name.replaceAll("-", " "))),
      ),
    ),
    el("p", { class: "note" }, `Policy ${version}.`),
    about === null
      ? null
      : el(
          "p",
          { class: "note" },
          el("a", { href: `#/policy${behind}` }, "Suggest a change"),
          " · ",
          el("a", { href: `#/draft${behind}` }, "Try it against a draft"),
        ),
    ...more,
  );
}
