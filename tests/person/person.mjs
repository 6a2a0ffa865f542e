// A person before a browser, with the page of an app that lacks everything, the panel beside it, and a mouse to press with.

import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { FRESH_APP } from "../console/index.mjs";
import { openBrowser } from "../e2e/browser.mjs";
import { findIcon } from "./icon.mjs";

/** A run walks through pages that take seconds to render. */
const PATIENCE = 90_000;
/** What has stood still for so long can be pressed, in milliseconds. */
const REST = 400;
/** So long a person reads a card before its button takes a press. */
const READ = 700;

/** @typedef {import("./display.mjs").Spot} Spot */
/** @typedef {import("./display.mjs").Display} Display */
/** @typedef {import("../console/server/start.mjs").Console} Console */
/** @typedef {Awaited<ReturnType<typeof sitDown>>} Person */

/**
 * @param {import("../e2e/browser.mjs").BrowserName} name
 * @param {{display: Display, standIn: Console, route: string}} place
 */
export async function sitDown(name, { display, standIn, route }) {
  const browser = await openBrowser(name, { console: standIn, headless: false });
  // A page of the extension's own in a tab at the back reaches the panel, which no driver does in Firefox.
  const own = await browser.newPage();
  await own.goto(browser.extensionUrl("settings.html"), { waitUntil: [] });
  await own.waitForFunction(() => document.querySelector("main"));
  const tab = await browser.newPage();
  await tab.goto(`https://open.feishu.cn/app/${FRESH_APP}/${route}`);
  const { width, height } = display.size;
  const page = sight(display, tab, "document", { x: width / 2, y: height / 2 });
  const views = 'chrome.extension.getViews().find((view) => view.location.pathname === "/panel.html")?.document';
  // Chromium has its side panel to the right, Firefox its sidebar to the left.
  const panel = sight(display, own, views, { x: name === "chromium" ? width - 60 : 60, y: height - 60 });
  return {
    page,
    panel,
    /** Presses the icon in the toolbar. */
    async openPanel() {
      const picture = `target/person/${name}-toolbar.png`;
      const icon = await until("the icon in the toolbar", async () => {
        await display.picture(picture);
        return findIcon(own, picture);
      });
      await display.press(icon);
      await panel.until((document) => document.querySelector("main[data-state=ready]") !== null);
    },
    /** Opens the card of a hint, reads it and presses its button. @param {string} requirement */
    async pressHint(requirement) {
      const { x, y } = await page.corner();
      // The card stays open as long as the pointer stays on the hint.
      for (const place of [placeOfHint, placeOfCardButton]) {
        const spot = await resting(() => page.ask(place, requirement), READ);
        await display.press({ x: x + spot.x, y: y + spot.y });
      }
    },
    /** Has the panel in a language from now on. @param {string} language */
    async speak(language) {
      const { title_app_name } = JSON.parse(readFileSync(`static/_locales/${language}/messages.json`, "utf8"));
      await own.evaluate((language) => chrome.storage.local.set({ language }), language);
      // The panel's own words are there at once, those of the checklist come from the background.
      await panel.until((document, title) => document.getElementById("title-app-name")?.textContent === title, title_app_name.message);
    },
    /** A picture of the screen with the panel's head in view, once that is painted. @param {string} file */
    async picture(file) {
      await panel.ask((document) => {
        document.defaultView?.scrollTo({ top: 0, behavior: "instant" });
        return new Promise((done) => document.defaultView?.requestAnimationFrame(() => document.defaultView?.requestAnimationFrame(done)));
      });
      await display.picture(file);
    },
    /** Takes hold of the panel's edge and makes it as wide, or as near to that as the browser lets it. @param {number} wanted */
    async widen(wanted) {
      const { x } = await panel.corner();
      const width = await panel.width();
      const [edge, goal] = name === "chromium" ? [x - 3, x + width - wanted] : [x + width + 1, x + wanted];
      await display.drag({ x: edge, y: height / 2 }, { x: goal, y: height / 2 });
      return panel.width();
    },
    close: () => browser.close(),
  };
}

/**
 * What stands in a document, and where on the screen.
 * @param {Display} display
 * @param {import("puppeteer-core").Page} from where the document can be reached
 * @param {string} expression the document, from there
 * @param {Spot} within some spot that it covers
 */
