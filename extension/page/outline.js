"use strict";
// The page as plain data: a flat list, in document order, of what stands in its main region.

const MAX_NODES = 6000;
const MAX_TEXT = 2048;
const MAX_VALUE = 65536;
/** Characters of the whole outline: browsers refuse messages that are far larger. */
const MAX_TOTAL = 4_000_000;
/** Boxes with less inside have nothing worth scrolling for, and asking each costs a look at the layout. */
const MIN_SCROLLED = 12;

/** Boxes that say something even around a single thing; some of them even around nothing. */
const KEPT = new Set(["dialog", "tabpanel", "list", "listitem", "table", "row", "cell"]);
const KEPT_EMPTY = new Set(["list", "table", "cell"]);
const LEAVES = new Set(["button", "link", "textbox", "editor", "checkbox", "radio", "combobox", "option", "image", "other"]);
const TITLES = new Set(["heading", "label", "tab"]);
/** Boxes that may have a name of their own. */
const GROUPS = new Set(["fieldset", "section", "form", "article"]);
const GROUPING = /^(group|radiogroup|region|form|article)$/;

/** @type {WeakMap<Node, number>} */
const idByNode = new WeakMap();
/** @type {Map<number, WeakRef<Element | Text>>} */
const nodeById = new Map();
const forgotten = new FinalizationRegistry((/** @type {number} */ id) => nodeById.delete(id));
let lastId = 0;

/** @param {Element | Text} node */
function idOf(node) {
  let id = idByNode.get(node);
  if (id === undefined) {
    id = ++lastId;
    idByNode.set(node, id);
    nodeById.set(id, new WeakRef(node));
    forgotten.register(node, id);
  }
  return id;
}

/** The node of this number, if it still stands in the page. @param {number} id */
function nodeOf(id) {
  const node = nodeById.get(id)?.deref();
  return node && isInPage(node) ? node : undefined;
}

/** Itself, or the element that a text stands in. @param {Element | Text} node */
function elementOf(node) {
  return node instanceof Text ? (node.parentElement ?? /** @type {Element} */ (parentOf(node))) : node;
}

/** The state of one walk; `lost` says that something was met that is not displayed. */
let walk = { entries: /** @type {Entry[]} */ ([]), truncated: false, inside: false, inDialog: false, inSpinner: false, lost: false, room: MAX_TOTAL };

/** @param {boolean} inside in the main region, where a header is part of a section */
function begin(inside) {
  walk = { entries: [], truncated: false, inside, inDialog: false, inSpinner: false, lost: false, room: MAX_TOTAL };
}

/** @returns {Outline} */
function takeOutline() {
  begin(false);
  shadows.clear();
  const main = findIn(document, "main, [role=main]");
  const page = bodyOfPage();
  if (main && isRendered(main)) visitAround(page, main);
  else if (page) visit(page, -1);
  return { nodes: finish(), truncated: walk.truncated, lang: rootOfPage().lang, frame: main ? textsAround(main) : [] };
}

const MAX_FRAME = 80;
const FRAME_LENGTH = 120;

/** Short texts around the main region: what the bars above it say. @param {Element} main @returns {string[]} */
function textsAround(main) {
  /** @type {string[]} */
  const found = [];
  const search = (/** @type {Element} */ box) => {
    if (box === main || BY_TAG.get(tagOf(box)) === SKIP && tagOf(box) !== "nav") return;
    for (const node of nodesIn(box)) {
      if (found.length >= MAX_FRAME) return;
      if (node instanceof Element) search(node);
      const text = node instanceof Text ? tidy(node.data) : "";
      if (text && text.length <= FRAME_LENGTH && isDisplayed(box)) found.push(text);
    }
  };
  search(bodyOfPage());
  return found;
}

/** What the outline says of one node by itself. @param {Element | Text} node */
function describe(node) {
  begin(true);
  if (node instanceof Text) addText(node, runOf(node), -1);
  else visit(node, -1);
  return finish().at(0);
}

/** The main region, what floats beside the page's own root, and every dialog. @param {Element} box @param {Element} main */
function visitAround(box, main) {
  for (const child of elementsIn(box)) {
    if (child === main) {
      walk.inside = true;
      visit(child, -1);
      walk.inside = false;
    } else if (holds(child, main)) visitAround(child, main);
    else if (box === bodyOfPage()) visit(child, -1);
    else for (const el of [child, ...findAll(child, MAYBE_DIALOG)]) visitDialog(el);
  }
}

/** @param {Element} el */
function visitDialog(el) {
  const marks = marksOf(el);
  if (walk.entries.some(({ up, node }) => up < 0 && holds(node, el))) return;
  if (isDialog(el, roleOf(el, tagOf(el), marks), marks)) visit(el, -1);
}

/** Numbers the entries that stay and leaves out the others. */
function finish() {
  const nodes = [];
  /** Number of each entry, or of the nearest kept one around it. @type {number[]} */
  const ids = [];
  for (const { node, up, kept, what } of walk.entries) {
    const parent = up < 0 ? 0 : ids[up];
    if (kept) nodes.push(Object.assign(what, { id: idOf(node), parent }));
    ids.push(kept ? what.id : parent);
  }
  return nodes;
}

/** @param {Element | Text} node @param {number} up @param {string} role @param {string} tag */
function add(node, up, role, tag) {
  /** @type {OutlineNode} */
  const what = { id: 0, parent: 0, role, tag };
  walk.entries.push({ node, up, kept: true, inside: 0, what });
  if (up >= 0) walk.entries[up].inside++;
  return what;
}

