// Where nobody but the admin can tell whose a field is, Larkspur asks, and shows what it asks about.

import assert from "node:assert/strict";
import { scenario, WANTED } from "../scene.mjs";

const CAPTIONED = { seed: { options: { safePage: { caption: ["redirect"] } } } };
const QUESTION = '[data-run="redirect-urls"] [data-question="redirect-urls"]';
const RING = '[data-larkspur-asked="redirect-urls"]';
/** The fields of the page as they stand: redirect URLs come first. */
const FIELD = ".safe-block__add input";

/** @param {import("../scene.mjs").Stage} stage */
export function questions(stage) {
  scenario(stage, "what is asked about has a ring around it, and after a yes the list is filled", CAPTIONED, async ({ page, panel, writes, ...scene }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await asked({ page, panel });
    assert.deepEqual(writes(), []);
    assert.match(await panel.page.$eval(QUESTION, (it) => it.textContent ?? ""), /重定向 URL/);
    await page.evaluate(() => scrollBy(0, 40));
    await asked({ page, panel });
    await answer(panel, "yes");
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    assert.equal(await page.$(RING), null);
    assertFilled(scene);
    const written = writes();
    assert.equal((await panel.run("redirect-urls")).outcome, "unchanged");
    assert.deepEqual(writes(), written);
  });

  scenario(stage, "the question and its answer outlast the background's sleep", CAPTIONED, async ({ browser, page, panel, ...scene }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await asked({ page, panel });
    await browser.suspendBackground();
    await answer(panel, "yes");
    await page.waitForFunction((url) => document.querySelector("main")?.textContent?.includes(url), {}, WANTED.redirect[0]);
    await browser.suspendBackground();
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    assertFilled(scene);
  });

  scenario(stage, "the admin shows the field in the page, which takes no notice of the press", CAPTIONED, async ({ page, panel, writes, ...scene }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await asked({ page, panel });
    await page.evaluate(() => {
      for (const type of ["pointerdown", "mousedown", "click"]) {
        document.addEventListener(type, (event) => event.isTrusted && document.body.setAttribute("data-pressed", type));
      }
    });
    await answer(panel, "point");
    await panel.page.waitForSelector(`${QUESTION} [data-action="cancel"]`);

    // Another list's field, and what is no field at all, are not taken.
    const fields = await page.$$(FIELD);
    for (const target of [fields[1], await page.$(".safe-block__title")]) {
      await press(page, target);
      await panel.page.waitForSelector(`${QUESTION} .said`);
      await answer(panel, "cancel");
      await panel.page.waitForSelector(`${QUESTION} [data-action="yes"]`);
      await answer(panel, "point");
      await panel.page.waitForFunction((place) => !document.querySelector(`${place} .said`), {}, QUESTION);
      await panel.page.waitForSelector(`${QUESTION} [data-action="cancel"]`);
    }
    await page.keyboard.press("Escape");
    await panel.page.waitForSelector(`${QUESTION} [data-action="yes"]`);
    await answer(panel, "point");
    await panel.page.waitForSelector(`${QUESTION} [data-action="cancel"]`);
    assert.deepEqual(writes(), []);

    await press(page, fields[0]);
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    assert.equal(await page.$eval("body", (body) => body.getAttribute("data-pressed")), null);
    assert.equal(await page.$(RING), null);
    assertFilled(scene);
  });

  scenario(stage, "to stop at a question hands over, and takes the ring away", CAPTIONED, async ({ page, panel, writes }) => {
    await panel.begin("redirect-urls", "fill-and-save");
    await asked({ page, panel });
    await answer(panel, "stop");
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "handed-over");
    await page.waitForFunction((ring) => !document.querySelector(ring), {}, RING);
    assert.equal(await panel.page.$(QUESTION), null);
    assert.deepEqual(writes(), []);
  });

  scenario(stage, "an answer holds when the page is loaded anew, and for its own list only", { seed: { options: { safePage: { caption: ["redirect", "h5"] } } } }, async ({ page, panel, ...scene }) => {
    await panel.begin("redirect-urls", "fill");
    await asked({ page, panel });
    await page.reload();
    // Taken back with the page it was asked of, and asked anew.
    await asked({ page, panel });
    await answer(panel, "yes");
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    assertFilled(scene);
    await panel.begin("h5-domains", "fill");
    await panel.page.waitForSelector('[data-question="h5-domains"]');
    await page.waitForSelector('[data-larkspur-asked="h5-domains"]');
    await panel.pressAction("all", "stop");
    assert.equal((await panel.waitOutcome("h5-domains")).outcome, "handed-over");
  });
}

/** Waits until the question stands, and its ring lies exactly over the field. @param {{page: import("puppeteer-core").Page, panel: import("../panel.mjs").Panel}} scene */
async function asked({ page, panel }) {
  await panel.page.waitForSelector(QUESTION);
  await page.waitForFunction(
    (place, field) => {
      const [ring, control] = [place, field].map((it) => document.querySelector(it)?.getBoundingClientRect());
      const same = (/** @type {"left" | "top" | "width" | "height"} */ side) => ring && control && Math.abs(ring[side] - control[side]) < 0.5;
      return same("left") && same("top") && same("width") && same("height");
    },
    {},
    RING,
    FIELD,
  );
}

/** @param {import("../panel.mjs").Panel} panel @param {"yes" | "point" | "cancel" | "stop"} action */
async function answer(panel, action) {
  const button = await panel.page.waitForSelector(`[data-question] [data-action="${action}"]`);
  await button?.evaluate((it) => /** @type {HTMLElement} */ (it).click());
}

/** A real press in the middle of an element. @param {import("puppeteer-core").Page} page @param {import("puppeteer-core").ElementHandle | null | undefined} target */
async function press(page, target) {
  await page.bringToFront();
  await target?.click();
}

/** @param {Pick<import("../scene.mjs").Scene, "app" | "before">} scene */
function assertFilled({ app, before }) {
  const had = before.apps[app().id].lists;
  assert.deepEqual(app().lists, { ...had, redirect: [...had.redirect, ...WANTED.redirect] });
}
