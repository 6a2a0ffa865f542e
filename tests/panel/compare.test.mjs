// Two apps side by side, and an app and what of it is in effect.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK } from "./apps.mjs";
import { startPanels, TAB } from "./harness.mjs";
import { assertLooks } from "./looks.mjs";


/** Of the same make, with another URL, without the bot's event, and its scopes not all known. */
const OTHER = structuredClone(DESK);
OTHER.tab = 8;
OTHER.app.id = "cli_other";
OTHER.name = "Second desk";
OTHER.recorded.entries = OTHER.recorded.entries.filter(({ seen }) => !["im.message.receive_v1", "docs:doc", "http://localhost:3000/oauth/callback"].includes(seen));
OTHER.recorded.whole = ["RedirectUrls", "Events"];
/** Its first version: all but one scope. */
const RELEASED = structuredClone(DESK);
RELEASED.beside.in_effect = { ...structuredClone(DESK.recorded), unknown: [] };
RELEASED.beside.in_effect.entries = RELEASED.recorded.entries.filter(({ seen }) => !["docs:doc", "feature_added"].includes(seen));

const BOTH = { search: `?tab=${TAB}`, seen: [RELEASED, OTHER] };

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

/** What is shown, line by line: the entry, then what stands on either side. @param {import("./harness.mjs").Panel} panel */
const rows = ({ page }) =>
  page.$$eval("tr[data-entry]", (all) => all.map((row) => [row.getAttribute("data-entry"), ...[...row.querySelectorAll("td[data-side]")].map((it) => it.getAttribute("data-side"))].join(" | ")));

test("an app and its published version: what travels with the next one, and whether the profile asked for it", async () => {
  const panel = await panels.compare(BOTH);
  await panel.seen("tr[data-entry]");
  assert.deepEqual(await rows(panel), ["feature:web_app feature_added | has | lacks", "scopes:tenant docs:doc | has | lacks"]);
  assert.equal(await panel.text('[data-entry="scopes:tenant docs:doc"] [data-ours=yes]'), "Travels with the next version. Asked for by “Desk”.");
  assert.match(await panel.text('[data-entry="feature:web_app feature_added"] [data-ours=no]'), /Not asked for by this app's profile/);
  assert.match(await panel.text("main"), /From what Larkspur saw of these apps in this browser session/);
  assert.deepEqual((await panel.commands()).map(({ tab, command }) => [tab, command.ask]), [[TAB, "survey"], [8, "survey"]]);
  assert.deepEqual(panel.errors, []);
});

test("two apps: what only one has, what can't be told, and on demand what both have", async () => {
  const panel = await panels.compare(BOTH);
  await panel.seen("[data-side=right]");
  await panel.page.select("select[data-side=right]", "8");
  await panel.seen('[data-entry="events im.message.receive_v1"]');
  assert.deepEqual(await rows(panel), [
    "scopes:tenant docs:doc | has | unclear",
    "redirect-urls http://localhost:3000/oauth/callback | has | lacks",
    "events im.message.receive_v1 | has | lacks",
  ]);
  assert.equal(await panel.count("[data-ours]"), 0);
  assert.match(await panel.text("main"), /Compared with: not all is known of Feature: Web App, /);
  await panel.click("[data-option=all]");
  await panel.seen('[data-entry="redirect-urls https://desk.acme.example/cli_a1b2c3/callback"]');
  assert.equal((await rows(panel)).length, DESK.recorded.entries.length - 1);
});

test("without an app that was seen the page says what to do, and the panel leads there", async () => {
  const none = await panels.compare();
  assert.match(await none.text("main"), /Open the app in the console first/);
  const panel = await panels.open();
  await panel.click("footer [data-action=compare]");
  const [opened] = await panel.page.evaluate(() => globalThis.fake.opened);
  assert.equal(new URL(opened).pathname + new URL(opened).search, `/compare.html?tab=${TAB}`);
});

test("the page has no violation and nothing cut off in any language, light or dark, narrow or wide", async () => {
  for (const language of ["en-US", "zh-CN", "ja"]) {
    const it = await panels.compare({ ...BOTH, language });
    await it.seen("tr[data-entry]");
    await it.click("[data-option=all]");
    await assertLooks(it.page, "compare", language, [[360, "light"], [360, "dark"], [1000, "light"], [1000, "dark"]]);
    await it.page.close();
  }
});
