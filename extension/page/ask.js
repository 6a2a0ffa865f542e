// The ring around a control that a person is asked about, and the press by which the person shows another one.

import { bringIntoView, closestOf, findAll, focused, parentOf, rectOf } from "./dom.js";
import { follow, followers } from "./follow.js";
import { ASKED, make, makeLayer } from "./look.js";
import { CONTROLS } from "./names.js";
import { elementOf, idOf, nodeOf } from "./numbers.js";
import { takeOutline } from "./outline.js";
import { clippersOf, levelOf, openView } from "./place.js";
import { unpoint } from "./point.js";
import { sidesOf } from "./sight.js";
import { quietly } from "./watch.js";

/** How much higher than a control, in pixels, the boxes are that design libraries draw around it. */
const FRAMED = 24;

/** Presses, and what goes with them: held back from the page while the person shows a control. */
const PRESSES = ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "dblclick", "auxclick", "contextmenu"];

/** @type {{asked: Asked, el: Element, clippers: Element[], layer: ReturnType<typeof makeLayer>} | undefined} */
let ring;
/** @type {AbortController | undefined} */
let picking;

followers.push({ anchors: () => (ring ? [ring.el] : []), place: placeRing });

/** Told the number of the control that a person has pressed, 0 for anything else; nothing if that was left. @typedef {(node?: number) => void} Picked */

/** Draws the ring, or takes it away. @param {Asked | null} asked @param {Picked} picked */
export function showAsked(asked, picked) {
  const node = asked ? nodeOf(asked.node) : undefined;
  const el = node && elementOf(node);
  if (!asked || !el || el !== ring?.el || asked.requirement !== ring.asked.requirement) {
    if (ring) quietly(() => ring?.layer.host.remove());
    ring = asked && el ? drawRing(asked, el) : undefined;
    follow();
  }
  if (!ring || !asked?.point) stopPicking();
  else startPicking(picked);
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

/** @param {Picked} picked */
function startPicking(picked) {
  if (picking) return;
  picking = new AbortController();
  const options = { capture: true, signal: picking.signal };
  for (const type of PRESSES) addEventListener(type, (event) => holdPress(event, picked), options);
  addEventListener("keydown", (event) => pickByKey(event, picked), options);
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

/** Only a person's press shows anything; what scripts press is no concern of ours. @param {Event} event @param {Picked} picked */
function holdPress(event, picked) {
  if (!event.isTrusted) return;
  hold(event);
  if (event.type === "click") picked(controlAt(/** @type {Element} */ (event.composedPath()[0])));
}

/** The Escape key leaves; Enter shows the control that has the focus. @param {KeyboardEvent} event @param {Picked} picked */
function pickByKey(event, picked) {
  if (!event.isTrusted || (event.key !== "Escape" && event.key !== "Enter")) return;
  hold(event);
  if (event.key === "Enter") return picked(controlAt(focused()));
  stopPicking();
  picked();
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
