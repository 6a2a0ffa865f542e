// Measures Larkspur and writes target/bench.json and the figures of docs/performance.md. Nothing here passes or fails.
//
// node tools/bench/main.mjs [--part NAME]: only this part, which is printed and written nowhere.

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { adapter } from "./adapter.mjs";
import { core } from "./core.mjs";
import { writeDocument } from "./document.mjs";
import { figures } from "./figures.mjs";
import { fleet } from "./fleet.mjs";
import { hints } from "./hints.mjs";
import { machine } from "./machine.mjs";
import { setUp } from "./set-up.mjs";
import { weight } from "./weight.mjs";

/** @typedef {import("../../tests/e2e/browser.mjs").BrowserName} BrowserName */

const RESULT = "target/bench.json";

/** @type {BrowserName[]} */
const BROWSERS = ["chromium", "firefox"];

/** Each part; what is measured in both browsers is measured in one after the other. */
const PARTS = { weight, core, hints: inBoth(hints), adapter: inBoth(adapter), setUp: inBoth(setUp), fleet: inBoth(fleet) };

const { part: only } = parseArgs({ options: { part: { type: "string" } } }).values;
if (only !== undefined && !Object.keys(PARTS).includes(only)) {
  console.error(`--part must be one of ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}

const start = performance.now();
/** @type {Record<string, any>} */
const measured = {};
for (const [name, measure] of Object.entries(PARTS)) {
  if (only !== undefined && only !== name) continue;
  console.error(`· ${name}`);
  measured[name] = await measure();
}
if (only !== undefined) console.log(JSON.stringify(measured[only], null, 2));
else {
  const seconds = Math.round((performance.now() - start) / 1000);
  const whole = { machine: await machine(BROWSERS), seconds, ...measured };
  const rows = figures(whole);
  writeFileSync(RESULT, `${JSON.stringify({ ...whole, figures: rows }, null, 2)}\n`);
  writeDocument(whole.machine, rows);
  console.table(rows.map(({ what, figure, goal, met }) => ({ what, figure, goal, met })));
  console.log(`${RESULT} and docs/performance.md: ${seconds} s`);
}

/**
 * @template T
 * @param {(browser: BrowserName) => Promise<T>} measure
 * @returns {() => Promise<Record<BrowserName, T>>}
 */
function inBoth(measure) {
  return async () => ({ chromium: await measure("chromium"), firefox: await measure("firefox") });
}
