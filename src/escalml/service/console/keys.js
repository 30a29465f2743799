// Single keys: those of the page that is shown, and ? for what they are. They can be turned off.

import { $ } from "./elements.js";
import { recall, remember } from "./remembered.js";

/** @type {Keys} */
let actions = {};

/**
 * The keys of the page that is shown: name of the key -> what it does.
 * @param {Keys | null | undefined | void} keys
 */
export function bind(keys) {
  actions = keys ?? {};
}

document.addEventListener("keydown", (event) => {
  if (
    event.defaultPrevented ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    document.querySelector("dialog[open]")
  )
    return;
  if (/** @type {Element} */ (event.target).closest?.("input:not([type=checkbox], [type=radio]), textarea, select"))
    return;
  const action = event.key === "?" ? () => $("keys").showModal() : recall("keys") === "off" ? null : actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

$("use-keys").checked = recall("keys") !== "off";
$("use-keys").addEventListener("change", () => remember("keys", $("use-keys").checked ? "" : "off"));
$("show-keys").addEventListener("click", () => $("keys").showModal());
