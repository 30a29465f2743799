// The model: what it learned from, how good it is, whether its percentages come true, what a team can catch.

import { api } from "./api.js";
import { reliabilityChart } from "./charts.js";
import { bars, card, countsFrom, el, percent, sentence, targetWords } from "./elements.js";

const share = percent;
/** @param {number} value */
const number = (value) => value.toFixed(2);
/** @type {[string, string, string, (value: number) => string][]} */
const FIGURES = [
  ["severity/qwk", "Severity: puts messages in the right order", "1 is perfect, 0 is chance", number],
  ["severity/under_triage_high", "Severity: high or critical ones put too low", "less is better", share],
  [
    "escalated/roc_auc",
    "Escalation: tells those that go up from those that do not",
    "1 is perfect, 0.5 is chance",
    number,
  ],
  ["escalated/recall", "Escalation: found, at its threshold", "of those that go up", share],
  ["escalated/precision", "Escalation: right when it says likely", "of those it flags", share],
  ["escalated/ece", "Escalation: how far its percentages are off", "less is better", share],
  ["escalated/review_share", "Says it is not sure", "of all messages", share],
  ["reasons/micro_f1", "Reasons", "1 is perfect", number],
  ["privacy/micro_f1", "Privacy", "1 is perfect", number],
  ["topic/micro_f1", "Topic", "1 is perfect", number],
];
/** @type {Record<string, string>} */
const OTHERS = { "keyword list": "Keyword list", "VADER sentiment": "Sentiment" };

/** @param {Visit} visit */
export async function show({ page, signal, facts }) {
  /** @type {Error | { evaluations: Evaluation[] }} */
  const given = await api("v1/model/results", { signal }).catch((error) => {
    if (error.status === 404) return error;
    throw error;
  });
  const measured = el("div", { class: "stack" });
  page.replaceChildren(
    el("div", { class: "head" }, el("h1", { tabindex: -1 }, "Model")),
    el("div", { class: "stack" }, factsCard(facts), measured, thresholdsCard(facts)),
  );
  if (given instanceof Error) measured.replaceChildren(card("How good is it?", el("p", {}, sentence(given.message))));
  else measured.replaceChildren(...resultCards(given.evaluations, facts.thresholds));
}

/** @param {Facts} facts */
function factsCard({ name, version, kind, calibration, trained_on: trained, policy_version: policy, live }) {
  /**
   * @param {string} term
   * @param {string} value
   */
  const fact = (term, value) => el("div", {}, el("dt", {}, term), el("dd", {}, value));
  const refused = [live?.model?.refused, live?.policy?.refused].filter(Boolean);
  return card(
    "What answers here",
    el(
      "dl",
      { class: "facts" },
      fact("Name", `${name} ${version}`),
      fact("Kind", kind),
      fact("Learned from", `${trained.n_messages.toLocaleString()} messages`),
      fact("Policy", policy),
    ),
    el("p", { class: "note" }, `Its percentages and thresholds hold for: ${calibration.calibrated_on}.`),
    refused.map((why) => el("p", { class: "review" }, `A newer one was refused: ${why}`)),
  );
}

/**
 * @param {Evaluation[]} evaluations
 * @param {Facts["thresholds"]} thresholds
 */
function resultCards(evaluations, thresholds) {
  const select = el(
    "select",
    { id: "dataset", change: () => draw() },
    evaluations.map(({ dataset, n_messages: n }, at) =>
      el("option", { value: at }, `${dataset} (${n.toLocaleString()} messages)`),
    ),
  );
  const target = el(
    "select",
    { id: "target", change: () => draw() },
    Object.keys(evaluations[0].reliability)
      .reverse()
      .map((name) => el("option", { value: name, selected: name === "escalated" }, sentence(targetWords(name)))),
  );
  const table = el("div", {}),
    chart = el("div", {}),
    capacity = el("div", {});
  function draw() {
    const evaluation = evaluations[Number(select.value)];
    table.replaceChildren(...figures(evaluation));
    const bins = evaluation.reliability[target.value];
    chart.replaceChildren(
      bins?.length ? reliabilityChart(bins, targetWords(target.value)) : el("p", {}, "Not measured on these messages."),
    );
    capacity.replaceChildren(...capacities(evaluation, thresholds));
  }
  draw();
  return [
    card(
      "How good is it?",
      el("div", { class: "inline" }, el("label", { for: "dataset" }, "Measured on"), select),
      table,
    ),
    el(
      "div",
      { class: "columns-two" },
      card("How much can you read?", capacity),
      card(
        "Do its percentages come true?",
        el("div", { class: "inline" }, el("label", { for: "target" }, "Of"), target),
        chart,
      ),
    ),
  ];
}

