// The leaves of the outline: what a person reads, presses or fills in, with its state.

import { animationsOf, attr, closestOf, elementsIn, findAll, findIn, hasAttr, isBox, matches, nodesIn, parentOf, tagOf, textIn, textsShown } from "./dom.js";
import { MARK, isDisplayed, isPointed, isTextField, marksOf, sightOf } from "./kinds.js";
import { CONTROLS, FIELDS, descriptionOf, iconOf, nameOf, textOf, tidy } from "./names.js";
import { isSecretField } from "./secrets.js";
import { KEPT, KEPT_EMPTY } from "./walk.js";

/** @import { Walk } from "./walk.js" */

/** A mark for "wrong" or "read-only" may stand on the wrapper of a field; further up it speaks of something else. */
const WRAPPER_LEVELS = 3;

/** An element that holds nothing but text, or nothing at all. @param {Walk} walk @param {Met} met */
export function addPlain(walk, met) {
  const { el, role, marks } = met;
  const text = tidy(textIn(el) ?? "");
  const busy = isBusy(walk, el, marks);
  if (!text && !busy && !KEPT_EMPTY.has(role)) return;
  const what = walk.enter(met, KEPT.has(role) || busy ? role : "text");
  if (!what) return;
  walk.say(what, "text", text, el);
  if (busy) what.busy = true;
  if (isDisabled(met)) what.disabled = true;
  if (KEPT.has(role)) addSelected(met, what);
  else if (isPointed(el, text)) {
    what.pointed = true;
    // One of a strip may be in front.
    if (marks & MARK.active) what.selected = true;
  }
}

/**
 * A heading, label or tab.
 * @param {Walk} walk
 * @param {Met} met
 * @returns {Element[] | undefined} what stands in it besides its words; nothing if it only wraps controls, as any box does
 */
export function addTitle(walk, met) {
  const { el, role } = met;
  if (role === "label" && findIn(el, FIELDS)) return undefined;
  const { words, parts } = role === "tab" ? wholeOf(el) : titleIn(el);
  const text = words || (role === "tab" ? nameOf(el) || iconOf(el) : "");
  if (!text) return findIn(el, CONTROLS) ? undefined : [];
  const what = walk.enter(met);
  if (!what) return [];
  walk.say(what, "text", text, el);
  if (role === "tab") {
    addSelected(met, what);
    if (isDisabled(met)) what.disabled = true;
  }
  return parts;
}

/** What stands out within a title is a part of it. */
const EMPHASIS = "em, strong, b, i, u, mark, code";

/** All that a title says, and its controls. @param {Element} el @returns {{ words: string, parts: Element[] }} */
function wholeOf(el) {
  return { words: textOf(el, CONTROLS), parts: findAll(el, CONTROLS).filter((control) => !closestOf(parentOf(control), CONTROLS)) };
}

/** A title's own words, and what else stands in it: controls, and elements that say something beside, such as a count, a tag or an
 * explanation. @param {Element} el @returns {{ words: string, parts: Element[] }} */
function titleIn(el) {
  const own = ownText(el);
  const inner = elementsIn(el).filter((child) => isDisplayed(child) && (matches(child, CONTROLS) || textOf(child, CONTROLS)));
  const telling = inner.filter((child) => !matches(child, `${CONTROLS}, ${EMPHASIS}`));
  if (telling.length <= (own ? 0 : 1)) return wholeOf(el);
  if (own) return { words: own, parts: inner };
  const { words, parts } = wholeOf(telling[0]);
  return { words, parts: inner.flatMap((child) => (child === telling[0] ? parts : [child])) };
}

/** What stands in an element itself, not in others within it. @param {Element} el */
function ownText(el) {
  let text = "";
  for (const child of nodesIn(el)) if (child instanceof Text) text += `${child.data} `;
  return tidy(text);
}

/** @param {Walk} walk @param {Met} met */
export function addLeaf(walk, met) {
  const { el, role, marks } = met;
  const icon = role === "image" ? iconOf(el) : "";
  if (role === "image" && !icon) return;
  const what = walk.enter(met);
  if (!what) return;
  if (role === "image") walk.say(what, "name", icon, el);
  else if (role === "editor") addEditor(walk, el, what);
  else if (role === "button" || role === "link") addPress(walk, el, what, marks);
  else if (role === "option") {
    walk.say(what, "text", textOf(el), el);
    addSelected(met, what);
  } else if (role === "checkbox" || role === "radio") {
    walk.say(what, "name", nameOf(el, textOf(el) || undefined), el);
    what.checked = isChecked(el);
  } else addField(walk, el, what);
  if (isDisabled(met)) what.disabled = true;
  if (isDouble(el)) what.hidden = true;
}

/** A field that libraries keep for forms and assistive tools, while they draw another one. @param {Element} el */
function isDouble(el) {
  return /^(input|select|textarea)$/.test(tagOf(el)) && wrappersOf(el).some((box) => attr(box, "aria-hidden") === "true");
}

/** @param {Walk} walk @param {Element} el @param {OutlineNode} what @param {number} marks */
function addPress(walk, el, what, marks) {
  const text = textOf(el);
  const name = nameOf(el, text);
  walk.say(what, "name", name || (el instanceof HTMLInputElement ? el.value : iconOf(el)), el);
  if (text !== name) walk.say(what, "text", text, el);
  if (hasAttr(el, "aria-checked")) what.checked = isChecked(el);
  const opens = attr(el, "aria-expanded") ?? (tagOf(el) === "summary" ? String(!!closestOf(el, "details")?.hasAttribute("open")) : null);
  if (opens !== null) what.expanded = opens === "true";
  if (isBusy(walk, el, marks)) what.busy = true;
}

