// A profile of an app that works: what is listed, what the admin makes of it, and what stands in the box then.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK } from "./apps.mjs";
import { startPanels, TAB } from "./harness.mjs";
import { assertLooks } from "./looks.mjs";

/** @typedef {import("./harness.mjs").Panel} Panel */

const OF_TAB = { search: `?tab=${TAB}`, seen: [DESK] };

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const box = (/** @type {Panel} */ { page }) => page.$eval("#text", (it) => /** @type {HTMLTextAreaElement} */ (it).value);
const drafted = async (/** @type {Panel} */ page) => JSON.parse(await box(page));
const entry = (/** @type {string} */ id) => `[data-entry="${id}"]`;

/** @param {Panel} panel @param {string} selector @param {string} value */
async function enter({ page }, selector, value) {
  await page.$eval(selector, (it, value) => {
    /** @type {HTMLInputElement} */ (it).value = value;
    it.dispatchEvent(new Event("input", { bubbles: true }));
  }, value);
}

test("what an app has stands in the box as a profile, and what is not known below it", async () => {
  const page = await panels.profiles(OF_TAB);
  await page.seen(entry("scopes:tenant im:message"));
  assert.deepEqual(await drafted(page), {
    format: 1,
    id: "acme-desk",
    name: { en: "Acme Desk" },
    platform: "feishu",
    source: "Made of an app on open.feishu.cn",
    features: ["web_app"],
    homepage: { desktop: "https://desk.acme.example/feishu/{appId}", openMode: "new_tab" },
    scopes: { tenant: [{ name: "im:message" }, { name: "im:chat:readonly" }] },
    redirectUrls: ["https://desk.acme.example/{appId}/callback", "http://localhost:3000/oauth/callback"],
    h5TrustedDomains: ["https://desk.acme.example"],
    events: { mode: "long_connection", list: [{ name: "im.message.receive_v1" }] },
    release: { published: true },
  });
  assert.equal((await page.commands())[0].command.ask, "survey");
  const unread = await page.texts("[data-list=unread] li");
  assert.equal(unread[0], "Mobile homepage: not known. Open the page “Web app” of the app.");
  assert.match(unread[1], /^Events: the encrypt key and the verification token are never read\./);
  assert.deepEqual(page.errors, []);
});

test("what is struck out, annotated, named and asked for is so in the profile that is imported", async () => {
  const page = await panels.profiles(OF_TAB);
  await page.click(entry("redirect-urls http://localhost:3000/oauth/callback"));
  await page.click(entry("scopes:tenant docs:doc"));
  await enter(page, '[data-why="scopes:tenant im:message"]', 'Answers "tickets"');
  await enter(page, "[data-record=name]", "Desk for all");
  await page.click("[data-asked='desk.acme.example']");
  await page.click("[data-record=both]");
  const text = await drafted(page);
  assert.deepEqual(text.redirectUrls, ["https://{host}/{appId}/callback"]);
  assert.equal(text.homepage.desktop, "https://{host}/{platform}/{appId}");
  assert.deepEqual(text.h5TrustedDomains, ["https://{host}"]);
  assert.deepEqual(text.scopes.tenant, [{ name: "im:message", reason: { en: 'Answers "tickets"' } }, { name: "im:chat:readonly" }, { name: "docs:doc" }]);
  assert.deepEqual([text.id, text.platform], ["desk-for-all", "both"]);
  assert.deepEqual(text.parameters, [{ id: "host", kind: "host", label: { en: "Host in place of desk.acme.example" }, example: "desk.acme.example" }]);
  // Once more, and it is back where it was.
  await page.click(entry("scopes:tenant docs:doc"));
  assert.equal((await drafted(page)).scopes.tenant.length, 2);
  await page.click("[data-action=import]");
  await page.seen("dialog[open] [data-host='{host}']");
  await page.click("dialog [data-action=proceed]");
  await page.seen("li[data-profile=desk-for-all]");
  assert.deepEqual(Object.keys(await page.page.evaluate(() => globalThis.fake.settings)), ["profile:desk-for-all"]);
  assert.deepEqual(page.errors, []);
});

test("a text that the admin has changed is not written over until that is asked for", async () => {
  const page = await panels.profiles(OF_TAB);
  await page.seen(entry("scopes:tenant im:message"));
  await enter(page, "#text", "my own");
  await page.click(entry("scopes:tenant im:message"));
  assert.equal(await box(page), "my own");
  await page.click("[data-action=record]");
  assert.deepEqual((await drafted(page)).scopes.tenant, [{ name: "im:chat:readonly" }]);
});

test("what becomes known while the page is open appears, and what was struck out stays so", async () => {
  const page = await panels.profiles(OF_TAB);
  await page.click(entry("scopes:tenant im:message"));
  const more = structuredClone(DESK);
  more.recorded.entries.splice(3, 0, { what: { Mobile: "https://m.acme.example/" }, seen: "https://m.acme.example/", kept: true, note: null });
  more.recorded.unknown.shift();
  await page.set({ seen: [more] });
  await page.page.evaluate((key) => globalThis.fake.onChanged.emit({ [key]: {} }, "session"), `session:${TAB}`);
  await page.seen(entry("homepage:mobile https://m.acme.example/"));
  const text = await drafted(page);
  assert.equal(text.homepage.mobile, "https://m.acme.example/");
  assert.deepEqual(text.scopes.tenant, [{ name: "im:chat:readonly" }]);
});

test("without an app that was seen the page says what to do, and of several one is chosen", async () => {
  const none = await panels.profiles();
  assert.match(await none.text("[aria-labelledby=of-app-title]"), /Open the app in the console first/);
  assert.equal(await box(none), "");
  const other = { ...structuredClone(DESK), tab: 8, app: { host: "open.larksuite.com", id: "cli_other" }, name: "" };
  const several = await panels.profiles({ seen: [DESK, other] });
  await several.seen("[data-record=app]");
  assert.deepEqual(await several.texts("[data-record=app] option"), ["Choose…", "Acme Desk · cli_a1b2c3 · open.feishu.cn", "cli_other · open.larksuite.com"]);
  assert.equal(await box(several), "");
  await several.page.select("[data-record=app]", "8");
  await several.seen(entry("scopes:tenant im:message"));
  assert.equal((await drafted(several)).platform, "lark");
});

test("the panel leads there, from its menu and from where a profile is chosen", async () => {
  const panel = await panels.open({ settings: { "profile:portal": JSON.stringify({ format: 1, id: "portal", name: { en: "Portal" }, platform: "feishu" }) } });
  await panel.click("footer [data-action=record]");
  await panel.seen("section.choice [data-action=record]");
  await panel.click("section.choice [data-action=record]");
  const opened = await panel.page.evaluate(() => globalThis.fake.opened);
  assert.deepEqual(opened.map((/** @type {string} */ it) => new URL(it).pathname + new URL(it).search), Array(2).fill(`/profiles.html?tab=${TAB}`));
});

test("a recorded app has no violation and nothing cut off in any language, light or dark, narrow or wide", async () => {
  for (const language of ["en-US", "zh-CN", "ja"]) {
    const it = await panels.profiles({ ...OF_TAB, language });
    await it.seen(entry("scopes:tenant im:message"));
    await assertLooks(it.page, "of-app", language, [[360, "light"], [360, "dark"], [1000, "light"], [1000, "dark"]]);
    await it.page.close();
  }
});
