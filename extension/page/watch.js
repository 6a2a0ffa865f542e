// Decides when to look at the page. While the page rests nothing runs here: no timer, no polling. While it storms
// the observer is off, and all that comes of it is spaced so that it takes about 2 % of the main thread.

import { closestOf, hasAttr, shadows } from "./dom.js";
import { ASKED, HINT } from "./look.js";
import { takeOutline } from "./outline.js";

const REST_PER_COST = 50;
/** So much rest, in milliseconds, may be owed before anything waits for it: a page that has just come is seen at once. */
const CREDIT = 2000;
const MIN_DELAY = 16;
const MAX_DELAY = 2000;
/** While the core waits for an answer, a person waits too. */
const MAX_DELAY_WHEN_ASKED = 250;

const ATTRIBUTES =
  "class style hidden disabled readonly role open type value checked placeholder title data-icon aria-label aria-selected " +
  "aria-checked aria-expanded aria-current aria-disabled aria-readonly aria-busy aria-invalid aria-modal";
const WATCHED = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES.split(" ") };

/** Where the pages stand that this adapter is made for; on others it only waits for the way back. */
const SCOPE = /^\/app(\/|$)/;

export function inScope() {
  return SCOPE.test(location.pathname);
}

/** What is told of pages that are none of ours. @type {Outline} */
const NOTHING = { nodes: [], truncated: false, lang: "", frame: [] };

/** What the page showed at the last look, and since when. */
export const seen = { json: "", nodes: NOTHING.nodes, since: 0 };

/** What a person does that may change what a page holds. */
const CHANGES = ["input", "change", "paste", "drop", "click", "keydown"];
/** Keys that only lead about. */
const LEADING = /^(Tab|Shift|Control|Alt|Meta|Escape|F\d+|Page(Up|Down)|Arrow\w+)$/;
/** The page, by its path, in which something was typed or pressed since it was opened. */
export let touched = "";

const observer = new MutationObserver(() => stir());
/** Called after each look. @type {Set<() => void>} */
export const afterLook = new Set();
/** `rested` is when the page will have had the rest that it is owed. */
const pace = { on: false, asked: 0, timer: 0, rested: 0 };

/** @param {AbortSignal} signal ends the watch */
export function startWatch(signal) {
  pace.on = true;
  for (const type of ["input", "change", "click", "animationend", "transitionend"]) addEventListener(type, stir, { capture: true, passive: true, signal });
  for (const type of CHANGES) addEventListener(type, noteChange, { capture: true, passive: true, signal });
  signal.addEventListener("abort", () => {
    pace.on = false;
    observer.disconnect();
    clearTimeout(pace.timer);
    pace.timer = 0;
  });
  stir();
}

/** @param {Event} event */
function noteChange(event) {
  const at = event.composedPath()[0];
  const inside = !(at instanceof Element) || !closestOf(at, "header, nav, aside, [role=navigation], [role=banner]");
  // On what is ours a press changes nothing by itself.
  const ours = at instanceof Element && (hasAttr(at, HINT) || hasAttr(at, ASKED));
  if (event.isTrusted && inside && !ours && !LEADING.test(/** @type {KeyboardEvent} */ (event).key ?? "")) touch();
}

/** Takes note that the page may hold what was not saved. */
export function touch() {
  touched = location.pathname;
}

/** Does what takes the page's time, which it is then owed as rest. @param {() => void} work */
export function paced(work) {
  const start = performance.now();
  try {
    work();
  } finally {
    const now = performance.now();
    pace.rested = Math.min(Math.max(pace.rested, now) + REST_PER_COST * (now - start), now + CREDIT + MAX_DELAY);
  }
}

/** How long to wait before the page's time is taken again. */
export function rest() {
  const owed = pace.rested - performance.now() - CREDIT;
  return Math.min(Math.max(owed, MIN_DELAY), pace.asked ? MAX_DELAY_WHEN_ASKED : MAX_DELAY);
}

/** Something may have changed: look soon, and listen no more until then. */
export function stir() {
  if (pace.timer || !pace.on) return;
  observer.disconnect();
  pace.timer = setTimeout(lookNow, rest());
}

export function lookNow() {
  clearTimeout(pace.timer);
  pace.timer = 0;
  paced(look);
}

function look() {
  const now = performance.now();
  try {
    const outline = inScope() ? takeOutline() : NOTHING;
    const json = JSON.stringify(outline);
    if (json !== seen.json) Object.assign(seen, { json, nodes: outline.nodes, since: now });
  } finally {
    if (pace.on && inScope()) for (const tree of [document, ...shadows]) observer.observe(tree, WATCHED);
  }
  for (const listener of afterLook) listener();
}

/** Changes our own elements without taking notice of it. @template T @param {() => T} change */
export function quietly(change) {
  const result = change();
  observer.takeRecords();
  return result;
}

/**
 * Waits until the page differs from `from` (if asked), then until it has shown the same for `quiet` milliseconds, in
 * all at most for `patience`. A page that keeps moving without showing anything new is quiet.
 * @param {{change: boolean, quiet: number, patience: number}} wish
 * @param {string} from what it showed, as JSON
 * @param {() => boolean} isOver whether waiting has become pointless
 */
export async function waitForPage({ change, quiet, patience }, from, isOver) {
  const start = performance.now();
  pace.asked++;
  try {
    lookNow();
    for (;;) {
      const now = performance.now();
      const rest = Math.max(seen.since, start) + quiet - now;
      const awaits = change && seen.json === from;
      if (now >= start + patience || isOver() || (rest <= 0 && !awaits)) break;
      await nextLook(Math.min(start + patience - now, awaits ? Infinity : rest));
      // What has changed meanwhile would else be looked at too late.
      if (pace.timer) lookNow();
    }
  } finally {
    pace.asked--;
  }
}

/** Resolves at the next look or after so many milliseconds. @param {number} most @returns {Promise<void>} */
function nextLook(most) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      afterLook.delete(done);
      resolve();
    };
    const timer = setTimeout(done, most);
    afterLook.add(done);
  });
}
