// Keeps what is drawn over the page in its place: it follows scrolling and layout without polling.

import { parentOf } from "./dom.js";
import { elementOf } from "./numbers.js";
import { afterLook, paced, rest } from "./watch.js";

/** What goes along with some nodes of the page. @typedef {{anchors: () => (Element | Text | undefined)[], place: () => void}} Follower */

/** @type {Follower[]} */
export const followers = [];
let frame = 0;
let turn = 0;
/** @type {AbortController | undefined} */
let following;
const resized = new ResizeObserver(placeInTurn);

/** Has all placed anew whenever something may have moved; without anything drawn, nothing. */
export function follow() {
  resized.disconnect();
  following?.abort();
  afterLook.delete(placeInTurn);
  const anchors = followers.flatMap((follower) => follower.anchors());
  if (anchors.length === 0) return;
  following = new AbortController();
  const options = { capture: true, passive: true, signal: following.signal };
  for (const type of ["scroll", "resize"]) addEventListener(type, placeSoon, options);
  for (const type of ["load", "transitionend", "animationend"]) addEventListener(type, placeInTurn, options);
  afterLook.add(placeInTurn);
  // Where something grows above an anchor, a box around both grows with it.
  for (const anchor of anchors) {
    for (let box = anchor ? elementOf(anchor) : null; box; box = parentOf(box)) resized.observe(box);
  }
  placeSoon();
}

/** At once: a person moves the page, and sees all go along. */
function placeSoon() {
  frame ||= requestAnimationFrame(() => {
    frame = 0;
    placeAll();
  });
}

function placeAll() {
  // Whoever waits for a turn is served by this.
  clearTimeout(turn);
  turn = 0;
  for (const { place } of followers) place();
}

/** When the page has had its rest: it moves by itself, and may do so for ever. */
function placeInTurn() {
  turn ||= setTimeout(() => paced(placeAll), rest());
}
