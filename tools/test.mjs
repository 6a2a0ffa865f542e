// Every check of the project, one after the other, all of them even when one fails. The last line is the sum.
//
// Property tests draw the same cases each time here: a check of a commit tells of that commit. `cargo test` draws anew.
//
// node tools/test.mjs [--only WORD]: only the checks whose name holds the word.

import { spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { unpacked } from "./places.mjs";

/** @typedef {{passed: number, failed: number}} Count */

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string[]} command
 * @property {(output: string) => Count} [count] how many tests the output tells of; without it the check is one test
 */

const SEED = { PROPTEST_RNG_SEED: "20261128" };
const TAP = ["--test-reporter=tap"];
/** Files at once: most of what they do is waiting for a browser. */
const AT_ONCE = "--test-concurrency=3";

/** @type {Check[]} */
const CHECKS = [
  { name: "format", command: ["cargo", "fmt", "--check"] },
  { name: "clippy", command: ["cargo", "clippy", "--quiet", "--locked", "--all-targets", "--", "-D", "warnings"] },
  ...["background", "pages"].map((module) => ({
    name: `clippy for the ${module} module`,
    command: ["cargo", "clippy", "--quiet", "--locked", "--lib", "--target", "wasm32-unknown-unknown", "--features", module, "--", "-D", "warnings"],
  })),
  { name: "types of the extension", command: ["node_modules/.bin/tsc", "--project", "tsconfig.json"] },
  { name: "types of tools and tests", command: ["node_modules/.bin/tsc", "--project", "tests/tsconfig.json"] },
  { name: "add-on lint", command: ["node_modules/.bin/web-ext", "lint", "--source-dir", unpacked("firefox"), "--no-config-discovery", "--warnings-as-errors"] },
  { name: "core", command: ["cargo", "test", "--locked"], count: countCargo },
  ...nodeTests().map((folder) => ({ name: folder, command: ["node", "--test", AT_ONCE, ...TAP, ...testsIn(folder)], count: countTap })),
  { name: "chromium", command: ["node", ...TAP, "tests/e2e/run.mjs", "--browser", "chromium"], count: countTap },
  { name: "firefox", command: ["node", ...TAP, "tests/e2e/run.mjs", "--browser", "firefox"], count: countTap },
];

const { only } = parseArgs({ options: { only: { type: "string", default: "" } } }).values;
const total = { passed: 0, failed: 0 };
const summary = [];
for (const check of CHECKS.filter(({ name }) => name.includes(only))) {
  console.log(`\n── ${check.name}`);
  const start = performance.now();
  const { passed, failed } = await run(check);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  summary.push(`${failed === 0 ? "✓" : "✗"} ${check.name}: ${passed} passed, ${failed} failed, ${seconds} s`);
}
console.log(`\n${summary.join("\n")}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** @param {Check} check @returns {Promise<Count>} */
async function run({ command, count }) {
  const { code, output } = await shown(command);
  if (!count) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = count(output);
  // What ends badly, or without a single test, has failed even when no test says so: it did not compile, or broke off.
  const broken = (code !== 0 || passed + failed === 0) && failed === 0;
  return { passed, failed: broken ? 1 : failed };
}

/**
 * Runs a command, shows what it says and keeps it.
 * @param {string[]} command
 * @returns {Promise<{code: number | null, output: string}>}
 */
function shown([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...SEED } });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
        process.stdout.write(text);
      });
    }
    child.on("error", (error) => {
      console.log(`${program}: ${error.message}`);
      resolve({ code: null, output });
    });
    child.on("close", (code) => resolve({ code, output }));
  });
}

/** @param {string} output @returns {Count} */
function countCargo(output) {
  const results = [...output.matchAll(/^test result: \w+\. (\d+) passed; (\d+) failed/gm)];
  const sum = (/** @type {number} */ group) => results.reduce((all, result) => all + Number(result[group]), 0);
  return { passed: sum(1), failed: sum(2) };
}

/** What was skipped or left over has not passed. @param {string} output @returns {Count} */
function countTap(output) {
  const number = (/** @type {string} */ word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  return { passed: number("pass"), failed: number("fail") + number("cancelled") + number("skipped") + number("todo") };
}

/** The folders of tests/ whose files are run by node itself. */
function nodeTests() {
  const folders = readdirSync("tests", { withFileTypes: true }).filter((it) => it.isDirectory());
  return folders.map(({ name }) => `tests/${name}`).filter((folder) => testsIn(folder).length > 0).sort();
}

/** @param {string} folder */
function testsIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).sort().map((name) => `${folder}/${name}`);
}
