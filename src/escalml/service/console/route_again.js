// After a policy has gone live: open cases that another one routed may follow it; first is shown what would change.

import { api } from "./api.js";
import { button, clock, el, fault, teamName, tell } from "./elements.js";
import { by, may } from "./session.js";

/**
 * Offer it where there is anything to offer, to whoever may do it.
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
export async function againCard(place, signal) {
  if (!may("approver")) return;
  try {
    /** @type {Api.RoutedAgain} */
    const dry = await api("v1/policy/route-again", { body: { dry_run: true }, signal });
    if (dry.n_cases) place.replaceChildren(offer(dry, place, signal));
  } catch (error) {
    if (error.name !== "AbortError") place.replaceChildren(fault(error));
  }
}

/**
 * @param {Api.RoutedAgain} dry
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 */
function offer({ n_cases: all, n_changed: changed, left, moves, policy_version: version }, place, signal) {
  const some = all === 1 ? "One open case was" : `${all}${left ? ` of ${all + left}` : ""} open cases were`;
  const go = button(`Route ${all === 1 ? "it" : "them"} again`, async () => {
    go.disabled = true;
    try {
      const done = await api("v1/policy/route-again", { body: { dry_run: false, by: by() } });
      place.replaceChildren();
      tell(`${done.n_cases} cases follow policy ${version}; ${done.n_changed} of them have changed.`);
      await againCard(place, signal);
    } catch (error) {
      go.disabled = false;
      place.append(fault(error));
    }
  });
  return el(
    "section",
    { class: "card" },
    el("h2", {}, "Open cases routed by another policy"),
    el(
      "p",
      {},
      `${some} routed by another policy than ${version}. By this one ${changed} would change level, team or reply-by; `,
      "what somebody has set by hand stays.",
    ),
    moves.length
      ? el(
          "details",
          {},
          el("summary", {}, "What would change"),
          el(
            "ul",
            { class: "plain log" },
            moves.map(({ id, level, team, reply_by: due }) =>
              el(
                "li",
                {},
                el("a", { href: `#/case/${encodeURIComponent(id)}` }, id),
                ` · level ${arrow(level.map(String))} · ${arrow(team.map(teamName))} · ${arrow(due.map((at) => (at ? clock(at) : "no time")))}`,
              ),
            ),
          ),
        )
      : null,
    el("p", { class: "buttons" }, go),
  );
}

/** @param {string[]} pair */
const arrow = ([from, to]) => (from === to ? to : `${from} → ${to}`);
