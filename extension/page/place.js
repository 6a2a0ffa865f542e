// Finds a place for a hint: beside its label, in sight, on no control and, for a whole one, on no text.

import { bodyOfPage, deepestAt, findAll, hasAttr, holds, matches, nodesIn, parentOf, rectOf } from "./dom.js";
import { sightOf } from "./kinds.js";
import { HINT } from "./look.js";
import { CONTROLS } from "./names.js";
import { elementOf } from "./numbers.js";

export const GAP = 8;
/** What is drawn around a control (border, padding of its wrapper) belongs to it. */
const MARGIN = 5;
/** Little that is drawn is smaller than this, so closer sampling would find little more. */
const STEP = 12;

/** Where the text of a node stands, without the rest of its block. @param {Node} node */
export function textRect(node) {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

/** What a hint must keep clear of at its own anchor: the text of a label, all of a control. @param {Node} node */
export function anchorRect(node) {
  const el = elementOf(/** @type {Element | Text} */ (node));
  return matches(el, CONTROLS) ? rectOf(el) : textRect(node);
}

/** @param {DOMRect} a @param {DOMRect} b @param {number} margin */
function meet(a, b, margin) {
  return a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin;
}

/** The boxes that cut off what stands outside them. @param {Element} el */
export function clippersOf(el) {
  const boxes = [];
  for (let box = parentOf(el); box && box !== bodyOfPage(); box = parentOf(box)) {
    const { overflowX, overflowY, position } = getComputedStyle(box);
    if (overflowX !== "visible" || overflowY !== "visible") boxes.push(box);
    if (position === "fixed") break;
  }
  return boxes;
}

/** What is left of the window between those boxes. @param {Element[]} clippers */
export function openView(clippers) {
  const view = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  for (const box of clippers) {
    const { left, top, right, bottom } = rectOf(box);
    view.left = Math.max(view.left, left);
    view.top = Math.max(view.top, top);
    view.right = Math.min(view.right, right);
    view.bottom = Math.min(view.bottom, bottom);
  }
  return new DOMRect(view.left, view.top, view.right - view.left, view.bottom - view.top);
}

/** How high the part of the page is drawn that an element belongs to: as high, and no higher, its hint is drawn. @param {Element} el */
export function levelOf(el) {
  let level = "auto";
  for (let box = /** @type {Element | null} */ (el); box; box = parentOf(box)) {
    const { zIndex } = getComputedStyle(box);
    if (zIndex !== "auto") level = zIndex;
  }
  return level;
}

/** Where nothing may be covered. */
export function controlRects() {
  const rects = findAll(document, `${CONTROLS}, [role=option], [role=tab], [role=code]`).map(rectOf);
  return rects.filter((rect) => rect.width > 0 && rect.bottom > 0 && rect.top < innerHeight);
}

/** Whether an anchor can be seen: not scrolled away, and nothing lies over it. @param {Element} el @param {DOMRect} at @param {DOMRect} view */
export function isInSight(el, at, view) {
  const x = (at.left + Math.min(at.right, view.right)) / 2;
  const y = (at.top + at.bottom) / 2;
  if (at.width === 0 || y < view.top || y > view.bottom || x < view.left || x > view.right) return false;
  const top = deepestAt(document.elementFromPoint(x, y), x, y);
  return !!top && (holds(top, el) || holds(el, top) || hasAttr(top, HINT)) && sightOf(el) === "shown";
}

/** Best first. @param {Element} el @param {DOMRect} at the anchor's text @param {DOMRect} size @param {boolean} small @returns {Spot[]} */
export function spotsFor(el, at, { width, height }, small) {
  let line = el;
  for (let box = parentOf(el); box && rectOf(line).right < at.right + GAP + width; box = parentOf(box)) line = box;
  const middle = (at.height - height) / 2;
  return [
    { x: at.width + GAP, y: middle, small },
    { x: rectOf(line).right - width - at.left, y: middle, small },
    { x: 0, y: -height - GAP / 2, small },
    { x: 0, y: at.height + GAP / 2, small },
    { x: -width - GAP, y: middle, small },
    // A field right below its label leaves room for a hint only somewhat above it.
    { x: at.width + GAP, y: at.height - height - MARGIN - 1, small },
  ];
}

/** @param {DOMRect} rect @param {DOMRect} view @param {DOMRect[]} taken */
export function isFree(rect, view, taken) {
  const inside = rect.left >= view.left && rect.top >= view.top && rect.right <= view.right && rect.bottom <= view.bottom;
  return inside && !taken.some((other) => meet(rect, other, MARGIN));
}

/** Whether nothing stands there to be read, or to be pressed without looking like a control. @param {DOMRect} rect */
export function isBlank(rect) {
  for (let y = rect.top + 2; y < rect.bottom; y += STEP) {
    for (let x = rect.left; x <= rect.right; x += STEP) {
      const top = deepestAt(document.elementsFromPoint(x, y).find((el) => !hasAttr(el, HINT)) ?? null, x, y);
      if (!top) continue;
      if (matches(top, "svg, svg *, img, canvas") || getComputedStyle(top).cursor === "pointer") return false;
      for (const node of nodesIn(top)) if (node instanceof Text && node.data.trim() && meet(textRect(node), rect, 0)) return false;
    }
  }
  return true;
}
