// Before a press on a hint counts: was it there to be seen, as it was drawn, for a while?
//
// In Firefox the page gets hold of what stands in a closed shadow root as soon as the pointer crosses it (`originalTarget`
// of the event). So nothing in there is believed as it stands: it is held against what is drawn anew.

import { isRendered, matches, property, queryAll, rectOf, shadowIn } from "./dom.js";
import { makeLayer } from "./look.js";

/** @import { Drawing } from "./drawing.js" */

/** A press sooner than this after anything about the hint has changed was meant for what was there before. */
export const SETTLED_FOR = 500;
/** In CSS pixels: no button of a hint is larger. */
const MAX_BUTTON = { width: 480, height: 48 };

/** Where the browser tells whether an element is really drawn: not faded, distorted, or under something else. */
export const TELLS_DRAWN = "isVisible" in IntersectionObserverEntry.prototype;

/** The root in an element, be it closed. Firefox has it as a property. @type {(el: Element) => ShadowRoot | null | undefined} */
const rootWithin = property(Element.prototype, "openOrClosedShadowRoot");
/** A change of views that the browser draws over all. @type {(page: Document) => unknown} */
const transitionOf = property(Document.prototype, "activeViewTransition");

/** @param {Element} el @returns {ShadowRoot | null | undefined} */
function anyRootOf(el) {
  const { dom } = /** @type {any} */ (chrome);
  return rootWithin(el) || (el instanceof HTMLElement && dom?.openOrClosedShadowRoot?.(el)) || shadowIn(el);
}

/**
 * Whether something of the page's stands in the top layer, where it lies over a hint even if it takes no press.
 * @param {Element[]} all of a document or shadow root
 * @param {Set<Element>} own hosts of ours
 * @returns {boolean}
 */
function hasTopLayer(all, own) {
  return all.some((el) => {
    if (own.has(el)) return false;
    if (matches(el, ":popover-open, :modal, :fullscreen")) return true;
    const root = anyRootOf(el);
    return !!root && hasTopLayer(Array.from(root.querySelectorAll("*")), own);
  });
}

/** @param {Set<Element>} own */
export function isPageOnTop(own) {
  return !!transitionOf(document) || hasTopLayer(Array.from(queryAll(document, "*")), own);
}

/**
 * Whether a drawing in its layer is, node by node and rule by rule, what was drawn.
 * @param {ReturnType<typeof makeLayer>} layer
 * @param {Drawing} drawing
 * @param {Drawing} like the same, drawn anew
 */
export function isUntouched({ shadow, isOurs }, { box, card, act }, like) {
  const only = shadow.childNodes.length === 1 && shadow.firstChild === box && !shadow.getAnimations().length;
  const hidden = [box, ...box.querySelectorAll("*")].some((el) => rootWithin(el));
  if (!only || hidden || !isOurs() || !box.isEqualNode(like.box)) return false;
  const [outer, inner] = [rectOf(card), rectOf(act)];
  const inside = inner.left >= outer.left && inner.right <= outer.right && inner.width <= MAX_BUTTON.width && inner.height <= MAX_BUTTON.height;
  return inside && isRendered(act, { opacityProperty: true, visibilityProperty: true });
}
