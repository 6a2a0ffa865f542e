// All apps of the account at once: read only, at a walking pace, and gone on with where the console stopped it.

import assert from "node:assert/strict";
import { COMPLETE_APP, FOREIGN_APP, FRESH_APP, REVIEWED_APP, WEB_ONLY_APP } from "../../console/index.mjs";
import { openOwn } from "../panel.mjs";
import { scenario } from "../scene.mjs";

const UNKNOWN = ["homepage:desktop", "homepage:open-mode", "h5-domains"];

/** @param {import("../scene.mjs").Stage} stage */
export function fleet(stage) {
  const few = { [REVIEWED_APP]: null, [WEB_ONLY_APP]: null };
  const lacking = { lists: { redirect: [`https://ailink.gts.work/feishu/${FRESH_APP}`] } };
  scenario(stage, "all apps are read without a write, and told in a table and as files", { route: "baseinfo", seed: { apps: { ...few, [FRESH_APP]: lacking } } }, async (scene) => {
    const { page, calls } = await openApps(scene);
    await press(page, "check-all");
    await page.waitForSelector("[data-check=done]");
    assert.deepEqual(await states(page), { [FRESH_APP]: "open", [COMPLETE_APP]: "unknown" });
    assert.equal(await page.$eval(`[data-app=${COMPLETE_APP}] a`, (it) => it.href), `https://open.feishu.cn/app/${COMPLETE_APP}/baseinfo`);
    const json = JSON.parse(await file(page, "json"));
    const verdicts = (/** @type {string} */ id, /** @type {string} */ verdict) =>
      json.apps.find((/** @type {any} */ it) => it.id === id).requirements.filter((/** @type {any} */ it) => it.verdict === verdict).map((/** @type {any} */ it) => it.id);
    assert.deepEqual(verdicts(COMPLETE_APP, "unknown"), UNKNOWN);
    assert.deepEqual(verdicts(COMPLETE_APP, "missing"), []);
    assert.deepEqual(verdicts(FRESH_APP, "missing"), ["feature:web_app", "feature:bot", "homepage:desktop", "homepage:open-mode", "scopes:tenant", "redirect-urls", "release"]);
    const lines = (await file(page, "csv")).trim().split("\r\n");
    assert.deepEqual(lines.slice(1).map((line) => line.slice(1, 1 + COMPLETE_APP.length)), [FRESH_APP, COMPLETE_APP]);
    const read = calls();
    assert.deepEqual(read.map(({ path }) => path).slice(0, 5), ["app/list", ...["app", "safe_setting", "scope/all", "app_version/list"].map((record) => `${record}/${FRESH_APP}`)]);
    for (const [at, { time }] of read.entries()) {
      const fifth = read[at + 4];
      // However late the first was answered, the second began after that: three whole pauses lie between it and the fifth.
      if (fifth) assert.ok(Date.parse(fifth.time) - Date.parse(time) > 750, `${time} to ${fifth.time}`);
    }
    assert.deepEqual(scene.writes(), []);
    await page.close();
  });

  const faults = [
    { match: `scope/all/${FRESH_APP}`, http: 429, times: 1, by: "other" },
    { match: `safe_setting/${COMPLETE_APP}`, signout: true, times: 1, by: "other" },
    { match: `/app/${REVIEWED_APP}`, deletes: REVIEWED_APP, times: 1, by: "other" },
  ];
  const seed = { apps: { [WEB_ONLY_APP]: null, [FOREIGN_APP]: { listed: true } } };
  scenario(stage, "a rate limit and a sign-out stop the check, which goes on where it was; apps without rights and deleted ones are told apart", { route: "baseinfo", seed }, async (scene) => {
    const { page, calls } = await openApps(scene);
    // Not before: the console's page has read its own.
    scene.console.patch({ options: { faults } });
    await press(page, "check-all");
    await page.waitForSelector("[data-check=stopped][data-stop=busy]");
    assert.equal(calls().at(-1)?.path, `scope/all/${FRESH_APP}`);
    await press(page, "go-on");
    await page.waitForSelector("[data-check=stopped][data-stop=signed-out]");
    assert.deepEqual(await states(page), { [FRESH_APP]: "no-profile", [COMPLETE_APP]: "unread", [REVIEWED_APP]: "unread", [FOREIGN_APP]: "unread" });
    scene.console.patch({ session: { signedOut: false } });
    await press(page, "go-on");
    await page.waitForSelector("[data-check=done]");
    assert.deepEqual(await states(page), { [FRESH_APP]: "no-profile", [COMPLETE_APP]: "unknown", [REVIEWED_APP]: "gone", [FOREIGN_APP]: "no-access" });
    assert.equal(calls().filter(({ path }) => path === `app_version/list/${FRESH_APP}`).length, 1, "what was read is not read again");
    assert.deepEqual(scene.writes(), []);
    await page.close();
  });

  scenario(stage, "what has changed since all was met is told in the panel and in the table of apps", { route: "baseinfo", app: COMPLETE_APP, seed: { apps: { ...few, [FRESH_APP]: null } } }, async (scene) => {
    const { console: standIn, page: app, panel } = scene;
    const urls = scene.app().lists.redirect;
    // A profile of which the records can tell all.
    const small = { format: 1, id: "small", name: { en: "Small" }, platform: "both", redirectUrls: urls, scopes: { tenant: [{ name: "im:message:send_as_bot" }] } };
    const met = `met:open.feishu.cn/${COMPLETE_APP}`;
    const kept = { "profile:small": JSON.stringify(small), [`use:open.feishu.cn/${COMPLETE_APP}`]: "small" };
    await panel.page.evaluate((items) => chrome.storage.local.set(items), kept);
    await panel.page.waitForFunction(async (name) => (await chrome.storage.local.get(name))[name], {}, met);
    const memory = JSON.parse(await panel.page.evaluate(async (name) => String((await chrome.storage.local.get(name))[name]), met));
    assert.deepEqual(memory.values, [["scopes:tenant", "im:message:send_as_bot"], ...urls.map((/** @type {string} */ url) => ["redirect-urls", url])]);
    assert.equal(await panel.page.$("[data-drift]"), null);
    standIn.patch({ apps: { [COMPLETE_APP]: { lists: { redirect: urls.slice(1) } } } });
    scene.before.apps[COMPLETE_APP].lists.redirect = urls.slice(1);
    await app.reload();
    await panel.page.waitForSelector("[data-drift]");
    assert.match(await panel.page.$eval("[data-drift] li", (it) => it.textContent ?? ""), new RegExp(urls[0].replaceAll(".", "\\.")));
    const { page } = await openApps(scene, ["redirect-urls"]);
    await press(page, "check-all");
    await page.waitForSelector(`[data-check=done]`);
    assert.deepEqual(await states(page), { [COMPLETE_APP]: "open" });
    assert.match(await page.$eval(`[data-app=${COMPLETE_APP}] [data-column=state]`, (it) => it.textContent ?? ""), /Redirect URLs|重定向 URL/);
    assert.deepEqual(scene.writes(), []);
    await page.close();
  });
}

