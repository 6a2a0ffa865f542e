// The page as plain data: a flat list, in document order, of what stands in its main region.

import { attr, bodyOfPage, closestOf, elementsIn, findAll, findIn, holds, isBox, isRendered, nodesIn, rootOfPage, scrolled, shadows, tagOf } from "./dom.js";
import { BY_TAG, FRAME, MAYBE_DIALOG, SKIP, isDialog, isDisplayed, marksOf, roleOf, sightOf } from "./kinds.js";
import { addLeaf, addPlain, addSelected, addTitle, isBusy } from "./leaves.js";
import { groupName, nameOf, runOf, tidy } from "./names.js";
import { masked } from "./secrets.js";
import { KEPT, KEPT_EMPTY, LEAVES, MAX_NODES, MIN_SCROLLED, TITLES, Walk } from "./walk.js";

/** Boxes that may have a name of their own. */
const GROUPS = new Set(["fieldset", "section", "form", "article"]);
const GROUPING = /^(group|radiogroup|region|form|article)$/;

/** @returns {Outline} */
export function takeOutline() {
  const walk = new Walk(false);
  shadows.clear();
  const main = findIn(document, "main, [role=main]");
  const page = bodyOfPage();
  if (main && isRendered(main)) visitAround(walk, page, main);
  else if (page) visit(walk, page, -1);
  return { nodes: walk.finish(), truncated: walk.truncated, lang: rootOfPage().lang, frame: main ? textsAround(main) : [] };
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
      if (text && text.length <= FRAME_LENGTH && isDisplayed(box)) found.push(masked(text, /** @type {Text} */ (node)));
    }
  };
  search(bodyOfPage());
  return found;
}

/** What the outline says of one node by itself. @param {Element | Text} node */
export function describe(node) {
  const walk = new Walk(true);
  if (node instanceof Text) walk.addText(node, runOf(node), -1);
  else visit(walk, node, -1);
  return walk.finish().at(0);
}

/** The main region, what floats beside the page's own root, and every dialog. @param {Walk} walk @param {Element} box @param {Element} main */
function visitAround(walk, box, main) {
  for (const child of elementsIn(box)) {
    if (child === main) {
      walk.inside = true;
      visit(walk, child, -1);
      walk.inside = false;
    } else if (holds(child, main)) visitAround(walk, child, main);
    else if (box === bodyOfPage()) visit(walk, child, -1);
    else for (const el of [child, ...findAll(child, MAYBE_DIALOG)]) visitDialog(walk, el);
  }
}

/** @param {Walk} walk @param {Element} el */
function visitDialog(walk, el) {
  const marks = marksOf(el);
  if (walk.entries.some(({ up, node }) => up < 0 && holds(node, el))) return;
  if (isDialog(el, roleOf(el, tagOf(el), marks), marks)) visit(walk, el, -1);
}

/** @param {Element} el @param {Walk} walk @param {number} up */
function visit(walk, el, up) {
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
  if (LEAVES.has(role)) return addLeaf(walk, met);
  if (TITLES.has(role)) {
    const index = walk.entries.length;
    const parts = addTitle(walk, met);
    for (const part of parts ?? []) visit(walk, part, index);
    if (parts) return;
  }
  if (!isBox(el) && role !== "dialog") addPlain(walk, met);
  else visitBox(walk, met);
}

/** A box, which stays only if it says something about what it holds. @param {Walk} walk @param {Met} met */
function visitBox(walk, met) {
  const { el, up, tag, role, marks } = met;
  const dialog = !walk.inDialog && isDialog(el, role, marks);
  const kind = dialog ? "dialog" : KEPT.has(role) && role !== "dialog" ? role : "group";
  const busy = isBusy(walk, el, marks);
  const index = walk.entries.length;
  const what = walk.add(el, up, kind, tag);
  const entry = walk.entries[index];

  const { inDialog, inSpinner } = walk;
  walk.inDialog ||= dialog;
  walk.inSpinner ||= busy;
  visitChildren(walk, el, index);
  Object.assign(walk, { inDialog, inSpinner });

  if (busy) what.busy = true;
  if (walk.entries.length - index > MIN_SCROLLED) what.scroll = scrollOf(el);
  if (entry.inside === 0 && !((what.busy || KEPT_EMPTY.has(kind)) && sightOf(el) === "shown")) {
    walk.entries.pop();
    if (up >= 0) walk.entries[up].inside--;
  } else if (kind === "group") {
    // A group that has a name tells whose all in it is, even around a single thing.
    if (GROUPING.test(attr(el, "role") ?? "") || GROUPS.has(tag)) walk.say(what, "name", groupName(el), el);
    entry.kept = entry.inside > 1 || !!what.scroll || !!what.busy || !!what.name;
  } else {
    walk.say(what, "name", nameOf(el), el);
    addSelected(met, what);
    if (sightOf(el) === "hidden") what.hidden = true;
    absorb(walk, index);
  }
}

/** @param {Element} el @param {Walk} walk @param {number} index */
function visitChildren(walk, el, index) {
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
    if (first && run) walk.addText(first, run, index);
    if (child) visit(walk, child, index);
    // What is not displayed may stand in a box that is not: then there is no more to find in it.
    if (!child || (walk.lost && !isDisplayed(el))) return;
    walk.lost = false;
    first = undefined;
    text = "";
  }
}

/** A box around a single group takes its place; an entry or cell around a single text is that text. @param {Walk} walk @param {number} index */
function absorb(walk, index) {
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
export function scrollOf(el) {
  const box = scrollerOf(el);
  const [full, view] = [scrolled.full(box), scrolled.view(box)];
  if (full <= view + 1 || view === 0) return undefined;
  if (box === el && !/auto|scroll/.test(getComputedStyle(el).overflowY)) return undefined;
  return { top: Math.max(0, Math.round(scrolled.top(box))), view, full };
}

/** @param {Element} el */
export function scrollerOf(el) {
  return (el === bodyOfPage() && document.scrollingElement) || el;
}
