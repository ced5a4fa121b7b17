"use strict";
// The pages can be read without this script; it filters, sorts and steps from place to place.

// Runs in the head, before the body is drawn, so that what it offers does not flicker.
document.documentElement.classList.add("js");

const startsOnPage = {};

// What stands before the names of places where several pages are one file.
function scoped(id) {
  return (document.body.dataset.scope || "") + id;
}

function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

function isTyping(event) {
  return event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox], [type=radio]), select, textarea");
}

// The view of the list that an article was opened from: the way back leads there. Browsers may forbid storage to files.
function remember(page, hash) {
  try {
    sessionStorage.setItem("seo-audit " + page, hash);
  } catch {
    // The way back leads to the whole list.
  }
}

function recall(page) {
  try {
    return sessionStorage.getItem("seo-audit " + page) || "";
  } catch {
    return "";
  }
}

// What was ticked off is kept in this browser. Where that is forbidden too, a tick holds as long as the page is open.
function isTicked(key) {
  try {
    return localStorage.getItem("seo-audit " + key) === "1";
  } catch {
    return false;
  }
}

function keepTick(key, ticked) {
  try {
    if (ticked) localStorage.setItem("seo-audit " + key, "1");
    else localStorage.removeItem("seo-audit " + key);
  } catch {
    // It is shown all the same.
  }
}

// What a link points at may lie in something folded.
function unfoldTarget() {
  const id = decodeHash(location.hash.slice(1));
  const target = id && document.getElementById(id);
  if (!target) return;
  for (let at = target.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
  target.scrollIntoView();
}

function decodeHash(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

document.addEventListener("DOMContentLoaded", () => {
  for (const [kind, start] of Object.entries(startsOnPage)) {
    if (document.body.classList.contains(kind) || document.querySelector(".view." + kind)) start();
  }
  window.addEventListener("hashchange", unfoldTarget);
  if (location.hash) unfoldTarget();
  document.documentElement.dataset.script = "ran";
});
