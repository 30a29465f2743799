// One thing done with several cases: those that are chosen on the page.

import { api } from "./api.js";
import { button, el, fault, levels, tell, tellFault } from "./elements.js";
import { by } from "./session.js";

const HOUR = 3_600_000;
/** @type {Record<string, string>} */
const DONE = {
  done: "done",
  assign: "assigned",
  snooze: "snoozed",
  acknowledge: "acknowledged",
  route: "set by hand",
  part: "taken out of the problem",
  link: "put into the problem of another one",
};

/**
 * The bar, which shows as soon as a case is chosen; what is chosen stays chosen when the list is read anew.
 * @param {URLSearchParams} wanted
 * @param {() => unknown} refresh
 */
export function bulkBar(wanted, refresh) {
  /** @type {Set<string>} */
  const chosen = new Set();
  /** @type {Api.CaseItem[]} */
  let shown = [];
  const count = el("b", { role: "status" });
  const said = el("div", {});
  const assignee = el("input", { id: "bulk-assignee", maxlength: 80, autocomplete: "off" });
  /** @type {HTMLSelectElement} */
  const level = el(
    "select",
    { id: "bulk-level" },
    el("option", { value: "" }, "as it is"),
    levels().map(([value, who]) => el("option", { value }, `${value}: ${who}`)),
  );

  /**
   * @param {string} act
   * @param {object} [fields]
   * @param {string[]} [ids]
   */
  async function perform(act, fields = {}, ids = [...chosen]) {
    said.replaceChildren();
    try {
      /** @type {Api.BulkDone} */
      const { items, errors } = await api("v1/cases", { body: { ids, act, ...fields, by: by() } });
      chosen.clear();
      level.value = "";
      await refresh();
      draw();
      if (errors.length) said.replaceChildren(...errors.map(({ id, error }) => fault(new Error(`${id}: ${error}`))));
      if (items.length) say(act, items);
    } catch (error) {
      if (error.name !== "AbortError") said.replaceChildren(fault(error));
    }
  }
  /**
   * Say what has changed, and offer to take back that alone: else Undo would take back what was done before.
   * @param {string} act
   * @param {Api.CaseDone[]} items
   */
  function say(act, items) {
    const changed = items.filter(({ event }) => event !== null);
    const same = items.length - changed.length;
    if (!changed.length)
      return tell(act === "link" ? "They have the same problem already." : "They are so already: nothing has changed.");
    const already = same ? ` ${same === 1 ? "One was" : `${same} were`} so already.` : "";
    tell(`${changed.length === 1 ? "One case" : `${changed.length} cases`} ${DONE[act]}.${already}`, () =>
      undo(changed),
    );
  }
  /** @param {Api.CaseDone[]} done */
  async function undo(done) {
    const ids = done.map(({ id }) => id),
      events = done.map(({ event }) => event);
    try {
      const { items } = await api("v1/cases", { body: { ids, events, act: "undo", by: by() } });
      await refresh();
      tell(`Taken back: ${items.length}.`);
    } catch (error) {
      tellFault(error);
    }
  }
  /** Say that all of them have the same problem: the one that one of them has, else a new one. */
  function link() {
    const its = shown.filter(({ id }) => chosen.has(id));
    const like = its.find(({ problem }) => problem) ?? its[0];
    const others = its.map(({ id }) => id).filter((id) => id !== like.id);
    if (others.length) perform("link", { like: like.id }, others);
  }
  /** @param {boolean} all */
  function chooseAll(all) {
    for (const { id } of shown) {
      if (all) chosen.add(id);
      else chosen.delete(id);
    }
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input.choose")))
      box.checked = all;
    draw();
  }
  function draw() {
    bar.hidden = chosen.size === 0;
    part.hidden = !wanted.has("problem");
    same.hidden = wanted.has("problem") || chosen.size < 2;
    count.textContent = chosen.size === 1 ? "One case chosen" : `${chosen.size} cases chosen`;
  }

  const part = button("Not the same problem", () => perform("part"), { class: "quiet", id: "bulk-part" });
  const same = button("Same problem", link, { class: "quiet", id: "bulk-link" });
  const bar = el(
    "section",
    { class: "card bulk", "aria-label": "What to do with the chosen cases", hidden: true },
    el(
      "div",
      { class: "buttons tight" },
      count,
      button("Choose the whole page", () => chooseAll(true), { class: "quiet small" }),
      button("Choose none", () => chooseAll(false), { class: "quiet small" }),
    ),
    el(
      "div",
      { class: "buttons tight" },
      button("Mark as done", () => perform("done"), { id: "bulk-done" }),
      button("Acknowledge", () => perform("acknowledge"), { class: "quiet" }),
      part,
      same,
      button("Snooze for an hour", () => perform("snooze", { until: new Date(Date.now() + HOUR).toISOString() }), {
        class: "quiet",
      }),
      el(
        "form",
        {
          class: "with-button",
          submit: (event) => {
            event.preventDefault();
            perform("assign", { assignee: assignee.value.trim() || null });
          },
        },
        el("label", { for: "bulk-assignee" }, "Who works on them"),
        assignee,
        el("button", { type: "submit", class: "quiet small" }, "Assign"),
      ),
      el(
        "form",
        {
          class: "with-button",
          submit: (event) => {
            event.preventDefault();
            if (level.value) perform("route", { level: Number(level.value) });
            else level.focus();
          },
        },
        el("label", { for: "bulk-level" }, "Level"),
        level,
        el("button", { type: "submit", class: "quiet small" }, "Set"),
      ),
    ),
    said,
  );
  return {
    bar,
    chosen,
    /** @param {Event} event */
    choose(event) {
      const box = /** @type {HTMLInputElement} */ (event.target);
      if (!box.matches("input.choose") || box.dataset.id === undefined) return;
      if (box.checked) chosen.add(box.dataset.id);
      else chosen.delete(box.dataset.id);
      draw();
    },
    /** @param {Api.CaseItem[]} items */
    shows(items) {
      shown = items;
      for (const id of chosen) if (!items.some((item) => item.id === id)) chosen.delete(id);
      draw();
    },
  };
}
