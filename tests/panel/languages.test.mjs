// The three catalogs say the same things, and exactly those that the code says.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const LANGUAGES = ["en", "zh_CN", "ja"];

/** Keys that the code puts together: what they begin with. Their rest stands in the code as a word of its own. */
const FAMILIES = ["change_add_", "change_maybe_", "change_", "compare_", "fleet_head_", "fleet_state_", "fleet_stop_", "journal_came_", "journal_did_", "journal_export_", "journal_head_", "official_", "page_", "panel_action_", "panel_next_", "panel_quota_", "panel_step_", "run_", "summary_", "taken_", "title_", "verdict_"];

/** What the core waits for is told apart by a key, too, but never said. */
const UNSAID = "wait_save";

/** @type {Record<string, Record<string, {message: string}>>} */
const catalogs = Object.fromEntries(LANGUAGES.map((it) => [it, JSON.parse(readFileSync(`static/_locales/${it}/messages.json`, "utf8"))]));
const sources = ["src", "extension"]
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`))
  .filter((file) => /\.(rs|m?js|html)$/.test(file))
  .map((file) => readFileSync(file, "utf8"))
  .join("\n");
const literals = new Set([...sources.matchAll(/"(?:__MSG_)?([\w:-]+?)(?:__)?"/g)].map(([, word]) => word));
const words = new Set([...literals].map((word) => word.replaceAll(/[:-]/g, "_").replace(/^_|_$/g, "")));

/** @param {string} message */
const places = (message) => [...new Set(message.match(/\$\d/g) ?? [])].sort();

for (const language of LANGUAGES) {
  test(`${language} has the keys and places of English, sorted`, () => {
    const catalog = catalogs[language];
    assert.deepEqual(Object.keys(catalog), Object.keys(catalogs.en).sort());
    for (const [key, { message }] of Object.entries(catalog)) {
      assert.deepEqual(places(message), places(catalogs.en[key].message), key);
      assert.notEqual(message, "", key);
    }
  });
}

test("every key is said by the code", () => {
  const said = (/** @type {string} */ key) =>
    literals.has(key) || FAMILIES.some((family) => key.startsWith(family) && words.has(key.slice(family.length)));
  assert.deepEqual(Object.keys(catalogs.en).filter((key) => !said(key)), []);
});

test("every key that the code says is there", () => {
  const patterns = [
    /(?:Text::new|words\.get|getMessage)\(\s*"([a-z]+_\w+)"/g,
    /say\(\s*words,\s*"(\w+)"/g,
    /data-words="(\w+)"/g,
    /__MSG_(\w+)__/g,
    /"((?:json|refused)_\w+)"/g,
  ];
  const said = patterns.flatMap((pattern) => [...sources.matchAll(pattern)].map(([, key]) => key));
  assert.ok(said.length > 100, `${said.length}`);
  assert.deepEqual([...new Set(said)].filter((key) => !catalogs.en[key]), [UNSAID]);
});
