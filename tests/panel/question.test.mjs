// What a run asks about a control of the page, and the answers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPanels } from "./harness.mjs";
import { asking, run, view } from "./views.mjs";

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const PLACE = "[data-run=redirect-urls] [data-question=redirect-urls]";

/** A panel whose run asks. @param {Record<string, unknown>} more */
const ask = (more = {}, target = "redirect-urls") => panels.open({ view: view({ run: asking(target, more) }) });

/** @param {Awaited<ReturnType<typeof ask>>} panel */
const focused = (panel) => panel.page.evaluate(() => document.activeElement?.getAttribute("data-number"));

/** @param {Awaited<ReturnType<typeof ask>>} panel @param {string} place */
const actions = (panel, place = PLACE) =>
  panel.page.$$eval(`${place} [data-action]`, (all) => all.map((it) => it.getAttribute("data-action")));

test("the question stands in its run with three answers", async () => {
  const panel = await ask();
  assert.match(await panel.text(`${PLACE} .asked`), /重定向 URL/);
  assert.deepEqual(await actions(panel), ["yes", "point", "stop"]);
  assert.equal(await panel.attribute("[data-run=redirect-urls]", "data-outcome"), null);
  assert.equal(await panel.attribute("[data-run=redirect-urls]", "aria-busy"), null);
  const everything = await ask({}, "all");
  assert.deepEqual(await actions(everything, "main > [data-run=all] [data-question=redirect-urls]"), ["yes", "point", "stop"]);
  assert.deepEqual(panel.errors, []);
});

test("an answer names the question that it is for", async () => {
  const panel = await ask();
  for (const [nth, answer] of ["yes", "point"].entries()) {
    await panel.click(`${PLACE} [data-action=${answer}]`);
    assert.deepEqual((await panel.command(nth + 1)).command, { ask: "answer", question: 7, answer });
  }
  await panel.click(`${PLACE} [data-action=stop]`);
  assert.deepEqual((await panel.command(3)).command, { ask: "stop" });
});

test("while the admin shows the control, that can be left, and what was not taken is told", async () => {
  const panel = await ask({ yes: false, pointing: true, said: "That is no text field." });
  assert.deepEqual(await actions(panel), ["cancel", "stop"]);
  assert.equal(await panel.text(`${PLACE} [role=alert]`), "That is no text field.");
  await panel.click(`${PLACE} [data-action=cancel]`);
  assert.deepEqual((await panel.command(1)).command, { ask: "answer", question: 7, answer: "cancel" });
});

test("where only the admin knows the control there is no yes", async () => {
  assert.deepEqual(await actions(await ask({ yes: false })), ["point", "stop"]);
});

test("a question that comes takes the focus and is said, and gives the focus back", async () => {
  const panel = await panels.open({ view: view({ run: run("redirect-urls", null, "Looking at the page…") }) });
  await panel.click("#head-redirect-urls");
  assert.equal(await panel.attribute("#head-redirect-urls", "aria-expanded"), "false");
  await panel.tell(view({ run: asking("redirect-urls") }));
  assert.equal(await focused(panel), "7");
  assert.match(await panel.text("[role=status]"), /Is this where/);
  await panel.page.keyboard.press("Tab");
  assert.equal(await panel.page.evaluate(() => document.activeElement?.getAttribute("data-action")), "yes");
  await panel.page.keyboard.press("Enter");
  assert.deepEqual((await panel.command(1)).command, { ask: "answer", question: 7, answer: "yes" });
  await panel.tell(view({ run: run("redirect-urls", null, "Filled in a") }));
  assert.equal(await panel.page.evaluate(() => document.activeElement?.id), "head-redirect-urls");
});

test("a question that only goes on being asked leaves the focus where it is", async () => {
  const panel = await ask();
  await panel.page.focus("[data-requirement=h5-domains] [data-action=fill]");
  await panel.tell(view({ met: 1, run: asking("redirect-urls") }));
  assert.equal(await panel.page.evaluate(() => document.activeElement?.getAttribute("data-action")), "fill");
  await panel.tell(view({ run: asking("redirect-urls", { number: 8 }) }));
  assert.equal(await focused(panel), "8");
});
