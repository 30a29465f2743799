// Calls of the API. The browser adds the cookie of the session; where that is over one signs in again, and goes on.

import { by, signInAgain } from "./session.js";

/**
 * What a call answers; `body` makes it a POST. A refusal becomes an Error in the server's words.
 * @param {string} path
 * @param {{ body?: object | null, signal?: AbortSignal | null, as?: "json" | "text" }} [options]
 * @returns {Promise<any>}
 */
export async function api(path, { body = null, signal = null, as = "json" } = {}) {
  for (;;) {
    const response = await send(path, body, signal);
    if (response.ok) return response[as]();
    /** @type {Refusal} */
    const error = new Error(await reason(response));
    error.status = response.status;
    if (response.status !== 401) throw error;
    await signInAgain(error);
  }
}

/**
 * What a GET answers; null where it fails, and nobody is asked for anything: the console looks by itself.
 * @param {string} path
 * @returns {Promise<any>}
 */
export async function peek(path) {
  const response = await send(path, null).catch(() => null);
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
 * @returns {Promise<Api.CaseDone>}
 */
export const act = (id, act, body = {}) =>
  api(`v1/cases/${encodeURIComponent(id)}/${act}`, { body: { ...body, by: by() } });

/**
 * @param {string} path
 * @param {object | null} body
 * @param {AbortSignal | null} [signal]
 */
export async function send(path, body, signal = null) {
  // By `Accept` a proxy such as oauth2-proxy knows that it should say 401 here, not show its own page.
  const headers = { Accept: "application/json", ...(body && { "Content-Type": "application/json" }) };
  try {
    return await fetch(path, { method: body ? "POST" : "GET", headers, body: body && JSON.stringify(body), signal });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(
      body
        ? "The server does not answer. Whether it was done is not certain: look again in a moment."
        : "The server does not answer. Try again in a moment; if it stays so, tell whoever runs this desk.",
    );
  }
}

/** @param {Response} response */
export async function reason(response) {
  try {
    return (await response.json()).error;
  } catch {
    return `The server answered ${response.status}.`;
  }
}
