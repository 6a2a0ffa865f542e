// What tests and assistive technology may rely on.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { APP, startPanels, TAB } from "./harness.mjs";
import { redirectUrls, requirement, run, view } from "./views.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const silent = view({ state: "no-console", app: null, requirements: [] });

test("each requirement tells its id, verdict and buttons", async () => {
  const panel = await panels.open();
  assert.equal(await panel.attribute("main", "data-state"), "ready");
  assert.equal(await panel.attribute("[data-requirement=redirect-urls]", "data-verdict"), "missing");
  assert.equal(await panel.attribute("[data-requirement=h5-domains]", "data-verdict"), "missing");
  const actions = await panel.page.$$eval("[data-requirement=redirect-urls] [data-action]", (all) =>
    all.map((button) => button.getAttribute("data-action")),
  );
  assert.deepEqual(actions, ["fill", "fill-and-save", "go", "copy"]);
  assert.deepEqual(await panel.texts(".primary"), ["Fill in 3 things"]);
  assert.deepEqual(panel.errors, []);
});

test("all verdicts are passed on as they are", async () => {
  const verdicts = /** @type {const} */ (["met", "missing", "different", "pending", "unknown", "to-confirm"]);
  const panel = await panels.open({ view: view({ requirements: verdicts.map((it) => requirement(`of-${it}`, it)) }) });
  const found = await panel.page.$$eval("[data-requirement]", (all) =>
    all.map((it) => [it.getAttribute("data-requirement"), it.getAttribute("data-verdict")]),
  );
  assert.deepEqual(found, verdicts.map((it) => [`of-${it}`, it]));
});

test("the header tells app, platform, organisation, profile and progress", async () => {
  const panel = await panels.open({ view: view({ met: 1 }) });
  assert.equal(await panel.text(".app"), "Feishucli_a1b2c3Example Ltd");
  assert.equal(await panel.text("h1"), "Alibaba Cloud Exclusive Service");
  assert.equal(await panel.text("#progress"), "1 of 2 met");
  assert.equal(await panel.page.$eval("progress", (bar) => bar.position), 0.5);
});

test("every value is shown with how it stands", async () => {
  const panel = await panels.open();
  const values = "[data-requirement=redirect-urls] .values li";
  assert.equal((await panel.texts(`${values} code`))[3], "https://ailink.gts.work/feishu/cli_a1b2c3/oauth2/callback");
  assert.deepEqual(await panel.texts(`${values} .verdict`), ["Met", "Met", "Met", "Missing", "Missing"]);
});

test("a run stands in its requirement and carries its outcome once it has ended", async () => {
  const panel = await panels.open({ view: view({ run: run("redirect-urls", null, "Adding…") }) });
  const place = "[data-requirement=redirect-urls] [data-run=redirect-urls]";
  assert.equal(await panel.attribute(place, "data-outcome"), null);
  await panel.tell(view({ run: run("redirect-urls", "partial", "One of two was added.", ["Filled in a", "Pressed b"]) }));
  assert.equal(await panel.attribute(place, "data-outcome"), "partial");
  assert.equal(await panel.text(`${place} p`), "One of two was added.");
  assert.deepEqual(await panel.texts(`${place} li`), ["Filled in a", "Pressed b"]);
});

test("a run of everything stands on top", async () => {
  const panel = await panels.open({ view: view({ run: run("all", "fixed", "Done.") }) });
  assert.equal(await panel.attribute("main > [data-run=all]", "data-outcome"), "fixed");
});

test("only while something runs it can be stopped, and nothing else can be filled in", async () => {
  const panel = await panels.open();
  assert.equal(await panel.count("[data-action=stop]"), 0);
  await panel.tell(view({ run: run("redirect-urls", null, "Adding…") }));
  for (const action of ["run-all", "fill", "fill-and-save"]) {
    assert.equal(await panel.attribute(`[data-action=${action}]`, "aria-disabled"), "true", action);
  }
  await panel.click("[data-action=run-all]");
  assert.equal(await panel.count("dialog"), 0);
  await panel.click("[data-action=stop]");
  assert.deepEqual((await panel.command(1)).command, { ask: "stop" });
});

test("refresh and go are passed on for the tab", async () => {
  const panel = await panels.open();
  await panel.click("[data-action=refresh]");
  assert.deepEqual(await panel.command(1), { to: "core", tab: TAB, command: { ask: "refresh" } });
  await panel.click("[data-requirement=h5-domains] [data-action=go]");
  assert.deepEqual((await panel.command(2)).command, { ask: "go", requirement: "h5-domains" });
});

test("copy puts the values on the clipboard and says so", async () => {
  const panel = await panels.open();
  await panel.page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis.fake, { clipboard: text });
  });
  await panel.click("[data-requirement=redirect-urls] [data-action=copy]");
  await panel.seen("[data-requirement=redirect-urls] .copied");
  assert.equal(await panel.page.evaluate(() => globalThis.fake.clipboard), redirectUrls().copy);
  assert.equal(await panel.text("[role=status]"), "Copied");
  assert.deepEqual(await panel.commands(), []);
});

