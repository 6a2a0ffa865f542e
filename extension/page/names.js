"use strict";
// What an element is called and what it says, as a person reads it.

/** What is filled in or ticked. */
const FIELDS = "input, textarea, select, [role=checkbox], [role=switch], [role=radio], [role=textbox], [role=combobox]";
/** What is used: its own text is no part of the label around it. */
const CONTROLS = `${FIELDS}, button, a[href], summary, [role=button], [role=link]`;

/** @param {string} text */
function tidy(text) {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** The visible text of an element without its icons and, if asked, without what a selector names. @param {Element} el @param {string} [without] */
function textOf(el, without) {
  if (!el.firstElementChild) return tidy(el.textContent ?? "");
  let text = "";
  for (let child = el.firstChild; child; child = child.nextSibling) {
    if (child instanceof Text) text += child.data;
    else if (child instanceof HTMLElement && (child.firstElementChild || child.textContent) && isDisplayed(child)) {
      if (!(without && child.matches(without)) && BY_TAG.get(child.localName) !== SKIP) text += ` ${textOf(child, without)} `;
    }
  }
  return tidy(text);
}

/** The text of a text node and of those right after it: frameworks split one sentence into several. @param {Text} first */
function runOf(first) {
  let text = "";
  for (let node = /** @type {Node | null} */ (first); node && node.nodeType !== Node.ELEMENT_NODE; node = node.nextSibling) {
    if (node instanceof Text) text += node.data;
  }
  return tidy(text);
}

/** The name of a group: what names it, or the legend of its fields. @param {Element} el */
function groupName(el) {
  const legend = el.localName === "fieldset" ? el.querySelector(":scope > legend") : null;
  return nameOf(el, "") || (legend ? textOf(legend, CONTROLS) : "");
}

/** The accessible name of a control. @param {Element} el @param {string} [own] the text in it, if that and no label names it */
function nameOf(el, own) {
  // In the order of the accessible name computation: what is pointed at, what is said, the label, the content, the title.
  const pointed = pointedAt(el, "aria-labelledby").map((part) => part.getAttribute("aria-label")?.trim() || textOf(part, CONTROLS));
  const names = tidy(pointed.join(" ")) || el.getAttribute("aria-label")?.trim();
  const labels = names ? [] : labelsOf(el, own === undefined).map((part) => textOf(part, CONTROLS));
  return names || tidy(labels.join(" ")) || own || tidy(el.getAttribute("title") ?? "");
}

/** What describes a control. @param {Element} el */
function descriptionOf(el) {
  const pointed = pointedAt(el, "aria-describedby").map((part) => textOf(part, CONTROLS));
  return tidy(pointed.join(" "));
}

/** @param {Element} el @param {"aria-labelledby" | "aria-describedby"} attribute @returns {Element[]} */
function pointedAt(el, attribute) {
  const ids = el.getAttribute(attribute);
  return ids ? ids.split(/\s+/).flatMap((id) => document.getElementById(id) ?? []) : [];
}

/** @param {Element} el @param {boolean} around whether a label may stand around it @returns {Element[]} */
function labelsOf(el, around) {
  // The browser's own search for labels is slow, and without an id only the one around can be meant.
  const labels = el.id ? /** @type {any} */ (el).labels : around && [el.closest("label")];
  return labels ? Array.from(labels).filter(Boolean) : [];
}

/** `icon:Name` if an element is, or holds, an icon that says its name. @param {Element} el */
function iconOf(el) {
  const icon = el.matches("[data-icon]") ? el : el.querySelector("[data-icon]");
  if (icon) return `icon:${icon.getAttribute("data-icon")}`;
  const image = el.matches("svg, img, [role=img]") ? el : el.querySelector("svg, img, [role=img]");
  return tidy(image?.getAttribute("aria-label") || image?.getAttribute("alt") || image?.querySelector("title")?.textContent || "");
}
