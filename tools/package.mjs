// Lays out dist/chrome and dist/firefox, and packs each into a zip file that is the same for the same sources.
//
// In the extension's root come: manifest.json; the files of extension/, without the other browser's entry; of extension/page
// one script; the contents of static/; the core in wasm/.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";
import { manifest, PAGE_SCRIPT } from "../extension/manifest.mjs";
import { adapterScript } from "./adapter.mjs";
import { GLUE, unpacked, version } from "./places.mjs";

/** The zip format knows no time zone and nothing before 1980: this is its zero. */
const NO_TIME = new Date(1980, 0, 1);

/** @type {import("../extension/manifest.mjs").Target[]} */
const TARGETS = ["chrome", "firefox"];

for (const target of TARGETS) {
  layOut(target);
  pack(target);
}

/** @param {import("../extension/manifest.mjs").Target} target */
function layOut(target) {
  const folder = unpacked(target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const others = TARGETS.filter((other) => other !== target).map((other) => path.join("extension", `${other}.js`));
  const ships = (/** @type {string} */ source) => !/\.(mjs|md|d\.ts)$/.test(source) && source !== path.join("extension", "page") && !others.includes(source);
  writeFileSync(`${folder}/${PAGE_SCRIPT}`, adapterScript());
  for (const source of ["extension", "static"]) cpSync(source, folder, { recursive: true, filter: ships });
  for (const module of ["background", "pages"]) {
    for (const name of [`${module}.js`, `${module}_bg.wasm`]) cpSync(`${GLUE}/wasm/${name}`, `${folder}/wasm/${name}`);
  }
  writeFileSync(`${folder}/manifest.json`, `${JSON.stringify(manifest(target, version()), null, 2)}\n`);
}

/** @param {import("../extension/manifest.mjs").Target} target */
function pack(target) {
  const folder = unpacked(target);
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join("/"))
    .sort();
  const files = Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]));
  const name = `dist/larkspur-${version()}-${target}.zip`;
  const zip = zipSync(files, { mtime: NO_TIME, level: 9 });
  writeFileSync(name, zip);
  console.error(`  ${name} ${zip.length} bytes, ${names.length} files`);
}
