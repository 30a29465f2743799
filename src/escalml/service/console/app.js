// The console: finds the page that the address names, shows it, and puts the focus on its title.

import * as alerts from "./alerts.js";
import { api } from "./api.js";
import * as approvals from "./approvals.js";
import * as oneCase from "./case.js";
import * as draft from "./draft.js";
import { $, button, el, fault, learnNames, tell } from "./elements.js";
import * as helpdesks from "./helpdesks.js";
import { bind } from "./keys.js";
import * as live from "./live.js";
import * as model from "./model.js";
import * as playground from "./playground.js";
import * as policy from "./policy.js";
import * as practice from "./practice.js";
import * as queue from "./queue.js";
import { recall, remember } from "./remembered.js";
import * as reports from "./reports.js";
import { enter, may, signOut } from "./session.js";
import * as suggestions from "./suggestions.js";

/** @type {Record<string, Page>} */
const PAGES = {
  queue,
  case: oneCase,
  alerts,
  approvals,
  try: playground,
  reports,
  model,
  policy,
  draft,
  suggestions,
  helpdesks,
  practice,
};
/** Pages that stand behind another one in the navigation. */
/** @type {Record<string, string | undefined>} */
const BEHIND = { case: "queue", draft: "policy", suggestions: "policy" };
/** Pages that need no more than the role `score`; all others show cases, and need `agent`. */
const WITHOUT_CASES = ["try", "model"];
let leaving = new AbortController();
/** @type {Facts | null} */
let facts = null;

/**
 * `#/case/t%2F17?x=1` is page `case`, argument `t/17`, query `x=1`.
 * @param {Facts} facts
 */
function address({ keeps_decisions: keeps }) {
  const [path, query] = location.hash.replace(/^#\/?/, "").split("?");
  const [name, ...rest] = path.split("/");
  return {
    name: name in PAGES ? name : keeps && may("agent") ? "queue" : "try",
    argument: decodeURIComponent(rest.join("/")),
    query: new URLSearchParams(query),
  };
}

async function learnFacts() {
  /** @type {Facts} */
  const facts = await api("v1/model");
  learnNames(facts);
  $("model").textContent = `${facts.name} ${facts.version} · policy ${facts.policy_version}`; // the page Model says more
  document.body.classList.toggle("keeps-nothing", !facts.keeps_decisions);
  if (facts.keeps_decisions && may("agent")) {
    live.begin();
    alerts.watch();
    approvals.watch();
  }
  return facts;
}

async function go({ isFirst = false } = {}) {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving,
    page = $("page");
  bind(null);
  if (isFirst) page.append(el("p", { class: "waiting" }, "Loading…"));
  else tell("");
  try {
    if (!facts) {
      await enter();
      facts = await learnFacts();
    }
    const at = address(facts);
    if (!WITHOUT_CASES.includes(at.name) && !may("agent"))
      throw new Error("Your role shows no cases. Ask whoever runs this desk for the role of an agent.");
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("nav a"))) {
      if (link.dataset.page === (BEHIND[at.name] ?? at.name)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
    $("try").hidden = at.name !== "try";
    page.replaceChildren(at.name === "try" ? "" : el("p", { class: "waiting" }, "Loading…"));
    const keys = await PAGES[at.name].show({ ...at, page, signal, facts });
    if (signal.aborted) return;
    bind(keys);
    arrive(at.name === "try" ? $("try") : page, isFirst);
  } catch (error) {
    if (error.name === "AbortError" || signal.aborted) return;
    page.replaceChildren(
      el("h1", { tabindex: -1 }, "This did not work"),
      fault(error),
      el(
        "p",
        { class: "buttons" },
        button("Try again", () => go()),
        may("agent") ? el("a", { href: "#/queue" }, "Back to the queue") : "",
        $("sign-out").hidden ? "" : button("Sign out", signOut, { class: "quiet" }),
      ),
    );
    arrive(page, isFirst);
  }
}

/**
 * Name the page in the title, and go to its heading unless the page has put the focus somewhere itself.
 * @param {HTMLElement} root
 * @param {boolean} isFirst
 */
function arrive(root, isFirst) {
  const title = root.querySelector("h1");
  document.title = title ? `${title.textContent} · escalml` : "escalml";
  if (isFirst || root.contains(document.activeElement)) return;
  title?.focus({ preventScroll: true });
  scrollTo(0, 0);
}

$("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address names pages, not places on them
  $("main").focus();
});
$("sign-out").addEventListener("click", signOut);
$("you-name").value = recall("name");
$("you-name").addEventListener("input", () => remember("name", $("you-name").value.trim()));
$("you-name").addEventListener("keydown", ({ key }) => {
  if (key === "Enter") $("you").close();
});
$("show-you").addEventListener("click", () => $("you").showModal());
for (const close of document.querySelectorAll("dialog .close"))
  close.addEventListener("click", () => close.closest("dialog")?.close());
addEventListener("hashchange", () => go());
// What a page asked for before it was left comes to nothing, wherever it asked.
addEventListener("unhandledrejection", (event) => {
  if (event.reason?.name === "AbortError") event.preventDefault();
});
go({ isFirst: true });
