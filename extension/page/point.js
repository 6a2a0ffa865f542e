// The ring that shows a person where something stands.

import { bringIntoView } from "./dom.js";
import { make, makeLayer } from "./look.js";
import { elementOf, nodeOf } from "./numbers.js";
import { anchorRect, levelOf } from "./place.js";
import { quietly } from "./watch.js";

/** Takes away the ring that points at something. */
export let unpoint = () => {};

/** @param {number} id */
export function point(id) {
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
