"use strict";
// The ring around a control that a person is asked about, and the press by which the person shows another one.

const ASKED = "data-larkspur-asked";

/** How much higher than a control, in pixels, the boxes are that design libraries draw around it. */
const FRAMED = 24;

/** Presses, and what goes with them: held back from the page while the person shows a control. */
const PRESSES = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick", "auxclick", "contextmenu"];

/** @type {{asked: Asked, el: Element, clippers: Element[], layer: ReturnType<typeof makeLayer>} | undefined} */
let ring;
/** @type {AbortController | undefined} */
let picking;

followers.push({ anchors: () => (ring ? [ring.el] : []), place: placeRing });

/** Draws the ring, or takes it away. @param {Asked | null} asked */
function showAsked(asked) {
  const node = asked ? nodeOf(asked.node) : undefined;
  const el = node && elementOf(node);
  if (!asked || !el || el !== ring?.el || asked.requirement !== ring.asked.requirement) {
    if (ring) quietly(() => ring?.layer.host.remove());
    ring = asked && el ? drawRing(asked, el) : undefined;
    follow();
  }
  if (!ring || !asked?.point) stopPicking();
  else startPicking();
}

/** @param {Asked} asked @param {Element} el */
function drawRing(asked, el) {
  unpoint();
  bringIntoView(el, { block: "center", inline: "nearest", behavior: "instant" });
  const layer = quietly(makeLayer);
  layer.host.setAttribute(ASKED, asked.requirement);
  layer.shadow.append(make("div", "ring asked"));
  layer.put({ "pointer-events": "none", "z-index": levelOf(el) });
  return { asked, el, clippers: clippersOf(el), layer };
}

/** Exactly over the control; out of sight where the control is. */
function placeRing() {
  if (!ring) return;
  const { el, clippers, layer } = ring;
  const { left, top, right, bottom } = frameOf(el);
  const view = openView(clippers);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const shown = el.isConnected && right > left && x >= view.left && x <= view.right && y >= view.top && y <= view.bottom;
  layer.put({
    left: `${left}px`,
    top: `${top}px`,
    width: `${right - left}px`,
    height: `${bottom - top}px`,
    visibility: shown ? "visible" : "hidden",
  });
}

/** All that is drawn of a control. @param {Element} el */
function frameOf(el) {
  return sidesOf(el, "textbox", true);
}

function startPicking() {
  if (picking) return;
  picking = new AbortController();
  const options = { capture: true, signal: picking.signal };
  for (const type of PRESSES) addEventListener(type, holdPress, options);
  addEventListener("keydown", pickByKey, options);
}

function stopPicking() {
  picking?.abort();
  picking = undefined;
}

/** @param {Event} event */
function hold(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Only a person's press shows anything; what scripts press is no concern of ours. @param {Event} event */
function holdPress(event) {
  if (!event.isTrusted) return;
  hold(event);
  if (event.type === "click") tellPicked(controlAt(/** @type {Element} */ (event.composedPath()[0])));
}

/** The Escape key leaves; Enter shows the control that has the focus. @param {KeyboardEvent} event */
function pickByKey(event) {
  if (!event.isTrusted || (event.key !== "Escape" && event.key !== "Enter")) return;
  hold(event);
  if (event.key === "Enter") return tellPicked(controlAt(focused()));
  stopPicking();
  tellPicked();
}

/** The number of the control at a place, 0 for none. A press on what is drawn around a control means it. @param {Element | null} at */
function controlAt(at) {
  let control = closestOf(at, CONTROLS);
  for (let box = at; box && !control; box = parentOf(box)) {
    const inside = findAll(box, CONTROLS);
    if (inside.length > 1) break;
    const { top, bottom } = inside[0] ? frameOf(inside[0]) : { top: 0, bottom: 0 };
    if (inside[0] && rectOf(box).height <= bottom - top + FRAMED) control = inside[0];
  }
  const id = control ? idOf(control) : 0;
  return takeOutline().nodes.some((node) => node.id === id) ? id : 0;
}
