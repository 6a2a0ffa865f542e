// Hints stand beside the sections of the page, each in a closed shadow root after the page's body, where the page's
// own framework does not see them. They follow scrolling and layout without polling.

import { matches, rectOf } from "./dom.js";
import { Drawing } from "./drawing.js";
import { follow, followers } from "./follow.js";
import { SETTLED_FOR, TELLS_DRAWN, isPageOnTop, isUntouched } from "./guard.js";
import { HINT, makeLayer } from "./look.js";
import { elementOf, nodeOf } from "./numbers.js";
import { GAP, anchorRect, clippersOf, controlRects, isBlank, isFree, isInSight, levelOf, openView, spotsFor } from "./place.js";
import { quietly } from "./watch.js";

/** Details open and close with a pause, so that a pointer on its way does not stir them. */
const INTENT = 150;

/** Told when a person has pressed the button of a card. @typedef {(requirement: string, action: string) => void} Pressed */

class Pin {
  layer = makeLayer();
  drawing = new Drawing();
  said = "";
  hint = /** @type {Hint | undefined} */ (undefined);
  anchor = /** @type {Element | Text | undefined} */ (undefined);
  clippers = /** @type {Element[]} */ ([]);
  spot = /** @type {Spot | undefined} */ (undefined);
  /** Its sentence is too long to stand beside anything. */
  brief = false;
  cardAt = { left: "", top: "" };
  full = new DOMRect();
  small = this.full;
  /** Since when all has been as it is. */
  shownAt = Infinity;
  /** Where all of it stood then. */
  stood = "";
  /** By the browser's word something lies over the button, or it is not drawn as it should be. */
  veiled = TELLS_DRAWN;
  wasDrawn = false;
  drawn = new IntersectionObserver((entries) => this.see(entries), /** @type {any} */ ({ trackVisibility: true, delay: 100, threshold: [0, 1] }));
  intent = 0;

  /** @param {Pressed} pressed */
  constructor(pressed) {
    this.pressed = pressed;
    const { box, face, act } = this.drawing;
    this.layer.shadow.append(box);
    box.addEventListener("pointerenter", () => this.intend(() => this.open()));
    box.addEventListener("pointerleave", () => this.intend(() => this.close()));
    box.addEventListener("focusin", ({ target }) => /** @type {Element} */ (target).matches(":focus-visible") && this.open());
    box.addEventListener("focusout", ({ relatedTarget }) => box.contains(/** @type {Node | null} */ (relatedTarget)) || this.close());
    box.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
    face.addEventListener("click", () => this.open());
    act.addEventListener("click", (event) => this.press(event));
  }

  /** @param {Hint} hint */
  update(hint) {
    const { layer, drawing } = this;
    const anchor = nodeOf(hint.anchor);
    if (anchor !== this.anchor) this.spot = undefined;
    this.anchor = anchor;
    this.clippers = anchor ? clippersOf(elementOf(anchor)) : [];
    layer.put({ "z-index": anchor ? levelOf(elementOf(anchor)) : "auto" });
    const says = JSON.stringify({ ...hint, anchor: 0 });
    if (says === this.said) return;
    Object.assign(this, { said: says, spot: undefined, hint });
    this.stir();
    layer.host.setAttribute(HINT, hint.requirement);
    layer.host.setAttribute("data-verdict", hint.verdict);
    drawing.write(hint, false);
    drawing.lay(false, this.cardAt);
    this.brief = drawing.isCut();
    if (this.brief) drawing.write(hint, true);
    drawing.lay(true, this.cardAt);
    this.small = rectOf(drawing.pill);
    drawing.lay(false, this.cardAt);
    this.full = rectOf(drawing.pill);
  }

  /** Goes where there is room, and out of sight where there is none. @param {DOMRect[]} taken where nothing may be covered */
  place(taken) {
    const { anchor, full, small } = this;
    if (!anchor?.isConnected) return this.hide();
    const el = elementOf(anchor);
    const at = anchorRect(anchor);
    const view = openView(this.clippers);
    if (!isInSight(el, at, view)) return this.hide();
    /** @param {Spot} spot */
    const rectAt = (spot) => {
      const { width, height } = spot.small ? small : full;
      return new DOMRect(Math.round(at.left + spot.x), Math.round(at.top + spot.y), width, height);
    };
    // Where it stands it stays, if it can: a hint that jumps about is a nuisance.
    if (!this.spot || !isFree(rectAt(this.spot), view, taken)) {
      const spots = [...spotsFor(el, at, full, false), ...spotsFor(el, at, small, true)];
      this.spot = spots.map((spot) => ({ spot, rect: rectAt(spot) })).find(({ rect }) => isFree(rect, view, taken) && isBlank(rect))?.spot;
    }
    if (!this.spot) return this.hide();
    const rect = rectAt(this.spot);
    taken.push(rect);
    this.layer.put({ transform: `translate(${rect.left}px, ${rect.top}px)`, visibility: "visible" });
    if (this.shownAt === Infinity) this.shownAt = performance.now();
    this.layOut();
  }

