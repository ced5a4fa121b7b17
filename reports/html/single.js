"use strict";
// A report in one file: of its pages one is shown at a time. Another one is shown by loading the file anew, so that each starts as
// a page of its own would.

function pageOf(pages, hash) {
  if (hash.includes("=")) return pages.find((page) => page.id === (new URLSearchParams(hash.slice(1)).get("view") === "rules" ? "kinds" : "index"));
  const id = decodeHash(hash.slice(1));
  const holds = (page) => page.id === id || page.querySelector("#" + CSS.escape(id));
  return (id && pages.find(holds)) || pages[0];
}

document.addEventListener("DOMContentLoaded", () => {
  const root = document.documentElement;
  const pages = [...document.querySelectorAll(".view")];
  if (root.dataset.single !== "many") return;
  const shown = pageOf(pages, location.hash);
  for (const page of pages) if (page !== shown) page.remove();
  root.classList.add("routed");
  history.scrollRestoration = "manual";
  document.title = shown.querySelector("h1").textContent;
  document.querySelector(".skip").href = "#" + shown.querySelector("main").id;
  document.querySelector(".alarm.cut")?.toggleAttribute("hidden", shown.id !== "index");
  if (shown.dataset.scope) document.body.dataset.scope = shown.dataset.scope;
  window.addEventListener("hashchange", () => {
    if (pageOf(pages, location.hash) !== shown) location.reload();
  });
});
