// Runs the extension on pages of the stand-in that public component libraries draw (tests/console/skins), and holds what
// it did against the server: node tests/e2e/skins.mjs [--only NAME,…] [--browser chromium|firefox], after ./build.sh
//
// Nothing here passes or fails: it measures how far the reader comes on pages that were not written with it.
// target/skins.json has every run with what the panel said.

import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { startConsole } from "../console/index.mjs";
import { SKINNED_PAGES } from "../console/skins/index.mjs";
import { openBrowser } from "./browser.mjs";
import { measure, REQUIREMENTS } from "./skins/measure.mjs";
import { summary, table } from "./skins/report.mjs";

/** @typedef {import("./skins/measure.mjs").Run} Run */

const FILE = "target/skins.json";

const { values: options } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    browser: { type: "string", default: "chromium" },
    lang: { type: "string", default: "zh" },
    records: { type: "string", default: "refused" },
    pictures: { type: "boolean", default: false },
  },
});
const { browser: name, lang, records } = options;
if (name !== "chromium" && name !== "firefox") throw new Error(`--browser must be chromium or firefox, not ${name}`);

// "arco" or "arco/cards", or with the page: "arco/cards/safe"; several with commas.
const pages = SKINNED_PAGES.filter(({ skin, route }) => options.only.split(",").some((name) => `${skin}/${route}`.includes(name)));
if (pages.length === 0) throw new Error(`no page under a skin is named ${options.only}`);

const standIn = await startConsole();
const browser = await openBrowser(name, { console: standIn });
/** @type {Run[]} */
const runs = [];
try {
  for (const { skin, route } of pages) {
    for (const requirement of REQUIREMENTS[route]) {
      const run = await measure({ browser, console: standIn }, { skin, route, requirement, lang, records, pictures: options.pictures });
      runs.push(run);
      console.log(table([run]));
    }
  }
} finally {
  await browser.close();
  await standIn.close();
  mkdirSync("target", { recursive: true });
  writeFileSync(FILE, `${JSON.stringify({ browser: name, lang, records, runs }, null, 2)}\n`);
}
console.log(`\n${summary(runs)}\n\n${FILE} has each run with what the panel said.`);
