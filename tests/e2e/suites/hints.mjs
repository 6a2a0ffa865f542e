// Hints in the page: beside their section, in time, pressed by a person.

import assert from "node:assert/strict";
import { cardButton } from "../hint.mjs";
import { scenario, WANTED } from "../scene.mjs";

/** @param {import("../scene.mjs").Stage} stage */
export function hints(stage) {
  for (const csp of ["none", "strict", "trusted-types"]) {
    scenario(stage, `hints stand beside their sections (policy ${csp})`, { seed: { options: { csp } } }, async ({ page }) => {
      for (const [requirement, label] of [["redirect-urls", "重定向 URL"], ["h5-domains", "H5 可信域名"]]) {
        const hint = await shownHint(page, requirement, "missing");
        const section = await labelBox(page, label);
        assert.ok(Math.abs(middle(hint) - middle(section)) < 40, `${requirement}: hint at ${middle(hint)}, label at ${middle(section)}`);
      }
    });
  }

  scenario(stage, "a hint stands on the page of scopes", { route: "auth" }, async ({ page }) => {
    await shownHint(page, "scopes:tenant", "missing");
  });

  scenario(stage, "a press on a hint shows what is written, one on its card's button fills it in, and the hint tells of it", {}, async ({ page, panel, app, before, writes }) => {
    const { left, right, top } = await shownHint(page, "redirect-urls", "missing");
    for (const x of [left + 10, right - 10]) await page.mouse.click(x, top + 12);
    await page.mouse.move(1, 1);
    assert.equal(await panel.page.$("[data-run]"), null);
    assert.deepEqual(writes(), []);
    await pressHint(page, "redirect-urls");
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    await shownHint(page, "redirect-urls", "met");
    assert.deepEqual(app().lists.redirect, [...before.apps[app().id].lists.redirect, ...WANTED.redirect]);
  });

  scenario(stage, "a press that a script makes on a hint does nothing", {}, async ({ page, panel, writes }) => {
    await shownHint(page, "redirect-urls", "missing");
    await page.$eval('[data-larkspur-hint="redirect-urls"]', (host) => {
      host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true }));
      /** @type {HTMLElement} */ (host).click();
    });
    assert.equal((await panel.run("h5-domains")).outcome, "fixed");
    assert.equal(writes().length, 1);
  });

  scenario(stage, "the first hint comes soon after its section", {}, async ({ page }, t) => {
    await page.evaluateOnNewDocument(() => {
      const found = (/** @type {string} */ selector) => document.querySelector(selector) !== null;
      new MutationObserver(() => {
        if (found(".safe-block")) performance.mark("section");
        if (found("[data-larkspur-hint]")) performance.mark("hint");
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    await page.waitForFunction(() => performance.getEntriesByName("hint").length > 0);
    const delay = await page.evaluate(() => {
      const first = (/** @type {string} */ name) => performance.getEntriesByName(name)[0].startTime;
      return Math.round(first("hint") - first("section"));
    });
    t.diagnostic(`first hint ${delay} ms after its section`);
  });
}

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

const middle = (/** @type {Box} */ { top, bottom }) => (top + bottom) / 2;

/**
 * Where a hint can be seen and pressed. Its inside is closed to the page, so the page is asked point by point what
 * lies on top.
 * @param {import("puppeteer-core").Page} page
 * @param {string} requirement
 * @param {string} verdict
 * @returns {Promise<Box>}
 */
export async function shownHint(page, requirement, verdict) {
  const selector = `[data-larkspur-hint="${requirement}"][data-verdict="${verdict}"]`;
  const box = await page.waitForFunction(
    (wanted) => {
      const host = document.querySelector(wanted);
      const hits = [];
      for (let y = 1; host && y < innerHeight; y += 4) {
        for (let x = 1; x < innerWidth; x += 4) if (document.elementFromPoint(x, y) === host) hits.push({ x, y });
      }
      if (hits.length === 0) return null;
      const [xs, ys] = [hits.map(({ x }) => x), hits.map(({ y }) => y)];
      return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
    },
    {},
    selector,
  );
  return /** @type {Promise<Box>} */ (box.jsonValue());
}

/**
 * Opens the card of a hint and presses its one button.
 * @param {import("puppeteer-core").Page} page
 * @param {string} requirement
 */
export async function pressHint(page, requirement) {
  await shownHint(page, requirement, "missing");
  const { x, y } = await cardButton(page, `[data-larkspur-hint="${requirement}"][data-verdict=missing]`);
  await page.mouse.click(x, y);
}

/** @param {import("puppeteer-core").Page} page @param {string} label @returns {Promise<Box>} */
async function labelBox(page, label) {
  const handle = await page.waitForSelector(`::-p-xpath(//*[contains(@class, "safe-block__title")][text()="${label}"])`);
  if (!handle) throw new Error(`no label ${label}`);
  return handle.evaluate((it) => {
    const { left, top, right, bottom } = it.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}
