// The policy: the response map as the server draws it, in a shadow root, so that its style and the console's never meet.

import { api } from "./api.js";
import { button, el, fault, teamName, tell } from "./elements.js";
import { againCard } from "./route_again.js";
import { by } from "./session.js";

/**
 * The pages around the policy.
 * @param {"policy" | "draft" | "suggestions"} current
 */
export function policyTabs(current) {
  /** @param {string} name @param {string} text */
  const tab = (name, text) => el("a", { href: `#/${name}`, "aria-current": name === current ? "page" : null }, text);
  return el(
    "nav",
    { class: "tabs", "aria-label": "Around the policy" },
    tab("policy", "Map"),
    tab("draft", "Try a draft"),
    tab("suggestions", "Suggested changes"),
  );
}

/** @param {Visit} visit */
export async function show({ page, argument: rule, query, signal, facts }) {
  const drawn = new DOMParser().parseFromString(await api("v1/policy/map", { signal, as: "text" }), "text/html");
  const host = el("div", { class: "map" }),
    root = host.attachShadow({ mode: "open" });
  const styled = new Promise((done) =>
    root.append(el("link", { rel: "stylesheet", href: "console/map.css", load: done, error: done })),
  );
  // In a <div>: the console has a <main> of its own.
  root.append(el("div", { class: "drawn" }, ...(drawn.querySelector("main")?.childNodes ?? [])));
  const again = el("div", { id: "again" });
  page.replaceChildren(
    el("h1", { class: "unseen", tabindex: -1 }, "Policy"),
    facts.keeps_decisions ? policyTabs("policy") : "",
    again,
    host,
    facts.keeps_decisions ? missingRule(query.get("case")) : "",
  );
  if (facts.keeps_decisions) {
    againCard(again, signal);
    for (const box of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[id^=rule-]")))
      suggestButton(box, box.id.slice("rule-".length), query.get("case"), facts);
  }
  await styled;
  const box = rule && root.getElementById(`rule-${rule}`);
  if (!box) return;
  box.classList.add("here");
  box.tabIndex = -1;
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "center" });
}

/**
 * The button of a rule, which opens a form in its place.
 * @param {HTMLElement} box
 * @param {string} rule
 * @param {string | null} about
 * @param {Facts} facts
 */
function suggestButton(box, rule, about, facts) {
  const owner = facts.rule_owners[rule];
  const place = el("div", { class: "suggest" });
  const open = () =>
    place.replaceChildren(suggestForm({ rule, about, to: owner ? teamName(owner) : "the policy's owner" }, close));
  const ask = button("Suggest a change", open, { "aria-label": `Suggest a change of ${rule.replaceAll("-", " ")}` });
  function close() {
    place.replaceChildren(ask);
    ask.focus();
  }
  place.append(ask);
  (box.querySelector(".then") ?? box).append(place);
}

/**
 * What to do where no rule says what should hold.
 * @param {string | null} about
 */
function missingRule(about) {
  const place = el("div", { id: "missing-rule" });
  const open = () => place.replaceChildren(suggestForm({ rule: null, about, to: "the policy's owner" }, close));
  const ask = button("Suggest a rule that is missing", open, { class: "quiet" });
  function close() {
    place.replaceChildren(ask);
    ask.focus();
  }
  place.append(ask);
  return place;
}

/**
 * @param {{ rule: string | null, about: string | null, to: string }} what
 * @param {() => void} close
 */
function suggestForm({ rule, about, to }, close) {
  const id = `suggest-${rule ?? "missing"}`;
  const text = el("textarea", { id, rows: 3, required: true, maxlength: 2000 });
  const behind = el("input", { id: `${id}-case`, maxlength: 200, value: about ?? "" });
  const said = el("div", {});
  queueMicrotask(() => text.focus());
  return el(
    "form",
    {
      submit: async (/** @type {SubmitEvent} */ event) => {
        event.preventDefault();
        const body = { rule, text: text.value, message_id: behind.value.trim() || null, by: by() };
        try {
          await api("v1/policy/suggestions", { body });
          close();
          tell(`Sent to ${to}.`);
        } catch (error) {
          said.replaceChildren(fault(error));
        }
      },
    },
    el("label", { for: id }, "What should change, and why?"),
    text,
    el("label", { for: `${id}-case` }, "Id of the case behind it, if any"),
    behind,
    said,
    el(
      "div",
      { class: "buttons" },
      el("button", { type: "submit" }, "Send"),
      button("Cancel", close, { class: "quiet" }),
    ),
  );
}
