// A message tried against a draft of the policy beside the one in use, with the log of every rule.

import { api } from "./api.js";
import { CHANNELS, chips, clock, el, fault, sentence, teamName, words } from "./elements.js";
import { policyTabs } from "./policy.js";
import { draftOf, keepDraft } from "./remembered.js";

const KEPT = "policy"; // in this tab, as drafts of replies are

/** @param {Visit} visit */
export async function show({ page, query, signal }) {
  const about = query.get("case");
  /** @type {Api.Message | null} */
  const given = about ? (await api(`v1/cases/${encodeURIComponent(about)}`, { signal })).decision.message : null;
  const text = el("textarea", { id: "draft-message", rows: 5, maxlength: 20000, required: true, spellcheck: "false" });
  text.value = given?.text ?? "";
  /** @type {HTMLSelectElement} */
  const channel = el(
    "select",
    { id: "draft-channel" },
    Object.entries(CHANNELS).map(([value, name]) =>
      el("option", { value, selected: value === (given?.channel ?? "email") }, sentence(name)),
    ),
  );
  /** @type {HTMLTextAreaElement} */
  const draft = el("textarea", {
    id: "draft-policy",
    rows: 16,
    maxlength: 200000,
    spellcheck: "false",
    "aria-describedby": "draft-hint",
    input: () => keepDraft(KEPT, draft.value),
  });
  draft.value = draftOf(KEPT);
  const file = el("input", {
    id: "draft-file",
    type: "file",
    accept: ".yaml,.yml",
    change: async () => {
      const [chosen] = /** @type {HTMLInputElement} */ (file).files ?? [];
      if (!chosen) return;
      draft.value = await chosen.text();
      keepDraft(KEPT, draft.value);
    },
  });
  const answer = el(
    "div",
    { id: "tried", "aria-live": "polite" },
    el("p", { class: "empty" }, "The answer comes here."),
  );

  /** @param {SubmitEvent} event */
  async function tryIt(event) {
    event.preventDefault();
    const message = { ...given, text: text.value, channel: channel.value };
    try {
      const body = { message, draft: draft.value.trim() ? draft.value : null };
      answer.replaceChildren(...tried(await api("v1/policy/try", { body, signal })));
    } catch (error) {
      if (error.name !== "AbortError") answer.replaceChildren(fault(error));
    }
  }

  page.replaceChildren(
    el("div", { class: "head" }, el("h1", { tabindex: -1 }, "Try a draft of the policy")),
    policyTabs("draft"),
    el(
      "div",
      { class: "trying" },
      el(
        "form",
        { id: "draft-form", submit: tryIt },
        el("div", { class: "field" }, el("label", { for: "draft-message" }, "Message"), text),
        el("div", { class: "field" }, el("label", { for: "draft-channel" }, "Channel"), channel),
        el(
          "div",
          { class: "field" },
          el("label", { for: "draft-policy" }, "Draft of the policy ", el("span", { class: "optional" }, "YAML")),
          draft,
          el(
            "p",
            { id: "draft-hint", class: "hint" },
            "Without one you see only the policy in use. Nothing is kept or counted, and nothing goes live here.",
          ),
        ),
        el("div", { class: "field" }, el("label", { for: "draft-file" }, "Or take it from a file"), file),
        el("div", { class: "buttons" }, el("button", { type: "submit" }, "Try")),
      ),
      el("section", { "aria-label": "Answer" }, answer),
    ),
  );
}

/** @param {Api.PolicyTried} given */
function tried({ live, draft, faults, warnings, differs_in: differs }) {
  const same = draft && !differs.length;
  return [
    faults.length
      ? el("div", { class: "fault", role: "alert" }, el("h2", {}, "The draft is not sound"), list(faults))
      : "",
    draft
      ? el(
          "p",
          { class: "review" },
          same ? "Both decide the same." : `They differ in: ${differs.map(words).join(", ")}.`,
        )
      : "",
    warnings.length
      ? el(
          "details",
          {},
          el(
            "summary",
            {},
            warnings.length === 1
              ? "One rule of the draft does nothing"
              : `${warnings.length} rules of the draft do nothing`,
          ),
          list(warnings),
        )
      : "",
    el("div", { class: "beside" }, side("In use", live), draft ? side("Draft", draft) : ""),
  ];
}

/** @param {string[]} lines */
const list = (lines) =>
  el(
    "ul",
    {},
    lines.map((line) => el("li", {}, line)),
  );

/**
 * A decision and its log.
 * @param {string} title
 * @param {Api.Tried} tried
 */
function side(title, { route, rules, held_up: heldUp }) {
  const held = rules.filter((step) => step.holds),
    others = rules.filter((step) => !step.holds);
  return el(
    "section",
    { class: "card" },
    el("h2", {}, `${title}: policy ${route.policy_version}`),
    el("p", { class: "verdict" }, `Level ${route.level}: ${teamName(route.team)}`),
    el(
      "p",
      {},
      [
        route.reply_by && `reply by ${clock(route.reply_by)}`,
        `${route.priority} priority`,
        `answer in ${route.visibility}`,
        route.needs_approval && "needs approval",
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    chips(route.actions),
    heldUp
      ? el("p", { class: "note" }, "The level was raised to what the customer asks for or the case has reached.")
      : null,
    el("h3", {}, held.length ? "Rules that hold, in order" : "No rule holds"),
    el(
      "ol",
      { class: "plain log" },
      held.map((step) =>
        el(
          "li",
          {},
          el("b", {}, `${step.number}. ${name(step.rule)}`),
          ` ${step.settles.join(", ") || "nothing: rules before it had"}`,
        ),
      ),
    ),
    el(
      "details",
      {},
      el("summary", {}, `${others.length} rules that do not hold`),
      el(
        "ol",
        { class: "plain log" },
        others.map((step) =>
          el(
            "li",
            {},
            el("b", {}, `${step.number}. ${name(step.rule)}`),
            ` would need: ${step.lacks.join("; ")}`,
            el("small", {}, ` (${step.found.join("; ")})`),
          ),
        ),
      ),
    ),
  );
}

/** @param {string} rule */
const name = (rule) => rule.replaceAll("-", " ");
