"use strict";
// Carries out what the core asks for, and refuses what no longer fits the page.

/** How an action is waited for. */
const AFTER = { change: false, quiet: 60, patience: 1500 };

/** How far, in pixels, a control may have moved against its title since it was decided to use it. */
const MOVED = 24;

/** Its message is the reason, in the protocol's words. */
class Refused extends Error {}

/** Each carries its effect out and returns how to tell whether it took. @type {Record<string, (effect: Effect) => Verify>} */
const ACTIONS = { fill, enter: pressEnter, click, paste, scroll: scrollBox };

/**
 * @param {Effect} effect
 * @param {string} from what the core last saw, as JSON
 * @param {() => boolean} isOver whether the page view that it was meant for has ended
 * @returns {Promise<ActionResult>}
 */
async function act(effect, from, isOver) {
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

/** @param {string} why @returns {never} */
function refuse(why) {
  throw new Refused(why);
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

/** The element to work on, and what the outline says of it. @param {number} id */
function target(id) {
  const node = nodeOf(id) ?? refuse("gone");
  return { el: elementOf(node), what: describe(node) ?? refuse("hidden") };
}

/** The same, found as before and ready for use. @param {Effect} effect */
function usableTarget(effect) {
  const found = target(effect.node);
  checkFoundAsBefore(effect, found.el);
  checkUsable(found.el, found.what);
  return found;
}

/**
 * What a control was found by must stand as it stood then: its title, the box around both, how they lie to each other, and
 * no dialog has come between.
 * @param {Effect} effect
 * @param {Element} el
 */
function checkFoundAsBefore({ node: control, owner, front }, el) {
  const { nodes } = takeOutline();
  if (front !== undefined && frontOf(nodes) !== front) refuse("different");
  if (!owner) return;
  const title = nodeOf(owner.title) ?? refuse("different");
  const said = describe(title);
  if (!said || said.hidden || (said.text !== owner.text && said.name !== owner.text)) refuse("different");
  const around = owner.around ? nodeOf(owner.around) : rootOfPage();
  if (!around || !holds(around, el) || !holds(around, title)) refuse("different");
  // A text that can be pressed stands where its letters are, not where the box around it is.
  const [from, to] = [title, nodeOf(control) ?? el].map((node) => {
    const id = idOf(node);
    return sidesOf(node, nodes.find((it) => it.id === id)?.role ?? "", !nodes.some(({ parent }) => parent === id));
  });
  const moved = [to.left - from.left - owner.x, to.top - from.top - owner.y];
  if (moved.some((by) => Math.abs(by) > MOVED)) refuse("different");
}

/**
 * A control may show more than the name that it was chosen by, and a press on it is one on the control around it, too.
 * @param {Effect} effect
 * @param {Element} el
 * @param {OutlineNode} what
 */
function checkPressable({ never }, el, what) {
  const shown = [what.name, what.text];
  for (let at = /** @type {Element | null} */ (el); at; at = closestOf(parentOf(at), CONTROLS)) {
    shown.push(nameOf(at), textOf(at), iconOf(at), attr(at, "title") ?? "");
  }
  const said = shown.map((text) => bare(text ?? ""));
  const labels = never.labels.map(bare);
  if (said.some((text) => labels.includes(text) || never.words.some((word) => text.includes(word)))) refuse("unfit");
}

/** A text without what labels differ in: width, case and white space. @param {string} text */
function bare(text) {
  return text.normalize("NFKC").toLowerCase().replace(/\s/g, "");
}

/** The number of the dialog in front; 0 for none. @param {OutlineNode[]} nodes */
function frontOf(nodes) {
  return nodes.findLast(({ role, hidden }) => role === "dialog" && !hidden)?.id ?? 0;
}

/** @param {Element} el @param {OutlineNode} what */
function checkUsable(el, what) {
  if (what.hidden || sightOf(el) !== "shown") refuse("hidden");
  if (what.disabled || (what.readonly && what.role !== "combobox") || closestOf(el, "[aria-disabled=true]")) refuse("disabled");
}

/** @param {Element} el @returns {el is Field} */
function isTextField(el) {
  return tagOf(el) === "textarea" || (tagOf(el) === "input" && BY_INPUT.get(/** @type {Field} */ (el).type) === "textbox");
}

/** Whether a field can hold a text as it is. @param {Field} el @param {string} text */
function fits(el, text) {
  const lines = tagOf(el) === "textarea" ? /\r/ : /[\r\n]/;
  return !lines.test(text) && (el.maxLength < 0 || text.length <= el.maxLength);
}

/** Frameworks watch the property on the element itself; the prototype's own setter gets past them. @param {Field} el @param {string} text */
function write(el, text) {
  const { prototype } = tagOf(el) === "textarea" ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(el, text);
}

/** Browsers hold focus events back while another window, or the side panel, is in use. @param {HTMLElement} el */
function enterField(el) {
  leaveField(el);
  el.focus({ preventScroll: true });
  if (!document.hasFocus()) tellFocus(el, "focus");
}

/** Forms check a field when one leaves it, which a press by script would not do. @param {Element} next where one goes */
function leaveField(next) {
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
