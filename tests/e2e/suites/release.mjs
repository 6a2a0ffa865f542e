// Versions: the next one is prepared and left to the admin; while one is under way, no other is begun.

import assert from "node:assert/strict";
import { COMPLETE_APP, FRESH_APP, REVIEWED_APP } from "../../console/index.mjs";
import { scenario } from "../scene.mjs";

/** They name what is in place, as read back: of a fresh app little, of a complete one all that its records tell. */
const NOTES = {
  zh: { fresh: "配置阿里云专属服务：网页应用", complete: "配置阿里云专属服务：网页应用、机器人、权限、重定向 URL" },
  en: { fresh: "Set up for Alibaba Cloud Exclusive Service: web app", complete: "Set up for Alibaba Cloud Exclusive Service: web app, bot, scopes, redirect URLs" },
};

/** How the console's form calls what the admin does next. */
const WORDS = { zh: ["可用范围", "保存", "确认发布"], en: ["Availability", "Save", "Publish"] };

const DRAFT = { versionId: "7412345678901010000", appVersion: "1.0.0", versionStatus: 0, publishTime: null, notes: "Mine" };

/** @param {import("../scene.mjs").Stage} stage */
export function release(stage) {
  for (const lang of /** @type {const} */ (["zh", "en"])) {
    const options = { lang };
    scenario(stage, `release: the first version is prepared, and met once it is published (${lang})`, { route: "safe", seed: { options } }, async (scene) => {
      await scene.panel.waitVerdict("release", "missing");
      await prepares(scene, lang, "1.0.0", NOTES[lang].fresh);
      scene.console.publish(FRESH_APP);
      await scene.page.goto(address(FRESH_APP, "version"));
      await scene.panel.waitVerdict("release", "met");
    });

    const changed = { app: COMPLETE_APP, route: "version", seed: { options, apps: { [COMPLETE_APP]: { changed: true } } } };
    scenario(stage, `release: changes wait for the next version, which brings them (${lang})`, changed, async (scene) => {
      await scene.panel.waitVerdict("release", "pending");
      await scene.panel.waitVerdict("feature:bot", "pending");
      await prepares(scene, lang, "1.0.1", NOTES[lang].complete);
      scene.console.publish(COMPLETE_APP);
      await scene.page.goto(address(COMPLETE_APP, "version"));
      await scene.panel.waitVerdict("release", "met");
      await scene.panel.waitVerdict("feature:bot", "met");
    });

    const draft = { route: "version", seed: { options, apps: { [FRESH_APP]: { versions: [DRAFT] } } } };
    scenario(stage, `release: beside a draft no other version is begun (${lang})`, draft, async ({ panel, page, writes }) => {
      await panel.waitVerdict("release", "missing");
      const { outcome, text } = await panel.run("release", "fill");
      assert.equal(outcome, "handed-over");
      assert.ok(text.includes("1.0.0") && text.includes(WORDS[lang][2]), text);
      assert.ok(page.url().endsWith("/version"), page.url());
      assert.deepEqual(writes(), []);
    });

    const reviewed = { app: REVIEWED_APP, route: "safe", seed: { options } };
    scenario(stage, `release: while a version is in review nothing is filled in, and that is said once (${lang})`, reviewed, async ({ panel, page, writes }) => {
      await panel.waitVerdict("release", "pending");
      const url = page.url();
      for (const id of ["redirect-urls", "h5-domains", "scopes:tenant", "release"]) {
        const { outcome, text } = await panel.run(id, "fill");
        assert.equal(outcome, "handed-over", text);
        assert.notEqual(text.trim(), "", id);
      }
      assert.equal(page.url(), url);
      assert.equal((await panel.page.$$("[data-note]")).length, 1);
      assert.deepEqual(writes(), []);
    });
  }

  scenario(stage, "release: an app that is published and unchanged needs no version", { app: COMPLETE_APP, route: "version" }, async ({ panel, page }) => {
    await panel.waitVerdict("release", "met");
    assert.equal((await panel.run("release", "fill")).outcome, "unchanged");
    assert.ok(page.url().endsWith("/version"), page.url());
  });

  const refused = { seed: { options: { faults: [{ match: "safe_setting/update", code: 10236, msg: "invalid url" }] } } };
  scenario(stage, "release: no version is prepared while something lacks that should have been filled in", refused, async ({ panel, page }) => {
    const { outcome, text } = await panel.run("all");
    assert.notEqual(outcome, "fixed", text);
    assert.ok(!page.url().endsWith("/version/create"), page.url());
    assert.match(text, /Published version.*No version was prepared/s);
  });

  scenario(stage, "release: what the admin has typed into the form stays", { route: "version/create" }, async ({ panel, page }) => {
    const field = await page.waitForSelector("main .ud__row textarea");
    await field?.type("My own notes");
    await panel.run("release", "fill");
    assert.deepEqual(await form(page), { number: "1.0.0", notes: "My own notes" });
  });
}

/** @param {string} app @param {string} route */
const address = (app, route) => `https://open.feishu.cn/app/${app}/${route}`;

/** @param {import("../scene.mjs").Scene} scene @param {"zh" | "en"} lang @param {string} number @param {string} notes */
async function prepares({ panel, page, app, writes, before }, lang, number, notes) {
  const { outcome, text } = await panel.run("release", "fill");
  assert.equal(outcome, "handed-over", text);
  assert.ok(page.url().endsWith("/version/create"), page.url());
  assert.deepEqual(await form(page), { number, notes });
  assert.deepEqual(WORDS[lang].filter((word) => !text.includes(word)), [], text);
  assert.deepEqual(writes(), []);
  assert.deepEqual(app().availability, before.apps[app().id].availability);
}

/** What the form of a new version holds. @param {import("puppeteer-core").Page} page */
async function form(page) {
  const number = await page.$eval("main .ud__row input[type=text]", (it) => /** @type {HTMLInputElement} */ (it).value);
  const notes = await page.$eval("main .ud__row textarea", (it) => /** @type {HTMLTextAreaElement} */ (it).value);
  return { number, notes };
}
