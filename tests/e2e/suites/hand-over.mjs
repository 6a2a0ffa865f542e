// Where Larkspur can't be sure, it writes nothing and says why.

import assert from "node:assert/strict";
import { scenario } from "../scene.mjs";

const LISTS = { "redirect-urls": "redirect", "h5-domains": "h5" };
const FLAWS = { hide: "is not there", disable: "is disabled", double: "is there twice" };

/** @param {import("../scene.mjs").Stage} stage */
export function handOver(stage) {
  for (const [requirement, list] of Object.entries(LISTS)) {
    for (const [flaw, words] of Object.entries(FLAWS)) {
      const seed = { options: { safePage: { [flaw]: [list] } } };
      scenario(stage, `${requirement} is handed over when its section ${words}`, { seed }, async ({ panel, writes }) => {
        const { outcome, text } = await panel.run(requirement);
        assert.equal(outcome, "handed-over");
        assert.notEqual(text.trim(), "");
        assert.deepEqual(writes(), []);
        assert.notEqual((await panel.verdicts())[requirement], "met");
      });
    }
  }
}
