// What an element is called and what it says, as a person reads it.

import { attr, closestOf, elementsIn, findIn, isBox, matches, nextOf, nodesIn, property, rootOf, tagOf, textIn } from "./dom.js";
import { BY_TAG, SKIP, isDisplayed } from "./kinds.js";

/** What is filled in or ticked. */
export const FIELDS = "input, textarea, select, [role=checkbox], [role=switch], [role=radio], [role=textbox], [role=combobox]";
/** What is used: its own text is no part of the label around it. */
export const CONTROLS = `${FIELDS}, button, a[href], summary, [role=button], [role=link]`;

/** @param {string} text */
export function tidy(text) {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** The visible text of an element without its icons and, if asked, without what a selector names. @param {Element} el @param {string} [without] */
export function textOf(el, without) {
  if (!isBox(el)) return tidy(textIn(el) ?? "");
  let text = "";
  for (const child of nodesIn(el)) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof HTMLElement && (isBox(child) || textIn(child)) && isDisplayed(child)) {
      if (!(without && matches(child, without)) && BY_TAG.get(tagOf(child)) !== SKIP) text += ` ${textOf(child, without)} `;
    }
  }
  return tidy(text);
}

/** The text of a text node and of those right after it: frameworks split one sentence into several. @param {Text} first */
export function runOf(first) {
  let text = "";
  for (let node = /** @type {Node | null} */ (first); node && node.nodeType !== Node.ELEMENT_NODE; node = nextOf(node)) {
    if (node instanceof Text) text += node.data;
  }
  return tidy(text);
}

/** The name of a group: what names it, or the legend of its fields. @param {Element} el */
export function groupName(el) {
  const legend = tagOf(el) === "fieldset" ? elementsIn(el).find((child) => tagOf(child) === "legend") : null;
  return nameOf(el, "") || (legend ? textOf(legend, CONTROLS) : "");
}

/** The accessible name of a control. @param {Element} el @param {string} [own] the text in it, if that and no label names it */
export function nameOf(el, own) {
  // In the order of the accessible name computation: what is pointed at, what is said, the label, the content, the title.
  const pointed = pointedAt(el, "aria-labelledby").map((part) => tidy(attr(part, "aria-label") ?? "") || saidBy(part));
  const names = tidy(pointed.join(" ")) || tidy(attr(el, "aria-label") ?? "");
  const labels = names ? [] : labelsOf(el, own === undefined).map((part) => textOf(part, CONTROLS));
  return names || tidy(labels.join(" ")) || own || tidy(attr(el, "title") ?? "");
}

/** What an element says that another points at: all of it, if it is not shown itself. @param {Element} el */
function saidBy(el) {
  return isDisplayed(el) ? textOf(el, CONTROLS) : tidy(textIn(el) ?? "");
}

/** What describes a control. @param {Element} el */
export function descriptionOf(el) {
  const pointed = pointedAt(el, "aria-describedby").map(saidBy);
  return tidy(pointed.join(" "));
}

/** @param {Element} el @param {"aria-labelledby" | "aria-describedby"} attribute @returns {Element[]} */
function pointedAt(el, attribute) {
  const ids = attr(el, attribute);
  const around = ids && /** @type {Document | ShadowRoot} */ (rootOf(el));
  return around ? ids.split(/\s+/).flatMap((id) => around.getElementById?.(id) ?? []) : [];
}

/** @type {(label: Element) => Element | null} */
const controlOf = property(HTMLLabelElement.prototype, "control");

/** @param {Element} el @param {boolean} around whether a label may stand around it @returns {Element[]} */
function labelsOf(el, around) {
  // The browser's own search for labels is slow, and without an id only the one around can be meant.
  if (el.id) return Array.from(/** @type {any} */ (el).labels ?? []);
  const label = around ? closestOf(el, "label") : null;
  // A label around several controls is the first one's, or that of the one that it names.
  return label && controlOf(label) === el ? [label] : [];
}

/** `icon:Name` if an element is, or holds, an icon that says its name. @param {Element} el */
export function iconOf(el) {
  const icon = matches(el, "[data-icon]") ? el : findIn(el, "[data-icon]");
  if (icon) return `icon:${attr(icon, "data-icon")}`;
  const image = matches(el, "svg, img, [role=img]") ? el : findIn(el, "svg, img, [role=img]");
  return tidy((image && (attr(image, "aria-label") || attr(image, "alt") || findIn(image, "title")?.textContent)) || "");
}
