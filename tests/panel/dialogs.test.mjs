// Nothing is done before it was listed and agreed to.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPanels, TAB } from "./harness.mjs";
import { h5Domains, redirectUrls, run, view } from "./views.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const FILL = "[data-requirement=redirect-urls] [data-action=fill]";
const LISTED = "dialog[open] .changes li";
const PROCEED = "dialog[open] [data-action=proceed]";
const CANCEL = "dialog[open] [data-action=cancel]";
const warned = (/** @type {boolean} */ accepted) => view({ platformWarning: { text: "This console is Lark.", accepted } });

test("filling in begins after its list was accepted", async () => {
  const panel = await panels.open();
  await panel.click(FILL);
  assert.deepEqual(await panel.texts(LISTED), redirectUrls().changes);
  assert.deepEqual(await panel.commands(), []);
  await panel.click(PROCEED);
  assert.deepEqual(await panel.command(1), {
    to: "core",
    tab: TAB,
    command: { ask: "run", target: "redirect-urls", save: false },
  });
  assert.equal(await panel.count("dialog"), 0);
});

test("only fill and save, and filling in everything, also save", async () => {
  const panel = await panels.open();
  await panel.click("[data-requirement=redirect-urls] [data-action=fill-and-save]");
  await panel.click(PROCEED);
  assert.deepEqual((await panel.command(1)).command, { ask: "run", target: "redirect-urls", save: true });
  await panel.click("[data-action=run-all]");
  assert.equal((await panel.texts(LISTED)).length, 3);
  await panel.click(PROCEED);
  assert.deepEqual((await panel.command(2)).command, { ask: "run", target: "all", save: true });
});

test("cancel and the Escape key do nothing, and give focus back", async () => {
  const panel = await panels.open();
  await panel.click(FILL);
  await panel.click(CANCEL);
  assert.equal(await panel.count("dialog"), 0);
  await panel.click(FILL);
  await panel.seen("dialog[open]");
  await panel.page.keyboard.press("Escape");
  await panel.gone("dialog");
  assert.deepEqual(await panel.commands(), []);
  assert.equal(await panel.page.evaluate(() => document.activeElement?.getAttribute("data-action")), "fill");
});

test("the dialog holds the keyboard and begins at the button that goes on", async () => {
  const panel = await panels.open();
  await panel.click(FILL);
  await panel.seen("dialog[open]");
  assert.equal(await panel.page.$eval("dialog", (dialog) => dialog.matches(":modal")), true);
  await panel.page.keyboard.press("Enter");
  assert.equal((await panel.command(1)).command.ask, "run");
});

test("the platform's warning comes first, by itself, and begins at cancel", async () => {
  const panel = await panels.open({ view: warned(false) });
  await panel.click(FILL);
  await panel.seen("dialog[open][data-warning=platform]");
  assert.equal(await panel.count("dialog"), 1);
  assert.match(await panel.text("dialog"), /This console is Lark\./);
  assert.equal(await panel.page.evaluate(() => document.activeElement?.getAttribute("data-action")), "cancel");
  await panel.click(PROCEED);
  await panel.seen("dialog[open]:not([data-warning])");
  assert.deepEqual((await panel.commands()).map((it) => it.command.ask), ["acceptPlatform"]);
  await panel.click(PROCEED);
  assert.deepEqual((await panel.command(2)).command, { ask: "run", target: "redirect-urls", save: false });
});

test("a platform that is not accepted lets nothing begin", async () => {
  const panel = await panels.open({ view: warned(false) });
  await panel.click("[data-action=run-all]");
  await panel.click(CANCEL);
  assert.equal(await panel.count("dialog"), 0);
  await panel.click("[data-action=run-all]");
  await panel.set({ error: "out of reach" });
  await panel.click(PROCEED);
  await panel.seen("[role=alert]");
  assert.equal(await panel.count("dialog"), 0);
  // What fails is asked once more, and then nothing else.
  assert.deepEqual((await panel.commands()).map((it) => it.command.ask), ["acceptPlatform", "acceptPlatform"]);
});

test("a platform that was accepted is not asked about again", async () => {
  const panel = await panels.open({ view: warned(true) });
  await panel.click(FILL);
  await panel.seen("dialog[open]:not([data-warning])");
});

test("a list that changes while it is read is shown anew, with a word about it", async () => {
  const panel = await panels.open();
  await panel.click(FILL);
  await panel.seen("dialog[open]");
  assert.equal(await panel.count("dialog [role=alert]"), 0);
  const fewer = redirectUrls().changes.slice(1);
  await panel.tell(view({ requirements: [redirectUrls({ changes: fewer }), h5Domains()] }));
  assert.deepEqual(await panel.texts(LISTED), fewer);
  assert.equal(await panel.count("dialog [role=alert]"), 1);
});

test("a view that changes nothing of the list leaves it alone", async () => {
  const panel = await panels.open();
  await panel.click(FILL);
  await panel.tell(view({ met: 1 }));
  assert.equal(await panel.count("dialog [role=alert]"), 0);
});

test("a list belongs to its tab: with another tab it closes", async () => {
  const panel = await panels.open();
  await panel.click(FILL);
  await panel.seen("dialog[open]");
  await panel.set({ active: 8, tabs: { 8: { id: 8 } } });
  await panel.page.evaluate(() => globalThis.fake.onActivated.emit({ tabId: 8, windowId: 1 }));
  await panel.gone("dialog");
  assert.deepEqual(await panel.commands(), []);
});

test("with nothing to fill in the dialog says so, and looking again is still possible", async () => {
  const panel = await panels.open({ view: view({ requirements: [redirectUrls({ changes: [] })], allChanges: [] }) });
  await panel.click("[data-action=run-all]");
  await panel.seen("dialog[open]");
  assert.equal(await panel.count("dialog .changes"), 0);
  assert.match(await panel.text("dialog"), /nothing to fill in/);
  await panel.click(PROCEED);
  assert.equal((await panel.command(1)).command.ask, "run");
});

test("a new run begins without the outcome of the last one", async () => {
  const ended = view({ run: run("redirect-urls", "failed", "That was the last one.") });
  const panel = await panels.open({ view: ended });
  await panel.page.evaluate(() => globalThis.fake.holdAnswers());
  await panel.click(FILL);
  await panel.click(PROCEED);
  assert.equal(await panel.attribute("[data-run=redirect-urls]", "data-outcome"), null);
  await panel.tell(ended);
  assert.equal(await panel.attribute("[data-run=redirect-urls]", "data-outcome"), null);
  await panel.set({ view: view({ run: run("redirect-urls", "unchanged", "Nothing had to be changed.") }) });
  await panel.page.evaluate(() => globalThis.fake.release());
  await panel.seen("[data-run=redirect-urls][data-outcome=unchanged]");
});
