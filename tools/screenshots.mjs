// Draws the main job as the demo shows it, each state of the panel, the settings, and the pages of the stand-in console,
// into docs/screenshots. Run by hand after the looks have changed: ./build.sh screenshots

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import puppeteer from "puppeteer-core";
import { COMPLETE_APP, startConsole } from "../tests/console/index.mjs";
import { startPanels } from "../tests/panel/harness.mjs";
import { STATES } from "../tests/panel/states.mjs";

const FOLDER = "docs/screenshots";
const HEIGHT = 900;

/** Pictures of the demo, in the order of the main job. */
const JOB = ["1-before", "2-filled", "3-after"];

/** Pages of the stand-in that look as the real ones do in public screenshots. */
const CONSOLE_PAGES = ["safe", "webpage", "capability", "auth", "version/create", "baseinfo"];

/**
 * State, and how it is looked at where that is not the usual way.
 * @type {{state: string, name?: string, width?: number, scheme?: string, forced?: boolean, language?: string, at?: string}[]}
 */
const PICTURES = [
  ...["no-access", "no-console", "app-list", "silent", "wrong-platform", "in-review", "fresh", "half", "running", "paused", "ended", "left", "failed", "all-met"].map((state) => ({ state })),
  { state: "fresh", name: "difference", at: "[data-requirement='homepage:desktop']" },
  { state: "half", name: "half-dark", scheme: "dark" },
  { state: "half", name: "half-forced-colors", forced: true },
  { state: "half", name: "half-narrow", width: 240 },
  { state: "fresh", name: "fresh-side-panel", width: 360 },
  { state: "half", name: "half-wide", width: 900 },
  { state: "half", name: "half-zh", language: "zh-CN" },
];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
execFileSync("node", ["tests/e2e/demo.mjs", "--headless", "--lang", "en"], { stdio: "inherit" });
for (const name of JOB) copyFileSync(`target/demo/${name}.png`, `${FOLDER}/job-${name}.png`);
const panels = await startPanels();
try {
  for (const { state, name = state, width = 420, scheme = "light", forced = false, language = "en-US", at = "[data-run]" } of PICTURES) {
    const { page } = await panels.open({ ...STATES[state], language });
    await take(page, name, width, scheme, forced, at);
  }
  const { page } = await panels.settings();
  await take(page, "settings", 640, "light", false);
} finally {
  await panels.close();
}

await takeConsole();

async function takeConsole() {
  const standIn = await startConsole({ lang: "zh" });
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", `--host-resolver-rules=${standIn.hostResolverRules}`],
    acceptInsecureCerts: true,
    defaultViewport: { width: 1400, height: HEIGHT },
  });
  for (const route of CONSOLE_PAGES) {
    const page = await browser.newPage();
    await page.goto(`https://open.feishu.cn/app/${COMPLETE_APP}/${route}`);
    await page.waitForSelector(".app-layout__main .ud__card");
    await page.waitForFunction(() => !document.querySelector(".ud__spin"));
    await page.evaluate(() => document.querySelector(".ud__tour")?.remove());
    await page.screenshot({ path: `${FOLDER}/console-${route.replace("/", "-")}.png` });
    await page.close();
  }
  await browser.close();
  await standIn.close();
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string} name
 * @param {number} width
 * @param {string} scheme
 * @param {boolean} forced colours
 * @param {string} [at] what is to be seen
 */
async function take(page, name, width, scheme, forced, at) {
  await page.setViewport({ width, height: HEIGHT });
  const features = [{ name: "prefers-color-scheme", value: scheme }];
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", { features: [...features, ...(forced ? [{ name: "forced-colors", value: "active" }] : [])] });
  // What appears late is there at once.
  await page.evaluate(() => document.getAnimations().forEach((it) => it.effect?.getTiming().iterations === 1 && it.finish()));
  const show = (/** @type {string} */ at) => {
    const place = document.querySelector(at);
    /** @type {HTMLElement | null | undefined} */ (place?.querySelector("[aria-expanded=false]"))?.click();
    place?.scrollIntoView({ block: "center" });
  };
  if (at) await page.evaluate(show, at);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}