/** @param {Walk} walk @param {Element} el @param {OutlineNode} what */
function addField(walk, el, what) {
  const name = nameOf(el);
  walk.say(what, "name", name, el);
  walk.say(what, "placeholder", attr(el, "placeholder"), el);
  walk.say(what, "description", descriptionOf(el), el);
  if (what.role !== "other" && !isSecretField(el, name)) walk.say(what, "value", valueOf(el), el);
  if (tagOf(el) === "textarea" || attr(el, "aria-multiline") === "true") what.multiline = true;
  if (/** @type {Field} */ (el).readOnly === true || attr(el, "aria-readonly") === "true") what.readonly = true;
  if (isWrong(el)) what.invalid = true;
}

/** @param {Walk} walk @param {Element} el @param {OutlineNode} what */
function addEditor(walk, el, what) {
  walk.say(what, "value", visibleLines(el).join("\n"), el);
  what.multiline = true;
  // Code editors draw only the lines that are in view.
  what.cut = true;
  // Monaco says it by offering no completion.
  const locked = findIn(el, "[role=textbox][aria-autocomplete=none], [aria-readonly=true], [role=textbox][contenteditable=false]");
  if (locked || wrapperWith(el, MARK.readonly)) what.readonly = true;
}

/** @param {Met} met @param {OutlineNode} what */
export function addSelected({ el, role, marks }, what) {
  const says = attr(el, "aria-selected") ?? attr(el, "aria-current");
  if (says !== null) what.selected = says !== "false";
  else if (marks & MARK.active && (role === "tab" || role === "option")) what.selected = true;
}

/** @param {Element} el */
function valueOf(el) {
  if (el instanceof HTMLSelectElement) return tidy(el.selectedOptions[0]?.text ?? "");
  if (!/^(input|textarea)$/.test(tagOf(el))) return textOf(el);
  const { value, readOnly } = /** @type {Field} */ (el);
  return value || !readOnly || attr(el, "role") !== "combobox" ? value : chosenBeside(el);
}

/** What is chosen from a list may be shown beside its field, which stays empty. @param {Element} el */
function chosenBeside(el) {
  for (const box of wrappersOf(el).slice(1)) {
    if (findAll(box, FIELDS).length > 1) return "";
    const text = textOf(box);
    if (text) return text;
  }
  return "";
}

/** @param {Pick<Met, "el" | "marks">} met */
function isDisabled({ el, marks }) {
  return (marks & MARK.disabled && !isTextField(el)) || matches(el, ":disabled, [aria-disabled=true]");
}

/** @param {Element} el */
export function isChecked(el) {
  return el instanceof HTMLInputElement ? el.checked : attr(el, "aria-checked") === "true";
}

/** @param {Element} el */
function isWrong(el) {
  if (attr(el, "aria-invalid") === "true") return true;
  const wrapper = wrapperWith(el, MARK.wrong);
  return !!wrapper && (wrapper === el || findAll(wrapper, "input, textarea, select").length === 1);
}

/** @param {Element} el @param {number} mark */
function wrapperWith(el, mark) {
  return wrappersOf(el).find((box) => marksOf(box) & mark);
}

/** An element and what is wrapped around it. @param {Element} el */
function wrappersOf(el) {
  const boxes = [el];
  for (let box = parentOf(el); box && boxes.length <= WRAPPER_LEVELS; box = parentOf(box)) boxes.push(box);
  return boxes;
}

/** What is used is not what loads, whatever its classes say of how it looks while it does. */
const USED = "input, textarea, select, button, a[href]";
/** What a page that was loaded holds, and a spinner doesn't. */
const HOLDINGS = `${USED}, table, [role]`;

/** A spinner or a grey stand-in; the outermost counts. @param {Walk} walk @param {Element} el @param {number} marks */
export function isBusy(walk, el, marks) {
  if (walk.inSpinner) return false;
  if (attr(el, "aria-busy") === "true") return sightOf(el) === "shown";
  return !!(marks & MARK.busy) && sightOf(el) === "shown" && (holdsLittle(el) || turns(el));
}

/** Wrappers around what was loaded often keep a name that speaks of loading; a spinner itself holds one text at most. @param {Element} el */
function holdsLittle(el) {
  return !matches(el, USED) && !findIn(el, HOLDINGS) && textsShown(el).length <= 1;
}

/** Whether something in it moves without end. @param {Element} el */
function turns(el) {
  return animationsOf(el, { subtree: true }).some(({ effect, playState }) => playState === "running" && effect?.getTiming().iterations === Infinity);
}

/** The lines of a code editor that it has drawn, from top to bottom. @param {Element} el */
export function visibleLines(el) {
  const lines = /** @type {HTMLElement[]} */ (findAll(el, ".view-line, .cm-line, .CodeMirror-line"));
  if (lines.length === 0 && !isBox(el)) return (textIn(el) ?? "").split("\n");
  lines.sort((a, b) => (parseFloat(a.style.top) || 0) - (parseFloat(b.style.top) || 0));
  return lines.map((line) => (line.textContent ?? "").replace(/\u00a0/g, " ").replace(/[\u200b\u200c]/g, ""));
}
