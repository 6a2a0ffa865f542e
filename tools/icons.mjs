// Draws static/icons/larkspur-<size>.png from the SVG beside them. Run by hand after the SVG has changed:
// node tools/icons.mjs

import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { chromiumPath } from "../tests/e2e/paths.mjs";

const FOLDER = "static/icons";
const svg = readFileSync(`${FOLDER}/larkspur.svg`, "utf8");

const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: `${FOLDER}/larkspur-${size}.png`, omitBackground: true });
}
await browser.close();
