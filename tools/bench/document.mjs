// Puts the figures into docs/performance.md, between two marks; the rest of it is written by hand.

import { readFileSync, writeFileSync } from "node:fs";

const DOCUMENT = "docs/performance.md";
const [BEGIN, END] = ["<!-- figures -->", "<!-- end of figures -->"];

/** @param {Awaited<ReturnType<typeof import("./machine.mjs").machine>>} machine @param {import("./figures.mjs").Figure[]} figures */
export function writeDocument(machine, figures) {
  const text = readFileSync(DOCUMENT, "utf8");
  const [begin, end] = [text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)];
  if (end < begin) throw new Error(`${DOCUMENT} has no place for the figures: ${BEGIN} … ${END}`);
  writeFileSync(DOCUMENT, `${text.slice(0, begin)}\n${told(machine, figures)}\n${text.slice(end)}`);
}

/** @param {Parameters<typeof writeDocument>[0]} machine @param {Parameters<typeof writeDocument>[1]} figures */
function told({ processor, cores, system, rust, browsers }, figures) {
  const aim = (/** @type {import("./figures.mjs").Figure} */ { goal, met }) => (met === false ? `**${goal}: missed** ` : goal && `${goal} `);
  const rows = figures.map((it) => `| ${it.what} | ${it.figure} | ${aim(it)}|`);
  return [
    `${processor}, ${cores} cores, ${system}; ${browsers.join(", ")}; Rust ${rust}.`,
    "",
    "| what | figure | goal |",
    "|---|---|---|",
    ...rows,
  ].join("\n");
}
