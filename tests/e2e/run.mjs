// Runs all scenarios in one browser: node --test-reporter=tap tests/e2e/run.mjs --browser chromium|firefox
//
// One browser and one stand-in serve them one after the other. --test-name-pattern=… before the file picks some.

import { after } from "node:test";
import { parseArgs } from "node:util";
import { startConsole } from "../console/index.mjs";
import { openBrowser } from "./browser.mjs";
import { attacks } from "./suites/attacks.mjs";
import { bounds } from "./suites/bounds.mjs";
import { create } from "./suites/create.mjs";
import { examples } from "./suites/examples.mjs";
import { faults } from "./suites/faults.mjs";
import { features } from "./suites/features.mjs";
import { handOver } from "./suites/hand-over.mjs";
import { hints } from "./suites/hints.mjs";
import { homepage } from "./suites/homepage.mjs";
import { lists } from "./suites/lists.mjs";
import { outlines } from "./suites/outlines.mjs";
import { official } from "./suites/official.mjs";
import { policies } from "./suites/policies.mjs";
import { profiles } from "./suites/profiles.mjs";
import { platform } from "./suites/platform.mjs";
import { records } from "./suites/records.mjs";
import { release } from "./suites/release.mjs";
import { scopes } from "./suites/scopes.mjs";
import { sleep } from "./suites/sleep.mjs";

const { browser: name } = parseArgs({ options: { browser: { type: "string", default: "chromium" } } }).values;
if (name !== "chromium" && name !== "firefox") throw new Error(`--browser must be chromium or firefox, not ${name}`);

const standIn = await startConsole();
const browser = await openBrowser(name, { console: standIn });
after(async () => {
  await browser.close();
  await standIn.close();
});
for (const suite of [bounds, hints, lists, scopes, records, official, outlines, platform, profiles, examples, policies, handOver, features, homepage, release, create, sleep, faults, attacks]) suite({ browser, console: standIn });
