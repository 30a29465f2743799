// Calls of the API. Where the service asks for a key, so does this; the key stays in this tab.

import { $ } from "./elements.js";
import { by } from "./remembered.js";

const KEY = "escalml-key";
/** @type {Promise<void> | null} */
let asking = null;

/**
 * What a call answers; `body` makes it a POST. A refusal becomes an Error in the server's words.
 * @param {string} path
 * @param {{ body?: object | null, signal?: AbortSignal | null, as?: "json" | "text" }} [options]
 * @returns {Promise<any>}
 */
export async function api(path, { body = null, signal = null, as = "json" } = {}) {
  for (;;) {
    const key = sessionStorage.getItem(KEY);
    const response = await send(path, body, signal, key);
    if (response.ok) return response[as]();
    /** @type {Refusal} */
    const error = new Error(await reason(response));
    error.status = response.status;
    if (response.status !== 401) throw error;
    if (sessionStorage.getItem(KEY) === key) await askForKey(error, key !== null);
  }
}

/**
 * What a GET answers; null where it fails, and nobody is asked for anything: the console looks by itself.
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function peek(path) {
  const response = await send(path, null, null, sessionStorage.getItem(KEY)).catch(() => null);
  return response?.ok ? response.json() : null;
}

/**
 * @param {string} id
 * @param {string} [rest]
 */
export const casePath = (id, rest = "") => `v1/decisions/${encodeURIComponent(id)}${rest}`;

/**
 * Something done with a case, by whoever uses this browser.
 * @param {string} id
 * @param {string} act
 * @param {object} [body]
 * @returns {Promise<Api.CaseItem>}
 */
export const act = (id, act, body = {}) =>
  api(`v1/cases/${encodeURIComponent(id)}/${act}`, { body: { ...body, by: by() } });

/**
 * @param {string} path
 * @param {object | null} body
 * @param {AbortSignal | null} signal
 * @param {string | null} key
 */
async function send(path, body, signal, key) {
  const headers = {
    ...(body && { "Content-Type": "application/json" }),
    ...(key && { Authorization: `Bearer ${key}` }),
  };
  try {
    return await fetch(path, { method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body), signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error("The server does not answer.");
  }
}

/** @param {Response} response */
async function reason(response) {
  try {
    return (await response.json()).error;
  } catch {
    return `The server answered ${response.status}.`;
  }
}

/**
 * Ask once, whoever waits; a key that was refused is asked for again.
 * @param {Error} error
 * @param {boolean} refused
 */
function askForKey(error, refused) {
  asking ??= new Promise((given, cancelled) => {
    $("key-why").textContent = refused
      ? "This key is not taken. Try another one."
      : "This service asks for a key. Whoever runs it has one for you.";
    $("key-form").onsubmit = (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      sessionStorage.setItem(KEY, $("key-value").value.trim());
      end(given);
    };
    // The event of an earlier close may come only now, when the dialog is open again: then nobody has cancelled.
    $("key").onclose = () => $("key").open || end(() => cancelled(error));
    $("key").showModal();
    /** @param {() => void} how */
    function end(how) {
      $("key").onclose = null;
      $("key").close();
      $("key-value").value = "";
      asking = null;
      showSignOut();
      how();
    }
  });
  return asking;
}

export function showSignOut() {
  $("sign-out").hidden = sessionStorage.getItem(KEY) === null;
  document.body.classList.toggle("has-key", !$("sign-out").hidden);
}

export function signOut() {
  sessionStorage.removeItem(KEY);
  location.reload();
}
