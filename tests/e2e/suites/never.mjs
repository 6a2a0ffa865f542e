// What is never pressed: the whole set-up, and single fills, on each page where such a control stands beside ours. The
// table is the core's own (tests/never.rs writes it); presses are counted by the stand-in and, apart from it, in the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FRESH_APP } from "../../console/index.mjs";
import { scenario } from "../scene.mjs";

/** @typedef {{name: string, labels: string[], routes: string[]}} Never */
/** @typedef {{seen: string[], pressed: Record<string, number>}} Watched */

/** @type {Never[]} */
const TABLE = JSON.parse(readFileSync("tests/snapshots/never__table.snap", "utf8").split("---\n")[2]);
const NAMES = TABLE.map(({ name }) => name);

const FEATURES = { web_app: true, bot: true };
const WAITING = { scopes: { tenant: ["im:chat"], user: [] }, pendingScopes: { tenant: ["im:message"], user: [] } };
const VERSION = { versionId: "7412345678901010000", appVersion: "1.0.0", publishTime: null, notes: "Mine" };
const IN_REVIEW = { ...VERSION, versionStatus: 1 };
const DRAFT = { ...VERSION, versionStatus: 0 };

/**
 * Where the runs begin, what stands there from the first, what else comes up on the way, and single fills to begin with.
 * @typedef {object} Place
 * @property {string} route
 * @property {any} [app] what the app is seeded with
 * @property {string[]} there
 * @property {string[]} [later]
 * @property {string[]} fills
 * @property {boolean} [locked] nothing can be filled in
 */

/** @type {Place[]} */
const PLACES = [
  { route: "safe", app: { features: FEATURES }, there: ["entryDelete", "entryEdit"], fills: ["redirect-urls", "h5-domains"] },
  { route: "auth", app: WAITING, there: ["scopeRemove", "scopeCancel", "scopePublish"], later: ["scopeDefaults"], fills: ["scopes:tenant"] },
  { route: "auth", app: { ...WAITING, versions: [IN_REVIEW] }, there: ["withdraw"], fills: ["scopes:tenant"], locked: true },
  { route: "webpage", app: { features: FEATURES }, there: ["featureDelete"], fills: ["homepage:desktop", "homepage:open-mode"] },
  { route: "bot", app: { features: FEATURES }, there: ["featureDelete"], fills: [] },
  { route: "capability", there: [], later: ["featureDelete"], fills: ["feature:web_app", "feature:bot"] },
  { route: "baseinfo", there: ["secretReset", "secretShow", "secretCopy", "infoEdit", "disable", "appDelete"], fills: [] },
  { route: "version/create", there: ["availabilityEdit"], fills: ["release"] },
  { route: `version/${VERSION.versionId}`, app: { versions: [DRAFT] }, there: ["publish"], fills: ["release"] },
  { route: `version/${VERSION.versionId}`, app: { versions: [IN_REVIEW] }, there: ["withdraw"], fills: ["release"], locked: true },
];

/** @param {import("../scene.mjs").Stage} stage */
export function never(stage) {
  test("each control that is never pressed stands on a page where everything is filled in", () => {
    const met = new Set(["oldConsole", ...PLACES.flatMap(({ there, later = [] }) => [...there, ...later])]);
    assert.deepEqual([...met].toSorted(), NAMES.toSorted());
  });

  test("a press is counted by the stand-in and in the page", async () => {
    stage.console.seed({ options: { lang: "zh" } });
    const page = await stage.browser.newPage();
    await page.evaluateOnNewDocument(watchPresses, TABLE);
    await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/safe`);
    await page.waitForFunction(hasSeen, {}, ["entryEdit"]);
    await page.locator("::-p-xpath(//main//a[text()='编辑'])").click();
    await page.waitForFunction(() => JSON.parse(sessionStorage.getItem("watched") ?? "").pressed.entryEdit === 1);
    await page.waitForFunction(() => fetch("/__state").then((it) => it.json()).then(({ dangerousPresses }) => dangerousPresses.entryEdit === 1));
    await page.close();
  });

  const lang = stage.browser.name === "chromium" ? "zh" : "en";
  for (const { route, app = {}, there, later = [], fills, locked = false } of PLACES) {
    const seed = { apps: { [FRESH_APP]: app }, options: { lang, oldConsole: true } };
    const prepare = (/** @type {import("puppeteer-core").Page} */ page) => page.evaluateOnNewDocument(watchPresses, TABLE).then(() => {});
    const beside = [...there, ...later].join(", ") || "the way to the old console";
    scenario(stage, `nothing is pressed beside what is filled in: ${route}, ${beside}${locked ? ", in review" : ""}`, { route, seed, prepare }, async (scene) => {
      await scene.page.waitForFunction(hasSeen, {}, ["oldConsole", ...there]);
      for (const requirement of fills) await scene.panel.run(requirement, locked || requirement === "release" ? "fill" : "fill-and-save");
      await scene.page.goto(`https://open.feishu.cn/app/${FRESH_APP}/${route}`);
      assert.equal((await scene.panel.run("all")).outcome, "handed-over");
      await scene.page.waitForFunction(hasSeen, {}, [...there, ...later]);
      const { pressed } = await watched(scene.page);
      const { dangerousPresses } = scene.state();
      for (const name of NAMES) assert.deepEqual([name, pressed[name] ?? 0, dangerousPresses[name] ?? 0], [name, 0, 0]);
      assert.equal(scene.writes().length > 0, !locked);
    });
  }
}

/** @param {import("puppeteer-core").Page} page @returns {Promise<Watched>} */
const watched = (page) => page.evaluate(() => JSON.parse(sessionStorage.getItem("watched") ?? ""));

/** Runs in the page. @param {string[]} names */
function hasSeen(names) {
  const { seen } = JSON.parse(sessionStorage.getItem("watched") ?? '{"seen":[]}');
  return names.every((name) => seen.includes(name));
}

/**
 * Runs in each page before its own scripts: notes which controls of the table were to be seen, and counts what is pressed.
 * @param {Never[]} table
 */
function watchPresses(table) {
  /** @type {Watched} */
  const notes = JSON.parse(sessionStorage.getItem("watched") ?? '{"seen":[],"pressed":{}}');
  const keep = () => sessionStorage.setItem("watched", JSON.stringify(notes));
  /** @param {Element} el */
  const said = (el) => [el.textContent?.trim(), el.getAttribute("title"), el.getAttribute("aria-label"), `icon:${el.getAttribute("data-icon") ?? el.querySelector("[data-icon]")?.getAttribute("data-icon")}`];
  /** The controls that an element may be, on the page that is shown. @param {Element} el */
  const called = (el) => {
    const here = table.filter(({ routes }) => routes.some((route) => location.pathname.split("/").slice(3).join("/").startsWith(route)));
    return here.filter(({ labels }) => said(el).some((text) => text && labels.includes(text)));
  };
  const look = () => {
    for (const el of document.querySelectorAll("button, a, span")) {
      if ((el.textContent ?? "").length > 40) continue;
      for (const { name } of called(el)) if (!notes.seen.includes(name) && el.checkVisibility()) notes.seen.push(name);
    }
    keep();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  const count = (/** @type {Event} */ { target }) => {
    for (let el = /** @type {Element | null} */ (target); el && (el.textContent ?? "").length <= 40; el = el.parentElement) {
      for (const { name } of called(el)) notes.pressed[name] = (notes.pressed[name] ?? 0) + 1;
    }
    keep();
  };
  addEventListener("click", count, true);
}
