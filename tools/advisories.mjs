// Holds both lock files against known vulnerabilities, and says how old that knowledge is.
//
// The advisories come from the ordinary clients: `npm audit` asks the npm registry, `cargo audit` reads RustSec's database. Where one of them
// can't be had, that is said, and nothing is called clean: then only what the lock file and the registry themselves tell is listed.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * What was found out of one lock file. `asOf`: the date of the advisories; none if there were none, and `why` that is.
 * @typedef {object} Result
 * @property {string} lock
 * @property {string} [asOf]
 * @property {string} [why]
 * @property {string[]} vulnerable
 * @property {string[]} notes
 */

/** @typedef {(program: string, args: string[]) => {stdout: string, stderr: string}} Run what a program says, however it ends */

/** @type {Run} */
function run(program, args) {
  try {
    return { stdout: execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 }), stderr: "" };
  } catch (error) {
    const { stdout, stderr, message } = /** @type {any} */ (error);
    return { stdout: stdout ?? "", stderr: stderr || message };
  }
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** The registry answers with what it knows now. @param {Run} run @param {string} lock @param {string} today @returns {Result} */
export function ofNpm(run, lock, today) {
  const { stdout, stderr } = run("npm", ["audit", "--package-lock-only", "--json"]);
  const { vulnerabilities, metadata, message } = parsed(stdout);
  const packages = /** @type {Record<string, {version?: string, deprecated?: string}>} */ (parsed(lock).packages ?? {});
  const notes = Object.entries(packages).flatMap(([name, { version, deprecated }]) => (deprecated ? [`deprecated: ${name} ${version}: ${deprecated}`] : []));
  if (!vulnerabilities || !metadata?.dependencies?.total) return { lock: "package-lock.json", why: message || firstLine(stderr), vulnerable: [], notes };
  const told = (/** @type {[string, any]} */ [name, { severity, range }]) => `${name} ${range}: ${severity}`;
  return { lock: "package-lock.json", asOf: today, vulnerable: Object.entries(vulnerabilities).map(told), notes };
}

/** @param {Run} run @returns {Result} */
export function ofCargo(run) {
  const { stdout, stderr } = run("cargo", ["audit", "--json"]);
  const { database, vulnerabilities, warnings } = parsed(stdout);
  const asOf = database?.["last-updated"];
  const waiting = run("cargo", ["update", "--dry-run"]).stderr.split("\n").filter((line) => /^\s*(Updating|Downgrading) .* -> /.test(line));
  const notes = waiting.map((line) => `newer: ${line.trim()}`);
  if (!asOf || !vulnerabilities?.list) return { lock: "Cargo.lock", why: firstLine(stderr), vulnerable: [], notes };
  const named = (/** @type {any} */ { advisory, package: { name, version } }) => `${name} ${version}: ${advisory?.id ?? ""} ${advisory?.title ?? ""}`;
  const others = Object.entries(warnings ?? {}).flatMap(([kind, all]) => all.map((/** @type {any} */ it) => `${kind}: ${named(it)}`));
  return { lock: "Cargo.lock", asOf, vulnerable: vulnerabilities.list.map(named), notes: [...others, ...notes] };
}

/** @param {string} text */
function firstLine(text) {
  return text.split("\n").find((line) => line.trim())?.trim() || "no answer";
}

/** What is printed of a result. @param {Result} result @param {number} now milliseconds */
export function told({ lock, asOf, why, vulnerable, notes }, now) {
  const days = asOf && Math.floor((now - Date.parse(asOf)) / 86_400_000);
  const head = asOf
    ? `${lock}: ${vulnerable.length} vulnerable; advisories of ${asOf}, ${days} days old`
    : `${lock}: NOT CHECKED, no advisories could be had (${why}). Run this where they can be`;
  return [head, ...[...vulnerable, ...notes].map((line) => `  ${line}`)].join("\n");
}

/** @param {Result[]} results */
export function exitCode(results) {
  if (results.some(({ vulnerable }) => vulnerable.length > 0)) return 1;
  return results.some(({ asOf }) => !asOf) ? 2 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const today = new Date().toISOString();
  const results = [ofNpm(run, readFileSync("package-lock.json", "utf8"), today), ofCargo(run)];
  for (const result of results) console.log(told(result, Date.parse(today)));
  process.exitCode = exitCode(results);
}
