// Carries out what the core asks for, and refuses what no longer fits the page.

import { bringIntoView, focused, rectOf } from "./dom.js";
import { paste } from "./editor.js";
import { enterField, fits, leaveField, write } from "./field.js";
import { isTextField } from "./kinds.js";
import { isChecked } from "./leaves.js";
import { nameOf } from "./names.js";
import { scrollOf, scrollerOf } from "./outline.js";
import { isSecretField } from "./secrets.js";
import { Refused, checkPressable, refuse, target, usableTarget } from "./target.js";
import { seen, touch, waitForPage } from "./watch.js";

/** How an action is waited for. */
const AFTER = { change: false, quiet: 60, patience: 1500 };

/** Each carries its effect out and returns how to tell whether it took. @type {Record<string, (effect: Effect) => Verify>} */
const ACTIONS = { fill, enter: pressEnter, click, paste, scroll: scrollBox };

/**
 * @param {Effect} effect
 * @param {string} from what the core last saw, as JSON
 * @param {() => boolean} isOver whether the page view that it was meant for has ended
 * @returns {Promise<ActionResult>}
 */
export async function act(effect, from, isOver) {
  try {
    if (isOver()) throw new Refused("pageChanged");
    if (effect.do === "look") await waitForPage(effect, from, isOver);
    else await carryOut(effect, from, isOver);
    // A press may well lead to another page; for all others, what was waited for is lost with the page.
    if (isOver() && effect.do !== "click") throw new Refused("pageChanged");
    return { is: "done", changed: seen.json !== from };
  } catch (error) {
    return { is: "refused", why: error instanceof Refused ? error.message : "noEffect" };
  }
}

/** @param {Effect} effect @param {string} from @param {() => boolean} isOver */
async function carryOut(effect, from, isOver) {
  const verify = ACTIONS[effect.do]?.(effect) ?? refuse("unfit");
  touch();
  const end = performance.now() + AFTER.patience;
  do {
    await waitForPage(AFTER, from, isOver);
    if (isOver() || verify(seen.json !== from)) return;
  } while (performance.now() < end);
  refuse("noEffect");
}

/** @param {Effect} effect @returns {Verify} */
function fill(effect) {
  const { was, text } = effect;
  const el = fieldHolding(effect, was);
  if (!fits(el, text)) refuse("unfit");
  if (text !== was) {
    enterField(el);
    write(el, text);
    el.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertReplacementText", data: text }));
    el.dispatchEvent(new Event("change", { bubbles: true }));
  }
  return () => el.isConnected && el.value === text;
}

/** Presses the Enter key; a form of the page's own is not sent by that. @param {Effect} effect @returns {Verify} */
function pressEnter(effect) {
  const el = fieldHolding(effect, effect.text);
  if (focused() !== el) enterField(el);
  const key = { key: "Enter", code: "Enter", keyCode: 13, which: 13, bubbles: true, cancelable: true, composed: true };
  for (const type of ["keydown", "keypress", "keyup"]) el.dispatchEvent(new KeyboardEvent(type, key));
  return () => true;
}

/** The text field to work on, as long as it holds what it held. @param {Effect} effect @param {string} text @returns {Field} */
function fieldHolding(effect, text) {
  const { el } = usableTarget(effect);
  if (!isTextField(el) || isSecretField(el, nameOf(el))) refuse("unfit");
  if (el.value !== text) refuse("different");
  return el;
}

/** @param {Effect} effect @returns {Verify} */
function click(effect) {
  const { label } = effect;
  const { el, what } = usableTarget(effect);
  if (label !== (what.name ?? what.text ?? "") && label !== what.text) refuse("different");
  checkPressable(effect, el, what);
  const checked = isChecked(el);
  bringIntoView(el, { block: "nearest", inline: "nearest", behavior: "instant" });
  leaveField(el);
  // Lists of choices open as soon as the button of the mouse goes down, and some take a choice as it comes up.
  if (what.role === "combobox" || what.role === "option") pressDown(el);
  if (el instanceof HTMLElement) el.click();
  else el.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
  // A box that stays as it was may have asked a question first: then the page has changed.
  const wanted = what.role === "radio" || !checked;
  if (what.checked === undefined) return () => true;
  return (changed) => changed || !el.isConnected || isChecked(el) === wanted;
}

/** What comes before a click. @param {Element} el */
function pressDown(el) {
  const { left, top, width, height } = rectOf(el);
  const at = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, composed: true };
  for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup"]) {
    const Kind = type.startsWith("pointer") ? PointerEvent : MouseEvent;
    el.dispatchEvent(new Kind(type, { ...at, pointerType: "mouse", button: 0, buttons: type.endsWith("down") ? 1 : 0 }));
  }
}

/** @param {Effect} effect @returns {Verify} */
function scrollBox({ node, top }) {
  const { el } = target(node);
  if (!scrollOf(el)) refuse("unfit");
  scrollerOf(el).scrollTo({ top, behavior: "instant" });
  return () => true;
}
