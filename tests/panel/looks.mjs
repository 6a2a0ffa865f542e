// How a page of the extension looks wherever it may be shown: nothing that axe-core objects to, nothing cut off; and a picture of each.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const FOLDER = "target/own-pages";

/**
 * A width in CSS pixels, and the colours or the medium that the page is shown with.
 * @typedef {[width: number, shown: "light" | "dark" | "screen" | "print"]} Look
 */

/** @param {import("puppeteer-core").Page} page @param {string} name @param {string} language @param {Look[]} looks */
export async function assertLooks(page, name, language, looks) {
  mkdirSync(FOLDER, { recursive: true });
  await page.evaluate(AXE);
  for (const [width, shown] of looks) {
    const where = `${name} ${language} ${width} ${shown}`;
    await page.setViewport({ width, height: 900 });
    if (shown === "screen" || shown === "print") await page.emulateMediaType(shown);
    else await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: shown }]);
    const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run(document));
    assert.deepEqual(violations.map((/** @type {any} */ one) => `${one.id}: ${one.nodes[0].html}`), [], where);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${where}: scrolls sideways`);
    await page.screenshot({ path: `${FOLDER}/${where.replaceAll(" ", "-")}.png`, fullPage: true });
  }
}
