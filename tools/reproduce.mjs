// Builds a clean clone in another folder and compares its packages with those built here. Both must be the same, byte for
// byte, or nobody could check that a package in a store was made from these sources.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { version } from "./places.mjs";

const clone = mkdtempSync(path.join(tmpdir(), "larkspur-clone-"));
try {
  execFileSync("git", ["clone", "--quiet", ".", clone]);
  // Tools that don't go into the packages are taken from here; what goes into them is compiled anew.
  symlinkSync(path.resolve("node_modules"), path.join(clone, "node_modules"));
  cpSync("target/tools", path.join(clone, "target/tools"), { recursive: true });
  execFileSync("./build.sh", { cwd: clone, stdio: "inherit" });
  const different = ["chrome", "firefox"].map((target) => `dist/larkspur-${version()}-${target}.zip`).filter((name) => !readFileSync(name).equals(readFileSync(path.join(clone, name))));
  for (const name of different) console.error(`${name} differs from that of a clean clone (is everything committed?)`);
  if (different.length > 0) process.exitCode = 1;
  else console.log("The packages of a clean clone are the same, byte for byte.");
} finally {
  rmSync(clone, { recursive: true, force: true });
}
