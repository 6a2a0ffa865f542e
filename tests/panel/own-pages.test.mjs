// The pages beside the panel: the journal, the first page, and erasing everything.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FLEET } from "./fleet.mjs";
import { startPanels, TAB } from "./harness.mjs";
import { assertLooks } from "./looks.mjs";

const LANGUAGES = ["en-US", "zh-CN", "ja"];
const CONSOLES = ["open.feishu.cn", "open.larksuite.com", "open.larkoffice.com"];

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const step = (/** @type {object} */ it) => ({
  at: 1_764_338_400_000, step: 1, page: "page_safe", requirement: "redirect-urls", act: "filled", place: "重定向 URL",
  value: "https://a.example/callback/with/a/long/path/that/has/to/break/somewhere?appId=cli_a1b2c3", before: "", after: "", came: "done", ...it,
});
const JOURNAL = { dropped: 4, entries: [
  step({ after: "https://a.example/" }),
  step({ act: "pressed", step: 2, place: "添加", value: "" }),
  step({ act: "pressed", step: 3, place: "添加", value: "", came: "unanswered" }),
  step({ act: "added", step: 0 }),
  step({ act: "added", step: 0, requirement: "homepage:open-mode", value: "", before: "mode_is_browser", after: "mode_new_tab" }),
] };
const KEPT = {
  "journal:open.feishu.cn/cli_a1b2c3": JSON.stringify(JOURNAL),
  "journal:open.feishu.cn/cli_older": JSON.stringify({ dropped: 0, entries: [step({ at: 1_764_000_000_000 })] }),
};

test("the journal shows the app that was written to last, what was added, and every step", async () => {
  const journal = await panels.journal({ settings: KEPT });
  assert.equal(await journal.page.$eval("select", (it) => it.value), "open.feishu.cn/cli_a1b2c3");
  assert.deepEqual(await journal.texts("[data-added] code"), [JOURNAL.entries[0].value]);
  assert.deepEqual(await journal.texts("[data-added] span"), ["Redirect URLs", "How the page opens"]);
  assert.equal(await journal.count("[data-step]"), 5);
  assert.match(await journal.text("[data-came=unanswered]"), /Pressed “添加”\s*no answer/);
  assert.match(await journal.text("main"), /4 older entries/);
  await journal.page.select("select", "open.feishu.cn/cli_older");
  await journal.page.waitForFunction(() => document.querySelectorAll("[data-step]").length === 1);
  assert.deepEqual(journal.errors, []);
});

test("an empty journal says so", async () => {
  const journal = await panels.journal();
  assert.equal(await journal.text("main > p:last-child"), "Nothing has been written or pressed yet.");
});

test("what is added while the journal is open appears there", async () => {
  const journal = await panels.journal();
  await journal.page.evaluate((kept) => globalThis.chrome.storage.local.set(kept), KEPT);
  await journal.seen("[data-step]");
});

test("everything is erased only when that was asked for and confirmed", async () => {
  const settings = await panels.settings();
  const asked = () => settings.page.evaluate(() => globalThis.fake.erased);
  await settings.click("[data-action=erase]");
  await settings.seen("dialog[open]");
  await settings.click("[data-action=cancel]");
  await settings.gone("dialog[open]");
  assert.equal(await asked(), 0);
  await settings.click("[data-action=erase]");
  await settings.click("dialog [data-action=proceed]");
  await settings.page.waitForFunction(() => document.querySelector("[role=status]")?.textContent === "Everything is erased.");
  assert.equal(await asked(), 1);
  assert.equal(await settings.text("#version"), "9.8.7");
  await settings.set({ eraseAnswer: { error: "storage" } });
  await settings.click("[data-action=erase]");
  await settings.click("dialog [data-action=proceed]");
  await settings.page.waitForFunction(() => document.querySelector("[role=status]")?.textContent === "The browser could not erase everything.");
});

test("the background forgets what it has in mind and what is kept", async () => {
  const background = await panels.background({ settings: { language: "ja", ...KEPT } });
  const url = "https://open.feishu.cn/app/cli_a1b2c3/safe";
  const event = JSON.stringify({ on: "outline", page: "p1", url, outline: { nodes: [], truncated: false, lang: "zh-CN" } });
  await background.hear({ to: "core", event }, { id: "larkspur", tab: { id: TAB }, frameId: 0, url });
  assert.ok(Object.keys(await background.get("stored")).length > 0);
  const page = { id: "larkspur", url };
  assert.deepEqual(await background.hear({ to: "core", erase: true }, page), { error: "not from here" });
  assert.equal((await background.get("settings")).language, "ja");
  assert.equal(await background.hear({ to: "core", erase: true }, await background.get("own")), true);
  assert.deepEqual(await background.get("settings"), {});
  assert.deepEqual(await background.get("stored"), {});
  assert.match((await background.done("page")).at(-1).effects, /"do":"look"/);
});

test("the first page asks for access where it is withheld, and then leads to the console", async () => {
  const welcome = await panels.welcome({ granted: [] });
  assert.equal(await welcome.attribute("main", "data-state"), "no-access");
  await welcome.page.waitForSelector("[data-action=grant]", { visible: true });
  await welcome.set({ granted: CONSOLES });
  await welcome.click("[data-action=grant]");
  await welcome.page.waitForSelector('a[href="https://open.feishu.cn/app"]', { visible: true });
  assert.equal((await welcome.page.evaluate(() => globalThis.fake.asked)).length, 1);
  assert.deepEqual(welcome.errors, []);
});

test("the first page is opened once, and not for who got it by policy", async () => {
  const background = await panels.background();
  const opened = () => background.get("opened");
  const install = (/** @type {string} */ reason) => background.page.evaluate((reason) => globalThis.fake.installed(reason), reason);
  await install("update");
  assert.deepEqual(await opened(), []);
  await install("install");
  assert.deepEqual(await opened(), ["welcome.html"]);
  await background.set({ installType: "admin" });
  await install("install");
  assert.deepEqual(await opened(), ["welcome.html"]);
});

for (const [name, open] of /** @type {[string, (setting: any) => Promise<import("./harness.mjs").Panel>][]} */ ([
  ["journal", (setting) => panels.journal({ ...setting, settings: KEPT })],
  ["apps", (setting) => checkedApps(setting)],
  ["welcome", (setting) => panels.welcome(setting)],
  ["settings", (setting) => panels.settings(setting)],
])) {
  test(`the page ${name} has no violation and nothing cut off in any language, light or dark, narrow or wide`, async () => {
    for (const language of LANGUAGES) {
      const it = await open({ language });
      await assertLooks(it.page, name, language, [[240, "light"], [360, "dark"], [800, "light"], [1200, "dark"]]);
      await it.page.close();
    }
  });
}

/** @type {string | undefined} what the first check has kept */
let keptApps;

/** The page of all apps, with a check behind it. @param {any} setting */
async function checkedApps(setting) {
  const kept = keptApps ? { "fleet:open.feishu.cn": keptApps } : {};
  const apps = await panels.apps({ ...setting, records: FLEET, settings: kept });
  if (!keptApps) {
    await apps.click("[data-action=check-all]");
    await apps.seen("[data-check=done]");
    keptApps = await apps.page.evaluate(() => globalThis.fake.settings["fleet:open.feishu.cn"]);
  }
  assert.equal(await apps.count("[data-app]"), 4);
  return apps;
}
