// What is drawn between the parts of a page to set them apart: boxes with a border, a ground or a shadow of their own, and rules.

import { attr, bodyOfPage, elementsIn, findIn, holds, isRendered, matches, parentOf, rectOf, tagOf } from "./dom.js";
import { BY_TAG, SKIP } from "./kinds.js";
import { CONTROLS } from "./names.js";

const MAX_WALLS = 2000;
/** Less than this is a badge, a tag or a control, not a part of the page. */
const MIN_WALL = { width: 120, height: 24 };
/** A drawn box as low as this is a line. */
const MAX_RULE = 3;
/** Colours that differ by less look the same. */
const SAME_COLOR = 3;

/** @typedef {number[]} Color red, green, blue and opacity */

/**
 * @param {Element[]} roots the outermost elements of the outline
 * @param {Element[]} dialogs
 * @returns {Pick<Sight, "walls" | "floating">}
 */
export function takeWalls(roots, dialogs) {
  /** @type {Sight["walls"]} */
  const walls = [];
  const main = findIn(document, "main, [role=main]");
  const region = main && isRendered(main) ? main : bodyOfPage();
  if (region) addWalls(region, groundBehind(region), walls);
  // Of a dialog that stands in the region itself nobody can tell which walls are its own.
  const floating = dialogs.some((dialog) => holds(region, dialog)) ? 0 : walls.length;
  for (const root of roots) {
    if (holds(region, root)) continue;
    // What floats may be drawn by a box around it.
    let top = root;
    for (let box = parentOf(top); box && box !== bodyOfPage() && !holds(box, region); box = parentOf(box)) top = box;
    addWalls(top, groundBehind(top), walls);
  }
  for (const dialog of dialogs) addWall(walls, rectOf(dialog));
  return { walls, floating };
}

/** @param {Sight["walls"]} walls @param {{left: number, top: number, width: number, height: number}} rect */
function addWall(walls, { left, top, width, height }) {
  const wall = rounded(left, top, width, height);
  const last = walls.at(-1);
  if (walls.length < MAX_WALLS && !last?.every((number, i) => number === wall[i])) walls.push(wall);
}

/** @param {Element} el @param {Color} ground what it is drawn on @param {Sight["walls"]} walls */
function addWalls(el, ground, walls) {
  if (walls.length >= MAX_WALLS || matches(el, CONTROLS) || (BY_TAG.get(tagOf(el)) === SKIP && tagOf(el) !== "hr")) return;
  const rect = rectOf(el);
  let own = ground;
  if (rect.width >= MIN_WALL.width) {
    const style = getComputedStyle(el);
    if (style.opacity === "0") return;
    own = over(colorOf(style.backgroundColor), ground);
    if (style.visibility === "visible" && style.display !== "inline") addDrawn(el, rect, style, differ(own, ground), walls);
  }
  for (const child of elementsIn(el)) addWalls(child, own, walls);
}

/** @param {Element} el @param {DOMRect} rect @param {CSSStyleDeclaration} style @param {boolean} painted @param {Sight["walls"]} walls */
function addDrawn(el, rect, style, painted, walls) {
  const { left, top, bottom, width, height } = rect;
  const [above, below, before, behind] = ["top", "bottom", "left", "right"].map((side) => hasBorder(style, side));
  const floating = /fixed|absolute/.test(style.position) && (colorOf(style.backgroundColor)[3] ?? 1) > 0;
  if (tagOf(el) === "hr" || attr(el, "role") === "separator" || (painted && height <= MAX_RULE)) {
    addWall(walls, { left, top, width, height: Math.min(height, 1) });
  } else if (height >= MIN_WALL.height && ((above && below && before && behind) || painted || floating || hasShadow(style))) {
    addWall(walls, rect);
  } else if (!before && !behind) {
    if (above) addWall(walls, { left, top, width, height: 0 });
    if (below) addWall(walls, { left, top: bottom, width, height: 0 });
  }
}

/** @param {CSSStyleDeclaration} style @param {string} side */
function hasBorder(style, side) {
  return parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1 && isVisible(colorOf(style.getPropertyValue(`border-${side}-color`)));
}

/** Style sheets write shadows that are transparent or of no size as well. @param {CSSStyleDeclaration} style */
function hasShadow({ boxShadow }) {
  if (boxShadow === "none") return false;
  return boxShadow.split(/,(?![^(]*\))/).some((shadow) => {
    const color = /[a-z-]+\([^)]*\)/.exec(shadow)?.[0] ?? "";
    return isVisible(colorOf(color)) && /[1-9]/.test(shadow.replace(color, ""));
  });
}

/** @param {Element} el @returns {Color} */
function groundBehind(el) {
  const box = parentOf(el);
  return box ? over(colorOf(getComputedStyle(box).backgroundColor), groundBehind(box)) : [255, 255, 255, 1];
}

/** Colours of spaces that this does not know become one that is like no other. @param {string} css as computed @returns {Color} */
function colorOf(css) {
  const numbers = css.match(/[\d.]+/g)?.map(Number) ?? [];
  if (css.startsWith("rgb")) return numbers;
  return css.startsWith("color(srgb ") ? numbers.map((number, i) => (i < 3 ? number * 255 : number)) : [NaN, NaN, NaN, 1];
}

/** @param {Color} color */
function isVisible([, , , opacity = 1]) {
  return opacity > 0.02;
}

/** @param {Color} color @param {Color} ground @returns {Color} */
function over([red, green, blue, opacity = 1], ground) {
  return opacity === 0 ? ground : [...[red, green, blue].map((part, i) => part * opacity + ground[i] * (1 - opacity)), 1];
}

/** @param {Color} one @param {Color} other */
function differ(one, other) {
  return one !== other && !one.slice(0, 3).every((part, i) => Math.abs(part - other[i]) < SAME_COLOR);
}

/** @param {...number} numbers @returns {[number, number, number, number]} */
export function rounded(...numbers) {
  return /** @type {[number, number, number, number]} */ (numbers.map(Math.round));
}
