// Each node that was ever in an outline has a number of its own, by which the core speaks of it.

import { isInPage, parentOf } from "./dom.js";

/** @type {WeakMap<Node, number>} */
const idByNode = new WeakMap();
/** @type {Map<number, WeakRef<Element | Text>>} */
const nodeById = new Map();
const forgotten = new FinalizationRegistry((/** @type {number} */ id) => nodeById.delete(id));
let lastId = 0;

/** @param {Element | Text} node */
export function idOf(node) {
  let id = idByNode.get(node);
  if (id === undefined) {
    id = ++lastId;
    idByNode.set(node, id);
    nodeById.set(id, new WeakRef(node));
    forgotten.register(node, id);
  }
  return id;
}

/** The node of this number, if it still stands in the page. @param {number} id */
export function nodeOf(id) {
  const node = nodeById.get(id)?.deref();
  return node && isInPage(node) ? node : undefined;
}

/** Itself, or the element that a text stands in. @param {Element | Text} node */
export function elementOf(node) {
  return node instanceof Text ? (node.parentElement ?? /** @type {Element} */ (parentOf(node))) : node;
}
