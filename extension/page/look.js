// How hints look: calm, after the page's own manner, light or dark as the page is. What is to be read before a press is in
// the system's letters: the page can give its own any shape.

import { bodyOfPage, rootOfPage } from "./dom.js";

/** What marks our own elements in the page. */
export const [HINT, ASKED] = ["data-larkspur-hint", "data-larkspur-asked"];

const STYLE = `
:host { all: initial !important; position: fixed !important; left: 0 !important; top: 0 !important; width: max-content !important; visibility: hidden !important;
  --ink: #1f2329; --dim: #646a73; --paper: #fff; --line: #dee0e3; --blue: #3370ff; --tint: #eff4ff; --bed: #f5f6f7; --shade: #1f23291a }
:host(.dark) { --ink: #ebebeb; --dim: #a6a6a6; --paper: #292929; --line: #434343; --blue: #75a4ff; --tint: #2b3650; --bed: #373737; --shade: #0006 }
.box { font: 14px/20px var(--font); color: var(--ink) }
.pill, .card { box-sizing: border-box; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; box-shadow: 0 2px 6px var(--shade) }
.pill { display: flex; align-items: center; height: 28px; padding: 0 3px }
button { all: unset; display: flex; align-items: center; gap: 6px; padding: 1px 6px; border-radius: 5px; white-space: nowrap; cursor: pointer }
button:focus-visible { outline: 2px solid var(--blue) }
.face { padding: 0 5px 0 3px }
.title { max-width: 260px; overflow: hidden }
.cue { color: var(--blue); font-weight: 500 }
.face:hover .cue { text-decoration: underline }
.act { justify-self: start; padding: 4px 14px; color: #fff; background: #3370ff; font-weight: 500 }
.act:hover { background: #2860e0 }
.small .pill { padding: 0 2px; border-radius: 14px }
.small .face { padding: 3px }
.small .title, .small .cue, .box:not(.small, .brief) .heading, [hidden] { display: none }
svg { flex: none; width: 16px; height: 16px; fill: none; stroke: #fff; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round }
circle { fill: #8f959e; stroke: none }
.met circle { fill: #2ea121 }
.missing circle, .different circle { fill: #ff8800 }
.pending circle, .to-confirm circle { fill: #3370ff }
.card { position: fixed; inset: auto; margin: 0; padding: 10px 12px; max-width: min(520px, 100vw - 16px); color: var(--ink); font-family: system-ui; box-shadow: 0 6px 20px var(--shade), 0 2px 6px var(--shade) }
.card:popover-open { display: grid; gap: 8px }
.card > * { margin: 0; padding: 0 }
/* The button stays in sight, however long the list. */
.lines { max-height: 240px; overflow: auto }
li { list-style: none; padding: 3px 8px; border-radius: 4px; background: var(--bed); font: 12px/18px ui-monospace, monospace; overflow-wrap: anywhere }
li + li { margin-top: 4px }
.note { color: var(--dim); font-size: 12px; line-height: 18px }
.ring { box-sizing: border-box; height: 100%; border: 2px solid var(--blue); border-radius: 8px; box-shadow: 0 0 0 4px #3370ff33 }
.asked { position: absolute; inset: -4px; height: auto; border-width: 3px }
@media (prefers-reduced-motion: no-preference) { .pill, .card, .ring { animation: in .16s ease-out } }
@keyframes in { from { opacity: 0 } }
`;

/** What is drawn into the icon's circle. @type {Record<string, string>} */
export const STROKES = {
  met: "M5 8.3 7.2 10.5 11.2 6",
  missing: "M8 4.6V8.8M8 11.3V11.4",
  different: "M5.2 6.6H10.8M5.2 9.4H10.8M9.6 4.6 6.4 11.4",
  pending: "M8 4.8V8.2L10.2 9.4",
  unknown: "M5 8H5.1M8 8H8.1M11 8H11.1",
  "to-confirm": "M6.2 6.4A1.8 1.8 0 1 1 8.8 8C8.2 8.3 8 8.7 8 9.2M8 11.4V11.5",
};

/** @param {string} tag @param {string} name its class @param {(Node | string)[]} children */
export function make(tag, name, ...children) {
  const el = document.createElement(tag);
  el.className = name;
  el.append(...children);
  return el;
}

export function drawIcon() {
  const [svg, circle, path] = ["svg", "circle", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  for (const name of ["cx", "cy", "r"]) circle.setAttribute(name, "8");
  svg.append(circle, path);
  return svg;
}

/** A closed layer of our own after the page's body. Its place stands in a rule that the page's styles can't outweigh. */
export function makeLayer() {
  const values = /** @type {Record<string, string>} */ ({});
  const host = document.createElement("div");
  const shadow = host.attachShadow({ mode: "closed" });
  const sheet = makeSheet();
  shadow.adoptedStyleSheets = [sheet];
  /** @param {Record<string, string>} more */
  const put = (more) => {
    Object.assign(values, more);
    putInto(sheet, more);
  };
  /** Whether it is drawn by these rules and no others. */
  const isOurs = () => {
    const like = makeSheet();
    putInto(like, values);
    const [is, was] = [sheet, like].map(({ cssRules }) => Array.from(cssRules, ({ cssText }) => cssText).join());
    return shadow.adoptedStyleSheets.length === 1 && shadow.adoptedStyleSheets[0] === sheet && !sheet.disabled && is === was;
  };
  put({ "--font": getComputedStyle(bodyOfPage()).fontFamily });
  host.classList.toggle("dark", isDark());
  rootOfPage().append(host);
  return { host, shadow, put, isOurs };
}

function makeSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  return sheet;
}

/** @param {CSSStyleSheet} sheet @param {Record<string, string>} values of its first rule */
function putInto(sheet, values) {
  const { style } = /** @type {CSSStyleRule} */ (sheet.cssRules[0]);
  for (const name of Object.keys(values)) style.setProperty(name, values[name], "important");
}

function isDark() {
  for (const el of [bodyOfPage(), rootOfPage()]) {
    const [r, g, b, alpha = 1] = getComputedStyle(el).backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [];
    if (alpha > 0) return 0.2126 * r + 0.7152 * g + 0.0722 * b < 100;
  }
  return false;
}
