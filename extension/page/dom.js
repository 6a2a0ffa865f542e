// How the adapter asks the page's elements about themselves and each other.
//
// By the methods of their prototypes: a form, and the document, hand out what is in them under its name, in place of their own
// methods. And as the page is composed: an element with an open shadow root shows what stands in that root, and of its
// own children only what the root has a slot for.

/** A method, called on what it is handed first. @param {object} prototype @param {string} name @returns {(target: any, ...args: any[]) => any} */
function method(prototype, name) {
  return Function.prototype.call.bind(/** @type {any} */ (prototype)[name]);
}

/** The same for a property. @param {object} prototype @param {string} name @returns {(target: any) => any} */
export function property(prototype, name) {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return get ? Function.prototype.call.bind(get) : () => undefined;
}

/** @type {(el: Element, name: string) => string | null} */
export const attr = method(Element.prototype, "getAttribute");
/** @type {(el: Element, name: string) => boolean} */
export const hasAttr = method(Element.prototype, "hasAttribute");
/** @type {(el: Element, selector: string) => boolean} */
export const matches = method(Element.prototype, "matches");
/** @type {(el: Element) => string} */
export const tagOf = property(Element.prototype, "localName");
/** Empty for a drawing, whose class name is an object. @type {(el: Element) => string} */
export const classOf = property(Element.prototype, "className");
/** @type {(el: Element) => DOMRect} */
export const rectOf = method(Element.prototype, "getBoundingClientRect");
/** @type {(el: Element, how?: object) => boolean} */
export const isRendered = method(Element.prototype, "checkVisibility");
/** @type {(el: Element, how: ScrollIntoViewOptions) => void} */
export const bringIntoView = method(Element.prototype, "scrollIntoView");
/** What an element scrolls, in pixels. @type {Record<"full" | "view" | "top", (el: Element) => number>} */
export const scrolled = {
  full: property(Element.prototype, "scrollHeight"),
  view: property(Element.prototype, "clientHeight"),
  top: property(Element.prototype, "scrollTop"),
};
/** @type {(el: Element, how: GetAnimationsOptions) => Animation[]} */
export const animationsOf = method(Element.prototype, "getAnimations");
/** @type {(node: Node) => string | null} */
export const textIn = property(Node.prototype, "textContent");
/** @type {(node: Node) => Node | null} */
export const nextOf = property(Node.prototype, "nextSibling");
/** @type {(node: Node) => Node | null} */
export const previousOf = property(Node.prototype, "previousSibling");
/** @type {(node: Node) => boolean} */
export const isInPage = property(Node.prototype, "isConnected");
/** The document or shadow root around. @type {(node: Node) => Node} */
export const rootOf = method(Node.prototype, "getRootNode");
const [bodyOf, htmlOf, activeOf] = ["body", "documentElement", "activeElement"].map((name) => property(Document.prototype, name));
const [firstOf, parentNodeOf] = ["firstChild", "parentNode"].map((name) => property(Node.prototype, name));
const [hasChild, closestIn] = [property(Element.prototype, "firstElementChild"), method(Element.prototype, "closest")];
const containsInTree = method(Node.prototype, "contains");
export const [queryOne, queryAll] = ["querySelector", "querySelectorAll"].map((name) => {
  const [ofElement, ofDocument] = [Element, Document].map(({ prototype }) => method(prototype, name));
  return (/** @type {Element | Document} */ box, /** @type {string} */ selector) => (box instanceof Element ? ofElement : ofDocument)(box, selector);
});
export const shadowIn = property(Element.prototype, "shadowRoot");
const [slotOfElement, slotOfText] = [Element, Text].map(({ prototype }) => property(prototype, "assignedSlot"));

/** Whether an open shadow root was met: without one, the browser's own searches do. */
let composed = false;
/** Those that the last outline was taken from. @type {Set<ShadowRoot>} */
export const shadows = new Set();

