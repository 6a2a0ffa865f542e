// A profile is made of an app that works, and makes a second one equal to it, on both platforms.

import assert from "node:assert/strict";
import { COMPLETE_APP, FRESH_APP } from "../../console/index.mjs";
import { scenario } from "../scene.mjs";
import { enter, press } from "./profiles.mjs";

/** The console need not take its time here: slow forms have suites of their own. */
const SEED = { options: { delays: { render: 60, api: 5, animation: 40, toast: 300 } } };

/** @param {import("../scene.mjs").Stage} stage */
export function record(stage) {
  for (const host of ["open.feishu.cn", "open.larksuite.com"]) {
    const setting = { host, app: COMPLETE_APP, route: "webpage", seed: SEED };
    scenario(stage, `a profile made of an app on ${host} makes a second one equal to it`, setting, async (scene) => {
      const { panel, page, before, console: standIn } = scene;
      await panel.waitKnown("homepage:desktop");
      await page.goto(`https://${host}/app/${COMPLETE_APP}/safe`);
      await panel.waitKnown("h5-domains");
      await recordApp(scene);
      assert.deepEqual(standIn.state().writes, []);

      await page.goto(`https://${host}/app/${FRESH_APP}/baseinfo`);
      await panel.waitVerdict("feature:bot", "missing");
      await enter(panel.page, "[data-choice=profile]", "made-of-an-app");
      await panel.page.waitForFunction(() => document.querySelector("main h1")?.textContent === "Made of an app");
      const { outcome, text } = await panel.run("all");
      assert.equal(outcome, "handed-over", text);
      standIn.publish(FRESH_APP);
      await page.goto(`https://${host}/app/${FRESH_APP}/version`);
      await panel.waitVerdict("release", "met");
      assert.deepEqual(Object.entries(await panel.verdicts()).filter(([, verdict]) => verdict !== "met"), []);

      const [had, has, model] = [before.apps[FRESH_APP], standIn.state().apps[FRESH_APP], before.apps[COMPLETE_APP]];
      const own = (/** @type {string} */ url) => url.replaceAll(COMPLETE_APP, FRESH_APP);
      const sorted = (/** @type {string[]} */ ...lists) => [...new Set(lists.flat())].sort();
      for (const list of /** @type {const} */ (["redirect", "h5"])) {
        assert.deepEqual(sorted(...has.lists[list]), sorted(...had.lists[list], ...model.lists[list].map(own)), list);
      }
      for (const identity of /** @type {const} */ (["tenant", "user"])) {
        assert.deepEqual(sorted(...has.scopes[identity]), sorted(...had.scopes[identity], ...model.scopes[identity]), identity);
      }
      assert.deepEqual([has.homepage, has.openMode], [{ desktop: own(model.homepage.desktop), mobile: "" }, model.openMode]);
      assert.deepEqual([has.features.bot, has.features.web_app], [true, true]);
    });
  }
}

/** A scope of somebody else, added since the last version. */
const CHANGED = { ...SEED, apps: { [COMPLETE_APP]: { pendingScopes: { tenant: ["im:message"], user: [] }, changed: true } } };

/** @param {import("../scene.mjs").Stage} stage */
export function compare(stage) {
  scenario(stage, "what travels with the next version is told, and the sheet says what proves the rest", { app: COMPLETE_APP, route: "baseinfo", seed: CHANGED }, async ({ browser, panel, writes }) => {
    await panel.waitVerdict("redirect-urls", "met");
    const page = await browser.newPage();
    await page.goto(browser.extensionUrl(`compare.html?tab=${panel.tab}`), { waitUntil: [] });
    await page.waitForSelector('[data-entry="scopes:tenant im:message"] [data-ours=no]');
    assert.equal(await page.$('[data-entry^="redirect-urls"]'), null);
    await page.close();

    await press(panel.page, "[data-action=export-sheet]");
    const link = await panel.page.waitForSelector("a[data-sheet]");
    const sheet = await link?.evaluate(async (it) => (await fetch(/** @type {HTMLAnchorElement} */ (it).href)).text());
    assert.match(String(sheet), new RegExp(`<dd><code>${COMPLETE_APP}</code></dd>`));
    assert.match(String(sheet), /<li><code>https:\/\/ailink\.gts\.work\/[^<]*<\/code><\/li><\/ul><p class="note">[^<]*\d{4}-\d\d-\d\d \d\d:\d\d[^<]*<\/p>/);
    assert.deepEqual(writes(), []);
  });
}

/** From the page of profiles, as the panel opens it: all but the availability, which is another one for each app. @param {import("../scene.mjs").Scene} scene */
async function recordApp({ browser, panel }) {
  const profiles = await browser.newPage();
  try {
    await profiles.goto(browser.extensionUrl(`profiles.html?tab=${panel.tab}`), { waitUntil: [] });
    await enterText(profiles, "[data-record=name]", "Made of an app");
    // The last record that is read.
    await press(profiles, '[data-entry="availability availability_everyone"]');
    await profiles.waitForFunction(() => {
      const text = /** @type {HTMLTextAreaElement} */ (document.querySelector("#text")).value;
      return text.includes("made-of-an-app") && !text.includes("availability") && text.includes("openMode") && text.includes("scopes");
    });
    await press(profiles, "[data-action=import]");
    await press(profiles, "dialog[open] [data-action=proceed]");
    await profiles.waitForSelector("li[data-profile=made-of-an-app]");
  } finally {
    await profiles.close();
  }
}

/** @param {import("puppeteer-core").Page} page @param {string} selector @param {string} value */
async function enterText(page, selector, value) {
  const field = await page.waitForSelector(selector);
  await field?.evaluate((it, value) => {
    /** @type {HTMLInputElement} */ (it).value = value;
    it.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}
