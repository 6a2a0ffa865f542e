// A run as it goes, and what it leaves to the admin.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPanels } from "./harness.mjs";
import { STATES } from "./states.mjs";
import { run, view } from "./views.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

test("a run tells how far it is and where, and its line shows that it is at work there", async () => {
  const panel = await panels.open(STATES.running);
  assert.equal(await panel.page.$eval(".run progress", (it) => it.getAttribute("value")), "7");
  assert.equal(await panel.text(".run .far span"), "8 of 12 · H5 trusted domains");
  assert.equal(await panel.text(".run p"), "Pressed “添加”");
  const atWork = await panel.page.$$eval("[data-requirement]:has(.line [data-icon=running])", (all) => all.map((it) => it.getAttribute("data-requirement")));
  assert.deepEqual(atWork, ["h5-domains"]);
});

test("what is left is a numbered list in the order to do it, and each leads to its page or its line", async () => {
  const panel = await panels.open(STATES.left);
  assert.deepEqual(await panel.texts(".left strong"), ["Published version", "Hand over the credentials", "Network access", "Contact the vendor", "App name"]);
  assert.deepEqual(await panel.texts(".primary"), ["Publish the version"]);
  await panel.click(".left li:nth-child(1) button");
  assert.deepEqual((await panel.command(1)).command, { ask: "go", requirement: "release" });
  await panel.click(".left li:nth-child(2) button");
  assert.equal(await panel.page.evaluate(() => document.activeElement?.id), "head-credentials");
  assert.equal(await panel.attribute("#head-credentials", "aria-expanded"), "true");
});

test("what is no longer true is not shown any more", async () => {
  const ended = run("all", "handed-over", "3 of 4 are done. This is left for you:");
  const panel = await panels.open({ view: view({ run: ended }) });
  const seen = () => panel.page.$eval("[data-run=all]", (it) => it.checkVisibility());
  assert.equal(await seen(), true);
  await panel.tell(view({ run: { ...ended, over: true } }));
  assert.equal(await seen(), false);
  assert.equal(await panel.attribute("[data-run=all]", "data-outcome"), "handed-over");
});
