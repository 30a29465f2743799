// What this browser keeps: who answers here and for how long they have, and whether single keys do things. Of a customer
// nothing but drafts of replies, in this tab alone, until it is closed.

const NAMES = { name: "escalml-name", days: "escalml-days", keys: "escalml-keys" };

/** @param {keyof typeof NAMES} name */
export const recall = (name) => localStorage.getItem(NAMES[name]) ?? "";

/**
 * @param {keyof typeof NAMES} name
 * @param {string} value
 */
export function remember(name, value) {
  if (value === "") localStorage.removeItem(NAMES[name]);
  else localStorage.setItem(NAMES[name], value);
}

const DRAFT = "escalml-draft:";

/**
 * The draft of a reply, also after the page was loaded anew.
 * @param {string} id
 */
export const draftOf = (id) => sessionStorage.getItem(DRAFT + id) ?? "";

/**
 * @param {string} id
 * @param {string} text
 */
export function keepDraft(id, text) {
  if (text) sessionStorage.setItem(DRAFT + id, text);
  else sessionStorage.removeItem(DRAFT + id);
}
