// The console's own records: with them the checklist is complete on whatever page the admin is; without them the page
// counts, and the panel says why.

import assert from "node:assert/strict";
import { COMPLETE_APP } from "../../console/index.mjs";
import { scenario } from "../scene.mjs";

const PAGES = ["baseinfo", "capability", "auth", "safe", "event", "version", "version/create"];

/** What the records tell of. Names of the trusted domains and of the open mode in them are not publicly known. */
const TOLD = ["app-name", "feature:web_app", "feature:bot", "scopes:tenant", "redirect-urls", "release"];

const REFUSALS = {
  "someone else's app": { code: 10003, http: 403 },
  "a rate limit": { http: 429 },
  "a version in review": { code: 10046 },
  "a server error": { http: 503 },
  "HTML instead of JSON": { html: true },
  "half of the JSON": { truncated: true },
};

/** @param {import("../scene.mjs").Stage} stage */
export function records(stage) {
  for (const route of PAGES) {
    scenario(stage, `with records the checklist is complete on /${route}`, { route }, async ({ panel, page, state }, t) => {
      for (const id of TOLD) await panel.waitKnown(id);
      const { reads, recordCalls } = state();
      const ours = recordCalls.filter(({ by }) => by !== "page").map(({ path }) => path);
      assert.deepEqual(ours.toSorted(), [...new Set(ours)].toSorted(), "each record once");
      assert.equal(Object.keys(reads).length > 0, true);
      const ready = await page.evaluate(() => performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart);
      t.diagnostic(`document of /${route} ready after ${ready} ms`);
    });
  }

  for (const [name, fault] of Object.entries(REFUSALS)) {
    const seed = { options: { faults: ["app_version/list", "scope/all"].map((match) => ({ match, by: "other", ...fault })) } };
    scenario(stage, `records refused by ${name} give no verdict, and the panel says why`, { seed, route: "safe" }, async ({ panel }) => {
      await panel.waitVerdict("redirect-urls", "missing");
      await panel.page.waitForSelector("[data-note]");
      const verdicts = await panel.verdicts();
      assert.equal(verdicts["scopes:tenant"], "unknown");
      assert.equal(verdicts.release, "unknown");
    });
  }

  const slow = { seed: { options: { faults: [{ match: "safe_setting", by: "other", timeout: true }] } }, route: "baseinfo" };
  scenario(stage, "a record that never answers holds nothing up", slow, async ({ panel }) => {
    await panel.waitKnown("feature:bot");
    assert.equal((await panel.verdicts())["redirect-urls"], "unknown");
  });

  scenario(stage, "an app that has everything is met by its records", { route: "baseinfo", app: COMPLETE_APP }, async ({ panel }) => {
    for (const id of ["feature:web_app", "feature:bot", "scopes:tenant", "redirect-urls"]) await panel.waitVerdict(id, "met");
    // The homepage in the app's record is that of the admin console, which proves nothing.
    assert.equal((await panel.verdicts())["homepage:desktop"], "unknown");
  });
}
