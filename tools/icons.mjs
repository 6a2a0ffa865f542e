// Draws static/icons/larkspur-<size>.png from the SVG beside them, and in green for the toolbar of an app that has
// everything. Run by hand after the SVG has changed:
// node tools/icons.mjs

import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { chromiumPath } from "../tests/e2e/paths.mjs";

const FOLDER = "static/icons";
const svg = readFileSync(`${FOLDER}/larkspur.svg`, "utf8");

const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) await draw(svg, size, `larkspur-${size}.png`);
const met = svg.replaceAll("#4b5fd6", "#5fb56c").replaceAll("#2f3fa8", "#237b2f");
for (const size of [16, 32]) await draw(met, size, `larkspur-met-${size}.png`);
await browser.close();

/** @param {string} picture @param {number} size @param {string} name */
async function draw(picture, size, name) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${picture}`);
  await page.screenshot({ path: `${FOLDER}/${name}`, omitBackground: true });
}
