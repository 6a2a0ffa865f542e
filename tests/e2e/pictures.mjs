// Pictures of the console with the panel beside it, as a browser shows the two.

import { writeFileSync } from "node:fs";

/** @typedef {import("puppeteer-core").Page} Page */

/**
 * @param {string} folder
 * @param {string} name
 * @param {Page} consolePage
 * @param {Page} panelPage
 * @returns {Promise<string[]>} the files
 */
export async function takePictures(folder, name, consolePage, panelPage) {
  // Hints take their places in the frame after they were sent.
  await consolePage.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const console = await consolePage.screenshot();
  const panel = await panelPage.screenshot();
  const files = { [`${name}-console.png`]: console, [`${name}-panel.png`]: panel, [`${name}.png`]: await beside(consolePage, console, panel) };
  for (const [file, picture] of Object.entries(files)) writeFileSync(`${folder}/${file}`, picture);
  return Object.keys(files).map((file) => `${folder}/${file}`);
}

/**
 * @param {Page} page whose browser draws the picture
 * @param {Uint8Array} left
 * @param {Uint8Array} right
 */
async function beside(page, left, right) {
  const drawing = await page.browser().newPage();
  const image = (/** @type {Uint8Array} */ picture) => `<img src="data:image/png;base64,${Buffer.from(picture).toString("base64")}">`;
  await drawing.setContent(`<style>body { margin: 0; display: inline-flex; gap: 1px; background: #c9cdd4 } img { display: block }</style>${image(left)}${image(right)}`);
  const size = await drawing.$eval("body", (body) => ({ width: Math.ceil(body.offsetWidth), height: Math.ceil(body.offsetHeight) }));
  await drawing.setViewport(size);
  const picture = await drawing.screenshot();
  await drawing.close();
  return picture;
}
