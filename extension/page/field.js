// How a text field is entered, written and left, so that the page's own scripts take notice.

import { focused, tagOf } from "./dom.js";
import { isTextField } from "./kinds.js";

/** Whether a field can hold a text as it is. @param {Field} el @param {string} text */
export function fits(el, text) {
  const lines = tagOf(el) === "textarea" ? /\r/ : /[\r\n]/;
  return !lines.test(text) && (el.maxLength < 0 || text.length <= el.maxLength);
}

/** Frameworks watch the property on the element itself; the prototype's own setter gets past them. @param {Field} el @param {string} text */
export function write(el, text) {
  const { prototype } = tagOf(el) === "textarea" ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(el, text);
}

/** Browsers hold focus events back while another window, or the side panel, is in use. @param {HTMLElement} el */
export function enterField(el) {
  leaveField(el);
  el.focus({ preventScroll: true });
  if (!document.hasFocus()) tellFocus(el, "focus");
}

/** Forms check a field when one leaves it, which a press by script would not do. @param {Element} next where one goes */
export function leaveField(next) {
  const last = focused();
  if (!last || last === next || !isTextField(last)) return;
  last.blur();
  if (!document.hasFocus()) tellFocus(last, "blur");
}

/** @param {Element} el @param {"focus" | "blur"} which */
function tellFocus(el, which) {
  el.dispatchEvent(new FocusEvent(which, { composed: true }));
  el.dispatchEvent(new FocusEvent(which === "focus" ? "focusin" : "focusout", { bubbles: true, composed: true }));
}
