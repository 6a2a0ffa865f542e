// Where the build puts things, seen from the project's folder, in which every tool runs.

import { readFileSync } from "node:fs";

/** The core as the extension loads it, in a folder `wasm` as in the extension. */
export const GLUE = "target/glue";

/** @param {import("../extension/manifest.mjs").Target} target */
export const unpacked = (target) => `dist/${target}`;

/** The version of everything: Cargo.toml's. */
export function version() {
  const found = /^version = "([^"]+)"$/m.exec(readFileSync("Cargo.toml", "utf8"));
  if (!found) throw new Error("Cargo.toml names no version");
  return found[1];
}
