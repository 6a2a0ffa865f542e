// Redirect URLs and trusted domains, in every way the console may have of editing a list.

import assert from "node:assert/strict";
import { scenario, WANTED } from "../scene.mjs";

const STYLES = ["inline", "dialog", "batch", "inline-batch", "save-button"];

/** @param {import("../scene.mjs").Stage} stage */
export function lists(stage) {
  for (const style of STYLES) {
    for (const lang of ["zh", "en"]) {
      const options = { lists: style, lang };
      scenario(stage, `lists of the kind ${style} are filled, then left alone (${lang})`, { seed: { options } }, fillsOnce);
    }
  }
  for (const csp of ["strict", "trusted-types"]) {
    scenario(stage, `lists are filled under the policy ${csp}`, { seed: { options: { csp } } }, fillsOnce);
  }

  const apart = { seed: { options: { lists: "save-button" } } };
  scenario(stage, "fill leaves the pressing of Save to the admin", apart, async ({ panel, page, writes, app }) => {
    const { outcome } = await panel.run("redirect-urls", "fill");
    assert.equal(outcome, "handed-over");
    assert.deepEqual(writes(), []);
    const shown = await page.$$eval(".safe-item__item-value", (all) => all.map((it) => it.textContent));
    assert.deepEqual(WANTED.redirect.filter((/** @type {string} */ url) => !shown.includes(url)), []);
    assert.notDeepEqual(app().lists.redirect, shown);
  });

  scenario(stage, "what stands in the list of changes is what is done", {}, async ({ panel, writes }) => {
    await panel.pressAction("redirect-urls", "fill-and-save");
    const changes = await panel.listed();
    assert.equal(changes.length, WANTED.redirect.length);
    WANTED.redirect.forEach((/** @type {string} */ url, /** @type {number} */ index) => assert.ok(changes[index].includes(url), changes[index]));
    await panel.answer("cancel");
    await panel.page.waitForFunction(() => !document.querySelector("dialog[open]"));
    assert.deepEqual(writes(), []);
  });

  const refused = { seed: { options: { faults: [{ match: "safe_setting/update", code: 10236, msg: "invalid url" }] } } };
  scenario(stage, "what the console refuses is no success", refused, async ({ panel, before, app }) => {
    const { outcome, text } = await panel.run("redirect-urls");
    assert.ok(["failed", "handed-over"].includes(outcome), text);
    await panel.waitVerdict("redirect-urls", "missing");
    assert.deepEqual(app().lists, before.apps[app().id].lists);
  });
}

/** @param {import("../scene.mjs").Scene} scene */
async function fillsOnce({ panel, app, before, writes }) {
  const had = before.apps[app().id].lists;
  for (const requirement of ["redirect-urls", "h5-domains"]) {
    await panel.waitVerdict(requirement, "missing");
    assert.equal((await panel.run(requirement)).outcome, "fixed");
    await panel.waitVerdict(requirement, "met");
  }
  assert.deepEqual(app().lists, {
    ...had,
    redirect: [...had.redirect, ...WANTED.redirect],
    h5: [...had.h5, ...WANTED.h5],
  });

  const written = writes();
  for (const requirement of ["redirect-urls", "h5-domains"]) {
    assert.equal((await panel.run(requirement)).outcome, "unchanged");
  }
  assert.deepEqual(writes(), written);
}
