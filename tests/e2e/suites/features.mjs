// Features: added from their cards, whether the console asks or not, and never taken away.

import assert from "node:assert/strict";
import { scenario } from "../scene.mjs";

const ALL = ["bot", "web_app"];

/** @param {import("../scene.mjs").Stage} stage */
export function features(stage) {
  for (const lang of ["zh", "en"]) {
    for (const confirmFeature of [[], ALL]) {
      const name = `features are added, then left alone (${confirmFeature.length > 0 ? "asks first" : "at once"}, ${lang})`;
      const seed = { options: { confirmFeature, lang } };
      scenario(stage, name, { seed, route: "capability" }, async ({ panel, app, writes }) => {
        for (const feature of ALL) {
          await panel.waitVerdict(`feature:${feature}`, "missing");
          const { outcome, text } = await panel.run(`feature:${feature}`);
          assert.equal(outcome, "fixed", text);
        }
        assert.deepEqual(added(app()), ALL);
        const written = writes();
        assert.equal(written.length, ALL.length);
        for (const feature of ALL) assert.equal((await panel.run(`feature:${feature}`)).outcome, "unchanged");
        assert.deepEqual(writes(), written);
      });
    }
  }

  const asking = { seed: { options: { confirmFeature: ALL } }, route: "capability" };
  scenario(stage, "the console's question is left to whoever did not choose to save", asking, async ({ panel, writes }) => {
    assert.equal((await panel.run("feature:bot", "fill")).outcome, "handed-over");
    assert.deepEqual(writes(), []);
  });
}

/** @param {import("../../console/server/types.mjs").App} app */
function added({ features: all }) {
  return Object.keys(all).filter((feature) => all[feature]).sort();
}
