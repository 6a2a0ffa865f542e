// The official check: the panel asks the Open API itself, and what it learns there is all that goes on.

import assert from "node:assert/strict";
import { FRESH_APP } from "../../console/index.mjs";
import { scenario, WANTED } from "../scene.mjs";

/** The app as the built-in profile wants it. */
const configured = {
  features: { bot: true, web_app: true },
  lists: { redirect: WANTED.redirect, h5: WANTED.h5 },
  homepage: { desktop: `https://ailink.gts.work/feishu/${FRESH_APP}` },
  openMode: "new_tab",
  scopes: { tenant: WANTED.scopes },
};

const SELF_MANAGE = "application:application:self_manage";

/** @param {any} [app] @param {any} [options] */
const seed = (app = configured, options = {}) => ({ apps: { [FRESH_APP]: app }, options });

/** @param {number} code */
const refused = (code) => ({ faults: [{ match: "open-apis/application/v6/scopes", times: 1, code }] });

/** @param {import("../scene.mjs").Stage} stage */
export function official(stage) {
  scenario(stage, "after publishing everything is proved that the official API can prove", { seed: seed(configured, { openapiSecurity: true }) }, async ({ console: standIn, panel, app, state }) => {
    standIn.publish(FRESH_APP);
    // What the page shows of a list only after the answer would put the answer out of date.
    await settled(panel);
    const found = await check(panel, app().secret);
    assert.deepEqual(found.marks, [...Array(10).fill("met"), "to-confirm"], found.text);
    for (const id of ["feature:web_app", "feature:bot", "homepage:desktop", "scopes:tenant", "redirect-urls", "h5-domains", "release"]) {
      await panel.waitVerdict(id, "met");
      assert.match((await sources(panel, id)).join(), /proved|已证实/, id);
    }
    assert.match((await sources(panel, "homepage:open-mode")).join(), /can't prove|无法证明/);
    assert.match((await sources(panel, "credentials")).join(), /App ID .+ App Secret/);
    assert.equal((await panel.verdicts()).credentials, "to-confirm");
    assert.deepEqual(state().openApiCalls.map(({ path, code, withCookies }) => [path.replace(/\?.*/, ""), code, withCookies]), [
      ["auth/v3/tenant_access_token/internal", 0, false],
      ["application/v6/scopes", 0, false],
      [`application/v6/applications/${FRESH_APP}`, 0, false],
      [`application/v6/applications/${FRESH_APP}/app_versions`, 0, false],
      ["tenant/v2/tenant/query", 0, false],
      ["bot/v3/info", 0, false],
    ]);
  });

  scenario(stage, "what was changed since the last version is pending, not proved", { seed: seed() }, async ({ console: standIn, page, panel, app }) => {
    standIn.patch({ apps: { [FRESH_APP]: { homepage: { desktop: "https://old.example.com/" } } } });
    standIn.publish(FRESH_APP);
    standIn.patch({ apps: { [FRESH_APP]: { homepage: configured.homepage } } });
    // What waits for a version only its own page tells.
    await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/webpage`);
    await panel.waitKnown("homepage:desktop");
    await check(panel, app().secret);
    await panel.waitVerdict("homepage:desktop", "pending");
    await panel.waitVerdict("feature:web_app", "met");
  });

  scenario(stage, "a wrong secret is told, ends the check, and is no verdict", { seed: seed() }, async ({ panel, state }) => {
    const before = await settled(panel);
    const found = await check(panel, "wrong-secret");
    assert.equal(found.marks[0], "unknown");
    assert.match(found.text, /10014/);
    assert.deepEqual(await panel.verdicts(), before);
    assert.equal(state().openApiCalls.length, 1);
  });

  const lacking = seed({ ...configured, scopes: { tenant: WANTED.scopes.filter((/** @type {string} */ name) => name !== SELF_MANAGE) } });
  scenario(stage, "without the scope to ask about itself the app's scopes are told all the same", { seed: lacking }, async ({ panel, app }) => {
    const found = await check(panel, app().secret);
    assert.match(found.text, new RegExp(`${SELF_MANAGE}.*99991672`));
    await panel.waitVerdict("scopes:tenant", "missing");
    assert.match((await sources(panel, "release")).join(), /99991672/);
  });

  scenario(stage, "a rate limit ends the check and is no verdict", { seed: seed(configured, refused(99991400)) }, async ({ panel, app, state }) => {
    const before = await settled(panel);
    const found = await check(panel, app().secret);
    assert.match(found.text, /99991400/);
    assert.deepEqual(await panel.verdicts(), before);
    assert.equal(state().openApiCalls.length, 2);
  });

  scenario(stage, "the app's IP allowlist is told from a wrong secret", { seed: seed(configured, { openapiCallerIp: "198.51.100.4" }) }, async ({ panel, app }) => {
    const before = await settled(panel);
    const found = await check(panel, app().secret);
    assert.deepEqual(found.marks.slice(0, 2), ["unknown", "met"]);
    assert.match(found.text, /99991401: ?ip 198\.51\.100\.4|99991401：ip 198\.51\.100\.4/);
    assert.deepEqual(await panel.verdicts(), before);
  });

  scenario(stage, "nothing is asked without a secret", { seed: seed() }, async ({ panel, state }) => {
    await panel.pressAction("all", "check-openapi");
    await panel.page.waitForSelector("[data-official=idle] [role=alert]");
    assert.deepEqual(state().openApiCalls, []);
  });

  scenario(stage, "the secret and the token are nowhere after the check, nor on the way to the background", { seed: seed() }, async ({ browser, console: standIn, panel, app, state }) => {
    standIn.publish(FRESH_APP);
    const { secret } = app();
    const tap = await listen(browser);
    await check(panel, secret);
    const heard = await tap.heard();
    assert.ok(heard.includes(`"ask":"official"`) && heard.includes(WANTED.redirect[0]), "the facts were sent");
    const kept = await panel.page.evaluate(async () => ({
      html: document.documentElement.outerHTML,
      fields: [...document.querySelectorAll("input")].map((it) => it.value),
      local: JSON.stringify(await chrome.storage.local.get(null)),
      // Sessions are kept as bytes in letters; what they hold of texts stands in the bytes as it is.
      session: JSON.stringify(await chrome.storage.session.get(null), (_, value) => (typeof value === "string" && /^[\w+/]{40,}=*$/.test(value) ? atob(value) : value)),
      web: JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
    }));
    assert.ok(kept.session.includes(FRESH_APP), "the session was looked into");
    const { apps, ...rest } = state();
    const places = { heard, ...kept, fields: kept.fields.join(), standIn: JSON.stringify([{ ...apps, [FRESH_APP]: { ...apps[FRESH_APP], secret: "" } }, rest]) };
    for (const [place, text] of Object.entries(places)) {
      assert.equal(text.includes(secret), false, `the secret is in ${place}`);
      assert.doesNotMatch(text, /\bt-[0-9a-f]{40}/, `the token is in ${place}`);
    }
  });
}

/**
 * Types the secret, checks, and reads what is said.
 * @param {import("../panel.mjs").Panel} panel
 * @param {string} secret
 */
async function check({ page, pressAction }, secret) {
  await page.$eval("#app-secret", (field, typed) => {
    /** @type {HTMLInputElement} */ (field).value = typed;
  }, secret);
  await pressAction("all", "check-openapi");
  await page.waitForSelector("[data-official=done] .result");
  assert.equal(await page.$eval("#app-secret", (field) => /** @type {HTMLInputElement} */ (field).value), "");
  return page.$eval(".official .result", (result) => ({
    text: result.textContent ?? "",
    marks: [...result.querySelectorAll("[data-mark]")].map((line) => line.getAttribute("data-mark")),
  }));
}

/** The verdicts once all that the page and its records tell is known. @param {import("../panel.mjs").Panel} panel */
async function settled(panel) {
  for (const id of ["feature:bot", "scopes:tenant", "redirect-urls", "h5-domains", "release"]) await panel.waitKnown(id);
  return panel.verdicts();
}

/** @param {import("../panel.mjs").Panel} panel @param {string} id */
const sources = ({ page }, id) => page.$$eval(`[data-requirement="${id}"] .sources li`, (all) => all.map((it) => it.textContent ?? ""));

/** Another page of the extension, which hears every message that the panel sends. @param {import("../browser.mjs").Browser} browser */
async function listen(browser) {
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl("panel.html"), { waitUntil: [] });
  await page.waitForFunction(() => location.pathname === "/panel.html" && document.querySelector("main"));
  await page.evaluate(() => {
    const heard = Object.assign(globalThis, { heard: /** @type {string[]} */ ([]) }).heard;
    chrome.runtime.onMessage.addListener((message) => void heard.push(JSON.stringify(message)));
  });
  return {
    async heard() {
      const all = await page.evaluate(() => /** @type {any} */ (globalThis).heard.join("\n"));
      await page.close();
      return /** @type {string} */ (all);
    },
  };
}
