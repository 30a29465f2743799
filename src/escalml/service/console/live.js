// Hears from the service that something has changed, while the page can be seen; where it cannot hear, it looks by itself.

import { may } from "./session.js";

const LOOK_SECONDS = 30; // between two looks of a page that hears nothing
const TOGETHER_MILLISECONDS = 300; // of changes that come at once
const BETWEEN_MILLISECONDS = 5_000; // two tellings: in a flood each page would ask for the list all the time
/** @typedef {(cases: string[] | null) => unknown} Told null: perhaps all of them */

/** @type {Set<Told>} */
const listeners = new Set();
/** @type {EventSource | null} */
let source = null;
let hears = false;
/** @type {Set<string> | null} */
let waiting = new Set();
let isSoon = false;
let last = Number.NEGATIVE_INFINITY;

/**
 * Tell of changes from now on, until the signal; also when the page comes back into sight, where much may have changed.
 * @param {Told} told
 * @param {AbortSignal} [signal]
 */
export function onChange(told, signal) {
  listeners.add(told);
  signal?.addEventListener("abort", () => listeners.delete(told));
}

/** Whether changes are told as they come. */
export const isLive = () => hears;

/** Begin to listen. */
export function begin() {
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return close();
    open();
    tell(null);
  });
  // Back from the browser's memory of pages, or away into it.
  addEventListener("pagehide", close);
  addEventListener("signed-out", close);
  addEventListener("pageshow", (event) => event.persisted && open());
  setInterval(() => {
    if (document.hidden) return;
    if (hears) return;
    tell(null);
    if (source?.readyState !== EventSource.CONNECTING) open();
  }, LOOK_SECONDS * 1000);
  if (!document.hidden) open();
}

function open() {
  close();
  if (!may("agent")) return;
  const mine = new EventSource("v1/live");
  source = mine;
  mine.addEventListener("begun", () => {
    hears = true;
    document.body.dataset.live = "yes";
  });
  mine.addEventListener("change", (event) => {
    tell(JSON.parse(event.data).cases);
  });
  // The service ends each connection after a while, and the browser comes back by itself, with what it heard last.
  // What is refused, or answered by a proxy in another way, it gives up.
  mine.onerror = () => {
    if (mine.readyState === EventSource.CLOSED) hears = false;
  };
}

/** Listen no longer: the page cannot be seen, or nobody is signed in. */
export function close() {
  source?.close();
  source = null;
  hears = false;
  delete document.body.dataset.live;
}

/** @param {string[] | null} cases */
function tell(cases) {
  if (cases === null) waiting = null;
  else if (waiting) for (const one of cases) waiting.add(one);
  const wait = Math.max(TOGETHER_MILLISECONDS, last + BETWEEN_MILLISECONDS - performance.now());
  if (isSoon) return;
  isSoon = true;
  setTimeout(() => {
    last = performance.now();
    const found = waiting && [...waiting];
    waiting = new Set();
    isSoon = false;
    for (const told of listeners) told(found);
  }, wait);
}
