// Helpdesks: what became of their deliveries, so that a hole shows within a minute. The page asks again by itself.

import { api } from "./api.js";
import { ago, card, el, fault, sentence, words } from "./elements.js";

const EVERY_MILLISECONDS = 20_000;
const OUTCOMES = ["scored", "repeated", "ignored", "queued", "failed", "refused"];

/** @param {Visit} visit */
export async function show({ page, signal }) {
  const body = el("div", { class: "stack" });
  page.replaceChildren(
    el("div", { class: "head" }, el("h1", { tabindex: -1 }, "Helpdesks")),
    el("p", { class: "about lead" }, "What came from each system in the last 24 hours, and what became of it."),
    body,
  );
  await fill(body, signal);
  const timer = setInterval(() => fill(body, signal).catch((error) => body.prepend(fault(error))), EVERY_MILLISECONDS);
  signal.addEventListener("abort", () => clearInterval(timer));
}

/**
 * @param {HTMLElement} body
 * @param {AbortSignal} signal
 */
async function fill(body, signal) {
  /** @type {{ helpdesks: HelpdeskState[] }} */
  const { helpdesks } = await api("v1/helpdesks", { signal });
  const seen = helpdesks.filter((one) => one.last_delivery || one.has_secret || one.write_back !== "off");
  const others = helpdesks.filter((one) => !seen.includes(one)).map((one) => one.name);
  body.replaceChildren(
    ...seen.map(desk),
    seen.length
      ? ""
      : el(
          "div",
          { class: "empty" },
          el("p", {}, el("b", {}, "No helpdesk has delivered anything yet, and none is set up.")),
          el(
            "p",
            {},
            "On the machine of this service, ",
            el("code", {}, `escalml helpdesk check ${others[0]}`),
            " says what to click there, and whether secret, address and token are right.",
          ),
        ),
    others.length ? el("p", { class: "note" }, `Not set up: ${others.join(", ")}.`) : "",
  );
}

/** @param {HelpdeskState} state */
function desk(state) {
  const { last_delivery: last, last_day: counts, reasons } = state;
  return card(
    state.name,
    el("p", {}, last ? `Last delivery ${ago(last.at)}: ${last.event}, ${last.outcome}.` : "Nothing was delivered yet."),
    el("p", {}, OUTCOMES.map((name) => `${counts[name] ?? 0} ${name}`).join(" · "), `. ${state.waiting} waiting.`),
    el(
      "p",
      { class: state.signature === "failing" ? "fault" : "note" },
      `Signature: ${state.signature}. Write-back: ${words(state.write_back)}${state.written ? `; last: ${state.written}${state.written_at ? `, ${ago(state.written_at)}` : ""}` : ""}.`,
    ),
    reasons.length
      ? el(
          "ul",
          {},
          reasons.map((one) =>
            el("li", {}, `${sentence(one.outcome)}: ${one.meaning} (${one.n} of the newest, last ${ago(one.last_at)})`),
          ),
        )
      : "",
  );
}
