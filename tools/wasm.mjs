// From a compiled module to target/glue/wasm: wasm-bindgen's glue and the smallest WASM that binaryen makes of it.
//
// Usage: node tools/wasm.mjs <wasm-bindgen helper> <compiled .wasm> <name>

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { GLUE } from "./places.mjs";

/** What today's rustc emits by default. wasm-opt must be told, as not all of it is noted in the file. */
const FEATURES = [
  "bulk-memory", "bulk-memory-opt", "multivalue", "mutable-globals", "nontrapping-float-to-int", "reference-types", "sign-ext",
];

/**
 * Beyond what `-Oz` does: Rust puts nothing below address 1024, so that offsets may be folded; flattening and looping anew
 * finds what the compiler's own control flow hides. Together they take off 2 %; further rounds would take seconds for nothing.
 */
const PASSES = ["--low-memory-unused", "--strip-producers", "-Oz", "--flatten", "--rereloop", "-Oz"];

const [helper, compiled, name] = process.argv.slice(2);
const out = `${GLUE}/wasm`;
const stampFile = `${GLUE}/${name}.stamp`;
const stamp = fingerprint([helper, compiled, "package-lock.json", "tools/wasm.mjs"]);
if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit();

rmSync(stampFile, { force: true });
mkdirSync(out, { recursive: true });
execFileSync(helper, [compiled, out, name], { stdio: "inherit" });

const bound = `${out}/${name}_bg.wasm`;
const flags = FEATURES.map((feature) => `--enable-${feature}`);
execFileSync("node_modules/.bin/wasm-opt", [...PASSES, ...flags, bound, "-o", `${bound}.small`], { stdio: "inherit" });
const before = statSync(bound).size;
renameSync(`${bound}.small`, bound);
console.error(`  ${name}: WASM ${statSync(bound).size} bytes (${before} before wasm-opt)`);
writeFileSync(stampFile, stamp);

/** @param {string[]} files */
function fingerprint(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex");
}
