// "Not right? Correct it": one click sends the right label, which becomes training data; another takes it back.

import { api } from "./api.js";
import { button, card, el, sentence, targetWords, tell, tellFault, whenChosen, words } from "./elements.js";
import { labelWords } from "./result.js";
import { by } from "./session.js";

/** @type {Record<string, string>} */
const TITLES = {
  escalated: "Goes past the front line",
  requested_level: "Level the customer asks for",
  reasons: "Why it goes up",
};
/** @type {Record<string, string>} */
const REQUESTED = { 0: "none", 3: "3: a supervisor", 4: "4: an executive" };
/** @type {Partial<Record<Field["kind"], string>>} */
const HINTS = { multilabel: "several may hold" };

/**
 * What the model said of each field, in the form of a label; undefined where its answer has no such section.
 * @param {Api.Result} result
 * @param {Facts["targets"]} fields
 * @param {Facts["thresholds"]} thresholds
 */
function said({ severity, escalation, privacy, topic, targets, fields: own = {} }, fields, thresholds) {
  /** @type {Labels} */
  const of = {
    severity: severity?.level,
    escalated: escalation?.likely,
    reasons: escalation && Object.keys(escalation.reasons),
    requested_level: escalation && String(escalation.requested_level),
    privacy: privacy.categories,
    topic: topic?.label,
    ...Object.fromEntries(Object.entries(own).map(([name, { label }]) => [name, label])),
  };
  for (const [name, { kind }] of Object.entries(fields)) {
    if (!(name in of) && kind === "binary") of[name] = targets[name] >= thresholds[name];
  }
  return of;
}

/**
 * The card; `labels` are the corrections so far.
 * @param {string} id
 * @param {Api.Result} result
 * @param {Labels} labels
 * @param {Facts} facts
 * @param {() => unknown} refresh
 */
export function correctCard(id, result, labels, { targets: fields, thresholds }, refresh) {
  const model = said(result, fields, thresholds);
  const rows = Object.entries(fields).map(([name, field]) => row(name, field));
  const right = button(
    "All of it is right",
    () =>
      send(
        Object.fromEntries(
          Object.entries(model).filter(([name, label]) => name in fields && label !== undefined && !(name in labels)),
        ),
      ),
    { class: "quiet small" },
  );

  /** @param {Labels} changes */
  async function send(changes) {
    try {
      ({ labels } = await api("v1/feedback", { body: { id, labels: changes, by: by() } }));
    } catch (error) {
      return tellFault(error);
    }
    update();
    const names = Object.keys(changes);
    await refresh();
    tell(
      names.length > 1
        ? "Thank you. Kept as right."
        : `${title(names[0])}: ${labels[names[0]] === undefined ? "correction taken back" : `corrected to ${labelWords(labels[names[0]])}`}.`,
    );
  }

  /**
   * @param {string} name
   * @param {Field} field
   */
  function row(name, { kind, labels: options, none }) {
    /** @returns {Label} */
    const now = () => (name in labels ? labels[name] : model[name]);
    const chosen = () => /** @type {string[]} */ (now() ?? []);
    const modelSaid = model[name];
    const note = el("span", { class: "corrected" });
    const heading = el(
      "h3",
      { id: `correct-${name}` },
      title(name),
      HINTS[kind] ? el("small", {}, ` ${HINTS[kind]}`) : null,
    );
    /**
     * @param {string} text
     * @param {string | boolean} value
     * @param {() => boolean} is
     * @param {() => Label} next
     */
    const press = (text, value, is, next) => {
      const made = button(text, () => send({ [name]: next() }), {
        id: `correct-${name}-${value}`, // by which who has pressed it finds it again on the page that is drawn anew
        class: `choice ${kind === "ordinal" ? value : ""}`,
        "data-label": String(value),
      });
      return {
        made,
        update: () => {
          made.setAttribute("aria-pressed", String(is()));
          made.classList.toggle("guess", isModels(value));
        },
      };
    };
    /** @param {string | boolean} value */
    const isModels = (value) =>
      Array.isArray(modelSaid) ? modelSaid.some((one) => one === value) : modelSaid === value;
    /** @param {string} value */
    const toggled = (value) =>
      chosen().includes(value) ? chosen().filter((one) => one !== value) : [...chosen(), value];
    const controls = {
      ordinal: () =>
        options.map((level) =>
          press(
            words(level),
            level,
            () => now() === level,
            () => level,
          ),
        ),
      binary: () =>
        [true, false].map((value) =>
          press(
            labelWords(value),
            value,
            () => now() === value,
            () => value,
          ),
        ),
      multilabel: () =>
        options.map((label) =>
          press(
            words(label),
            label,
            () => chosen().includes(label),
            () => toggled(label),
          ),
        ),
      multiclass: () => [choose([...(none ? [none] : []), ...options])],
    }[kind]();
    /** @param {string[]} values */
    function choose(values) {
      /** @type {HTMLSelectElement} */
      const made = el(
        "select",
        { id: `correct-${name}-choice`, "aria-labelledby": `correct-${name}`, "data-field": name },
        values.map((value) =>
          el("option", { value }, name === "requested_level" ? (REQUESTED[value] ?? value) : words(value)),
        ),
      );
      whenChosen(made, () => made.value !== String(now() ?? "") && send({ [name]: made.value }));
      return {
        made,
        update: () => {
          made.value = String(now() ?? "");
        },
      };
    }
    function takeBack() {
      controls[0].made.focus(); // the button goes
      return send({ [name]: null });
    }
    const element = el(
      "div",
      { class: "correct", role: "group", "aria-labelledby": `correct-${name}`, "data-field": name },
      heading,
      el(
        "div",
        { class: "choices" },
        controls.map((control) => control.made),
        note,
      ),
    );
    return {
      element,
      update() {
        for (const control of controls) control.update();
        note.replaceChildren(
          ...(name in labels
            ? [
                el(
                  "span",
                  {},
                  `you said ${labelWords(labels[name])}${model[name] === undefined ? "" : `, the model ${labelWords(model[name])}`} `,
                ),
                button("Undo", takeBack, { class: "quiet small" }),
              ]
            : []),
        );
      },
    };
  }

  function update() {
    for (const one of rows) one.update();
    right.hidden = Object.keys(model).every((name) => name in labels || model[name] === undefined || !(name in fields));
  }

  update();
  return card(
    "Not right? Correct it",
    el("p", { class: "note" }, "One click routes the case anew at once, and the next training learns from it."),
    rows.map((one) => one.element),
    right,
  );
}

/** @param {string} name */
const title = (name) => TITLES[name] ?? sentence(targetWords(name));