/** Adds an element if it is displayed at all. @param {Met} met @param {string} [as] */
function enter(met, as = met.role) {
  const sight = sightOf(met.el);
  if (sight === "none") {
    walk.lost = true;
    return undefined;
  }
  const what = add(met.el, met.up, as, met.tag);
  if (sight === "hidden") what.hidden = true;
  return what;
}

/** @param {OutlineNode} what @param {"name" | "text" | "value" | "placeholder" | "description"} key @param {string | null} text @param {Element} at */
function say(what, key, text, at) {
  if (text === null || (text === "" && key !== "value")) return;
  const safe = masked(text, at);
  const cap = Math.min(key === "value" ? MAX_VALUE : MAX_TEXT, walk.room);
  if (safe.length > cap) what.cut = true;
  walk.room -= Math.min(safe.length, cap);
  what[key] = safe.slice(0, cap);
}

/** @param {Text} first @param {string} text @param {number} up */
function addText(first, text, up) {
  const el = elementOf(first);
  const sight = sightOf(el);
  if (sight === "none") walk.lost = true;
  else {
    const what = add(first, up, "text", "#text");
    say(what, "text", text, el);
    if (sight === "hidden") what.hidden = true;
    if (isPointed(el, text)) what.pointed = true;
  }
}

/** @param {Element} el @param {number} up */
function visit(el, up) {
  if (walk.entries.length >= MAX_NODES || walk.room === 0) {
    walk.truncated = true;
    return;
  }
  const tag = tagOf(el);
  const marks = marksOf(el);
  let role = roleOf(el, tag, marks);
  if (role === SKIP) return;
  if (role === FRAME) {
    role = "group";
    if (!walk.inside && !walk.inDialog && !closestOf(el, "section, article") && !isDialog(el, role, marks)) return;
  }
  const met = { el, up, tag, role, marks };
  if (LEAVES.has(role)) addLeaf(met);
  else if (TITLES.has(role) && addTitle(met)) return;
  else if (!isBox(el) && role !== "dialog") addPlain(met);
  else visitBox(met);
}

/** A box, which stays only if it says something about what it holds. @param {Met} met */
function visitBox(met) {
  const { el, up, tag, role, marks } = met;
  const dialog = !walk.inDialog && isDialog(el, role, marks);
  const kind = dialog ? "dialog" : KEPT.has(role) && role !== "dialog" ? role : "group";
  const busy = isBusy(el, marks);
  const index = walk.entries.length;
  const what = add(el, up, kind, tag);
  const entry = walk.entries[index];

  const { inDialog, inSpinner } = walk;
  walk.inDialog ||= dialog;
  walk.inSpinner ||= busy;
  visitChildren(el, index);
  Object.assign(walk, { inDialog, inSpinner });

  if (busy) what.busy = true;
  if (walk.entries.length - index > MIN_SCROLLED) what.scroll = scrollOf(el);
  if (entry.inside === 0 && !((what.busy || KEPT_EMPTY.has(kind)) && sightOf(el) === "shown")) {
    walk.entries.pop();
    if (up >= 0) walk.entries[up].inside--;
  } else if (kind === "group") {
    // A group that has a name tells whose all in it is, even around a single thing.
    if (GROUPING.test(attr(el, "role") ?? "") || GROUPS.has(tag)) say(what, "name", groupName(el), el);
    entry.kept = entry.inside > 1 || !!what.scroll || !!what.busy || !!what.name;
  } else {
    say(what, "name", nameOf(el), el);
    addSelected(met, what);
    if (sightOf(el) === "hidden") what.hidden = true;
    absorb(index);
  }
}

/** @param {Element} el @param {number} index */
function visitChildren(el, index) {
  /** @type {Text | undefined} */
  let first;
  let text = "";
  for (const child of [...nodesIn(el), undefined]) {
    if (child instanceof Text) {
      first ??= child;
      text += child.data;
      continue;
    }
    if (child && !(child instanceof Element)) continue;
    const run = first && tidy(text);
    if (first && run) addText(first, run, index);
    if (child) visit(child, index);
    // What is not displayed may stand in a box that is not: then there is no more to find in it.
    if (!child || (walk.lost && !isDisplayed(el))) return;
    walk.lost = false;
    first = undefined;
    text = "";
  }
}

/** A box around a single group takes its place; an entry or cell around a single text is that text. @param {number} index */
function absorb(index) {
  const entry = walk.entries[index];
  const only = walk.entries.slice(index + 1).find(({ kept }) => kept);
  if (entry.inside !== 1 || !only) return;
  const { role, name, scroll, busy } = only.what;
  if (role === "group" && !name && !scroll && !busy) only.kept = false;
  if (role !== "text" || !/^(listitem|cell)$/.test(entry.what.role)) return;
  entry.node = only.node;
  Object.assign(entry.what, only.what, { role: entry.what.role, tag: entry.what.tag });
  walk.entries.length = index + 1;
}

/** How far a box is scrolled, if it holds more than it shows and lets one scroll. @param {Element} el */
function scrollOf(el) {
  const box = scrollerOf(el);
  const [full, view] = [scrolled.full(box), scrolled.view(box)];
  if (full <= view + 1 || view === 0) return undefined;
  if (box === el && !/auto|scroll/.test(getComputedStyle(el).overflowY)) return undefined;
  return { top: Math.max(0, Math.round(scrolled.top(box))), view, full };
}

/** @param {Element} el */
function scrollerOf(el) {
  return (el === bodyOfPage() && document.scrollingElement) || el;
}
