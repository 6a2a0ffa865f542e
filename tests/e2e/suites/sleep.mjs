// The browser puts the background to sleep when it likes: nothing may depend on its memory.

import assert from "node:assert/strict";
import { scenario, WANTED } from "../scene.mjs";

/** @param {import("../scene.mjs").Stage} stage */
export function sleep(stage) {
  scenario(stage, "a run goes on when the background is put to sleep between its steps", {}, async ({ browser, page, panel, app, before }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    for (const url of WANTED.redirect) {
      await page.waitForFunction((wanted) => document.querySelector("main, body")?.textContent?.includes(wanted), {}, url);
      await browser.suspendBackground();
    }
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    assert.deepEqual(app().lists.redirect, [...before.apps[app().id].lists.redirect, ...WANTED.redirect]);
  });

  scenario(stage, "what was seen is still known after the background has slept", {}, async ({ browser, page, panel }) => {
    // What the page itself shows comes last.
    await page.waitForSelector('[data-larkspur-hint="h5-domains"]');
    await panel.waitVerdict("h5-domains", "missing");
    await panel.waitVerdict("redirect-urls", "missing");
    const known = await panel.verdicts();
    await browser.suspendBackground();
    await panel.page.reload({ waitUntil: [] });
    await panel.waitVerdict("redirect-urls", "missing");
    assert.deepEqual(await panel.verdicts(), known);
  });

  scenario(stage, "stopping ends a run, also right after the background has slept", {}, async ({ browser, page, panel }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await page.waitForFunction((url) => document.querySelector("main")?.textContent?.includes(url), {}, WANTED.redirect[0]);
    await browser.suspendBackground();
    await panel.page.waitForSelector('[data-action="stop"], [data-outcome]');
    await panel.page.evaluate(() => /** @type {HTMLElement | null} */ (document.querySelector('[data-action="stop"]'))?.click());
    const { outcome } = await panel.waitOutcome("redirect-urls");
    assert.ok(["partial", "handed-over", "fixed"].includes(outcome), outcome);
  });
}
