// What the queue is searched, filtered and ordered by, and views: such filters saved under a name.

import { api } from "./api.js";
import {
  button,
  CHANNELS,
  EXTRA_CARE,
  el,
  fault,
  levels,
  sentence,
  teamName,
  tell,
  tellFault,
  words,
} from "./elements.js";

/** The parameters that an address of the queue may hold. */
export const NAMES = [
  "q",
  "status",
  "lane",
  "level",
  "team",
  "order",
  "offset",
  "severity",
  "channel",
  "topic",
  "reason",
  "alarm",
  "language",
  "assignee",
  "assigned",
  "review",
  "approval",
  "vip",
  "vulnerable",
  "since",
  "until",
  "problem",
];
const MORE = NAMES.slice(7, -1);
const ALARMS = [
  "danger_to_life",
  "fire_or_gas",
  "injury_or_illness",
  "foreign_matter",
  "data_leak",
  "fraud_under_way",
  "discrimination",
  "violence",
  "legal_step",
  "press",
];
/** @typedef {[string, string][]} Options */

/**
 * @param {URLSearchParams} wanted
 * @param {Facts} facts
 * @param {(changes: Record<string, string | null>) => unknown} ask
 * @param {AbortSignal} signal
 */
export async function filters(wanted, facts, ask, signal) {
  /** @type {Api.Views} */
  let saved = await api("v1/views", { signal });
  const views = el("div", { class: "views" });
  const inner = el("div", { class: "more-filters" });
  const form = el(
    "form",
    { class: "filters", role: "search", "aria-label": "Filter the queue", submit: (event) => event.preventDefault() },
    searchField(wanted, ask),
    ...main(wanted, facts, ask),
    el(
      "details",
      { class: "more", open: MORE.some((name) => wanted.has(name)) },
      el("summary", {}, "More filters"),
      inner,
    ),
    views,
  );
  inner.replaceChildren(...more(wanted, facts, ask, saved));
  const drawViews = () => views.replaceChildren(...viewParts(wanted, saved, again));
  async function again() {
    saved = await api("v1/views", { signal });
    drawViews();
  }
  drawViews();
  return form;
}

/**
 * @param {URLSearchParams} wanted
 * @param {(changes: Record<string, string | null>) => unknown} ask
 */
function searchField(wanted, ask) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  const search = el("input", {
    id: "queue-q",
    type: "search",
    value: wanted.get("q") ?? "",
    maxlength: 200,
    spellcheck: "false",
    title: 'All of the words; "a phrase" in quotes; -word: without it; or a part of an id',
    input: () => {
      clearTimeout(typing);
      typing = setTimeout(() => ask({ q: search.value.trim() }), 250);
    },
    keydown: (event) => {
      if (event.key === "Escape" || event.key === "Enter") {
        event.preventDefault();
        /** @type {HTMLElement | null} */ (document.querySelector("a.open"))?.focus();
      }
    },
  });
  return el("div", { class: "search" }, el("label", { for: "queue-q" }, "Search"), search);
}

/**
 * @param {string} name
 * @param {string} label
 * @param {Options} options
 * @param {URLSearchParams} wanted
 * @param {(changes: Record<string, string | null>) => unknown} ask
 */
function choice(name, label, options, wanted, ask) {
  const now = wanted.get(name) ?? "";
  const known = options.some(([value]) => value === now)
    ? options
    : [...options, /** @type {[string, string]} */ ([now, now])];
  /** @type {HTMLSelectElement} */
  const select = el(
    "select",
    { id: `queue-${name}`, change: () => ask({ [name]: select.value }) },
    known.map(([value, text]) => el("option", { value, selected: now === value }, text)),
  );
  return el("div", {}, el("label", { for: `queue-${name}` }, label), select);
}

/** @param {string[]} names @returns {Options} */
const named = (names) => [["", "Any"], ...names.map((name) => /** @type {[string, string]} */ ([name, words(name)]))];
/** @param {string} yes @param {string} no @returns {Options} */
const either = (yes, no) => [
  ["", "Any"],
  ["true", yes],
  ["false", no],
];

/**
 * @param {URLSearchParams} wanted
 * @param {Facts} facts
 * @param {(changes: Record<string, string | null>) => unknown} ask
 */
function main(wanted, facts, ask) {
  /** @type {[string, string, Options][]} */
  const all = [
    [
      "status",
      "Show",
      [
        ["", "Open"],
        ["snoozed", "Snoozed"],
        ["done", "Done"],
        ["all", "All"],
      ],
    ],
    [
      "level",
      "Level",
      [
        ["", "All levels"],
        ...levels().map(([level, who]) => /** @type {[string, string]} */ ([level, `${level}: ${who}`])),
      ],
    ],
    [
      "team",
      "Team",
      [
        ["", "All teams"],
        ...facts.teams.map((team) => /** @type {[string, string]} */ ([team, teamName(team)])),
        ...facts.old_teams.map(
          (team) => /** @type {[string, string]} */ ([team, `${teamName(team)} (not in the policy)`]),
        ),
      ],
    ],
    [
      "order",
      "First",
      [
        ["", "What presses most"],
        ["due", "What falls due next"],
        ["level", "The highest level"],
        ["risk", "The highest risk"],
        ["newest", "The newest message"],
      ],
    ],
  ];
  return all.map(([name, label, options]) => choice(name, label, options, wanted, ask));
}

