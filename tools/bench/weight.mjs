// What Larkspur weighs: what a page, the background and the panel load, and the packages.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { PAGE_SCRIPT } from "../../extension/manifest.mjs";
import { unpacked } from "../places.mjs";

const FOLDER = unpacked("chrome");

/** Which files each part of the extension loads. */
const LOADED = {
  backgroundWasm: ["wasm/background_bg.wasm"],
  backgroundGlue: ["wasm/background.js", "background.js", "badge.js", "chrome.js"],
  pagesWasm: ["wasm/pages_bg.wasm"],
  pagesGlue: ["wasm/pages.js"],
  panelPage: ["panel.html", "panel.js", ...stylesOf("panel.html"), ...iconsOf("styles/icons")],
  pageAdapter: [PAGE_SCRIPT],
};

export async function weight() {
  const parts = Object.entries(LOADED).map(([name, files]) => [name, weigh(files.map((file) => `${FOLDER}/${file}`))]);
  const packages = readdirSync("dist").filter((name) => name.endsWith(".zip")).sort();
  return {
    ...Object.fromEntries(parts),
    packages: Object.fromEntries(packages.map((name) => [name, statSync(`dist/${name}`).size])),
  };
}

/** @param {string[]} files */
function weigh(files) {
  const contents = files.map((file) => readFileSync(file));
  const sum = (/** @type {(content: Buffer) => number} */ size) => contents.reduce((all, content) => all + size(content), 0);
  return { raw: sum((content) => content.length), gzip: sum((content) => gzipSync(content, { level: 9 }).length) };
}

/** The sheets that a page names. @param {string} page */
function stylesOf(page) {
  const links = readFileSync(`${FOLDER}/${page}`, "utf8").matchAll(/href="(styles\/[^"]+)"/g);
  return [...links].map(([, file]) => file);
}

/** @param {string} folder */
function iconsOf(folder) {
  return readdirSync(`${FOLDER}/${folder}`).map((name) => `${folder}/${name}`);
}
