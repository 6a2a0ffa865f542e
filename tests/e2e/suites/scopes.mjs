// Scopes, through the import dialog and its code editor.

import assert from "node:assert/strict";
import { scenario, WANTED } from "../scene.mjs";

/** @param {import("../scene.mjs").Stage} stage */
export function scopes(stage) {
  const settings = [{ lang: "zh" }, { lang: "en" }, { csp: "strict" }, { csp: "trusted-types", lang: "en" }];
  // Only Chromium has the way of input that newer editors use.
  const editors = stage.browser.name === "chromium" ? [{ monaco: "edit-context" }] : [];
  for (const options of [...settings, ...editors]) {
    const name = Object.values(options).join(", ");
    scenario(stage, `scopes are added, then left alone (${name})`, { route: "auth", seed: { options } }, addsOnce);
  }

  scenario(stage, "fill stops at the review of the new scopes", { route: "auth" }, async ({ panel, page, writes }) => {
    const { outcome } = await panel.run("scopes:tenant", "fill");
    assert.equal(outcome, "handed-over");
    assert.deepEqual(writes(), []);
    const dialog = await page.$eval("[role=dialog]", (it) => it.textContent ?? "");
    assert.deepEqual(WANTED.scopes.filter((/** @type {string} */ scope) => !dialog.includes(scope)), []);
  });

  const reviewed = { route: "auth", seed: { policy: { scopeReview: true } } };
  scenario(stage, "scopes that need a review end as pending", reviewed, async ({ panel, app }) => {
    await panel.run("scopes:tenant");
    await panel.waitVerdict("scopes:tenant", "pending");
    assert.deepEqual(app().pendingScopes.tenant.toSorted(), WANTED.scopes.toSorted());
  });

  scenario(stage, "everything is filled in from wherever the admin is", {}, async ({ panel, app, writes }) => {
    // What only the admin can do is handed over in any case.
    assert.equal((await panel.run("all")).outcome, "handed-over");
    const verdicts = await panel.verdicts();
    for (const id of ["redirect-urls", "h5-domains", "scopes:tenant"]) assert.equal(verdicts[id], "met", id);
    assert.deepEqual(missing(app()), { redirect: [], h5: [], scopes: [] });
    const written = writes();
    assert.equal((await panel.run("all")).outcome, "handed-over");
    assert.deepEqual(writes(), written);
  });
}

/** @param {import("../scene.mjs").Scene} scene */
async function addsOnce({ panel, app, before, writes }) {
  const had = before.apps[app().id].scopes;
  await panel.waitVerdict("scopes:tenant", "missing");
  assert.equal((await panel.run("scopes:tenant")).outcome, "fixed");
  await panel.waitVerdict("scopes:tenant", "met");
  assert.deepEqual(app().scopes.tenant.toSorted(), [...had.tenant, ...WANTED.scopes].toSorted());
  assert.deepEqual(app().scopes.user, had.user);

  const written = writes();
  assert.equal((await panel.run("scopes:tenant")).outcome, "unchanged");
  assert.deepEqual(writes(), written);
}

/** @param {import("../../console/server/types.mjs").App} app */
function missing({ lists, scopes: has }) {
  const not = (/** @type {string[]} */ wanted, /** @type {string[]} */ there) => wanted.filter((it) => !there.includes(it));
  return {
    redirect: not(WANTED.redirect, lists.redirect),
    h5: not(WANTED.h5, lists.h5),
    scopes: not(WANTED.scopes, has.tenant),
  };
}
