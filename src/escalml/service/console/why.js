// Why a case stands where it stands: the parts of its score, and what comes before the score.

import { clock, el, percent } from "./elements.js";

/** @type {Record<Api.Why["band"], string>} */
const BANDS = {
  critical: "It is critical, and so above 75\u00a0%.",
  extra_care: "The customer may need extra care, and so it comes right after what is critical.",
  others: "",
};

/**
 * A line that opens: what it is made of.
 * @param {Api.CaseItem} item
 * @param {string | null} order
 */
export function whyHere(item, order) {
  return el(
    "details",
    { class: "why-here", "data-id": item.id },
    el("summary", {}, "why here"),
    el("p", {}, first(item, order)),
    el("p", {}, ...score(item)),
  );
}

/**
 * What decides before anything else does.
 * @param {Api.CaseItem} item
 * @param {string | null} order
 */
function first(item, order) {
  if (order === "due")
    return item.reply_by
      ? `By reply-by time: ${clock(item.reply_by)}.`
      : "By reply-by time: it has none, and so comes last.";
  if (order === "level") return `By level: ${item.level}. Within a level overdue cases come first, then the score.`;
  if (order === "risk")
    return item.escalation_probability === null
      ? "By risk: the model says none, and so it comes last."
      : `By risk of escalation: ${percent(item.escalation_probability)}.`;
  if (order === "newest") return `By time: its newest message came at ${clock(item.scored_at)}.`;
  if (item.status === "done") return "By the score that it had while it was open.";
  return item.overdue
    ? "It is overdue, and so before all that is not. Among these the score decides."
    : "By its score.";
}

/** @param {Api.CaseItem} item */
function score({ queue_score: total, why }) {
  /** @type {[string, number][]} */
  const parts = [
    ["severity", why.severity],
    ["risk of escalation", why.escalation],
    ["nearness of the reply-by time", why.time],
    ["customer (VIP, reach, contacts before)", why.customer],
  ];
  return [
    el("b", {}, `Score ${points(total)}`),
    ` = ${why.base ? `${points(why.base)} + ` : ""}${parts.map(([name, part]) => `${points(part)} ${name}`).join(" + ")}. `,
    BANDS[why.band],
  ];
}

/** @param {number} share */
const points = (share) => (share * 100).toFixed(1);
