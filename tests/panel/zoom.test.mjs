// At 200 % of zoom, where a page has half its width: nothing runs out of it to the side, nothing is cut off, and every
// control can be pressed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { flawsOf } from "./fit.mjs";
import { startPanels } from "./harness.mjs";
import { STATES } from "./states.mjs";

/** The narrowest side panel, a wide one, and a tab of half a screen, at 200 %. */
const WIDTHS = { panel: [180, 240, 320], tab: [320, 640] };

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

/** @param {import("./harness.mjs").Panel} panel @param {number[]} widths @returns {Promise<string[]>} */
async function flaws({ page }, widths) {
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  const found = [];
  for (const width of widths) {
    await page.setViewport({ width, height: 400, deviceScaleFactor: 2 });
    const flaws = /** @type {string[]} */ (await page.evaluate(`(${flawsOf})(document)`));
    found.push(...flaws.map((flaw) => `${width} px: ${flaw}`));
  }
  return found;
}

for (const [name, setting] of Object.entries(STATES)) {
  test(`${name} fits at 200 %`, async () => {
    const panel = await panels.open(setting);
    assert.deepEqual(await flaws(panel, WIDTHS.panel), []);
    await panel.page.close();
  });
}

test("all requirements are in view at the width of a side panel, with what comes next opened", async () => {
  for (const language of ["en-US", "zh-CN", "ja"]) {
    const { page } = await panels.open({ ...STATES.fresh, language });
    await page.setViewport({ width: 360, height: 700 });
    const ends = await page.$$eval("[data-requirement] .line", (all) => all.map((it) => it.getBoundingClientRect().bottom));
    assert.equal(ends.length, 12);
    assert.ok(Math.max(...ends) <= 700, `${language}: ${ends}`);
    assert.equal((await page.$$("[aria-expanded=true]")).length, 1);
    await page.close();
  }
});

test("what is listed before it is done fits at 200 %, and so does the platform's warning", async () => {
  for (const [state, dialog] of [["fresh", "dialog[open]:not([data-warning])"], ["wrong-platform", "dialog[data-warning=platform]"]]) {
    const panel = await panels.open(STATES[state]);
    await panel.click("[data-action=run-all]");
    await panel.seen(dialog);
    assert.deepEqual(await flaws(panel, WIDTHS.panel), [], state);
    await panel.page.close();
  }
});

test("the settings fit at 200 % in every language", async () => {
  for (const language of ["en-US", "zh-CN", "ja"]) {
    const settings = await panels.settings({ language, policy: { records: false } });
    assert.deepEqual(await flaws(settings, WIDTHS.tab), [], language);
    await settings.page.close();
  }
});

test("the profiles fit at 200 %, refused ones and the question before one is accepted as well", async () => {
  const profiles = await panels.profiles({ settings: { "profile:old": "{" } });
  await profiles.page.$eval("#text", (it) => void (/** @type {HTMLTextAreaElement} */ (it).value = "{"));
  await profiles.click("[data-action=import]");
  await profiles.seen("#import-error p");
  assert.deepEqual(await flaws(profiles, WIDTHS.tab), []);
  await profiles.click("[data-action=example]");
  await profiles.seen("dialog[open]");
  assert.deepEqual(await flaws(profiles, WIDTHS.tab), []);
  await profiles.page.close();
});