test("a tab without an app is told from one whose page is not heard of", async () => {
  const panel = await panels.open({ tabs: { [TAB]: { id: TAB, url: "https://open.feishu.cn/app", status: "complete" } } });
  assert.equal(await panel.attribute("main", "data-state"), "no-console");
  assert.equal(await panel.count("[data-action=reload]"), 0);
  assert.deepEqual(await panel.commands(), []);

  await panel.set({ view: silent, tabs: { [TAB]: { id: TAB, url: APP, status: "complete" } } });
  await panel.page.evaluate((tab) => globalThis.fake.onUpdated.emit(tab, { url: "…" }, {}), TAB);
  await panel.click("main[data-state=no-console] [data-action=reload]");
  assert.deepEqual(await panel.page.evaluate(() => globalThis.fake.reloaded), [TAB]);
});

test("on the list of apps the form for a new app can be filled in from the panel", async () => {
  const panel = await panels.open({
    tabs: { [TAB]: { id: TAB, url: "https://open.feishu.cn/app", status: "complete" } },
    view: { ...silent, requirements: [{ ...redirectUrls(), id: "app-name" }] },
  });
  await panel.seen("main[data-state=no-console] [data-requirement=app-name]");
  await panel.click("[data-requirement=app-name] [data-action=fill]");
  await panel.click("dialog [data-action=proceed]");
  assert.deepEqual((await panel.command(1)).command, { ask: "run", target: "app-name", save: false });
});

test("a page that is still loading is waited for", async () => {
  const panel = await panels.open({ tabs: { [TAB]: { id: TAB } } });
  await panel.set({ view: silent, tabs: { [TAB]: { id: TAB, url: APP, status: "loading" } } });
  await panel.page.evaluate((tab) => globalThis.fake.onUpdated.emit(tab, { status: "loading" }, {}), TAB);
  await panel.seen("main[data-state=loading]");
  await panel.tell(view());
  await panel.seen("main[data-state=ready]");
});

test("without access to the console the panel asks for it in the press itself", async () => {
  const panel = await panels.open({ granted: [], tabs: { [TAB]: { id: TAB, status: "complete" } } });
  assert.equal(await panel.attribute("main", "data-state"), "no-access");
  await panel.set({ tabs: { [TAB]: { id: TAB, url: APP, status: "complete" } } });
  await panel.click("[data-action=grant]");
  await panel.seen("main[data-state=ready]");
  const hosts = ["open.feishu.cn", "open.larksuite.com", "open.larkoffice.com"];
  assert.deepEqual(await panel.page.evaluate(() => globalThis.fake.asked), [hosts.map((host) => `https://${host}/*`)]);
});

test("access to another console is not access to this one", async () => {
  const panel = await panels.open({ granted: ["open.larksuite.com"] });
  assert.equal(await panel.attribute("main", "data-state"), "no-access");
});

test("the panel follows the active tab of its window", async () => {
  const other = { id: 8, url: "https://open.larksuite.com/app/cli_other/auth", status: "complete" };
  const panel = await panels.open({ tabs: { [TAB]: { id: TAB, url: APP, status: "complete" }, 8: other } });
  await panel.set({ active: 8, view: view({ profile: "Of the other tab" }) });
  await panel.page.evaluate(() => globalThis.fake.onActivated.emit({ tabId: 8, windowId: 1 }));
  await panel.page.waitForFunction(() => document.querySelector("h1")?.textContent === "Of the other tab");
  assert.equal(await panel.page.evaluate(() => globalThis.fake.sent.at(-1).tab), 8);
});

test("the tab that the address names is kept", async () => {
  const named = { id: 9, url: APP, status: "complete" };
  const panel = await panels.open({ search: "?tab=9", tabs: { [TAB]: { id: TAB }, 9: named } });
  assert.equal(await panel.attribute("main", "data-state"), "ready");
  assert.equal(await panel.page.evaluate(() => globalThis.fake.sent[0].tab), 9);
  assert.equal(await panel.page.evaluate(() => globalThis.fake.onActivated.count()), 0);
});

test("a tab that is gone shows no app", async () => {
  const panel = await panels.open({ search: "?tab=404" });
  assert.equal(await panel.attribute("main", "data-state"), "no-console");
});

test("the language is the one of the settings, else the browser's, else English", async () => {
  const words = async (/** @type {object} */ setting) => {
    const panel = await panels.open(setting);
    return [await panel.attribute("html", "lang"), await panel.text("[data-action=refresh]")];
  };
  assert.deepEqual(await words({ language: "zh-TW" }), ["zh-CN", "重新检查"]);
  assert.deepEqual(await words({ language: "zh-CN", settings: { language: "ja" } }), ["ja", "再チェック"]);
  assert.deepEqual(await words({ language: "de" }), ["en", "Check again"]);
});

test("what has changed since all was met is told one by one, and nothing is told where nothing has", async () => {
  const drift = { title: "Changed since all was met on 2026-11-01 09:00", lines: ["Redirect URLs (https://a.example/): Missing.", "Bot: Missing."] };
  const panel = await panels.open({ view: view({ drift }) });
  assert.equal(await panel.text("[data-drift] h2"), drift.title);
  assert.deepEqual(await panel.texts("[data-drift] li"), drift.lines);
  await panel.tell(view());
  await panel.gone("[data-drift]");
});
