// The policy: the response map as the server draws it, in a shadow root, so that its style and the console's never meet.

import { api } from "./api.js";
import { el } from "./elements.js";

/** @param {Visit} visit */
export async function show({ page, argument: rule, signal }) {
  const drawn = new DOMParser().parseFromString(await api("v1/policy/map", { signal, as: "text" }), "text/html");
  const host = el("div", { class: "map" }),
    root = host.attachShadow({ mode: "open" });
  const styled = new Promise((done) =>
    root.append(el("link", { rel: "stylesheet", href: "console/map.css", load: done, error: done })),
  );
  // In a <div>: the console has a <main> of its own.
  root.append(el("div", { class: "drawn" }, ...(drawn.querySelector("main")?.childNodes ?? [])));
  page.replaceChildren(el("h1", { class: "unseen", tabindex: -1 }, "Policy"), host);
  await styled;
  const box = rule && root.getElementById(`rule-${rule}`);
  if (!box) return;
  box.classList.add("here");
  box.tabIndex = -1;
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "center" });
}
