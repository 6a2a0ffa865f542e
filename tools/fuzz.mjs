// Fuzzes what the core reads from outside: every property of tests/corpora against inputs that libFuzzer makes up, from
// the corpora on. What it learns stays in target/fuzz. Exit code 1 if a property failed.
//
// node tools/fuzz.mjs [--seconds N] [--only TARGET]: so long for each target.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

const FOLDER = "target/fuzz";
const CARGO_FUZZ = "target/tools/bin/cargo-fuzz";
const SEEDS = "tests/fixtures/fuzz";

const { values } = parseArgs({ options: { seconds: { type: "string", default: "60" }, only: { type: "string", default: "" } } });
const seconds = Number(values.seconds);
const targets = readdirSync("fuzz/fuzz_targets").map((name) => path.parse(name).name).sort();
const chosen = targets.filter((name) => values.only === "" || name === values.only);
if (!Number.isInteger(seconds) || seconds < 1 || chosen.length === 0) {
  console.error(`--seconds must be a number of seconds, --only one of ${targets.join(", ")}`);
  process.exit(2);
}

// The core holds no unsafe code: there is nothing for a sanitizer to find, and without one the stable compiler will do.
const host = /^host: (\S+)/m.exec(execFileSync("rustc", ["-vV"], { encoding: "utf8" }))?.[1] ?? "";
const how = ["--fuzz-dir", "fuzz", "--target-dir", `${FOLDER}/build`, "--target", host, "--sanitizer", "none"];
const built = spawnSync(CARGO_FUZZ, ["fuzz", "build", ...how], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);

const rows = chosen.map(fuzz);
console.table(rows);
const crashes = rows.reduce((sum, row) => sum + row.crashes, 0);
if (crashes > 0) console.log(`${FOLDER}/crashes/ holds what failed: mend it, and put the input into ${SEEDS}/ as a test`);
process.exitCode = crashes > 0 ? 1 : 0;

/** Runs one target until it fails or its time is over. @param {string} target */
function fuzz(target) {
  console.error(`· ${target}`);
  const [corpus, crashes] = [`${FOLDER}/corpus/${target}`, `${FOLDER}/crashes/${target}`];
  rmSync(crashes, { recursive: true, force: true });
  for (const folder of [corpus, crashes]) mkdirSync(folder, { recursive: true });
  // libFuzzer writes into the first folder only.
  const args = [corpus, `${SEEDS}/${target}`, `-max_total_time=${seconds}`, `-artifact_prefix=${crashes}/`, "-timeout=10", "-print_final_stats=1", "-verbosity=0"];
  const { status, stderr } = spawnSync(`${FOLDER}/build/${host}/release/${target}`, args, { encoding: "utf8", maxBuffer: Infinity });
  if (status !== 0) console.error(stderr);
  const runs = Number(/^stat::number_of_executed_units:\s*(\d+)/m.exec(stderr)?.[1] ?? 0);
  return { target, runs, crashes: status === 0 ? 0 : Math.max(1, readdirSync(crashes).length) };
}