function sight(display, from, expression, within) {
  /**
   * What something comes to in the document, or undefined while there is none.
   * @template T, [A=undefined]
   * @param {(document: Document, argument: A) => T} question
   * @param {A} [argument]
   * @returns {Promise<T | undefined>}
   */
  const ask = (question, argument) =>
    /** @type {Promise<any>} */ (from.evaluate(`((document) => document && (${question})(document, ${JSON.stringify(argument)}))(${expression})`));

  /** The mouse is moved over the document, and the event tells where that lies. @returns {Promise<Spot>} */
  async function corner() {
    await ask((document) => {
      const known = /** @type {any} */ (globalThis);
      known.corner = null;
      const tell = (/** @type {MouseEvent} */ it) => void (known.corner = { x: it.screenX - it.clientX, y: it.screenY - it.clientY });
      document.addEventListener("mousemove", tell, { capture: true, once: true });
    });
    let nth = 0;
    return until("the mouse", async () => {
      nth += 1;
      await display.move({ x: within.x + (nth % 2), y: within.y });
      return ask(() => /** @type {any} */ (globalThis).corner);
    });
  }

  return {
    ask,
    corner,
    /** Its width, once that has settled. */
    width: () => resting(() => ask((document) => document.defaultView?.innerWidth)),
    /**
     * Waits until something is true of the document, and tells what.
     * @template T, [A=undefined]
     * @param {(document: Document, argument: A) => T} question
     * @param {A} [argument]
     */
    until: (question, argument) => until(`${question}, ${JSON.stringify(argument)}`, () => ask(question, argument)),
    /**
     * Presses an element, or what else a place is told of, once it stands still and is not covered.
     * @param {string} what
     * @param {(document: Document, what: string) => Spot | null} [place]
     */
    async press(what, place = placeOf) {
      const spot = await resting(() => ask(place, what));
      const { x, y } = await corner();
      await display.press({ x: x + spot.x, y: y + spot.y });
    },
  };
}

/** The middle of an element, once it is in view. @param {Document} document @param {string} selector */
function placeOf(document, selector) {
  const el = document.querySelector(selector);
  el?.scrollIntoView({ block: "center", behavior: "instant" });
  const { left, top, width, height } = el?.getBoundingClientRect() ?? new DOMRect();
  const [x, y] = [left + width / 2, top + height / 2];
  return el?.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}

/** Where a hint stands, once nothing covers it. @param {Document} document @param {string} requirement */
function placeOfHint(document, requirement) {
  const host = document.querySelector(`[data-larkspur-hint="${requirement}"]`);
  const { left, top } = host?.getBoundingClientRect() ?? new DOMRect();
  return host && document.elementFromPoint(left + 12, top + 14) === host ? { x: left + 12, y: top + 14 } : null;
}

/**
 * The button at the lower left of a hint's open card. The inside is closed to the page, so the page is asked point by point
 * what lies on top.
 * @param {Document} document
 * @param {string} requirement
 */
function placeOfCardButton(document, requirement) {
  const host = document.querySelector(`[data-larkspur-hint="${requirement}"]`);
  if (!host) return null;
  const pill = host.getBoundingClientRect();
  const isCard = (/** @type {number} */ x, /** @type {number} */ y) => document.elementFromPoint(x, y) === host;
  const rows = Array.from({ length: document.documentElement.clientHeight / 2 }, (_, nth) => 2 * nth);
  const columns = Array.from({ length: document.documentElement.clientWidth / 4 }, (_, nth) => 4 * nth);
  const bottom = Math.max(...rows.filter((y) => (y < pill.top || y > pill.bottom) && isCard(pill.left + 20, y)));
  if (!Number.isFinite(bottom)) return null;
  const left = columns.find((x) => isCard(x, bottom - 24)) ?? pill.left;
  return { x: left + 40, y: bottom - 24 };
}

/**
 * Waits until something is there and has not changed for a moment.
 * @template T
 * @param {() => Promise<T | null | undefined>} probe
 * @param {number} [rest] in milliseconds
 * @returns {Promise<T>}
 */
async function resting(probe, rest = REST) {
  let before = "";
  let since = 0;
  return until("it to stand still", async () => {
    const now = await probe();
    const is = JSON.stringify(now) ?? "";
    if (is !== before) [before, since] = [is, performance.now()];
    return performance.now() - since > rest ? now : null;
  });
}

/**
 * @template T
 * @param {string} what is waited for
 * @param {() => Promise<T | null | undefined>} probe
 * @returns {Promise<NonNullable<T>>}
 */
async function until(what, probe) {
  const end = performance.now() + PATIENCE;
  while (performance.now() < end) {
    const found = await probe();
    if (found) return found;
    await pause(50);
  }
  throw new Error(`waited in vain for ${what}`);
}
