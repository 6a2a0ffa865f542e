// What is said of the lock files is what is known of them: no advisories is not "nothing found".

import assert from "node:assert/strict";
import { test } from "node:test";
import { exitCode, ofCargo, ofNpm, told } from "../../tools/advisories.mjs";

const LOCK = JSON.stringify({ packages: { "node_modules/a": { version: "1.0.0" }, "node_modules/b": { version: "2.0.0", deprecated: "use c" } } });
const NOW = Date.parse("2026-11-28T00:00:00Z");

/** Programs that say what the test has prepared. @param {Record<string, {stdout?: string, stderr?: string}>} says */
const programs = (says) => (/** @type {string} */ program, /** @type {string[]} */ args) => ({ stdout: "", stderr: "", ...says[`${program} ${args[0]}`] });

test("without advisories a lock file is not checked, and never clean", () => {
  const run = programs({
    "npm audit": { stdout: '{"message":"405 Method Not Allowed"}' },
    "cargo audit": { stderr: "error: no such command: `audit`\n" },
    "cargo update": { stderr: "    Updating crates.io index\n    Updating a v1.0.0 -> v1.0.1\n" },
  });
  const results = [ofNpm(run, LOCK, "2026-11-28"), ofCargo(run)];
  const text = results.map((result) => told(result, NOW)).join("\n");
  assert.equal(text.match(/NOT CHECKED/g)?.length, 2, text);
  assert.match(text, /405 Method Not Allowed/);
  assert.match(text, /no such command/);
  assert.match(text, /deprecated: node_modules\/b 2\.0\.0: use c/);
  assert.match(text, /newer: Updating a v1\.0\.0 -> v1\.0\.1/);
  assert.equal(exitCode(results), 2);
  // An answer about no package at all is none about ours.
  assert.equal(ofNpm(programs({ "npm audit": { stdout: '{"vulnerabilities":{},"metadata":{"dependencies":{"total":0}}}' } }), LOCK, "2026-11-28").asOf, undefined);
});

test("what is vulnerable is named, with the age of what is known", () => {
  const run = programs({
    "npm audit": { stdout: '{"vulnerabilities":{"a":{"severity":"high","range":"<1.1"}},"metadata":{"dependencies":{"total":2}}}' },
    "cargo audit": { stdout: '{"database":{"last-updated":"2026-11-18T00:00:00Z"},"vulnerabilities":{"list":[]},"warnings":{"yanked":[{"package":{"name":"c","version":"3.0.0"}}]}}' },
  });
  const results = [ofNpm(run, LOCK, "2026-11-28"), ofCargo(run)];
  assert.match(told(results[0], NOW), /1 vulnerable; advisories of 2026-11-28, 0 days old\n {2}a <1\.1: high/);
  assert.match(told(results[1], NOW), /0 vulnerable; advisories of 2026-11-18T00:00:00Z, 10 days old\n {2}yanked: c 3\.0\.0/);
  assert.equal(exitCode(results), 1);
  assert.equal(exitCode([results[1]]), 0);
});
