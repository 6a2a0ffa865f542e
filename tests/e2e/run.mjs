// Runs all scenarios in one browser: node --test-reporter=tap tests/e2e/run.mjs --browser chromium|firefox
//
// Three browsers, each with a stand-in of its own, share the suites: most of a scenario is waiting. --test-name-pattern=…
// before the file picks some.

import { after, describe } from "node:test";
import { parseArgs } from "node:util";
import { startConsole } from "../console/index.mjs";
import { openBrowser } from "./browser.mjs";
import { attacks } from "./suites/attacks.mjs";
import { bounds } from "./suites/bounds.mjs";
import { create } from "./suites/create.mjs";
import { examples } from "./suites/examples.mjs";
import { faults } from "./suites/faults.mjs";
import { features } from "./suites/features.mjs";
import { fleet } from "./suites/fleet.mjs";
import { handOver } from "./suites/hand-over.mjs";
import { hints } from "./suites/hints.mjs";
import { homepage } from "./suites/homepage.mjs";
import { journal } from "./suites/journal.mjs";
import { lists } from "./suites/lists.mjs";
import { outlines } from "./suites/outlines.mjs";
import { never } from "./suites/never.mjs";
import { official } from "./suites/official.mjs";
import { pictured } from "./suites/pictured.mjs";
import { policies } from "./suites/policies.mjs";
import { profiles } from "./suites/profiles.mjs";
import { platform } from "./suites/platform.mjs";
import { questions } from "./suites/questions.mjs";
import { compare, record } from "./suites/record.mjs";
import { records } from "./suites/records.mjs";
import { release } from "./suites/release.mjs";
import { scopes } from "./suites/scopes.mjs";
import { skinned } from "./suites/skinned.mjs";
import { sleep } from "./suites/sleep.mjs";
import { update } from "./suites/update.mjs";

const { browser: name } = parseArgs({ options: { browser: { type: "string", default: "chromium" } } }).values;
if (name !== "chromium" && name !== "firefox") throw new Error(`--browser must be chromium or firefox, not ${name}`);

/** Each browser's own, about the same time for all. */
const SHARES = [
  [bounds, hints, lists, scopes, records, official, profiles, policies, never],
  [handOver, features, homepage, release, sleep, update, faults, create, outlines, record, compare],
  [pictured, questions, skinned, examples, attacks, platform, journal, fleet],
];

const stages = await Promise.all(SHARES.map(() => openStage(name)));
after(() => Promise.all(stages.map((stage) => stage.close())));
describe(name, { concurrency: SHARES.length }, () => {
  for (const [nth, share] of SHARES.entries()) {
    describe(`share ${nth + 1}`, { concurrency: 1 }, () => {
      for (const suite of share) suite(stages[nth]);
    });
  }
});

/** @param {import("./browser.mjs").BrowserName} name */
async function openStage(name) {
  const standIn = await startConsole();
  const browser = await openBrowser(name, { console: standIn });
  const close = async () => {
    await browser.close();
    await standIn.close();
  };
  return { browser, console: standIn, close };
}
