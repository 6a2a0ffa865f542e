// Where an icon lies on the screen, found by its looks: drivers reach no toolbar.

import { readFileSync } from "node:fs";

const ICON = "static/icons/larkspur-16.png";

/**
 * The middle of Larkspur's icon in a picture of the screen, or null.
 * @param {import("puppeteer-core").Page} page whose browser knows how to read pictures
 * @param {string} picture
 * @returns {Promise<import("./display.mjs").Spot | null>}
 */
export function findIcon(page, picture) {
  const [screen, icon] = [picture, ICON].map((file) => readFileSync(file).toString("base64"));
  return page.evaluate(look, screen, icon);
}

/** Runs in the page. @param {string} screen @param {string} icon */
async function look(screen, icon) {
  const [all, wanted] = await Promise.all([screen, icon].map(read));
  // The badge lies over the right half. What shines through at the edges has the toolbar's colour.
  const marks = spots(wanted.width / 2, wanted.height).filter(({ x, y }) => colour(wanted, x, y)[3] === 255);
  // A tab may show it as well; the toolbar lies below the tabs.
  const found = spots(all.width - wanted.width, all.height - wanted.height).findLast((at) =>
    marks.every(({ x, y }) => isLike(colour(all, at.x + x, at.y + y), colour(wanted, x, y))),
  );
  return found ? { x: found.x + wanted.width / 2, y: found.y + wanted.height / 2 } : null;

  /** @param {string} base64 */
  async function read(base64) {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  }

  /** @param {number} width @param {number} height */
  function spots(width, height) {
    return Array.from({ length: width * height }, (_, nth) => ({ x: nth % width, y: Math.floor(nth / width) }));
  }

  /** @param {ImageData} picture @param {number} x @param {number} y */
  function colour({ data, width }, x, y) {
    return data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4);
  }

  /** @param {Uint8ClampedArray} one @param {Uint8ClampedArray} other */
  function isLike(one, other) {
    return one.every((part, nth) => Math.abs(part - other[nth]) <= 8);
  }
}
