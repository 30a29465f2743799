// Linking by hand: a person says that two cases have the same problem, which no program has seen.

import { perform } from "./acts.js";
import { api } from "./api.js";
import { button, el, fault, redacted } from "./elements.js";

const SHOWN = 8;
const LETTERS = 160; // of a message

/**
 * The form that finds the other case. A case without a problem goes to the other one; else the other one comes to it.
 * @param {Api.CaseItem} item
 * @param {() => unknown} refresh
 */
export function sameProblem(item, refresh) {
  const input = el("input", {
    id: "same-problem",
    type: "search",
    maxlength: 200,
    autocomplete: "off",
    required: true,
  });
  const said = el("p", { class: "note", role: "status" });
  const list = el("ol", { class: "plain stack matches", "aria-label": "Cases found" });

  async function find() {
    const query = new URLSearchParams({ q: input.value.trim(), status: "all", limit: String(SHOWN + 1) });
    try {
      /** @type {Api.Cases} */
      const { items, total } = await api(`v1/cases?${query}`);
      const others = items.filter((other) => !isOneWith(item, other)).slice(0, SHOWN);
      list.replaceChildren(...others.map((other) => match(item, other, refresh)));
      said.textContent = others.length
        ? `${others.length === 1 ? "One other case" : `${others.length} other cases`} found${total > items.length ? "; more words find fewer" : ""}.`
        : "No other case has these words.";
    } catch (error) {
      list.replaceChildren();
      said.replaceChildren(fault(error));
    }
  }

  return el(
    "details",
    { class: "same-problem" },
    el("summary", {}, item.problem ? "Add a case to this problem" : "Same problem as another case"),
    el(
      "form",
      {
        role: "search",
        submit: (event) => {
          event.preventDefault();
          find();
        },
      },
      el("label", { for: "same-problem" }, "Words or id of the other case"),
      el("div", { class: "with-button" }, input, el("button", { type: "submit", class: "quiet small" }, "Find")),
    ),
    said,
    list,
  );
}

/**
 * Whether both are the same case, or of one problem.
 * @param {Api.CaseItem} item
 * @param {Api.CaseItem} other
 */
const isOneWith = (item, other) =>
  other.id === item.id || (item.problem !== null && other.problem?.id === item.problem.id);

/**
 * @param {Api.CaseItem} item
 * @param {Api.CaseItem} other
 * @param {() => unknown} refresh
 */
function match(item, other, refresh) {
  const [moved, like] = item.problem ? [other, item] : [item, other];
  const text = other.text.length > LETTERS ? `${other.text.slice(0, LETTERS)} …` : other.text;
  const about = [other.id, other.status, other.problem && `${other.problem.n_cases} like cases`].filter(Boolean);
  return el(
    "li",
    {},
    el("p", { class: "about" }, about.join(" · ")),
    el("p", { class: "quoted" }, redacted(text)),
    item.problem && other.problem ? el("p", { class: "note" }, "It leaves the like cases that it has now.") : null,
    button("Same problem", () => perform(moved.id, "link", { like: like.id }, refresh), {
      class: "quiet small",
      "data-id": other.id,
      "aria-label": `Same problem as ${other.id}`,
    }),
  );
}
