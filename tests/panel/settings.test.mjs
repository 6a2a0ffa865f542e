// The settings, and what follows from them at once.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { APP, startPanels, TAB } from "./harness.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const stored = (/** @type {import("./harness.mjs").Panel} */ it) => it.page.evaluate(() => globalThis.fake.settings);

test("without a choice the browser's language is used and records are read", async () => {
  const settings = await panels.settings();
  assert.equal(await settings.page.$eval("[name=language]:checked", (it) => it.getAttribute("value")), "");
  assert.equal(await settings.page.$eval("[name=records]", (it) => it.matches(":checked")), true);
  assert.deepEqual(settings.errors, []);
});

test("a language is kept when it is chosen, and the page speaks it", async () => {
  const settings = await panels.settings();
  await settings.click("[value=ja]");
  await settings.page.waitForFunction(() => document.querySelector("h1")?.textContent === "Larkspur の設定");
  assert.equal(await settings.attribute("html", "lang"), "ja");
  assert.deepEqual(await stored(settings), { language: "ja" });
  await settings.page.waitForFunction(() => document.querySelector("[role=status]")?.textContent === "保存しました。");
  await settings.click("[value='']");
  await settings.page.waitForFunction(() => document.documentElement.lang === "en");
  assert.deepEqual(await stored(settings), {});
});

test("records can be switched off", async () => {
  const settings = await panels.settings();
  await settings.click("[name=records]");
  await settings.page.waitForFunction(() => document.querySelector("[role=status]")?.textContent === "Saved.");
  assert.deepEqual(await stored(settings), { records: false });
});

test("an open panel turns to the language that is chosen", async () => {
  const panel = await panels.open();
  await panel.page.evaluate(() => globalThis.chrome.storage.local.set({ language: "zh_CN" }));
  await panel.page.waitForFunction(() => document.querySelector("[data-action=refresh]")?.textContent === "重新检查");
  assert.equal(await panel.attribute("html", "lang"), "zh-CN");
  await panel.click("[data-action=settings]");
  assert.equal(await panel.page.evaluate(() => globalThis.fake.settingsOpened), true);
});

test("the background turns to the language that is chosen, tells the panels and looks at the page anew", async () => {
  const background = await panels.background();
  const event = JSON.stringify({ on: "outline", page: "p1", url: APP, outline: { nodes: [], truncated: false, lang: "zh-CN" } });
  await background.hear({ to: "core", event }, { id: "larkspur", tab: { id: TAB }, frameId: 0, url: APP });
  await background.wake();
  await background.set({ settings: { language: "ja" } });
  await background.change("language");
  const told = (await background.done("panel")).at(-1);
  assert.equal(told.view.requirements.find((/** @type {{id: string}} */ it) => it.id === "redirect-urls").verdictText, "判断できません");
  assert.match((await background.done("page")).at(-1).effects, /"do":"look"/);
  const before = (await background.done("panel")).length;
  await background.change("confirmed:open.feishu.cn/cli_a1b2c3");
  assert.equal((await background.done("panel")).length, before);
});
