// What axe-core has to say of every state of the panel, and of the settings: nothing.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { startPanels } from "./harness.mjs";
import { STATES } from "./states.mjs";

const axe = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const LANGUAGES = ["en-US", "zh-CN", "ja"];

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

/** @param {import("puppeteer-core").Page} page */
async function violations(page) {
  await page.evaluate(axe);
  const found = [];
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }, { name: "prefers-reduced-motion", value: "reduce" }]);
    // What appears late counts as well.
    await page.evaluate(() => document.getAnimations().forEach((it) => it.effect?.getTiming().iterations === 1 && it.finish()));
    const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run(document));
    found.push(...violations.map((/** @type {any} */ it) => `${scheme} ${it.id}: ${it.nodes.map((/** @type {any} */ node) => node.html.slice(0, 120)).join(" | ")}`));
  }
  return found;
}

for (const [name, setting] of Object.entries(STATES)) {
  test(`${name} has no violation in any language, light or dark`, async () => {
    for (const language of LANGUAGES) {
      const panel = await panels.open({ ...setting, language });
      assert.deepEqual(await violations(panel.page), [], language);
      await panel.page.close();
    }
  });
}

test("what is listed before it is done has no violation, nor has the platform's warning", async () => {
  for (const [state, dialog] of [["fresh", "dialog[open]:not([data-warning])"], ["wrong-platform", "dialog[data-warning=platform]"]]) {
    const panel = await panels.open(STATES[state]);
    await panel.click("[data-action=run-all]");
    await panel.seen(dialog);
    assert.deepEqual(await violations(panel.page), [], state);
    await panel.page.close();
  }
});

test("the settings have no violation in any language", async () => {
  for (const language of LANGUAGES) {
    const settings = await panels.settings({ language });
    assert.deepEqual(await violations(settings.page), [], language);
    await settings.page.close();
  }
});

test("the profiles have no violation in any language, nor has what is asked before one is accepted", async () => {
  for (const language of LANGUAGES) {
    const profiles = await panels.profiles({ language, settings: { "profile:old": "{" } });
    assert.deepEqual(await violations(profiles.page), [], language);
    await profiles.click("[data-action=example]");
    await profiles.seen("dialog[open]");
    assert.deepEqual(await violations(profiles.page), [], language);
    await profiles.page.close();
  }
});
