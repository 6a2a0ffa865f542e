// What kind of thing an element is: by its ARIA role, its tag and the generic tokens in its class name.

import { attr, classOf, closestOf, findIn, hasAttr, isRendered, parentOf, tagOf } from "./dom.js";

/** Meanings that a class token can have, as bits. */
export const MARK = { dialog: 1, tab: 2, panel: 4, active: 8, busy: 16, wrong: 32, disabled: 64, editor: 128, readonly: 256, option: 512 };

/** @type {[number, RegExp][]} */
const TOKENS = [
  [MARK.dialog, /(^|[-_])(dialog|modal|drawer|popconfirm)([-_]|$)/i],
  [MARK.tab, /(^|[-_])tabs?[-_]+(tab|item|title|label|nav-item)(--?[a-z]+)?$/i],
  [MARK.panel, /(^|[-_])tabs?[-_]+(pane|panel)(--?[a-z]+)?$/i],
  [MARK.option, /(^|[-_])option$/i],
  [MARK.active, /(^|[-_])(active|selected|current|checked)$/i],
  [MARK.busy, /(^|[-_])(spin|spinner|loading|skeleton)([-_]|$)/i],
  [MARK.wrong, /(^|[-_])(error|invalid)$/i],
  [MARK.disabled, /(^|[-_])disabled$/i],
  [MARK.editor, /^(monaco-editor|cm-editor|CodeMirror)$/],
  [MARK.readonly, /read-?only$/i],
];

/** Class names repeat, so each is read once. @type {Map<string, number>} */
const marksByClass = new Map();
export const MAX_CLASSES = 5000;

/** @param {Element} el @returns {number} bits of MARK */
export function marksOf(el) {
  const names = classOf(el);
  if (!names || typeof names !== "string") return 0;
  let marks = marksByClass.get(names);
  if (marks === undefined) {
    marks = 0;
    for (const token of names.split(/\s+/)) for (const [bit, pattern] of TOKENS) if (pattern.test(token)) marks |= bit;
    if (marksByClass.size >= MAX_CLASSES) marksByClass.clear();
    marksByClass.set(names, marks);
  }
  return marks;
}

/** Neither shown nor entered: code, embedded documents, ways around the site. */
export const SKIP = "skip";
/** Skipped around the main region only; inside it they are parts of a section. */
export const FRAME = "frame";

/** @param {Record<string, string>} kinds */
function inverted(kinds) {
  return new Map(Object.entries(kinds).flatMap(([role, names]) => names.split(" ").map((name) => [name, role])));
}

export const BY_TAG = inverted({
  [SKIP]: "script style noscript template iframe object embed link meta head nav br hr wbr canvas video audio map datalist",
  [FRAME]: "header aside",
  heading: "h1 h2 h3 h4 h5 h6",
  label: "label legend dt",
  button: "button summary",
  textbox: "textarea",
  combobox: "select",
  option: "option",
  list: "ul ol",
  listitem: "li",
  table: "table",
  row: "tr",
  cell: "td th",
  image: "img svg",
});

const BY_ROLE = inverted({
  [SKIP]: "navigation menubar menu",
  [FRAME]: "banner complementary",
  group: "presentation none",
  textbox: "textbox",
  // What looks for something keeps nothing.
  other: "searchbox",
  checkbox: "checkbox switch menuitemcheckbox",
  radio: "radio menuitemradio",
  dialog: "dialog alertdialog",
  list: "list listbox",
  listitem: "listitem treeitem",
  table: "table grid treegrid",
  cell: "cell gridcell columnheader rowheader",
  image: "img",
  editor: "code",
  ...Object.fromEntries("heading button link combobox option tab tabpanel row".split(" ").map((role) => [role, role])),
});

const BY_INPUT = inverted({
  [SKIP]: "hidden",
  textbox: "text url tel email number password",
  button: "button submit reset image",
  checkbox: "checkbox",
  radio: "radio",
});