/** The page, and what was read since it was opened. @param {import("../scene.mjs").Scene} scene @param {string[]} known once of these something is known */
async function openApps({ browser, panel, state }, known = ["scopes:tenant", "redirect-urls", "release"]) {
  for (const id of known) await panel.waitKnown(id);
  const ours = () => state().recordCalls.filter(({ by }) => by !== "page");
  const before = ours().length;
  const page = await openOwn(browser, `apps.html?tab=${panel.tab}`, "[data-action=check-all]");
  return { page, calls: () => ours().slice(before) };
}

/** @param {import("puppeteer-core").Page} page @param {string} action */
async function press(page, action) {
  const button = await page.waitForSelector(`[data-action=${action}]`);
  await button?.evaluate((it) => /** @type {HTMLElement} */ (it).click());
}

/** @param {import("puppeteer-core").Page} page @returns {Promise<Record<string, string>>} */
function states(page) {
  return page.$$eval("[data-app]", (all) => Object.fromEntries(all.map((it) => [it.getAttribute("data-app"), it.getAttribute("data-app-state")])));
}

/** @param {import("puppeteer-core").Page} page @param {string} name */
function file(page, name) {
  return page.$eval(`[data-export=${name}]`, (it) => decodeURIComponent((it.getAttribute("href") ?? "").replace(/^[^,]*,/, "")).replace(/^\ufeff/, ""));
}
