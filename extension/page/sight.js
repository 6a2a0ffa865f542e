// Where the nodes of an outline stand on the screen and how they look. Taken only when the core asks: it costs a layout.

import { attr, closestOf, holds, matches, nextOf, parentOf, rectOf, tagOf, textsShown } from "./dom.js";
import { MAX_CLASSES } from "./kinds.js";
import { CONTROLS } from "./names.js";
import { elementOf, nodeOf } from "./numbers.js";
import { textRect } from "./place.js";
import { LEAVES, TITLES } from "./walk.js";
import { rounded, takeWalls } from "./walls.js";

/** Rectangles are in CSS pixels of the window. @typedef {{left: number, top: number, right: number, bottom: number}} Sides */

/** Controls that are told by all that stands around them. */
const PATHS = new Set(["textbox", "button", "link"]);
const TEXTUAL = new Set(["text", "heading", "label", "cell", "listitem", "button", "link", "tab", "option"]);
/** A state that a class name speaks of comes and goes, so it does not tell one kind of element from another. */
const STATE =
  /(^|[-_])(is|has|not)?[-_]?(active|inactive|selected|current|checked|unchecked|open|opened|closed|expanded|collapsed|disabled|enabled|hover|hovered|focus|focused|focus-visible|pressed|first|last|odd|even|error|warning|success|invalid|valid|empty|filled|dirty|touched|loading|visible|hidden)(-?child|-?item)?$/i;
/** Prefixes after which tools put nothing but a hash. */
const HASHED = /^(sc|css|jss|emotion)[-_]?[A-Za-z]*\d|^sc-/;

/** @param {OutlineNode[]} nodes of the outline just taken @returns {Sight} */
export function takeSight(nodes) {
  const around = new Set(nodes.map(({ parent }) => parent));
  /** @type {Sight["boxes"]} */
  const boxes = [];
  /** @type {Element[]} */
  const dialogs = [];
  /** @type {Element[]} */
  const roots = [];
  const paths = new Map();
  for (const { id, parent, role } of nodes) {
    const node = nodeOf(id);
    if (!node) continue;
    const el = elementOf(node);
    if (role === "dialog") dialogs.push(el);
    if (parent === 0) roots.push(el);
    const { left, top, right, bottom } = sidesOf(node, role, !around.has(id));
    const box = rounded(left, top, right - left, bottom - top);
    const path = PATHS.has(role) ? [pathOf(el, paths).toString(36)] : [];
    boxes.push(/** @type {Sight["boxes"][0]} */ ([id, ...box, lookOf(node), markOf(el), ...path]));
  }
  return { boxes, ...takeWalls(roots, dialogs) };
}

/**
 * Where a node stands: a text where its letters are, whatever room its block takes; a control with all that is drawn of it.
 * @param {Element | Text} node
 * @param {string} role
 * @param {boolean} leaf whether nothing of the outline stands in it
 * @returns {Sides}
 */
export function sidesOf(node, role, leaf) {
  const texts = node instanceof Text ? runFrom(node) : TEXTUAL.has(role) && (leaf || TITLES.has(role)) ? textsIn(node) : [];
  const letters = unionOf(texts.map(textRect));
  if (letters) return letters;
  let el = elementOf(node);
  let rect = rectOf(el);
  // Design libraries lay a field of no size under the one that they draw.
  for (let around = parentOf(el); LEAVES.has(role) && rect.width === 0 && around; around = parentOf(el)) rect = rectOf((el = around));
  return rect;
}

/** The text nodes that make up one sentence with the first. @param {Text} first */
function runFrom(first) {
  const texts = [];
  for (let node = /** @type {Node | null} */ (first); node && node.nodeType !== Node.ELEMENT_NODE; node = nextOf(node)) {
    if (node instanceof Text && node.data.trim()) texts.push(node);
  }
  return texts;
}

/** The text nodes that an element says, without those of the controls in it. @param {Element} el */
function textsIn(el) {
  return textsShown(el).filter((text) => {
    const control = closestOf(parentOf(text), CONTROLS);
    return !control || holds(control, el);
  });
}

/** @param {DOMRect[]} rects @returns {Sides | undefined} */
function unionOf(rects) {
  /** @type {Sides | undefined} */
  let all;
  for (const { left, top, right, bottom, width } of rects) {
    if (width === 0) continue;
    all ??= { left, top, right, bottom };
    all = { left: Math.min(all.left, left), top: Math.min(all.top, top), right: Math.max(all.right, right), bottom: Math.max(all.bottom, bottom) };
  }
  return all;
}

/** Size, weight and colour of the letters. @param {Element | Text} node */
function lookOf(node) {
  const text = node instanceof Text ? node : textsIn(node)[0];
  const { fontSize, fontWeight, color } = getComputedStyle((text && parentOf(text)) ?? elementOf(node));
  return `${fontSize}/${fontWeight}/${color}`;
}

/** A short name for what an element is and stands in by tags and classes; alike for all of its kind. @param {Element} el */
function markOf(el) {
  let path = "";
  let box = /** @type {Element | null} */ (el);
  for (let level = 0; box && level < 3; level++, box = parentOf(box)) path += `${kindOf(box)}>`;
  return hashed(path).toString(36);
}

/** The same of all elements from the main region to this one. @param {Element} el @param {Map<Element, number>} known @returns {number} */
function pathOf(el, known) {
  let hash = known.get(el);
  if (hash === undefined) {
    const box = matches(el, "main, [role=main], body") ? null : parentOf(el);
    hash = hashed(kindOf(el), box ? pathOf(box, known) : undefined);
    known.set(el, hash);
  }
  return hash;
}

/** FNV-1a @param {string} text @param {number} [hash] to go on from */
function hashed(text, hash = 0x811c9dc5) {
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** @type {Map<string, string>} */
const kindByClass = new Map();

/** @param {Element} el */
function kindOf(el) {
  const names = attr(el, "class") ?? "";
  const key = `${tagOf(el)} ${names}`;
  let kind = kindByClass.get(key);
  if (kind === undefined) {
    const tokens = names.split(/\s+/).map(lastingPart).filter(Boolean);
    kind = [tagOf(el), ...new Set(tokens.sort())].join(".");
    if (kindByClass.size >= MAX_CLASSES) kindByClass.clear();
    kindByClass.set(key, kind);
  }
  return kind;
}

/** What of a class name stays through states and builds of the page. @param {string} token */
function lastingPart(token) {
  if (STATE.test(token) || HASHED.test(token)) return "";
  return token.replace(/[-_]+[A-Za-z]*\d[A-Za-z\d]*(?=[-_]|$)/g, "").replace(/^[A-Za-z]*\d.*$/, "");
}