/** @param {Element} el @param {string} tag @param {number} marks @returns {string} as in the outline; "group" for any box; or SKIP or FRAME */
export function roleOf(el, tag, marks) {
  if (marks & MARK.editor) return "editor";
  const explicit = attr(el, "role");
  const known = explicit && BY_ROLE.get(explicit);
  if (known) return known;
  if (tag === "button" && attr(el, "aria-haspopup") === "listbox") return "combobox";
  if (tag === "input") return BY_INPUT.get(/** @type {HTMLInputElement} */ (el).type) ?? "other";
  // What leads nowhere is pressed all the same, if it looks so.
  if (tag === "a") return hasAttr(el, "href") ? "link" : getComputedStyle(el).cursor === "pointer" ? "button" : "group";
  if (tag === "dialog") return hasAttr(el, "open") ? "dialog" : SKIP;
  return BY_TAG.get(tag) ?? (marks & MARK.panel ? "tabpanel" : marks & MARK.tab ? "tab" : marks & MARK.option ? "option" : "group");
}

/** @param {Element} el @returns {el is Field} */
export function isTextField(el) {
  return tagOf(el) === "textarea" || (tagOf(el) === "input" && BY_INPUT.get(/** @type {Field} */ (el).type) === "textbox");
}

/** What may be a dialog; isDialog knows. */
export const MAYBE_DIALOG =
  "[role=dialog], [role=alertdialog], [aria-modal=true], dialog[open], [class*=dialog i], [class*=modal i], [class*=drawer i], [class*=popconfirm i]";

/** Whether a box asks to be answered first. Much is called a dialog; only what floats over the page is one. @param {Element} el @param {string} role @param {number} marks */
export function isDialog(el, role, marks) {
  // A notice in a corner may call itself an alert's dialog, and say that it does not want to be answered.
  if (attr(el, "role") === "alertdialog" && attr(el, "aria-modal") === "false") return false;
  // Nor does a list of choices that was opened.
  if (findIn(el, "[role=listbox]") && !findIn(el, "input, textarea, button:not([tabindex='-1'])")) return false;
  if (role === "dialog" || attr(el, "aria-modal") === "true") return true;
  return (marks & MARK.dialog) !== 0 && role === "group" && floats(el) && !findIn(el, "main, [role=main], nav, [role=navigation]");
}

/** @param {Element} el */
function floats(el) {
  const around = parentOf(el);
  const boxes = [el, around, around && parentOf(around)];
  return getComputedStyle(el).position === "absolute" || boxes.some((box) => box && getComputedStyle(box).position === "fixed");
}

const FULLY = { opacityProperty: true, visibilityProperty: true };

/** @param {Element} el @returns {"shown" | "hidden" | "none"} what is hidden has its place on the page, but can't be seen */
export function sightOf(el) {
  if (isRendered(el, FULLY)) return "shown";
  if (el instanceof HTMLInputElement && (/^(checkbox|radio)$/.test(el.type) || attr(el, "role") === "combobox")) {
    // Design libraries hide the real box, or the field of a list, and draw one around it.
    let drawn = closestOf(el, "label") ?? parentOf(el);
    if (attr(el, "role") === "combobox" && drawn && !isRendered(drawn, FULLY)) drawn = parentOf(drawn);
    if (drawn && isRendered(drawn, FULLY)) return "shown";
  }
  return isRendered(el) ? "hidden" : isDisplayed(el) ? "shown" : "none";
}

/** With `display: contents` an element has no box of its own, but what it holds is shown. @param {Element} el @returns {boolean} */
export function isDisplayed(el) {
  if (isRendered(el)) return true;
  const around = getComputedStyle(el).display === "contents" ? parentOf(el) : null;
  return !!around && isDisplayed(around);
}

/** What can be pressed, and is no button by its markup, says no more than this, in characters. */
const MAX_PRESSED = 24;

/** Whether the mouse says that a short text can be pressed. @param {Element} el @param {string} text */
export function isPointed(el, text) {
  return text.length <= MAX_PRESSED && getComputedStyle(el).cursor === "pointer";
}
