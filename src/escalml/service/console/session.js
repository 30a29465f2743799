// Who uses this browser, and what they may do: by a session, which the browser keeps in a cookie that no script can read,
// by a proxy that has signed them in, or as anybody on this machine.

import { reason, send } from "./api.js";
import { $ } from "./elements.js";
import { recall } from "./remembered.js";

const ROLES = /** @type {const} */ (["score", "agent", "approver", "admin"]);
/** @type {Api.Session} */
let session = {
  signed_in: false,
  name: null,
  key_name: null,
  scope: null,
  by: null,
  sign_in: null,
  sign_out: null,
  four_eyes: true,
};
/** @type {Promise<void> | null} */
let asking = null;

/**
 * Whether they may do what needs a role; what they may not do is not offered.
 * @param {(typeof ROLES)[number]} role
 */
export const may = (role) => session.scope !== null && ROLES.indexOf(session.scope) >= ROLES.indexOf(role);

/** Who corrects, asks and approves: as the proxy says, else as they say themselves; null where nobody said. */
export const by = () => (session.by === "proxy" ? session.name : recall("name") || null);

/** Who takes a case: the name that they gave, else that of their sign-in or key; null where nobody is known. */
export const me = () => by() ?? session.name;

/**
 * Who takes a case, asked where nobody is known yet; null where they do not say.
 * @returns {Promise<string | null>}
 */
export function named() {
  const known = me();
  if (known !== null) return Promise.resolve(known);
  return new Promise((given) => {
    $("you").addEventListener("close", () => given(me()), { once: true });
    $("you").showModal();
    $("you-name").focus();
  });
}

/**
 * Whether they have asked for this reply themselves, so that a colleague has to approve it.
 * @param {Api.Approval} item
 */
export function isOwn({ key_name: key, by }) {
  if (!session.four_eyes) return false;
  return session.key_name === null ? key === null && by !== null && by === recall("name") : key === session.key_name;
}

/** Learn who it is, ask for a key where one signs in with a key, and show what they may do. */
export async function enter() {
  const response = await send("v1/session", null);
  if (!response.ok) throw new Error(await reason(response));
  become(await response.json());
  if (session.signed_in && session.scope === null)
    throw new Error(
      `You are signed in as ${session.name}, but none of your groups may use this desk. Whoever runs it can let one in.`,
    );
  if (!session.signed_in) await signInAgain(new Error("Sign in to use this desk."));
}

/**
 * The session is over: ask once for a key, whoever waits; who is signed in by a proxy goes through it anew.
 * @param {Error} error
 */
export function signInAgain(error) {
  if (session.by === "proxy" || session.sign_in === "proxy")
    throw new Error("Your sign-in has ended, or does not come through the proxy. Load this page anew to sign in.");
  asking ??= askForKey(error).finally(() => {
    asking = null;
  });
  return asking;
}

/**
 * @param {Error} error
 * @returns {Promise<void>}
 */
function askForKey(error) {
  const had = session.signed_in;
  $("key-why").textContent = had
    ? "Your session is over. Sign in again with your key."
    : "This service asks for a key. Whoever runs it has one for you.";
  return new Promise((given, cancelled) => {
    $("key-form").onsubmit = async (/** @type {SubmitEvent} */ event) => {
      event.preventDefault();
      try {
        const response = await send("v1/session", { key: $("key-value").value.trim() });
        if (!response.ok) {
          $("key-why").textContent =
            response.status === 401 ? "This key is not taken. Try another one." : await reason(response);
          return;
        }
        become(await response.json());
        end(given);
      } catch (fault) {
        $("key-why").textContent = fault.message;
      }
    };
    // The event of an earlier close may come only now, when the dialog is open again: then nobody has cancelled.
    $("key").onclose = () => $("key").open || end(() => cancelled(error));
    $("key").showModal();
    /** @param {() => void} how */
    function end(how) {
      $("key").onclose = null;
      $("key").close();
      $("key-value").value = "";
      how();
    }
  });
}

/** @param {Api.Session} now */
function become(now) {
  session = now;
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-role]")))
    part.hidden = !may(/** @type {(typeof ROLES)[number]} */ (part.dataset.role));
  const { signed_in: isIn, name, scope, by } = now;
  const isPerson = isIn && by !== "machine";
  $("who").textContent = isPerson ? `Signed in as ${name}${scope ? `, with the role ${scope}` : ""}.` : "";
  $("show-you").textContent = by === "proxy" && name ? name : "You";
  $("you-field").hidden = by === "proxy";
  $("sign-out").hidden = !isPerson;
}

/** End the session here and at the proxy, in every tab; drafts of this tab go with it. */
export async function signOut() {
  const { by, sign_out: out } = session;
  sessionStorage.clear();
  dispatchEvent(new Event("signed-out"));
  if (by === "session") await send("v1/session/end", {});
  if (out && by === "proxy") location.assign(out);
  else location.reload();
}
