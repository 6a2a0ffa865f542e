// After a run the journal holds exactly what the console's server got, and erasing leaves nothing of it.

import assert from "node:assert/strict";
import { openOwn } from "../panel.mjs";
import { scenario, WANTED } from "../scene.mjs";

/** @typedef {{act: string, came: string, value: string, requirement: string, page: string}} Entry */

/** @param {import("../scene.mjs").Stage} stage */
export function journal(stage) {
  for (const lists of ["inline", "dialog", "batch"]) {
    scenario(stage, `the journal holds what the server got (${lists})`, { seed: { options: { lists } } }, async (scene) => {
      const { panel, before, app } = scene;
      const had = before.apps[app().id].lists;
      for (const requirement of ["redirect-urls", "h5-domains"]) assert.equal((await panel.run(requirement)).outcome, "fixed");
      const got = { "redirect-urls": app().lists.redirect, "h5-domains": app().lists.h5 };
      const { entries } = await kept(scene);
      const added = (/** @type {string} */ requirement) => entries.filter((it) => it.act === "added" && it.requirement === requirement).map((it) => it.value);
      assert.deepEqual([...had.redirect, ...added("redirect-urls")], got["redirect-urls"]);
      assert.deepEqual([...had.h5, ...added("h5-domains")], got["h5-domains"]);
      assert.deepEqual([...new Set(entries.map((it) => it.came))], ["done"]);
      assert.deepEqual([...new Set(entries.map((it) => it.page))], ["page_safe"]);
    });
  }

  scenario(stage, "what the server refuses is not in the journal as added", { seed: { options: { lists: "inline", faults: [{ match: "safe_setting/update", code: 10236, msg: "invalid url" }] } } }, async (scene) => {
    await scene.panel.run("redirect-urls");
    const { entries } = await kept(scene);
    assert.ok(entries.some((it) => it.act === "filled" && it.value === WANTED.redirect[0]), JSON.stringify(entries));
    assert.deepEqual(entries.filter((it) => it.act === "added"), []);
  });

  scenario(stage, "the page of the journal lists what was added and gives it as files", {}, async (scene) => {
    const { browser, panel, app } = scene;
    await panel.run("redirect-urls");
    await kept(scene);
    const page = await openOwn(browser, "journal.html", "main[data-state=ready] [data-added]");
    assert.deepEqual(await page.$$eval("[data-added] code", (all) => all.map((it) => it.textContent)), WANTED.redirect);
    const file = (/** @type {string} */ name) => page.$eval(`[data-export=${name}]`, (it) => decodeURIComponent((it.getAttribute("href") ?? "").replace(/^[^,]*,/, "")));
    const json = JSON.parse(await file("json"));
    assert.equal(json.app, `open.feishu.cn/${app().id}`);
    assert.deepEqual(json.added.map((/** @type {{value: string}} */ it) => it.value), WANTED.redirect);
    for (const name of ["md", "csv"]) {
      const text = await file(name);
      for (const url of WANTED.redirect) assert.ok(text.includes(url), `${name}: ${text}`);
    }
    await page.close();
  });

  scenario(stage, "after erasing nothing is kept, and the page's hints are made anew", {}, async (scene) => {
    const { browser, page, panel } = scene;
    await panel.run("redirect-urls");
    await kept(scene);
    await panel.page.evaluate(() => chrome.storage.local.set({ language: "en" }));
    await page.waitForSelector('[data-larkspur-hint="h5-domains"]');
    const settings = await openOwn(browser, "settings.html", "[name=language]:checked");
    await settings.evaluate(() => void /** @type {any} */ (document.querySelector("[data-action=erase]"))?.click());
    await settings.waitForSelector("dialog[open]");
    await settings.evaluate(() => void /** @type {any} */ (document.querySelector("dialog [data-action=proceed]"))?.click());
    await settings.waitForFunction(() => document.querySelector("[role=status]")?.textContent !== "");
    const kinds = await settings.evaluate(async () => Object.keys(await chrome.storage.local.get()));
    assert.deepEqual(kinds, []);
    // What the page is looked at for anew is all that is known: nothing of the run.
    await panel.page.waitForFunction(() => !document.querySelector("[data-run]") && document.querySelector("[data-verdict=missing]"));
    await settings.waitForFunction(async () => Object.keys(await chrome.storage.session.get()).length > 0);
    await page.waitForSelector('[data-larkspur-hint="redirect-urls"][data-verdict=met], [data-larkspur-hint="h5-domains"]');
    await settings.close();
  });
}

/** The app's journal, once it ends with what was added or the run is over. @param {import("../scene.mjs").Scene} scene @returns {Promise<{dropped: number, entries: Entry[]}>} */
async function kept({ panel, app }) {
  const text = await panel.page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], `journal:open.feishu.cn/${app().id}`);
  return JSON.parse(/** @type {string} */ (text));
}
