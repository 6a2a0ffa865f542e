// The background as it ships: whom it listens to, what it keeps, and in which order it does things.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { APP, startPanels, TAB } from "./harness.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

/** @typedef {Awaited<ReturnType<typeof panels.background>>} Background */

const PAGE = { id: "larkspur", tab: { id: TAB }, frameId: 0, url: APP };
const outline = (url = APP, page = "p1") => ({
  to: "core",
  event: JSON.stringify({ on: "outline", page, url, outline: { nodes: [], truncated: false, lang: "zh-CN" } }),
});
const ask = (/** @type {string} */ ask, more = {}) => ({ to: "core", tab: TAB, command: { ask, ...more } });

/** The panel as a sender. @param {Background} background */
const panelOf = async (background) => ({
  id: "larkspur",
  url: await background.page.evaluate(() => `${location.origin}/panel.html?tab=7`),
});

/** @param {Background} background @param {object} message */
const command = async (background, message) => background.hear(message, await panelOf(background));

test("an event of the page is answered with effects, and shown to the panels", async () => {
  const background = await panels.background();
  const effects = JSON.parse(await background.hear(outline(), PAGE));
  assert.ok(Array.isArray(effects));
  assert.ok(effects.every((/** @type {{do: string}} */ effect) => effect.do !== "badge"));
  const [told] = await background.done("panel");
  assert.equal(told.tab, TAB);
  assert.equal(told.view.state, "ready");
  assert.equal(told.view.app.id, "cli_a1b2c3");
  assert.equal(told.view.requirements.length, 12);
  assert.deepEqual(await command(background, ask("show")), told.view);
});

test("a session is kept before anything of it takes effect", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  const done = /** @type {[string, any][]} */ (await background.get("done"));
  assert.deepEqual(done.map(([kind]) => kind), ["store", "badge", "panel"]);
  assert.deepEqual(done[0][1], [`session:${TAB}`, `context:${TAB}`]);
  await command(background, ask("refresh"));
  const after = /** @type {[string, any][]} */ (await background.get("done")).slice(done.length);
  assert.deepEqual(after.map(([kind]) => kind).slice(0, 2), ["store", "page"]);
});

test("what a panel asks for goes to the tab's page, to its top frame only", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  await command(background, ask("refresh"));
  const [sent] = await background.done("page");
  assert.deepEqual([sent.to, sent.tab, sent.frameId], ["page", TAB, 0]);
  assert.deepEqual(JSON.parse(sent.effects).map((/** @type {{do: string}} */ effect) => effect.do), ["look"]);
});

test("nobody but our script in the console's top frame can report events", async () => {
  const background = await panels.background();
  const strangers = [
    { ...PAGE, frameId: 3 },
    { ...PAGE, origin: "null" },
    { ...PAGE, origin: "https://open.feishu.cn.evil.example" },
    { ...PAGE, documentLifecycle: "prerender" },
    { ...PAGE, documentLifecycle: "cached" },
    { ...PAGE, url: "https://open.feishu.cn.evil.example/app/cli_a1b2c3/safe" },
    { ...PAGE, url: "http://open.feishu.cn/app/cli_a1b2c3/safe" },
    { ...PAGE, url: "https://open.feishu.cn/document/home" },
    { ...PAGE, tab: undefined },
    { id: "larkspur" },
    await panelOf(background),
  ];
  for (const stranger of strangers) {
    const answer = await background.hear(outline(), stranger);
    assert.equal(typeof answer.error, "string", JSON.stringify(stranger));
  }
  assert.deepEqual(await background.get("done"), []);
});

test("nobody but the extension's own pages can command", async () => {
  const background = await panels.background();
  for (const stranger of [PAGE, { id: "larkspur", url: "https://example.com/panel.html" }, { id: "larkspur" }]) {
    const answer = await background.hear(ask("refresh"), stranger);
    assert.equal(typeof answer.error, "string", JSON.stringify(stranger));
  }
});