/**
 * @param {URLSearchParams} wanted
 * @param {Facts} facts
 * @param {(changes: Record<string, string | null>) => unknown} ask
 * @param {Api.Views} saved
 */
function more(wanted, facts, ask, { assignees, languages }) {
  /** @type {[string, string, Options][]} */
  const all = [
    ["severity", "Severity", named(facts.targets.severity?.labels ?? [])],
    [
      "channel",
      "Channel",
      [
        ["", "Any"],
        ...Object.entries(CHANNELS).map(([value, name]) => /** @type {[string, string]} */ ([value, sentence(name)])),
      ],
    ],
    ["topic", "Topic", named(facts.targets.topic?.labels ?? [])],
    ["reason", "Reason", named(facts.targets.reasons?.labels ?? [])],
    ["alarm", "Rule found", named(ALARMS)],
    ["language", "Language", named(languages)],
    ["assignee", "With", [["", "Anybody"], ...assignees.map((name) => /** @type {[string, string]} */ ([name, name]))]],
    ["assigned", "Somebody works on it", either("Yes", "No")],
    ["review", "A person should look", either("Yes", "No")],
    [
      "approval",
      "Approval",
      [
        ["", "Any"],
        ["needed", "Its reply needs approval"],
        ["waiting", "A reply waits"],
      ],
    ],
    ["vip", "VIP", either("Yes", "No")],
    ["vulnerable", sentence(EXTRA_CARE), either("Yes", "No")],
  ];
  return [
    ...all.map(([name, label, options]) => choice(name, label, options, wanted, ask)),
    day("since", "Came on or after", wanted, ask),
    day("until", "Came before", wanted, ask),
    button(
      "Clear all filters",
      () => {
        location.hash = "#/queue";
      },
      { class: "quiet small" },
    ),
  ];
}

/**
 * A day by the clock of this browser, sent as the moment at which it begins.
 * @param {string} name
 * @param {string} label
 * @param {URLSearchParams} wanted
 * @param {(changes: Record<string, string | null>) => unknown} ask
 */
function day(name, label, wanted, ask) {
  const given = wanted.get(name);
  const at = given ? new Date(given) : null;
  const shown = at && new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  /** @type {HTMLInputElement} */
  const input = el("input", {
    id: `queue-${name}`,
    type: "date",
    value: shown ?? "",
    change: () => ask({ [name]: input.value ? new Date(`${input.value}T00:00`).toISOString() : null }),
  });
  return el("div", {}, el("label", { for: `queue-${name}` }, label), input);
}

/**
 * The views that there are, and what saves another one.
 * @param {URLSearchParams} wanted
 * @param {Api.Views} saved
 * @param {() => Promise<void>} again
 */
function viewParts(wanted, { items }, again) {
  const said = el("span", {});
  /** @param {Record<string, any>} query */
  const address = (query) =>
    `#/queue?${new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))}`;
  const name = el("input", { id: "view-name", maxlength: 60, autocomplete: "off" });
  const shared = el("input", { id: "view-shared", type: "checkbox" });
  /** @param {SubmitEvent} event */
  async function save(event) {
    event.preventDefault();
    event.stopPropagation();
    if (!name.value.trim()) return name.focus();
    const query = Object.fromEntries([...wanted].filter(([part]) => part !== "offset"));
    try {
      await api("v1/views", { body: { name: name.value.trim(), query, shared: shared.checked } });
      tell(`Saved: ${name.value.trim()}.`);
      await again();
    } catch (error) {
      said.replaceChildren(fault(error));
    }
  }
  /** @param {Api.View} view */
  async function bringBack({ name, query, shared }) {
    try {
      await api("v1/views", { body: { name, query, shared } });
      tell(`Saved again: ${name}.`);
      await again();
    } catch (error) {
      tellFault(error);
    }
  }
  return [
    items.length
      ? el(
          "ul",
          { class: "chips", "aria-label": "Saved views" },
          items.map((view) =>
            el(
              "li",
              {},
              el("a", { href: address(view.query) }, view.name),
              view.can_remove
                ? button(
                    "×",
                    async () => {
                      try {
                        await api(`v1/views/${encodeURIComponent(view.id)}/remove`, { body: {} });
                        await again();
                        tell(`Removed: ${view.name}.`, () => bringBack(view));
                      } catch (error) {
                        said.replaceChildren(fault(error));
                      }
                    },
                    { class: "quiet small", "aria-label": `Remove the view ${view.name}` },
                  )
                : el("small", {}, " shared"),
            ),
          ),
        )
      : "",
    el(
      "details",
      {},
      el("summary", {}, "Save as a view"),
      el("label", { for: "view-name" }, "Name "),
      name,
      el("label", { for: "view-shared" }, shared, " for everybody"),
      button("Save", save, { class: "quiet small", id: "view-save" }),
      said,
    ),
  ];
}
