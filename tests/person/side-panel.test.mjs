// The real side panel beside the console's page, used with a real mouse. While it has the focus, the page has none.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { FRESH_APP, startConsole } from "../console/index.mjs";
import { openBrowser } from "../e2e/browser.mjs";
import { openDisplay } from "./display.mjs";

/** The edge that the browser's window draws around the side panel, in pixels. */
const EDGE = 4;
const WANTED = ["application:application:self_manage", "cardkit:card:write", "im:message:send_as_bot", "tenant:tenant:readonly"];

/** @typedef {import("puppeteer-core").Page} Page */

describe("in a real window", () => {
  /** @type {Awaited<ReturnType<typeof openDisplay>>} */
  let display;
  /** @type {Awaited<ReturnType<typeof startConsole>>} */
  let standIn;
  before(async () => {
    display = await openDisplay();
    standIn = await startConsole();
  });
  after(async () => {
    await standIn.close();
    display.close();
  });

  for (const monaco of ["textarea", "edit-context"]) {
    test(`scopes are imported from the side panel, which has the focus (${monaco})`, async () => {
      standIn.seed({ options: { monaco } });
      const browser = await openBrowser("chromium", { console: standIn, headless: false });
      try {
        const page = await browser.newPage();
        await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/auth`);
        await page.waitForSelector('[data-larkspur-hint="scopes:tenant"]');
        const panel = await openSidePanel(browser, page);
        await panel.waitForSelector('main[data-state="ready"] [data-requirement="scopes:tenant"]');
        await press(panel, page, '[data-requirement="scopes:tenant"] [data-action="fill-and-save"]');
        await panel.waitForSelector('dialog[open] [data-action="proceed"]');
        await press(panel, page, 'dialog[open] [data-action="proceed"]');
        const ended = await panel.waitForSelector("[data-run][data-outcome]", { timeout: 60_000 });
        assert.equal(await ended?.evaluate((el) => el.getAttribute("data-outcome")), "fixed");
        assert.equal(await page.evaluate(() => document.hasFocus()), false, "the panel has the focus");
        const { scopes } = standIn.state().apps[FRESH_APP];
        assert.deepEqual(WANTED.filter((name) => !scopes.tenant.includes(name)), []);
      } finally {
        await browser.close();
      }
    });
  }

  /** @param {import("../e2e/browser.mjs").Browser} browser @param {Page} page @returns {Promise<Page>} */
  async function openSidePanel(browser, page) {
    const opener = await browser.newPage();
    await opener.goto(browser.extensionUrl("settings.html"));
    const tab = await opener.evaluate(async (url) => (await chrome.tabs.query({})).find((it) => it.url === url)?.id, page.url());
    // A side panel opens only at the press of a person.
    const protocol = await opener.createCDPSession();
    const expression = `chrome.sidePanel.open({ tabId: ${tab} })`;
    await protocol.send("Runtime.evaluate", { expression, userGesture: true, awaitPromise: true });
    await opener.close();
    await page.bringToFront();
    const target = await page.browser().waitForTarget((it) => it.url().includes("panel.html"));
    return target.asPage();
  }

  /** Presses something in the side panel, which lies in the lower right corner of its window. @param {Page} panel @param {Page} page @param {string} selector */
  async function press(panel, page, selector) {
    await panel.waitForSelector(selector);
    // It slides in, and folds open: what is pressed must stand still.
    const at = await panel.waitForFunction(
      (wanted) => {
        const el = document.querySelector(wanted);
        for (let box = el?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
        el?.scrollIntoView({ block: "center", behavior: "instant" });
        const { left, top, width, height } = el?.getBoundingClientRect() ?? new DOMRect();
        const place = { x: left + width / 2, y: top + height / 2, width: innerWidth, height: innerHeight };
        const known = /** @type {any} */ (globalThis);
        const before = known.lastPlace;
        known.lastPlace = JSON.stringify(place);
        return width > 0 && innerWidth > 300 && before === known.lastPlace && place;
      },
      { polling: 200 },
      selector,
    );
    const { x, y, width, height } = /** @type {{x: number, y: number, width: number, height: number}} */ (await at.jsonValue());
    const corner = await page.evaluate(() => ({ right: screenX + outerWidth, bottom: screenY + outerHeight }));
    await display.press(corner.right - width + x - EDGE, corner.bottom - height + y - EDGE);
  }
});
