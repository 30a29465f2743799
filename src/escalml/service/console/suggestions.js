// Changes of the policy that people suggest, for whoever owns the rules: newest first, with the case behind each.

import { api } from "./api.js";
import { ago, button, el, fault, redacted, teamName, tell } from "./elements.js";
import { policyTabs } from "./policy.js";
import { by, may } from "./session.js";

const PAGE = 50;

/** @param {Visit} visit */
export async function show({ page, query, signal, facts }) {
  const wanted = new URLSearchParams([...query].filter(([name]) => ["status", "owner"].includes(name)));
  /** @type {Api.Suggestions} */
  const { items, total } = await api(`v1/policy/suggestions?limit=${PAGE}&${wanted}`, { signal });
  const owners = [...new Set(Object.values(facts.rule_owners))].sort();
  /**
   * @param {string} name
   * @param {string} label
   * @param {[string, string][]} options
   */
  const choice = (name, label, options) => {
    /** @type {HTMLSelectElement} */
    const select = el(
      "select",
      {
        id: `suggestions-${name}`,
        change: () => {
          if (select.value) wanted.set(name, select.value);
          else wanted.delete(name);
          location.hash = `#/suggestions${wanted.size ? `?${wanted}` : ""}`;
        },
      },
      options.map(([value, text]) => el("option", { value, selected: (wanted.get(name) ?? "") === value }, text)),
    );
    return el("div", {}, el("label", { for: `suggestions-${name}` }, label), select);
  };
  page.replaceChildren(
    el(
      "div",
      { class: "head" },
      el("h1", { tabindex: -1 }, "Suggested changes"),
      el("p", { class: "counts" }, el("b", {}, `${total} ${total === 1 ? "suggestion" : "suggestions"}`)),
    ),
    policyTabs("suggestions"),
    el(
      "form",
      { class: "filters", "aria-label": "Filter the suggestions", submit: (event) => event.preventDefault() },
      choice("status", "Show", [
        ["", "Open"],
        ["decided", "Decided"],
        ["all", "All"],
      ]),
      choice("owner", "Rules of", [
        ["", "All teams"],
        ...owners.map((team) => /** @type {[string, string]} */ ([team, teamName(team)])),
      ]),
    ),
    items.length
      ? el(
          "ol",
          { class: "stack plain" },
          items.map((item) => one(item)),
        )
      : el("p", { class: "empty" }, "Nothing here. Suggestions come from the button beside each rule of the map."),
  );
}

/** @param {Api.Suggestion} item */
function one(item) {
  const parts = el("div", {});
  /** @param {"take" | "decline"} decision */
  async function decide(decision) {
    const note = /** @type {HTMLInputElement | null} */ (parts.querySelector("input"))?.value.trim() || null;
    try {
      became(await api(`v1/policy/suggestions/${encodeURIComponent(item.id)}`, { body: { decision, note, by: by() } }));
      tell(decision === "take" ? "Taken." : "Declined.");
    } catch (error) {
      parts.append(fault(error));
    }
  }
  /** @param {Api.Suggestion} now */
  function became({ status, decided_by: who, decided_key_name: key, note }) {
    const said = el(
      "p",
      { class: "settled", tabindex: -1 },
      `${status === "taken" ? "Taken" : "Declined"}${who || key ? ` by ${who ?? `key ${key}`}` : ""}.${note ? ` “${note}”` : ""}`,
    );
    const hadFocus = parts.contains(document.activeElement);
    parts.replaceChildren(said);
    if (hadFocus) said.focus();
  }
  if (item.status === "open" && !may("approver"))
    parts.append(el("p", { class: "note" }, "Whoever has the role of an approver decides."));
  else if (item.status === "open")
    parts.append(
      el("label", { for: `note-${item.id}` }, "Answer ", el("span", { class: "optional" }, "if you like")),
      el("input", { id: `note-${item.id}`, maxlength: 2000 }),
      el(
        "div",
        { class: "buttons" },
        button("Take it", () => decide("take")),
        button("Decline", () => decide("decline"), { class: "quiet" }),
      ),
    );
  else became(item);
  return el(
    "li",
    { class: "card", "data-id": item.id },
    el(
      "p",
      { class: "about" },
      el("b", {}, item.by ?? "Somebody"),
      ` ${ago(item.at)} · policy ${item.policy_version} · `,
      item.rule
        ? el("a", { href: `#/policy/${encodeURIComponent(item.rule)}` }, item.rule.replaceAll("-", " "))
        : "a rule that is missing",
      item.owner ? ` · for ${teamName(item.owner)}` : "",
      item.message_id
        ? [" · ", el("a", { href: `#/case/${encodeURIComponent(item.message_id)}` }, `case ${item.message_id}`)]
        : "",
    ),
    el("p", { class: "quoted" }, redacted(item.text)),
    parts,
  );
}
