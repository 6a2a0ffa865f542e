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
}