  hide() {
    this.close();
    this.shownAt = Infinity;
    this.layer.put({ visibility: "hidden" });
  }

  /** @param {() => void} change */
  intend(change) {
    clearTimeout(this.intent);
    this.intent = setTimeout(change, INTENT);
  }

  isOpen() {
    return matches(this.drawing.card, ":popover-open");
  }

  open() {
    const { drawing, spot } = this;
    if (this.shownAt === Infinity || this.isOpen() || !(drawing.tells() || spot?.small)) return;
    drawing.card.showPopover();
    if (TELLS_DRAWN) this.drawn.observe(drawing.act);
    this.layOut();
  }

  close() {
    clearTimeout(this.intent);
    this.drawn.disconnect();
    this.veiled = TELLS_DRAWN;
    this.wasDrawn = false;
    if (this.isOpen()) this.drawing.card.hidePopover();
  }

  layOut() {
    const { drawing, spot } = this;
    drawing.lay(!!spot?.small, this.cardAt);
    if (!this.isOpen()) return;
    const { left, top, bottom } = rectOf(drawing.pill);
    const { width, height } = rectOf(drawing.card);
    this.cardAt = {
      left: `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`,
      top: `${bottom + 4 + height <= innerHeight ? bottom + 4 : Math.max(GAP, top - 4 - height)}px`,
    };
    drawing.lay(!!spot?.small, this.cardAt);
    this.isWhereItStood();
  }

  /** What a person sees has changed: time begins anew. */
  stir() {
    if (this.shownAt !== Infinity) this.shownAt = performance.now();
  }

  isWhereItStood() {
    const { pill, card, act } = this.drawing;
    const stands = JSON.stringify([pill, card, act].map(rectOf));
    if (stands === this.stood) return true;
    this.stood = stands;
    this.stir();
    return false;
  }

  /** @param {IntersectionObserverEntry[]} entries */
  see(entries) {
    const before = this.veiled;
    this.veiled = !(/** @type {any} */ (entries[entries.length - 1]).isVisible);
    // Of a card that has just been opened the browser tells late, with its next frame.
    if (this.veiled || (before && this.wasDrawn)) this.stir();
    this.wasDrawn ||= !this.veiled;
  }

  /** Only a person's press counts. After one that does not, time begins anew: it may be the first of two. @param {MouseEvent} event */
  press(event) {
    const { hint } = this;
    if (!hint?.button || !event.isTrusted) return;
    if (!this.takes(event)) return this.stir();
    if (hint.button.copy) navigator.clipboard.writeText(hint.button.copy).catch(() => {});
    this.pressed(hint.requirement, hint.button.action);
  }

  /** Whether the card was there to be read when it was pressed. @param {MouseEvent} event */
  takes({ detail, clientX, clientY }) {
    const { hint, layer, drawing, veiled, shownAt } = this;
    if (!hint || !this.isOpen() || veiled || !this.isWhereItStood() || performance.now() - shownAt < SETTLED_FOR) return false;
    const { left, top, width, height } = rectOf(drawing.act);
    // A press by the keyboard has no place of its own.
    const [x, y] = detail === 0 ? [left + width / 2, top + height / 2] : [clientX, clientY];
    if (document.elementFromPoint(x, y) !== layer.host) return false;
    const like = new Drawing();
    like.write(hint, this.brief);
    like.lay(!!this.spot?.small, this.cardAt);
    const own = new Set(Array.from(pins.values(), ({ layer: { host } }) => host));
    return isUntouched(layer, drawing, like) && !isPageOnTop(own);
  }
}

/** @type {Map<string, Pin>} */
export const pins = new Map();
followers.push({ anchors: () => Array.from(pins.values(), ({ anchor }) => anchor), place: placeHints });

/** @param {Hint[]} hints @param {Pressed} pressed */
export function showHints(hints, pressed) {
  const old = new Map(pins);
  pins.clear();
  quietly(() => {
    for (const hint of hints) {
      let key = hint.requirement;
      while (pins.has(key)) key += "+";
      const pin = old.get(key) ?? new Pin(pressed);
      old.delete(key);
      pins.set(key, pin);
      pin.update(hint);
    }
    for (const pin of old.values()) pin.layer.host.remove();
  });
  follow();
}

function placeHints() {
  if (pins.size === 0) return;
  const taken = controlRects();
  for (const pin of pins.values()) pin.place(taken);
}
