// What the adapter costs the page that it stands in, measured inside a copy of the extension that takes its own time.

import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { PAGE_SCRIPT } from "../../extension/manifest.mjs";
import { FRESH_APP, startConsole } from "../../tests/console/index.mjs";
import { openBrowser } from "../../tests/e2e/browser.mjs";
import { adapterScript } from "../adapter.mjs";
import { unpacked } from "../places.mjs";
import { median, round } from "./statistics.mjs";

/** So many entries make a page of 5,000 nodes. */
const ENTRIES = 435;
const STORM = { frames: 500, mutationsPerFrame: 20 };
const IDLE_SECONDS = 60;
const AXE_RUNS = 3;

const HOST = "https://open.feishu.cn";

/** @typedef {import("puppeteer-core").Page} Page */
/** @typedef {{total: number, calls: number, longest: number, messages: number}} Meter */

/** @param {import("./main.mjs").BrowserName} name */
export async function adapter(name) {
  const entries = Array.from({ length: ENTRIES }, (_, index) => `https://portal.example-corp.com/sso/${index}/callback`);
  const seed = { apps: { [FRESH_APP]: { lists: { redirect: entries } } }, options: { overlays: "off" } };
  const standIn = await startConsole({ seed });
  const extension = metered(name);
  const browser = await openBrowser(name, { console: standIn, extension, exactClock: true });
  try {
    const page = await browser.newPage();
    await page.goto(`${HOST}/app/${FRESH_APP}/safe`);
    await page.waitForSelector('[data-larkspur-hint="redirect-urls"]');
    const walks = await ask(page, "walks");
    const load = await afterRest(page);
    return {
      nodes: walks.nodes,
      outlined: walks.outlined,
      load: { calls: load.calls, messages: load.messages, longestTask: round(load.longest) },
      idle: await rest(page),
      storm: await storm(page),
      ...(await ratios(page, walks)),
      elsewhere: await elsewhere(page),
    };
  } finally {
    await browser.close();
    await standIn.close();
    rmSync(extension, { recursive: true });
  }
}

/** A copy of the extension, with the meter before the adapter. @param {import("./main.mjs").BrowserName} name */
function metered(name) {
  const built = unpacked(name === "chromium" ? "chrome" : "firefox");
  const copy = `target/bench-${name}`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(built, copy, { recursive: true });
  cpSync("tools/bench/meter.mjs", `${copy}/meter.js`);
  const entry = `import "./main.js"; import { takeOutline } from "./outline.js"; globalThis.takeOutline = takeOutline;`;
  writeFileSync(`${copy}/${PAGE_SCRIPT}`, adapterScript(entry));
  const manifest = JSON.parse(readFileSync(`${copy}/manifest.json`, "utf8"));
  manifest.content_scripts[0].js.unshift("meter.js");
  writeFileSync(`${copy}/manifest.json`, JSON.stringify(manifest));
  return copy;
}

/** Asks the meter; `null` where no adapter is. @param {Page} page @param {"figures" | "reset" | "walks"} question @returns {Promise<any>} */
async function ask(page, question) {
  const answer = await page.evaluate((asked) => {
    const root = document.documentElement;
    root.dataset.bench = asked;
    dispatchEvent(new Event("larkspur-bench"));
    return root.dataset.benchAnswer;
  }, question);
  return answer === undefined ? null : JSON.parse(answer);
}

/** What was counted once the adapter has nothing more to do. @param {Page} page @returns {Promise<Meter>} */
async function afterRest(page) {
  for (let before = -1; ; ) {
    const figures = await ask(page, "figures");
    if (figures.calls === before) return figures;
    before = figures.calls;
    await pass(page, 2500);
  }
}

/** Lets time pass by the page's own clock, without a timer in it. @param {Page} page @param {number} milliseconds */
async function pass(page, milliseconds) {
  await page.evaluate((duration) => document.documentElement.animate([], { duration }).finished.then(() => {}), milliseconds);
}

/** @param {Page} page */
async function rest(page) {
  await ask(page, "reset");
  await pass(page, IDLE_SECONDS * 1000);
  const { calls, messages } = await ask(page, "figures");
  return { seconds: IDLE_SECONDS, wakeUps: calls, messages };
}

/** What the outline costs beside a walk that does nothing, and beside axe-core. @param {Page} page @param {{outline: number[], walk: number[]}} walks */
async function ratios(page, walks) {
  await page.evaluate(readFileSync("node_modules/axe-core/axe.min.js", "utf8"));
  const runs = await page.evaluate(async (count) => {
    const times = [];
    for (let run = 0; run < count; run++) {
      const start = performance.now();
      await /** @type {any} */ (globalThis).axe.run(document);
      times.push(performance.now() - start);
    }
    return times;
  }, AXE_RUNS);
  const [outline, walk, axe] = [walks.outline, walks.walk, runs].map(median);
  return { milliseconds: { outline, walk, axe }, againstWalk: round(outline / walk), againstAxe: round(outline / axe) };
}

/** Many changes in each frame, all of which can be seen. @param {Page} page */
async function storm(page) {
  await ask(page, "reset");
  const took = await page.evaluate(async ({ frames, mutationsPerFrame }) => {
    const box = document.querySelector(".safe-block__desc") ?? document.body;
    const start = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      for (let count = 0; count < mutationsPerFrame; count++) box.textContent = `${frame} ${count}`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  }, STORM);
  const { total, calls, messages, longest } = await ask(page, "figures");
  const mutations = STORM.frames * STORM.mutationsPerFrame;
  return { mutations, milliseconds: Math.round(took), added: round(total), share: round(total / took), calls, messages, longestTask: round(longest) };
}

/** What a page of the same host loads that is no app page. @param {Page} page */
async function elsewhere(page) {
  await page.goto(`${HOST}/document/home`);
  return { bytes: (await ask(page, "figures")) === null ? 0 : adapterScript().length };
}
