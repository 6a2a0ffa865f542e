// One walk over the page: what was met so far, on its way into an outline.

import { isPointed, sightOf } from "./kinds.js";
import { elementOf, idOf } from "./numbers.js";
import { masked } from "./secrets.js";

export const MAX_NODES = 6000;
const MAX_TEXT = 2048;
const MAX_VALUE = 65536;
/** Characters of the whole outline: browsers refuse messages that are far larger. */
const MAX_TOTAL = 4_000_000;
/** Boxes with less inside have nothing worth scrolling for, and asking each costs a look at the layout. */
export const MIN_SCROLLED = 12;

/** Boxes that say something even around a single thing; some of them even around nothing. */
export const KEPT = new Set(["dialog", "tabpanel", "list", "listitem", "table", "row", "cell"]);
export const KEPT_EMPTY = new Set(["list", "table", "cell"]);
export const LEAVES = new Set(["button", "link", "textbox", "editor", "checkbox", "radio", "combobox", "option", "image", "other"]);
export const TITLES = new Set(["heading", "label", "tab"]);
export class Walk {
  entries = /** @type {Entry[]} */ ([]);
  truncated = false;
  inDialog = false;
  inSpinner = false;
  /** Something was met that is not displayed. */
  lost = false;
  room = MAX_TOTAL;

  /** @param {boolean} inside in the main region, where a header is part of a section */
  constructor(inside) {
    this.inside = inside;
  }

  /** Numbers the entries that stay and leaves out the others. */
  finish() {
    const nodes = [];
    /** Number of each entry, or of the nearest kept one around it. @type {number[]} */
    const ids = [];
    for (const { node, up, kept, what } of this.entries) {
      const parent = up < 0 ? 0 : ids[up];
      if (kept) nodes.push(Object.assign(what, { id: idOf(node), parent }));
      ids.push(kept ? what.id : parent);
    }
    return nodes;
  }

  /** @param {Element | Text} node @param {number} up @param {string} role @param {string} tag */
  add(node, up, role, tag) {
    /** @type {OutlineNode} */
    const what = { id: 0, parent: 0, role, tag };
    this.entries.push({ node, up, kept: true, inside: 0, what });
    if (up >= 0) this.entries[up].inside++;
    return what;
  }

  /** Adds an element if it is displayed at all. @param {Met} met @param {string} [as] */
  enter(met, as = met.role) {
    const sight = sightOf(met.el);
    if (sight === "none") {
      this.lost = true;
      return undefined;
    }
    const what = this.add(met.el, met.up, as, met.tag);
    if (sight === "hidden") what.hidden = true;
    return what;
  }

  /** @param {OutlineNode} what @param {"name" | "text" | "value" | "placeholder" | "description"} key @param {string | null} text @param {Element | Text} at */
  say(what, key, text, at) {
    if (text === null || (text === "" && key !== "value")) return;
    const safe = masked(text, at);
    const cap = Math.min(key === "value" ? MAX_VALUE : MAX_TEXT, this.room);
    if (safe.length > cap) what.cut = true;
    this.room -= Math.min(safe.length, cap);
    what[key] = safe.slice(0, cap);
  }

  /** @param {Text} first @param {string} text @param {number} up */
  addText(first, text, up) {
    const el = elementOf(first);
    const sight = sightOf(el);
    if (sight === "none") this.lost = true;
    else {
      const what = this.add(first, up, "text", "#text");
      this.say(what, "text", text, first);
      if (sight === "hidden") what.hidden = true;
      if (isPointed(el, text)) what.pointed = true;
    }
  }
}
