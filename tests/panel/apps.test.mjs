// The page of all apps: it reads when that was asked for, stops, goes on, keeps what it knows, and shows it as the admin likes.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { FLEET } from "./fleet.mjs";
import { startPanels } from "./harness.mjs";

const KEY = "fleet:open.feishu.cn";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

/** @param {import("./harness.mjs").Panel} apps */
const states = (apps) => apps.page.$$eval("[data-app]", (all) => Object.fromEntries(all.map((it) => [it.getAttribute("data-app"), it.getAttribute("data-app-state")])));

/** @param {import("./harness.mjs").Panel} apps @returns {Promise<string[]>} */
const order = (apps) => apps.page.$$eval("[data-app]", (all) => all.map((it) => it.getAttribute("data-app") ?? ""));

/** What was asked for, by its path. @param {import("./harness.mjs").Panel} apps @returns {Promise<string[]>} */
const asked = (apps) => apps.page.evaluate(() => globalThis.fake.done.filter((/** @type {any} */ [kind]) => kind === "page").map((/** @type {any} */ [, it]) => it.path));

test("nothing is read before that is asked for; then each record once, and the table tells what came of it", async () => {
  const apps = await panels.apps({ records: FLEET });
  assert.deepEqual(await asked(apps), []);
  assert.equal(await apps.count("table"), 0);
  await apps.click("[data-action=check-all]");
  await apps.seen("[data-check=done]");
  assert.deepEqual(await states(apps), { cli_a1: "unknown", cli_a2: "open", cli_a3: "no-profile", cli_a4: "no-access" });
  const read = await asked(apps);
  // The list once more at the end: an app that was refused might be gone by now.
  assert.deepEqual(read.toSorted(), [...Object.keys(FLEET).filter((path) => !/^(safe|scope|app_version).*cli_a4$/.test(path)), "app/list"].toSorted());
  assert.equal(await apps.text("[data-app=cli_a2] [data-column=missing]"), "Redirect URLs");
  assert.equal(await apps.text("[data-app=cli_a2] [data-column=pending]"), "Scopes (app identity)");
  assert.match(await apps.text("[data-check] .note"), /open\.feishu\.cn · 云杉科技/);
  assert.equal(await apps.text("#announcer"), "All 4 apps of the list were read.");
  assert.deepEqual(apps.errors, []);
});

test("what was read is there when the page is opened again, and in the files", async () => {
  const first = await panels.apps({ records: FLEET });
  await first.click("[data-action=check-all]");
  await first.seen("[data-check=done]");
  const kept = await first.page.evaluate((key) => globalThis.fake.settings[key], KEY);
  const apps = await panels.apps({ settings: { [KEY]: kept } });
  assert.deepEqual(await states(apps), await states(first));
  assert.deepEqual(await asked(apps), []);
  const href = await apps.attribute("[data-export=json]", "href");
  const json = JSON.parse(decodeURIComponent((href ?? "").replace(/^[^,]*,/, "")));
  assert.equal(json.organization, "云杉科技");
  assert.equal(json.apps.length, 4);
});

test("pressed in the panel it begins at once, and a reload does not begin it again", async () => {
  const apps = await panels.apps({ records: FLEET, hash: "?tab=7#check" });
  await apps.seen("[data-check=running]");
  await apps.click("[data-action=stop]");
  await apps.seen("[data-check=stopped][data-stop=asked]");
  await apps.page.reload();
  await apps.seen("[data-check]");
  assert.deepEqual(await asked(apps), []);
});

test("a rate limit stops it, and it goes on with the app that it was at", async () => {
  const busy = JSON.stringify({ status: 429, data: null });
  const apps = await panels.apps({ records: { ...FLEET, "scope/all/cli_a2": busy } });
  await apps.click("[data-action=check-all]");
  await apps.seen("[data-stop=busy]");
  assert.deepEqual(await states(apps), { cli_a3: "no-profile", cli_a2: "unread", cli_a4: "unread", cli_a1: "unread" });
  assert.match(await apps.text("#announcer"), /1 of 4 apps were read/);
  await apps.set({ records: FLEET });
  await apps.click("[data-action=go-on]");
  await apps.seen("[data-check=done]");
  const read = await asked(apps);
  assert.equal(read.filter((path) => path === "app/cli_a3").length, 1);
  assert.equal((await states(apps)).cli_a2, "open");
});

test("a page of the console that does not answer any more stops it", async () => {
  const apps = await panels.apps({ records: FLEET, pageListens: false });
  await apps.click("[data-action=check-all]");
  await apps.seen("[data-stop=no-page]");
});

test("without a page of the console it leads there, and with records switched off it reads nothing", async () => {
  const nowhere = await panels.apps({ tabs: { 7: { id: 7, url: "https://example.com/" } } });
  await nowhere.seen("[data-check=no-console]");
  assert.deepEqual(await nowhere.texts("[data-check] a"), ["open.feishu.cn/app", "open.larksuite.com/app", "open.larkoffice.com/app"]);
  const off = await panels.apps({ settings: { records: false }, records: FLEET, hash: "#check" });
  await off.seen("[data-check=off]");
  assert.equal(await off.count("[data-action]"), 0);
  assert.deepEqual(await asked(off), []);
});

test("the table is filtered and sorted by keyboard", async () => {
  const apps = await panels.apps({ records: FLEET });
  await apps.click("[data-action=check-all]");
  await apps.seen("[data-check=done]");
  assert.deepEqual(await order(apps), ["cli_a2", "cli_a1", "cli_a4", "cli_a3"]);
  await apps.page.focus("[data-sort=checked]");
  await apps.page.keyboard.press("Enter");
  assert.deepEqual(await order(apps), ["cli_a1", "cli_a4", "cli_a2", "cli_a3"]);
  await apps.page.keyboard.press("Enter");
  assert.deepEqual(await order(apps), ["cli_a3", "cli_a2", "cli_a4", "cli_a1"]);
  assert.equal(await apps.attribute("th:has([data-sort=checked])", "aria-sort"), "descending");
  await apps.page.select("select", "open");
  assert.deepEqual(await order(apps), ["cli_a2"]);
});

test("on the list of apps the panel offers the check, which opens the page of all apps", async () => {
  const panel = await panels.open({ tabs: { 7: { id: 7, url: "https://open.feishu.cn/app", status: "complete" } }, view: {} });
  await panel.click("[data-action=check-all]");
  const opened = await panel.page.evaluate(() => globalThis.fake.opened);
  assert.equal(opened.length, 1);
  assert.match(opened[0], /\/apps\.html\?tab=7#check$/);
});
