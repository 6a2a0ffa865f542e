// The extension is replaced by another version of itself while a page of the console is open.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FRESH_APP } from "../../console/index.mjs";
import { openBrowser } from "../browser.mjs";
import { openPanel } from "../panel.mjs";
import { WANTED } from "../scene.mjs";

const HINT = '[data-larkspur-hint="redirect-urls"]';

/** Other scenarios would lose their extension by it, so this one has its own browser. @param {import("../scene.mjs").Stage} stage */
export function update(stage) {
  test("an update while a page is open leaves no dead hint behind, and after a reload all goes on", async () => {
    const { console: standIn } = stage;
    standIn.seed({});
    const before = standIn.state().apps[FRESH_APP].lists.redirect;
    const browser = await openBrowser(stage.browser.name, { console: standIn });
    try {
      const page = await browser.newPage();
      await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/safe`);
      await page.waitForSelector(HINT);
      await browser.replaceExtension();
      if (browser.name === "chromium") {
        // The old script stays in the page, and sees at the next change that it has become an orphan.
        await page.waitForFunction((hint) => {
          document.body.classList.toggle("moved");
          return !document.querySelector(hint);
        }, { polling: 100 }, HINT);
      }
      await page.reload();
      await page.waitForSelector(HINT);
      assert.equal((await page.$$(HINT)).length, 1);
      const panel = await openPanel(browser, page);
      assert.equal((await panel.run("redirect-urls")).outcome, "fixed");
      assert.deepEqual(standIn.state().apps[FRESH_APP].lists.redirect, [...before, ...WANTED.redirect]);
    } finally {
      await browser.close();
    }
  });

  test("an update, and a downgrade, while a run is at work end it, and the next one adds what is missing and nothing twice", async () => {
    const { console: standIn } = stage;
    standIn.seed({});
    standIn.patch({ apps: { [FRESH_APP]: { features: { web_app: true } } } });
    const before = standIn.state().apps[FRESH_APP].lists.redirect;
    const redirect = () => standIn.state().apps[FRESH_APP].lists.redirect;
    const browser = await openBrowser(stage.browser.name, { console: standIn });
    try {
      const page = await browser.newPage();
      await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/safe`);
      for (const [done, version] of /** @type {[number, string][]} */ ([[1, "9.9.9"], [2, "0.0.1"]])) {
        await page.waitForSelector(HINT);
        const panel = await openPanel(browser, page);
        await panel.begin("redirect-urls", "fill-and-save");
        await page.waitForFunction((url) => document.querySelector("main")?.textContent?.includes(url), {}, WANTED.redirect[done - 1]);
        await browser.replaceExtension(version);
        await page.reload();
        // Nothing of the run is left: neither in the page nor in what was kept.
        await page.waitForSelector(HINT);
        const next = await openPanel(browser, page);
        await next.waitVerdict("redirect-urls", "missing");
        assert.equal(await next.page.$("[data-run]"), null);
      }
      const panel = await openPanel(browser, page);
      assert.equal((await panel.run("redirect-urls")).outcome, "fixed");
      assert.deepEqual(redirect().toSorted(), [...before, ...WANTED.redirect].toSorted());
    } finally {
      await browser.close();
    }
  });
}
