// What an effect is carried out on: found as it was when the effect was decided, ready for use, or refused.

import { attr, closestOf, holds, parentOf, rootOfPage } from "./dom.js";
import { sightOf } from "./kinds.js";
import { CONTROLS, iconOf, nameOf, textOf } from "./names.js";
import { elementOf, idOf, nodeOf } from "./numbers.js";
import { describe, takeOutline } from "./outline.js";
import { sidesOf } from "./sight.js";

/** How far, in pixels, a control may have moved against its title since it was decided to use it. */
const MOVED = 24;

/** Its message is the reason, in the protocol's words. */
export class Refused extends Error {}

/** @param {string} why @returns {never} */
export function refuse(why) {
  throw new Refused(why);
}

/** The element to work on, and what the outline says of it. @param {number} id */
export function target(id) {
  const node = nodeOf(id) ?? refuse("gone");
  return { el: elementOf(node), what: describe(node) ?? refuse("hidden") };
}

/** The same, found as before and ready for use. @param {Effect} effect */
export function usableTarget(effect) {
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
export function checkPressable({ never }, el, what) {
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
