// Replaces what a code editor holds. Where a script can paste as a person would, it pastes. Where it can't (Firefox), a
// content script reaches the page's own objects: the editor's model, or the React component that holds its text.

import { findIn } from "./dom.js";
import { enterField } from "./field.js";
import { visibleLines } from "./leaves.js";
import { refuse, usableTarget } from "./target.js";

/** How far above an editor its component may stand. */
const MAX_FIBERS = 60;

/** @param {Effect} effect @returns {Verify} */
export function paste(effect) {
  const { text } = effect;
  const { el, what } = usableTarget(effect);
  if (what.role !== "editor") refuse("unfit");
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true, composed: true });
  // Firefox takes no clipboard from a script.
  if (event.clipboardData?.types.length) pasteAsPerson(el, event);
  else if (!setModel(el, text)) setComponents(el, text);
  return () => shows(el, text);
}

/** @param {Element} el @param {ClipboardEvent} event */
function pasteAsPerson(el, event) {
  const input = findIn(el, "textarea:not([aria-hidden=true]), .native-edit-context, [contenteditable=true]");
  if (!(input instanceof HTMLElement)) refuse("unfit");
  enterField(input);
  const mac = /mac/i.test(navigator.platform);
  const all = { key: "a", code: "KeyA", keyCode: 65, ctrlKey: !mac, metaKey: mac, bubbles: true, cancelable: true, composed: true };
  input.dispatchEvent(new KeyboardEvent("keydown", all));
  input.dispatchEvent(event);
}

/** The page's own view of an object, which may be of any shape. @param {any} object @returns {any} */
function unwrapped(object) {
  return object.wrappedJSObject;
}

/** @param {Element} el @param {string} text */
function setModel(el, text) {
  const page = unwrapped(el);
  try {
    for (const editor of unwrapped(window)?.monaco?.editor?.getEditors?.() ?? []) {
      if (!editor.getContainerDomNode().contains(page)) continue;
      editor.getModel().setValue(text);
      return true;
    }
  } catch {
    // Not the editor that we know: the component is left.
  }
  return false;
}

/**
 * Around an editor stand components that hold other texts (tabs, choices): only the nearest that holds what the editor
 * shows is told of the new text.
 * @param {Element} el
 * @param {string} text
 */
function setComponents(el, text) {
  for (let at = unwrapped(el); at; at = at.parentElement) {
    const key = Object.keys(at).find((name) => /^__react(Fiber|InternalInstance)\$/.test(name));
    if (!key) continue;
    for (let fiber = at[key], level = 0; fiber && level < MAX_FIBERS; fiber = fiber.return, level++) {
      // React keeps two of each and draws them in turn: an element may hold on to the older one.
      const props = [fiber, fiber.alternate].map((it) => it?.memoizedProps).find((it) => typeof it?.value === "string" && shows(el, it.value));
      const setters = ["setValue", "onChange"].filter((name) => typeof props?.[name] === "function");
      if (setters.length === 0) continue;
      for (const name of setters) props[name](text);
      return;
    }
    return;
  }
}

/** Whether an editor shows a part of this text and nothing else; white space is its own affair. @param {Element} el @param {string} text */
function shows(el, text) {
  const [wanted, shown] = [text, visibleLines(el).join("")].map((part) => part.replace(/\s+/g, ""));
  return wanted.includes(shown) && (shown !== "" || wanted === "");
}
