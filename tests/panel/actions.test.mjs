// What a requirement offers besides filling in.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { APP, startPanels } from "./harness.mjs";
import { checklist, STATES } from "./states.mjs";
import { view } from "./views.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const of = (/** @type {string} */ id, /** @type {string} */ action) => `[data-requirement="${id}"] [data-action="${action}"]`;

/** @param {import("./harness.mjs").Panel} panel */
async function keepClipboard(panel) {
  await panel.page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis.fake, { clipboard: text });
  });
  return () => panel.page.evaluate(() => globalThis.fake.clipboard);
}

test("confirming and taking back are passed on", async () => {
  const panel = await panels.open(STATES.fresh);
  await panel.click(of("credentials", "confirm"));
  assert.deepEqual((await panel.command(1)).command, { ask: "confirm", requirement: "credentials" });
  await panel.tell(view({ requirements: checklist({ credentials: "met" }) }));
  await panel.page.$eval(of("credentials", "take-back"), (it) => /** @type {HTMLElement} */ (it).click());
  assert.deepEqual((await panel.command(2)).command, { ask: "takeBack", requirement: "credentials" });
});

/** Ids of the requirements that are open. @param {import("./harness.mjs").Panel} panel */
const open = (panel) =>
  panel.page.$$eval("[data-requirement]:has([aria-expanded=true])", (all) => all.map((it) => it.getAttribute("data-requirement")));

test("only what comes next is open", async () => {
  assert.deepEqual(await open(await panels.open(STATES.fresh)), ["feature:web_app"]);
  assert.deepEqual(await open(await panels.open(STATES.half)), ["homepage:open-mode"]);
  assert.deepEqual(await open(await panels.open(STATES["all-met"])), []);
});

test("what the admin has opened or closed stays so, whatever comes next", async () => {
  const panel = await panels.open(STATES.fresh);
  await panel.click("#head-network");
  await panel.page.focus("[id='head-feature:web_app']");
  await panel.page.keyboard.press("Enter");
  assert.deepEqual(await open(panel), ["network"]);
  assert.equal(await panel.page.$eval("#body-network", (it) => it.checkVisibility()), true);
  await panel.tell(Object(STATES.half.view));
  assert.deepEqual(await open(panel), ["homepage:open-mode", "network"]);
  await panel.tell(Object(STATES.fresh.view));
  assert.deepEqual(await open(panel), ["network"]);
  assert.deepEqual(await panel.commands(), []);
});

test("what Larkspur can fill in has its button in the closed line, and what is as wanted has none", async () => {
  const panel = await panels.open(STATES.half);
  const seen = await panel.page.$$eval("[data-requirement]", (all) =>
    all.map((it) => [it.getAttribute("data-requirement"), ...Array.from(it.querySelectorAll(".line [data-action]"), (button) => button.getAttribute("data-action"))]),
  );
  assert.deepEqual(seen, [
    ["app-name"],
    ["feature:web_app"],
    ["feature:bot"],
    ["credentials", "confirm"],
    ["homepage:desktop", "fill"],
    ["homepage:open-mode", "fill"],
    ["scopes:tenant"],
    ["redirect-urls"],
    ["h5-domains", "fill"],
    ["release", "fill"],
    ["network", "confirm"],
    ["vendor-contact", "confirm"],
  ]);
});

test("each credential is copied by itself, and of the secret only its place is told", async () => {
  const panel = await panels.open(STATES.fresh);
  const clipboard = await keepClipboard(panel);
  const rows = '[data-requirement="credentials"] .hand-over li';
  assert.equal(await panel.count(`${rows} [data-action=copy]`), 2);
  await panel.click(`${rows}:nth-child(2) [data-action=copy]`);
  await panel.seen(`${rows}:nth-child(2) .copied`);
  assert.equal(await clipboard(), "cli_a1b2c3");
  assert.match(await panel.text(`${rows}:nth-child(3)`), /App Secret.*never reads it/);
});

