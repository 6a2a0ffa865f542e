// What goes wrong in real life: the console refuses, answers nonsense or not at all, the admin walks about, tabs and panels
// come and go. Nothing is lost, the outcome is true, and there is a way on.

import assert from "node:assert/strict";
import { FRESH_APP } from "../../console/index.mjs";
import { openPanel } from "../panel.mjs";
import { scenario, WANTED } from "../scene.mjs";

const UPDATE = "safe_setting/update";

/** What the console answers when a list is saved. */
const REFUSALS = {
  10002: { code: 10002, msg: "bad parameter" },
  "10003 with HTTP 403": { code: 10003, http: 403 },
  "10043, a draft exists": { code: 10043 },
  "10046, in review": { code: 10046 },
  "9499, bad request": { code: 9499 },
  "HTTP 429": { http: 429 },
  "HTTP 500": { http: 500 },
  "HTML instead of JSON": { html: true },
  "nothing at all": { timeout: true },
};

/** @param {import("../scene.mjs").Stage} stage */
export function faults(stage) {
  for (const [name, fault] of Object.entries(REFUSALS)) {
    const seed = { options: { faults: [{ match: UPDATE, ...fault }] } };
    scenario(stage, `a save that is answered by ${name} is no success, and nothing is lost`, { seed }, async ({ panel, app, before }) => {
      const { outcome, text } = await panel.run("redirect-urls");
      assert.ok(["failed", "handed-over", "partial"].includes(outcome), `${outcome}: ${text}`);
      assert.notEqual(text.trim(), "");
      assert.deepEqual(app().lists, before.apps[FRESH_APP].lists);
      assert.notEqual((await panel.verdicts())["redirect-urls"], "met");
    });
  }

  const once = { seed: { options: { faults: [{ match: UPDATE, http: 500, times: 1 }] } } };
  scenario(stage, "after a save that failed once, the next run does the rest", once, async ({ panel, app, before }) => {
    assert.notEqual((await panel.run("redirect-urls")).outcome, "fixed");
    assert.equal((await panel.run("redirect-urls")).outcome, "fixed");
    assert.deepEqual(app().lists.redirect.toSorted(), [...before.apps[FRESH_APP].lists.redirect, ...WANTED.redirect].toSorted());
  });

  const signedOut = { seed: { options: { faults: [{ match: UPDATE, signout: true, times: 1 }] } } };
  scenario(stage, "a sign-out half way ends the run and says so", signedOut, async ({ panel, page }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await page.waitForFunction(() => location.host.startsWith("accounts."));
    await panel.page.waitForSelector("main[data-state=no-console]");
  });

  scenario(stage, "a page that is slow to render is waited for", { seed: { options: { delays: { render: 9000 } } } }, async ({ panel }) => {
    assert.equal((await panel.run("h5-domains")).outcome, "fixed");
  });

  scenario(stage, "going elsewhere in the middle of a run ends or goes on safely", {}, async ({ panel, page, app, before }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await page.waitForFunction((url) => document.querySelector("main")?.textContent?.includes(url), {}, WANTED.redirect[0]);
    await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/event`);
    const { outcome } = await panel.waitOutcome("redirect-urls");
    assert.ok(["fixed", "partial", "handed-over"].includes(outcome), outcome);
    const had = before.apps[FRESH_APP].lists.redirect;
    assert.deepEqual(app().lists.redirect.slice(0, had.length), had);
    assert.deepEqual(app().lists.redirect.filter((url) => !had.includes(url) && !WANTED.redirect.includes(url)), []);
  });

  scenario(stage, "a panel that is closed and opened again shows the run that goes on", {}, async ({ browser, page, panel, closePanel }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await closePanel();
    const again = await openPanel(browser, page);
    assert.equal((await again.waitOutcome("redirect-urls")).outcome, "fixed");
    await again.page.close();
  });

  scenario(stage, "two tabs of one app do not disturb each other", {}, async ({ browser, panel, app, before }) => {
    const other = await browser.newPage();
    await other.goto(`https://open.feishu.cn/app/${FRESH_APP}/safe?tab=2`);
    const second = await openPanel(browser, other);
    await panel.begin("redirect-urls", "fill-and-save");
    await second.begin("h5-domains", "fill-and-save");
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    assert.equal((await second.waitOutcome("h5-domains")).outcome, "fixed");
    const had = before.apps[FRESH_APP].lists;
    assert.deepEqual([app().lists.redirect, app().lists.h5], [[...had.redirect, ...WANTED.redirect], [...had.h5, ...WANTED.h5]]);
    await second.page.close();
    await other.close();
  });

  scenario(stage, "while one run is at work no other begins in its tab", {}, async ({ page, panel, app, before }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    const state = await panel.page.evaluate(async (tab) => {
      const command = { ask: "run", target: "h5-domains", save: true };
      return (await chrome.runtime.sendMessage({ to: "core", tab, command })).run.target;
    }, panel.tab);
    assert.equal(state, "redirect-urls");
    const { outcome, text } = await panel.waitOutcome("redirect-urls");
    assert.equal(outcome, "fixed", text);
    assert.deepEqual(app().lists.h5, before.apps[FRESH_APP].lists.h5);
    assert.equal(await page.$("dialog"), null);
  });

  scenario(stage, "while the browser has no room left a run goes on in memory, and the panel says so", {}, async ({ panel, app, before }) => {
    const filled = await panel.page.evaluate(async () => {
      /** @type {string[]} */
      const keys = [];
      for (let size = 4_000_000; size >= 100; size = Math.floor(size / 4)) {
        for (let fits = true; fits; ) {
          const key = `larder:${keys.length}`;
          fits = await chrome.storage.session.set({ [key]: "x".repeat(size) }).then(() => true, () => false);
          if (fits) keys.push(key);
        }
      }
      return keys;
    });
    try {
      const { outcome, text } = await panel.run("redirect-urls");
      assert.equal(outcome, "fixed", text);
      await panel.page.waitForSelector(".notice");
      assert.deepEqual(app().lists.redirect, [...before.apps[app().id].lists.redirect, ...WANTED.redirect]);
    } finally {
      await panel.page.evaluate((keys) => chrome.storage.session.remove(keys), filled);
    }
  });

  const masked = { seed: { options: { overlays: "mask" } } };
  scenario(stage, "an introduction that lies over the page is closed, and the run goes on", masked, async ({ panel }) => {
    assert.equal((await panel.run("redirect-urls")).outcome, "fixed");
  });
}
