// A sample of the pages that public component libraries draw (tests/console/skins): one of each kind of entering and of
// choosing. `./build.sh skins` measures all of them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { measure } from "../skins/measure.mjs";

/** @type {[skin: string, route: "safe" | "webpage", requirement: string][]} */
const SAMPLE = [
  ["arco/rows", "safe", "redirect-urls"],
  ["antd/tags", "safe", "h5-domains"],
  ["mui/chips", "safe", "redirect-urls"],
  ["element-plus/form", "safe", "h5-domains"],
  ["shoelace/cards", "safe", "redirect-urls"],
  ["antd/horizontal", "webpage", "homepage:open-mode"],
  ["react-aria/select", "webpage", "homepage:open-mode"],
];

/** @param {import("../scene.mjs").Stage} stage */
export function skinned(stage) {
  for (const [skin, route, requirement] of SAMPLE) {
    test(`${requirement} is filled in under the skin ${skin}`, async () => {
      const run = await measure(stage, { skin, route, requirement, lang: "zh", records: "refused", pictures: false });
      assert.equal(run.result, "filled", run.said);
      assert.deepEqual([run.wrong, run.falseVerdicts, run.falseOutcome, run.dangerousPresses], [[], [], false, {}]);
    });
  }
}