test("what is no message of ours is refused", async () => {
  const background = await panels.background();
  const panel = await panelOf(background);
  for (const [message, sender] of /** @type {[any, object][]} */ ([
    [{ to: "core", event: "{" }, PAGE],
    [{ to: "core", event: '{"on":"other"}' }, PAGE],
    [{ to: "core", event: 5 }, PAGE],
    [{ ...outline(), to: "panel" }, PAGE],
    [{ to: "core", tab: TAB, command: { ask: "delete" } }, panel],
    [{ to: "core", tab: TAB, command: { ask: "go", requirement: "release", path: "/app" } }, panel],
    [{ to: "core", tab: 1.5, command: { ask: "show" } }, panel],
    [{ to: "core", command: { ask: "show" } }, panel],
    ["core", panel],
    [null, panel],
  ])) {
    assert.equal(typeof (await background.hear(message, sender)).error, "string", JSON.stringify(message));
  }
});

test("a session outlives the background's sleep", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  const before = await command(background, ask("show"));
  await background.wake();
  assert.deepEqual(await command(background, ask("show")), before);
});

test("a message whose reply was lost with the background gets the same reply again, and is not taken in twice", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  await command(background, ask("run", { target: "redirect-urls", save: false }));
  const [{ effects }] = await background.done("page");
  const [{ ticket }] = JSON.parse(effects);
  const answer = { to: "core", delivery: "d-2", event: JSON.stringify({ ...JSON.parse(outline().event), on: "answer", ticket, result: { is: "done", changed: false } }) };
  const reply = await background.hear(answer, PAGE);
  const next = (/** @type {string} */ text) => JSON.parse(text).find((/** @type {{ticket?: number}} */ effect) => effect.ticket)?.ticket;
  assert.ok(next(reply) > ticket, reply);
  await background.wake();
  assert.equal(await background.hear(answer, PAGE), reply);
  const other = await background.hear({ ...answer, delivery: "d-3" }, PAGE);
  assert.equal(next(other), undefined, "an answer that nothing waits for orders nothing");
});

test("a session that can't be read begins anew", async () => {
  const background = await panels.background();
  await background.set({ stored: { [`session:${TAB}`]: '{"app":' } });
  assert.equal((await command(background, ask("show"))).state, "no-console");
  await background.hear(outline(), PAGE);
  assert.equal((await command(background, ask("show"))).state, "ready");
});

test("when the storage is full the session goes on in memory, and the panel says so", async () => {
  const background = await panels.background();
  await background.set({ full: true });
  await background.hear(outline(), PAGE);
  const view = await command(background, ask("show"));
  assert.equal(view.state, "ready");
  assert.match(view.notice, /could not store/);
  await background.set({ full: false });
  await background.hear(outline(APP, "p2"), PAGE);
  assert.equal((await command(background, ask("show"))).notice, undefined);
});

test("a session too large to be kept takes nothing from those of other tabs, and begins anew after the sleep", async () => {
  const background = await panels.background();
  const other = { ...PAGE, tab: { ...PAGE.tab, id: TAB + 1 } };
  await background.hear(outline(), other);
  await background.hear(outline(), PAGE);
  const redirectURL = Array.from({ length: 40 }, (_, at) => `https://${at}.example/${"x".repeat(60_000)}`);
  const record = { on: "record", page: "p1", url: APP, record: "safe_setting", status: 200, data: { code: 0, data: { redirectURL } } };
  await background.hear({ to: "core", event: JSON.stringify(record), delivery: "d-9" }, PAGE);
  assert.match((await command(background, ask("show"))).notice, /could not store/);
  const kept = await background.get("stored");
  const large = Object.values(kept).map((text) => String(text).length).filter((length) => length > 1 << 20);
  assert.deepEqual(large, []);
  assert.ok(kept[`session:${TAB + 1}`]);
  await background.wake();
  assert.equal(typeof (await background.hear(outline(APP, "p3"), PAGE)), "string");
  assert.equal((await command(background, ask("show"))).state, "ready");
});