/** @returns {HTMLElement} */
export function bodyOfPage() {
  return bodyOf(document);
}

/** @returns {HTMLElement} */
export function rootOfPage() {
  return htmlOf(document);
}

/** @param {Element} el @returns {ShadowRoot | null} */
function shadowOf(el) {
  const shadow = shadowIn(el);
  if (!shadow) return null;
  composed = true;
  shadows.add(shadow);
  return shadow;
}

/** What an element shows inside, in order. @param {Element} el @returns {Node[]} */
export function nodesIn(el) {
  const shadow = shadowOf(el);
  if (!shadow && composed && el instanceof HTMLSlotElement) {
    const given = el.assignedNodes();
    if (given.length > 0) return given;
  }
  const nodes = [];
  for (let node = firstOf(shadow ?? el); node; node = nextOf(node)) nodes.push(node);
  return nodes;
}

/** @param {Element} el @returns {Element[]} */
export function elementsIn(el) {
  return /** @type {Element[]} */ (nodesIn(el).filter((node) => node instanceof Element));
}

/** The texts that an element shows, without those of blanks. @param {Element} el @returns {Text[]} */
export function textsShown(el) {
  return nodesIn(el).flatMap((node) => (node instanceof Element ? textsShown(node) : node instanceof Text && node.data.trim() ? [node] : []));
}

/** Whether there are elements in it. @param {Element} el @returns {boolean} */
export function isBox(el) {
  return !!hasChild(el) || !!shadowOf(el) || (composed && el instanceof HTMLSlotElement && el.assignedNodes().length > 0);
}

/** The element that shows a node. @param {Node} node @returns {Element | null} */
export function parentOf(node) {
  if (composed) {
    const slot = node instanceof Element ? slotOfElement(node) : node instanceof Text ? slotOfText(node) : null;
    if (slot) return slot;
  }
  const parent = parentNodeOf(node);
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/** Itself, or the nearest around it that a selector fits. @param {Element | null | undefined} el @param {string} selector @returns {Element | null} */
export function closestOf(el, selector) {
  if (!el) return null;
  if (!composed) return closestIn(el, selector);
  for (let box = /** @type {Element | null} */ (el); box; box = parentOf(box)) if (matches(box, selector)) return box;
  return null;
}

/** Whether a node is, or is shown in, a box. @param {Node} box @param {Node | null | undefined} node @returns {boolean} */
export function holds(box, node) {
  if (!node) return false;
  if (!composed) return containsInTree(box, node);
  for (let at = /** @type {Node | null} */ (node); at; at = parentOf(at)) if (at === box) return true;
  return false;
}

/** All in a box that a selector fits, in order. @param {Element | Document} box @param {string} selector @returns {Element[]} */
export function findAll(box, selector) {
  if (!composed) return Array.from(queryAll(box, selector));
  const found = /** @type {Element[]} */ ([]);
  const search = (/** @type {Element} */ el) => {
    for (const child of elementsIn(el)) {
      if (matches(child, selector)) found.push(child);
      search(child);
    }
  };
  search(box instanceof Element ? box : rootOfPage());
  return found;
}

/** The first of them. @param {Element | Document} box @param {string} selector @returns {Element | null} */
export function findIn(box, selector) {
  return composed ? (findAll(box, selector)[0] ?? null) : queryOne(box, selector);
}

/** What stands on top at a place of the window, as deep as it goes. @param {Element | null} at found in the document @param {number} x @param {number} y */
export function deepestAt(at, x, y) {
  for (let shadow = at && shadowOf(at); at && shadow; shadow = shadowOf(at)) {
    const inner = shadow.elementFromPoint(x, y);
    if (!inner || inner === at) break;
    at = inner;
  }
  return at;
}

/** The element that has the focus. @returns {Element | null} */
export function focused() {
  let at = activeOf(document);
  while (at && shadowOf(at)?.activeElement) at = shadowOf(at)?.activeElement;
  return at;
}