test("the console's link opens in a tab of its own", async () => {
  const panel = await panels.open(STATES.fresh);
  await panel.click(of("scopes:tenant", "open-link"));
  const link = checklist().find(({ id }) => id === "scopes:tenant")?.link;
  assert.deepEqual(await panel.page.evaluate(() => globalThis.fake.opened), [link]);
});

test("a host is asked once, without cookies, and what came of it is told", async () => {
  for (const answers of [true, false]) {
    const panel = await panels.open(STATES.fresh);
    await panel.page.evaluate((answers) => {
      globalThis.fetch = async (url, how) => {
        globalThis.fake.fetched = { url, mode: how?.mode, credentials: how?.credentials };
        if (!answers) throw new TypeError("Failed to fetch");
        return new Response();
      };
    }, answers);
    await panel.click(of("network", "test"));
    assert.deepEqual((await panel.command(1)).command, { ask: "reached", host: "ailink.gts.work", answers });
    assert.deepEqual(await panel.page.evaluate(() => globalThis.fake.fetched), {
      url: "https://ailink.gts.work/",
      mode: "no-cors",
      credentials: "omit",
    });
    assert.deepEqual(await panel.page.evaluate(() => globalThis.fake.asked), []);
  }
});

test("what differs is marked, character by character", async () => {
  const panel = await panels.open(STATES.fresh);
  const side = (/** @type {string} */ it) => `[data-requirement="homepage:desktop"] [data-side=${it}]`;
  assert.equal(await panel.text(`${side("found")} code`), "http://ailink.gts.work/lark/cli_a1b2c3/");
  assert.deepEqual(await panel.texts(`${side("found")} mark`), ["lark", "/"]);
  assert.deepEqual(await panel.texts(`${side("wanted")} mark`), ["s", "feishu"]);
});

test("the estimate follows what is entered", async () => {
  const panel = await panels.open(STATES.fresh);
  await panel.click(".quota summary");
  assert.match(await panel.text("output"), /10560.*more than the 10000/);
  await panel.page.$eval("[data-quota=members]", (it) => {
    /** @type {HTMLInputElement} */ (it).value = "9";
    it.dispatchEvent(new Event("input", { bubbles: true }));
  });
  assert.match(await panel.text("output"), /9504.*within the 10000/);
});

test("the next step is named and shown at one press", async () => {
  const panel = await panels.open({ view: view({ allChanges: [], requirements: checklist().map((it) => ({ ...it, changes: [] })) }) });
  await panel.click("[id='head-feature:web_app']");
  await panel.tell(view({ allChanges: [], requirements: checklist({ "feature:web_app": "met", "feature:bot": "met" }).map((it) => ({ ...it, changes: [] })) }));
  assert.deepEqual(await panel.texts(".primary"), ["Hand over the credentials"]);
  await panel.click("[data-action=next]");
  assert.equal(await panel.page.evaluate(() => document.activeElement?.id), "head-credentials");
  assert.deepEqual(await open(panel), ["credentials"]);
});