test("a run whose page does not listen ends, and the panel says so", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  await background.set({ pageListens: false });
  await command(background, ask("run", { target: "redirect-urls", save: false }));
  await background.page.waitForFunction(() => globalThis.fake.done.at(-1)[1].view?.notice);
  const view = await command(background, ask("show"));
  assert.match(view.notice, /does not answer/);
  assert.equal(view.run.target, "redirect-urls");
  assert.equal(typeof view.run.outcome, "string");
});

test("panels are told again only when something has changed", async () => {
  const background = await panels.background();
  await background.hear(outline(APP.replace("safe", "event")), PAGE);
  await background.hear(outline(APP.replace("safe", "event")), PAGE);
  assert.equal((await background.done("panel")).length, 1);
});

test("the badge tells what is open on the tab, and nothing once it has left the console", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  assert.equal((await background.done("badge")).at(-1).tabId, TAB);
  await background.set({ tabs: { [TAB]: { id: TAB } } });
  await background.move(TAB);
  assert.equal((await command(background, ask("show"))).state, "no-console");
  assert.deepEqual((await background.done("badge")).at(-1), { tabId: TAB, text: "" });
});

test("a reload of the same page leaves the session as it is", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  await background.move(TAB);
  assert.equal((await command(background, ask("show"))).state, "ready");
});

test("tabs that never showed the console cost nothing, and closed ones leave nothing", async () => {
  const background = await panels.background();
  await background.move(99, "https://example.com/");
  await background.hear(outline(), PAGE);
  assert.deepEqual(Object.keys(await background.get("stored")), [`session:${TAB}`, `context:${TAB}`]);
  await background.close(TAB);
  assert.equal((await command(background, ask("show"))).state, "no-console");
  assert.deepEqual(await background.get("stored"), {});
});

test("a page is watched on after the sleep, without reading profile and words anew", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  await background.wake();
  const reply = JSON.parse(await background.hear(outline(APP, "p2"), PAGE));
  assert.ok(reply.some((/** @type {{do: string}} */ effect) => effect.do === "read"), "another page view asks for the records");
  const done = /** @type {[string, any][]} */ (await background.get("done"));
  assert.deepEqual(done.slice(-3).map(([kind]) => kind), ["store", "badge", "panel"]);
  assert.deepEqual(done.at(-3)?.[1], [`session:${TAB}`]);
  const view = await command(background, ask("show"));
  assert.equal(view.app.id, "cli_a1b2c3");
  assert.deepEqual(await background.read(), []);
});

test("a tab that leaves the console after the sleep is seen off", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  await background.wake();
  await background.move(TAB, "https://open.feishu.cn/document/home");
  await background.page.waitForFunction(() => globalThis.fake.done.at(-1)[0] === "panel" && globalThis.fake.done.at(-1)[1].view.state === "no-console");
  assert.deepEqual((await background.done("badge")).at(-1), { tabId: TAB, text: "" });
  assert.deepEqual(await background.read(), []);
  assert.equal((await command(background, ask("show"))).state, "no-console");
});

test("another app, a run at work, and a context that was not kept are gone on with after the sleep", async () => {
  const background = await panels.background();
  await background.hear(outline(), PAGE);
  await command(background, ask("run", { target: "redirect-urls", save: false }));
  const { [`session:${TAB}`]: atWork, [`context:${TAB}`]: context } = await background.get("stored");
  await command(background, ask("stop"));
  const session = (await background.get("stored"))[`session:${TAB}`];
  const other = APP.replace("cli_a1b2c3", "cli_d4e5f6");
  for (const [stored, message, app, isRead] of /** @type {[string[], object, string, boolean][]} */ ([
    [[session, context], outline(other, "p2"), "cli_d4e5f6", true],
    [[atWork, context], outline(APP, "p2"), "cli_a1b2c3", false],
    [[session, ""], outline(APP, "p2"), "cli_a1b2c3", true],
  ])) {
    await background.set({ stored: { [`session:${TAB}`]: stored[0], [`context:${TAB}`]: stored[1] } });
    await background.wake();
    assert.equal(typeof (await background.hear(message, PAGE)), "string");
    assert.equal((await command(background, ask("show"))).app.id, app);
    assert.equal((await background.read()).length > 0, isRead);
  }
});
