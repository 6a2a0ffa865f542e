// The core natively: runs benches/core.rs and reads what criterion found.

import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { round } from "./statistics.mjs";

const FOLDER = "target/criterion";

export async function core() {
  rmSync(FOLDER, { recursive: true, force: true });
  execFileSync("cargo", ["bench", "--quiet", "--locked", "--bench", "core"], { stdio: ["ignore", "ignore", "inherit"] });
  const sizes = readdirSync(`${FOLDER}/outline-to-report`).map(Number).filter(Boolean).sort((a, b) => a - b);
  return {
    outlineToReport: sizes.map((nodes) => {
      const nanoseconds = mean(`outline-to-report/${nodes}`);
      return { nodes, milliseconds: round(nanoseconds / 1e6), nanosecondsPerNode: Math.round(nanoseconds / nodes) };
    }),
    runMicroseconds: Math.round(mean("run") / 1000),
  };
}

/** Nanoseconds. @param {string} name @returns {number} */
function mean(name) {
  return JSON.parse(readFileSync(`${FOLDER}/${name}/new/estimates.json`, "utf8")).mean.point_estimate;
}
