// The whole set-up, as `./build.sh demo --headless` does it.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** @param {import("./main.mjs").BrowserName} browser */
export async function setUp(browser) {
  execFileSync("node", ["tests/e2e/demo.mjs", "--headless", "--browser", browser], { stdio: ["ignore", "ignore", "inherit"] });
  const { actions, milliseconds } = JSON.parse(readFileSync("target/demo/report.json", "utf8"));
  return { actions: actions.length, seconds: Math.round(milliseconds / 1000) };
}
