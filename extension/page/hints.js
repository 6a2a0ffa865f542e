"use strict";
// Hints stand beside the sections of the page, each in a closed shadow root after the page's body, where the page's
// own framework does not see them. They follow scrolling and layout without polling.

/** A press sooner than this after a hint appeared was meant for what stood there before. */
const SETTLED_FOR = 300;
/** Details open and close with a pause, so that a pointer on its way does not stir them. */
const INTENT = 150;

class Pin {
  layer = makeLayer();
  icon = drawIcon();
  title = make("span", "title");
  face = make("button", "face", this.icon, this.title);
  act = make("button", "act");
  pill = make("div", "pill", this.face, this.act);
  heading = make("p", "heading");
  lines = make("ul", "lines");
  note = make("p", "note");
  card = make("div", "card", this.heading, this.lines, this.note);
  box = make("div", "box", this.pill, this.card);
  said = "";
  requirement = "";
  button = /** @type {Hint["button"]} */ (null);
  anchor = /** @type {Element | Text | undefined} */ (undefined);
  clippers = /** @type {Element[]} */ ([]);
  spot = /** @type {Spot | undefined} */ (undefined);
  full = new DOMRect();
  small = this.full;
  shownAt = Infinity;
  intent = 0;

  constructor() {
    const { box, pill, card, face, act } = this;
    this.layer.shadow.append(box);
    pill.setAttribute("role", "group");
    card.setAttribute("role", "note");
    card.id = "card";
    card.popover = "manual";
    face.setAttribute("aria-describedby", "card");
    box.addEventListener("pointerenter", () => this.intend(() => this.open()));
    box.addEventListener("pointerleave", () => this.intend(() => this.close()));
    box.addEventListener("focusin", ({ target }) => /** @type {Element} */ (target).matches(":focus-visible") && this.open());
    box.addEventListener("focusout", () => this.close());
    box.addEventListener("keydown", ({ key }) => key === "Escape" && this.close());
    face.addEventListener("click", () => this.open());
    act.addEventListener("click", (event) => this.press(event));
  }

  /** @param {Hint} hint */
  update(hint) {
    const { layer, box, pill, act, lines, note } = this;
    const anchor = nodeOf(hint.anchor);
    if (anchor !== this.anchor) this.spot = undefined;
    this.anchor = anchor;
    this.clippers = anchor ? clippersOf(elementOf(anchor)) : [];
    layer.put({ "z-index": anchor ? levelOf(elementOf(anchor)) : "auto" });
    const says = JSON.stringify({ ...hint, anchor: 0 });
    if (says === this.said) return;
    Object.assign(this, { said: says, spot: undefined, requirement: hint.requirement, button: hint.button });
    layer.host.setAttribute(HINT, hint.requirement);
    layer.host.setAttribute("data-verdict", hint.verdict);
    this.icon.lastElementChild?.setAttribute("d", STROKES[hint.verdict] ?? STROKES.unknown);
    pill.setAttribute("aria-label", hint.title);
    this.title.textContent = this.heading.textContent = hint.title;
    act.textContent = hint.button?.label ?? "";
    act.hidden = !hint.button;
    lines.replaceChildren(...hint.lines.map((line) => make("li", "", line)));
    lines.hidden = hint.lines.length === 0;
    note.textContent = hint.note;
    note.hidden = !hint.note;
    // With nothing more to tell, there is nothing to stop at.
    this.face.tabIndex = lines.hidden && note.hidden ? -1 : 0;
    box.className = `box small ${hint.verdict}`;
    this.small = pill.getBoundingClientRect();
    box.classList.remove("small");
    this.full = pill.getBoundingClientRect();
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
    this.box.classList.toggle("small", this.spot.small);
    this.layer.put({ transform: `translate(${rect.left}px, ${rect.top}px)`, visibility: "visible" });
    if (this.shownAt === Infinity) this.shownAt = performance.now();
    this.putCard();
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
    return this.card.matches(":popover-open");
  }

  open() {
    const { lines, note, spot } = this;
    if (this.shownAt === Infinity || this.isOpen() || (lines.hidden && note.hidden && !spot?.small)) return;
    this.card.showPopover();
    this.putCard();
  }

  close() {
    clearTimeout(this.intent);
    if (this.isOpen()) this.card.hidePopover();
  }

  putCard() {
    if (!this.isOpen()) return;
    const { left, top, bottom } = this.pill.getBoundingClientRect();
    const { offsetWidth, offsetHeight, style } = this.card;
    style.left = `${Math.max(GAP, Math.min(left, innerWidth - offsetWidth - GAP))}px`;
    style.top = `${bottom + 4 + offsetHeight <= innerHeight ? bottom + 4 : Math.max(GAP, top - 4 - offsetHeight)}px`;
  }

  /** Only a person's press counts, and only on a hint that was there to be seen. @param {MouseEvent} event */
  press(event) {
    const { button, act, layer } = this;
    if (!event.isTrusted || !button || performance.now() - this.shownAt < SETTLED_FOR) return;
    const { left, top, width, height } = act.getBoundingClientRect();
    // A press by the keyboard has no place of its own.
    const [x, y] = event.detail === 0 ? [left + width / 2, top + height / 2] : [event.clientX, event.clientY];
    if (document.elementFromPoint(x, y) !== layer.host) return;
    if (button.copy) navigator.clipboard.writeText(button.copy).catch(() => {});
    tellPressed(this.requirement, button.action);
  }
}

/** @type {Map<string, Pin>} */
const pins = new Map();
followers.push({ anchors: () => Array.from(pins.values(), ({ anchor }) => anchor), place: placeHints });

/** @param {Hint[]} hints */
function showHints(hints) {
  const old = new Map(pins);
  pins.clear();
  quietly(() => {
    for (const hint of hints) {
      let key = hint.requirement;
      while (pins.has(key)) key += "+";
      const pin = old.get(key) ?? new Pin();
      old.delete(key);
      pins.set(key, pin);
      pin.update(hint);
    }
    for (const pin of old.values()) pin.layer.host.remove();
  });
  follow();
}

/** Takes away all that is drawn over the page. */
function clearHints() {
  showHints([]);
  unpoint();
  showAsked(null);
}

function placeHints() {
  if (pins.size === 0) return;
  const taken = controlRects();
  for (const pin of pins.values()) pin.place(taken);
}

/** Takes away the ring that points at something. */
let unpoint = () => {};

/** @param {number} id */
function point(id) {
  unpoint();
  const node = nodeOf(id);
  if (!node) return;
  const el = elementOf(node);
  bringIntoView(el, { block: "center", inline: "nearest", behavior: "instant" });
  const { left, top, width, height } = anchorRect(node);
  const { host, shadow, put } = quietly(makeLayer);
  shadow.append(make("div", "ring"));
  put({ left: `${left - 6}px`, top: `${top - 6}px`, width: `${width + 12}px`, height: `${height + 12}px` });
  put({ visibility: "visible", "pointer-events": "none", "z-index": levelOf(el) });
  const gone = new AbortController();
  unpoint = () => {
    gone.abort();
    quietly(() => host.remove());
    unpoint = () => {};
  };
  // Bringing it into view was scrolling too: only what a person does takes the ring away.
  const options = { capture: true, passive: true, signal: gone.signal };
  for (const type of ["wheel", "touchmove", "pointerdown", "keydown"]) addEventListener(type, () => unpoint(), options);
}