/** @param {Evaluation} evaluation */
function figures({ models, interval, split }) {
  const { model } = models,
    others = Object.keys(OTHERS).filter((name) => models[name]);
  /**
   * @param {Metric | undefined} metric
   * @param {(value: number) => string} shown
   */
  const cell = (metric, shown) => (metric === undefined || metric.value === null ? "–" : shown(metric.value));
  /**
   * @param {Metric} metric
   * @param {(value: number) => string} shown
   */
  const range = ({ low, high }, shown) =>
    low === null || high === null ? null : el("small", {}, `${shown(low).replace("\u00a0%", "")}–${shown(high)}`);
  const rows = FIGURES.filter(([name]) => model[name]).map(([name, what, scale, shown]) =>
    el(
      "tr",
      {},
      el("th", { scope: "row" }, what, el("small", {}, scale)),
      el("td", { "data-label": "This model" }, el("b", {}, cell(model[name], shown)), range(model[name], shown)),
      others.map((other) => el("td", { "data-label": OTHERS[other] }, cell(models[other][name], shown))),
    ),
  );
  return [
    el(
      "table",
      { class: "figures" },
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          el("th", { scope: "col" }, "What"),
          el("th", { scope: "col" }, "This model"),
          others.map((name) => el("th", { scope: "col" }, OTHERS[name])),
        ),
      ),
      el("tbody", {}, rows),
    ),
    el("p", { class: "note" }, `Messages it never learned from (${split}). Small: the ${percent(interval)} interval.`),
  ];
}

/**
 * What reading the first so many of a hundred catches: the capacities that were measured, and what follows from them.
 * @param {Evaluation} evaluation
 * @param {Facts["thresholds"]} thresholds
 */
function capacities({ models: { model } }, thresholds) {
  const measured = Object.entries(model)
    .filter(([, metric]) => metric.value !== null)
    .map(([name, metric]) => ({
      at: Number(name.match(/^escalated\/recall_at_(\d+)$/)?.[1]),
      metric: /** @type {Measured} */ (metric),
    }))
    .filter(({ at }) => at);
  if (!measured.length) return [el("p", {}, "Not measured on these messages.")];
  const said = el("div", { "aria-live": "polite" });
  /**
   * @param {{ at: number, metric: Measured }} one
   * @param {number} position
   */
  const choice = ({ at, metric }, position) =>
    el(
      "label",
      { for: `capacity-${at}` },
      el("input", {
        type: "radio",
        name: "capacity",
        id: `capacity-${at}`,
        checked: position === Math.min(2, measured.length - 1),
        change: () => tellOf({ at, metric }),
      }),
      ` ${at}`,
    );
  /**
   * @param {{ at: number, metric: Measured }} one
   */
  function tellOf({ at, metric: { value, low, high, n, n_positive: positive } }) {
    const right = ((value * positive) / n) * 100;
    said.replaceChildren(
      el("p", { class: "verdict" }, `You catch ${percent(value)} of what goes up`),
      el(
        "p",
        {},
        `Between ${percent(low)} and ${percent(high)}. Of the ${at} that you read, about ${Math.round(right)} do go up (${percent(right / at)}); reading at random, about ${Math.round((positive / n) * at)} would.`,
      ),
      el(
        "p",
        { class: "note" },
        `Of these messages ${percent(positive / n)} go up; with fewer among yours, fewer of the ${at} will.`,
      ),
    );
  }
  const reached = Object.fromEntries(measured.map(({ at, metric }) => [`${at} of 100`, metric.value]));
  tellOf(measured[Math.min(2, measured.length - 1)]);
  return [
    el(
      "fieldset",
      { class: "capacity" },
      el("legend", {}, "Of 100 messages, how many can you read?"),
      el("div", { class: "checks" }, measured.map(choice)),
    ),
    said,
    el("div", { class: "reached" }, el("h3", {}, "What each catches"), bars(reached)),
    atThreshold(model, thresholds) ?? "",
  ];
}

/**
 * What the threshold asks of a team: how many it marks follows from what it finds and how often it is right.
 * @param {Record<string, Metric>} model
 * @param {Facts["thresholds"]} thresholds
 */
function atThreshold({ "escalated/recall": recall, "escalated/precision": precision }, { escalated: threshold }) {
  if (!recall?.value || !precision?.value || threshold === undefined) return null;
  const marked = (recall.value * (recall.n_positive ?? 0)) / precision.value / recall.n;
  return el(
    "p",
    { class: "note" },
    `At its own threshold of ${percent(threshold)} it marks about ${Math.round(marked * 100)} of 100: ${percent(recall.value)} of what goes up, and ${percent(precision.value)} of what it marks does.`,
  );
}

/** @param {Facts} facts */
function thresholdsCard(facts) {
  const rates = facts.calibration.base_rates,
    marks = countsFrom(facts);
  return card(
    "From where something counts",
    el(
      "p",
      { class: "note" },
      "The probability from which each holds; the policy may set others. Small: how often it held where the model was calibrated. Not listed: fields of which the likeliest label always holds, such as topics.",
    ),
    el(
      "ul",
      { class: "thresholds" },
      Object.entries(facts.thresholds).map(([name, value], at) =>
        name in marks
          ? el(
              "li",
              {},
              el("span", {}, sentence(targetWords(name))),
              el(
                "span",
                {},
                el("b", {}, percent(value)),
                rates?.[at] === undefined ? null : el("small", {}, ` ${percent(rates[at])}`),
              ),
            )
          : null,
      ),
    ),
  );
}
