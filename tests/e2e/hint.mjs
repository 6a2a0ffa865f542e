// How a person presses the button of a hint: the pointer goes to the hint, its card opens and is read, then its button is pressed.

/** A card stands still, and then is read, for longer than the half second before which it takes no press. */
const STILL = 300;
const READ = 700;

/**
 * Opens a hint's card, goes to its button, at the lower left of the card, reads, and tells where the button is. The inside is closed to the page, so the page is asked point by point what lies on top.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector of the hint's host
 * @returns {Promise<{x: number, y: number}>}
 */
export async function cardButton(page, selector) {
  const { x, y } = await page.$eval(selector, (host) => host.getBoundingClientRect().toJSON());
  for (const step of [10, 12]) await page.mouse.move(x + step, y + 12);
  const spot = await page.waitForFunction(
    (selector, still) => {
      const host = document.querySelector(selector);
      const pill = host?.getBoundingClientRect();
      const isOurs = (/** @type {number} */ x, /** @type {number} */ y) => document.elementFromPoint(x, y) === host;
      const rows = Array.from({ length: innerHeight / 2 }, (_, nth) => 2 * nth);
      // Closed, the host is as high as its pill; the card begins where the pill does, or further left.
      const outside = rows.filter((y) => pill && (y < pill.top || y > pill.bottom) && isOurs(pill.left + 20, y));
      const bottom = Math.max(0, ...outside);
      const left = Array.from({ length: innerWidth / 4 }, (_, nth) => 4 * nth).find((x) => isOurs(x, bottom - 24));
      const shape = outside.length > 0 ? JSON.stringify([outside, left]) : "";
      const known = /** @type {any} */ (globalThis);
      if (known.cardShape?.shape !== shape) known.cardShape = { shape, since: performance.now() };
      if (left === undefined || performance.now() - known.cardShape.since < still) return null;
      return { x: left + 40, y: bottom - 24 };
    },
    {},
    selector,
    STILL,
  );
  const at = /** @type {{x: number, y: number}} */ (await spot.jsonValue());
  await page.mouse.move(at.x, at.y);
  const since = await page.evaluate(() => performance.now());
  await page.waitForFunction((since, read) => performance.now() - since > read, {}, since, READ);
  return at;
}
