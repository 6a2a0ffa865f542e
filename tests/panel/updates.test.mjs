// A view arrives with every change in the console, whatever the admin is doing in the panel.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPanels, TAB } from "./harness.mjs";
import { h5Domains, redirectUrls, requirement, run, value, view } from "./views.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const STRANGER = { id: "larkspur", url: "https://open.feishu.cn/app/cli_a1b2c3/safe", tab: { id: TAB }, frameId: 0 };

test("focus, open details and scroll stay where they are", async () => {
  const many = (/** @type {string} */ summary) =>
    view({ requirements: [redirectUrls(), ...Array.from({ length: 9 }, (_, i) => h5Domains({ id: `h5-${i}`, summary }))] });
  const panel = await panels.open({ view: many("before") });
  await panel.page.setViewport({ width: 360, height: 300 });
  await panel.click("[data-requirement=redirect-urls] .more summary");
  await panel.click("#head-h5-8");
  await panel.page.focus("[data-requirement=h5-8] [data-action=go]");
  const top = await panel.page.evaluate(() => scrollY);
  assert.ok(top > 0);
  await panel.tell(many("after"));
  assert.equal(await panel.text("[data-requirement=h5-8] .summary"), "after");
  assert.equal(await panel.page.evaluate(() => scrollY), top);
  assert.equal(await panel.page.$eval("[data-requirement=redirect-urls] .more", (it) => it.matches("[open]")), true);
  assert.equal(
    await panel.page.evaluate(() => document.activeElement?.closest("[data-requirement]")?.getAttribute("data-requirement")),
    "h5-8",
  );
});

test("what is the same is not touched", async () => {
  const panel = await panels.open();
  await panel.page.evaluate(() => {
    globalThis.touched = 0;
    const count = (/** @type {MutationRecord[]} */ records) => (globalThis.touched += records.length);
    const observer = new MutationObserver(count);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    globalThis.settled = () => count(observer.takeRecords());
  });
  await panel.tell(view());
  await panel.page.evaluate(() => globalThis.settled());
  assert.equal(await panel.page.evaluate(() => globalThis.touched), 0);
});

test("requirements keep their elements when others come, go and change places", async () => {
  const of = (/** @type {string[]} */ ids) => view({ requirements: ids.map((id) => requirement(id, "unknown")) });
  const order = () => panel.page.$$eval("[data-requirement]", (all) => all.map((it) => it.getAttribute("data-requirement")));
  const panel = await panels.open({ view: of(["a", "b", "c"]) });
  await panel.page.$eval("[data-requirement=c]", (element) => void (globalThis.kept = element));
  await panel.tell(of(["c", "x", "a"]));
  assert.deepEqual(await order(), ["c", "x", "a"]);
  assert.equal(await panel.page.$eval("[data-requirement=c]", (element) => element === globalThis.kept), true);
});

test("when the button under the focus is gone, focus goes to its requirement", async () => {
  const panel = await panels.open();
  await panel.page.focus("[data-requirement=h5-domains] [data-action=fill]");
  await panel.tell(view({ requirements: [redirectUrls(), h5Domains({ verdict: "met", actions: [] })] }));
  assert.equal(await panel.page.evaluate(() => document.activeElement?.id), "head-h5-domains");
});

test("when a run ends, focus on its stop button goes to the button that began it", async () => {
  const panel = await panels.open({ view: view({ run: run("all", null, "Adding…") }) });
  await panel.page.focus("[data-action=stop]");
  await panel.tell(view({ run: run("all", "fixed", "Done.") }));
  assert.equal(await panel.page.evaluate(() => document.activeElement?.getAttribute("data-action")), "run-all");
});

test("of a run only beginning and end are said aloud, and nothing of an old one", async () => {
  const panel = await panels.open({ view: view({ run: run("all", "failed", "Long ago.") }) });
  const said = () => panel.text("[role=status]");
  assert.equal(await said(), "");
  await panel.tell(view({ run: run("all", null, "Looking at the page…") }));
  assert.equal(await said(), "Looking at the page…");
  await panel.tell(view({ run: run("all", null, "Pressing this and that…") }));
  assert.equal(await panel.text("[data-run=all] p"), "Pressing this and that…");
  assert.equal(await said(), "Looking at the page…");
  await panel.tell(view({ run: run("all", "fixed", "Done.") }));
  assert.equal(await said(), "Done.");
});

test("strings of the console show as text", async () => {
  const hostile = `<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>"'&amp;`;
  const it = redirectUrls({
    title: hostile,
    summary: `Missing: ${hostile}`,
    values: [value(hostile, "missing", hostile)],
    changes: [hostile],
    sources: [hostile],
  });
  const app = { id: hostile, host: hostile, platform: hostile };
  const panel = await panels.open({
    view: view({ app, profile: hostile, requirements: [it], run: run("redirect-urls", "partial", hostile, [hostile]) }),
  });
  await panel.click("[data-action=fill]");
  for (const selector of ["h1", "h3", ".values code", ".values .note", ".run p", ".sources li", "dialog .changes li"]) {
    assert.equal(await panel.text(selector), hostile, selector);
  }
  assert.equal(await panel.count("img, main script"), 0);
  assert.equal(await panel.page.evaluate(() => globalThis.hacked), undefined);
});

test("what is said of a requirement is not said again beside its values", async () => {
  const values = [value("https://a.example/", "pending", "Waits."), value("https://b.example/", "missing", "Lacks.")];
  const panel = await panels.open({ view: view({ requirements: [redirectUrls({ summary: "Waits.", values })] }) });
  assert.deepEqual(await panel.texts(".values .note"), ["Lacks."]);
  await panel.page.close();
});

test("only the extension's own pages can tell a view, and only of the tab that is shown", async () => {
  const panel = await panels.open();
  await panel.tell(view({ profile: "By a content script" }), STRANGER);
  await panel.tell(view({ profile: "Of another tab" }), undefined, 8);
  assert.equal(await panel.text("h1"), "Alibaba Cloud Exclusive Service");
  await panel.tell(view({ profile: "By the background" }));
  assert.equal(await panel.text("h1"), "By the background");
});

test("what the background says beside a view is shown until it says otherwise", async () => {
  const panel = await panels.open({ view: view({ notice: "The page does not answer." }) });
  assert.equal(await panel.text("[role=alert]"), "The page does not answer.");
  await panel.tell(view());
  assert.equal(await panel.count("[role=alert]"), 0);
});

test("an error of the background is told and leaves the list as it was", async () => {
  const panel = await panels.open();
  await panel.set({ error: "no profile" });
  await panel.click("[data-action=refresh]");
  await panel.seen("[role=alert]");
  assert.equal(await panel.text("[role=alert]"), "That did not work: no profile");
  assert.equal(await panel.count("[data-requirement]"), 2);
});

test("an app that is left makes way for a word about it", async () => {
  const panel = await panels.open();
  await panel.set({ tabs: { [TAB]: { id: TAB, url: "https://open.feishu.cn/app", status: "complete" } } });
  await panel.tell(view({ state: "no-console", app: null, requirements: [] }));
  await panel.seen("main[data-state=no-console]");
  assert.equal(await panel.count("[data-requirement]"), 0);
});