test("the report goes to the clipboard, and can be had as a file", async () => {
  const panel = await panels.open(STATES.half);
  const clipboard = await keepClipboard(panel);
  await panel.click(".report summary");
  await panel.click("[data-action=export-json]");
  await panel.seen("a[download='larkspur-report.json'][href^='blob:']");
  const report = JSON.parse(await clipboard());
  assert.equal(report.larkspur, "9.8.7");
  assert.equal(report.appId, "cli_a1b2c3");
  assert.equal(report.requirements.length, 12);
  await panel.click("[data-option=mask]");
  await panel.click("[data-action=export-markdown]");
  await panel.seen("a[download='larkspur-report.md']");
  assert.match(await clipboard(), /^# Alibaba Cloud Exclusive Service\n/);
  assert.doesNotMatch(await clipboard(), /a1b2c3/);
});

test("the outline of the page can be had as a file without what is the admin's", async () => {
  const panel = await panels.open(STATES.half);
  const nodes = [
    { id: 1, parent: 0, role: "heading", tag: "h2", text: "Callback addresses" },
    { id: 2, parent: 1, role: "text", tag: "span", text: "https://sso.corp.example/cb" },
  ];
  const answer = { on: "asked", page: "1", url: APP, outline: { lang: "en", truncated: false, nodes } };
  await panel.page.evaluate((answer) => void (globalThis.fake.outline = answer), JSON.stringify(answer));
  await panel.click(".report summary");
  await panel.click("[data-action=export-outline]");
  const link = await panel.page.waitForSelector("a[download='larkspur-outline.json'][href^='blob:']");
  assert.equal(await panel.text("#announcer"), "The outline was made. Save it: larkspur-outline.json");
  const text = String(await link?.evaluate(async (it) => (await fetch(/** @type {HTMLAnchorElement} */ (it).href)).text()));
  const { larkspur, url, outline } = JSON.parse(text);
  assert.deepEqual([larkspur, url], ["9.8.7", "https://open.feishu.cn/app/cli_x0x0x0/safe"]);
  assert.deepEqual(outline.nodes.map((/** @type {any} */ { text }) => text), ["Callback addresses", "https://xxx.xxxx.xxxxxxx/xx"]);
});

test("the outline of the list of apps can be had, too", async () => {
  const url = "https://open.feishu.cn/app";
  const panel = await panels.open(STATES["app-list"]);
  const nodes = [{ id: 1, parent: 0, role: "heading", tag: "h2", text: "Payroll" }];
  const answer = { on: "asked", page: "1", url, outline: { lang: "en", truncated: false, nodes } };
  await panel.page.evaluate((answer) => void (globalThis.fake.outline = answer), JSON.stringify(answer));
  await panel.click(".report summary");
  await panel.click("[data-action=export-outline]");
  const link = await panel.page.waitForSelector("a[download='larkspur-outline.json']");
  const file = JSON.parse(String(await link?.evaluate(async (it) => (await fetch(/** @type {HTMLAnchorElement} */ (it).href)).text())));
  assert.deepEqual([file.url, file.outline.nodes[0].text], [url, "Xxxxxxx"]);
});

test("a page that does not answer gives no outline, and the panel says so", async () => {
  const panel = await panels.open(STATES.half);
  await panel.page.evaluate(() => void (globalThis.fake.pageListens = false));
  await panel.click(".report summary");
  await panel.click("[data-action=export-outline]");
  await panel.seen(".notice");
  assert.match(await panel.text(".notice"), /does not answer/);
});

test("while a run is at work the background is asked about it, and not after", async () => {
  const panel = await panels.open();
  await panel.page.evaluate(() => {
    /** @type {any} */ (globalThis).setTimeout = (/** @type {() => void} */ work, /** @type {number} */ wait) => {
      globalThis.fake.timers = [...(globalThis.fake.timers ?? []), { work, wait }];
      return 1;
    };
  });
  const timers = () => panel.page.evaluate(() => (globalThis.fake.timers ?? []).map((/** @type {any} */ it) => it.wait));
  const shows = () => panel.page.evaluate(() => globalThis.fake.sent.filter((/** @type {any} */ it) => it.command.ask === "show").length);
  await panel.tell(view({ run: { target: "all", outcome: null, paused: false, summary: "…", log: [] } }));
  assert.deepEqual(await timers(), [5000]);
  const before = await shows();
  await panel.page.evaluate(() => globalThis.fake.timers[0].work());
  assert.equal(await shows(), before + 1);
  await panel.tell(view({ run: { target: "all", outcome: "fixed", paused: false, summary: "Done.", log: [] } }));
  assert.deepEqual(await timers(), [5000]);
});

for (const error of ["", "The message port closed before a response was received."]) {
  test(`a command that the background drops ${error ? "with an error" : "without an answer"} is given again`, async () => {
    const panel = await panels.open(STATES.fresh);
    await panel.page.evaluate((error) => {
      const { answer } = globalThis.fake;
      globalThis.fake.answer = async () => {
        globalThis.fake.answer = answer;
        if (error) throw new Error(error);
      };
    }, error);
    await panel.click(of("credentials", "confirm"));
    for (const nth of [1, 2]) assert.deepEqual((await panel.command(nth)).command, { ask: "confirm", requirement: "credentials" });
    assert.equal(await panel.count(".notice"), 0);
  });
}
