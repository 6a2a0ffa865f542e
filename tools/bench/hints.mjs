// From a section that is drawn to its hint that can be seen, in the extension as it ships, on a console without delays.

import { FRESH_APP, startConsole } from "../../tests/console/index.mjs";
import { openBrowser } from "../../tests/e2e/browser.mjs";
import { spread } from "./statistics.mjs";

/** How often each is measured. */
const TIMES = 30;

const PAGE = `https://open.feishu.cn/app/${FRESH_APP}`;
const REQUIREMENT = "redirect-urls";

/** @typedef {import("../../tests/e2e/browser.mjs").Browser} Browser */
/** @typedef {import("puppeteer-core").Page} Page */

/** @param {import("./main.mjs").BrowserName} name */
export async function hints(name) {
  const standIn = await startConsole({ seed: { options: { delays: { render: 0, api: 0 }, overlays: "off" } } });
  const browser = await openBrowser(name, { console: standIn, exactClock: true });
  try {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(noteTimes, REQUIREMENT);
    const awake = async () => {};
    const asleep = browser.suspendBackground;
    await load(page);
    return {
      loadAwake: await measure(page, awake, load),
      loadAsleep: await measure(page, asleep, load),
      turnAwake: await measure(page, awake, turn),
      turnAsleep: await measure(page, asleep, turn),
    };
  } finally {
    await browser.close();
    await standIn.close();
  }
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} prepare
 * @param {(page: Page, prepare: () => Promise<void>) => Promise<number>} once
 */
async function measure(page, prepare, once) {
  const delays = [];
  for (let count = 0; count < TIMES; count++) delays.push(await once(page, prepare));
  return spread(delays);
}

/** The page is loaded. @param {Page} page @param {() => Promise<void>} [prepare] */
async function load(page, prepare) {
  await prepare?.();
  await page.goto(`${PAGE}/safe`);
  return delay(page);
}

/** The page is reached by the menu, without a load. @param {Page} page @param {() => Promise<void>} prepare */
async function turn(page, prepare) {
  await page.goto(`${PAGE}/baseinfo`);
  await page.waitForSelector('[data-larkspur-hint="app-name"]');
  await prepare();
  await page.locator(`a[href="/app/${FRESH_APP}/safe"]`).click();
  return delay(page);
}

/** @param {Page} page @returns {Promise<number>} */
async function delay(page) {
  await page.waitForFunction(() => /** @type {any} */ (globalThis).times.hint > 0);
  return page.evaluate(() => {
    const { section, hint } = /** @type {any} */ (globalThis).times;
    return hint - section;
  });
}

/** Runs in the page: notes when the first section of a list is there, and when its hint can be seen. @param {string} requirement */
function noteTimes(requirement) {
  const times = { section: 0, hint: 0 };
  Object.assign(globalThis, { times });
  const hint = () => document.querySelector(`[data-larkspur-hint="${requirement}"]`);
  const untilSeen = () => {
    if (hint()?.checkVisibility({ visibilityProperty: true })) times.hint = performance.now();
    else requestAnimationFrame(untilSeen);
  };
  const observer = new MutationObserver(() => {
    if (document.querySelector(".safe-block")) times.section ||= performance.now();
    if (!times.section || !hint()) return;
    observer.disconnect();
    untilSeen();
  });
  observer.observe(document, { childList: true, subtree: true });
}
