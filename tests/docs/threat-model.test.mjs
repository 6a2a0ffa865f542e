// What the threat model claims is shown by tests that are there.

import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

const TEXT = readFileSync("docs/threat-model.md", "utf8");
const FILES = readdirSync("tests", { recursive: true, encoding: "utf8" }).map((name) => path.join("tests", name));

/** The claims: the rows of the table, without its head. */
const ROWS = TEXT.split("\n").filter((line) => line.startsWith("| ")).slice(1).map((line) => line.split("|").slice(1, -1));

/** The file of a test as the document calls it: whole, or by its name alone. @param {string} name */
function fileOf(name) {
  const found = FILES.filter((file) => file === name.replace(/\/$/, "") || path.basename(file) === name);
  assert.equal(found.length, 1, `${name}: ${found.join(", ") || "no such file"}`);
  return found[0];
}

test("every claim names what shows it", () => {
  assert.ok(ROWS.length > 15);
  for (const row of ROWS) {
    assert.equal(row.length, 3, row.join("|"));
    assert.match(row[2], /`|generated consoles/, row[0]);
  }
});

test("every test that is named is there", () => {
  let count = 0;
  for (const [, , shown] of ROWS) {
    /** @type {string | undefined} */
    let file;
    for (const [, name, quoted] of shown.matchAll(/`([^`]+)`|"([^"]+)"/g)) {
      if (name && !name.startsWith("./")) file = fileOf(name);
      if (!quoted) continue;
      assert.ok(file, quoted);
      const text = readFileSync(file, "utf8");
      // A native test is a function, named as the fact with lines for blanks; "…" stands for the rest of a name.
      const start = quoted.replace(/…$/, "");
      const names = file.endsWith(".rs") ? [`fn ${start}`] : ['"', "`"].map((mark) => mark + start);
      assert.ok(names.some((it) => text.includes(it)), `${file}: ${quoted}`);
      count++;
    }
  }
  assert.ok(count > 15, `${count} tests are named`);
});

test("every file that the document names is there", () => {
  const sources = [...TEXT.matchAll(/`((?:src|extension)\/[^`]+)`/g)].map(([, name]) => name);
  assert.ok(sources.length > 5);
  for (const name of sources) assert.ok(existsSync(name) || existsSync(`extension/page/${name}`), name);
});
