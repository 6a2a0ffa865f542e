// Shows the extension at work on an app of the stand-in console that lacks everything.
//
// With a display the browser stays open to be played with. Without one, or with --headless, the whole set-up is done
// unseen (setup.mjs). target/demo/ then holds report.json and the pictures, and the exit code tells whether all that was
// filled in was read back.

import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { FRESH_APP, startConsole } from "../console/index.mjs";
import { openBrowser } from "./browser.mjs";
import { BY_HAND, setUp } from "./setup.mjs";

const FOLDER = "target/demo";

/** How the records answer Larkspur, where they are not to be had. */
const REFUSED = { match: "^/developers/v1/", by: /** @type {const} */ ("other"), code: 10003, http: 403 };

const options = commandLine();
const { lang, csp, lists, review } = options;
const standIn = await startConsole({ lang, csp, lists, review, seed: { options: { faults: options.records === "refused" ? [REFUSED] : [] } } });
const browser = await openBrowser(options.browser, { console: standIn, headless: options.headless });
try {
  await chooseLanguage();
  if (options.headless) process.exitCode = (await demonstrate()) ? 0 : 1;
  else await invite();
} finally {
  await browser.close();
  await standIn.close();
}

/** What is asked for, checked. */
function commandLine() {
  const { values } = parseArgs({
    options: {
      browser: { type: "string", default: "chromium" },
      headless: { type: "boolean", default: process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY },
      lang: { type: "string", default: "zh" },
      csp: { type: "string", default: "none" },
      lists: { type: "string", default: "inline-batch" },
      review: { type: "boolean", default: false },
      records: { type: "string", default: "available" },
    },
  });
  return {
    browser: oneOf("browser", values.browser, /** @type {const} */ (["chromium", "firefox"])),
    lang: oneOf("lang", values.lang, /** @type {const} */ (["zh", "en"])),
    csp: oneOf("csp", values.csp, /** @type {const} */ (["none", "strict", "trusted-types"])),
    lists: oneOf("lists", values.lists, /** @type {const} */ (["inline", "dialog", "batch", "inline-batch", "save-button"])),
    headless: values.headless,
    review: values.review,
    records: oneOf("records", values.records, /** @type {const} */ (["available", "refused"])),
  };
}

/**
 * @template {string} T
 * @param {string} option
 * @param {string} value
 * @param {readonly T[]} allowed
 * @returns {T}
 */
function oneOf(option, value, allowed) {
  const found = allowed.find((it) => it === value);
  if (found) return found;
  console.error(`--${option} must be one of ${allowed.join(", ")}`);
  process.exit(2);
}

/** The extension follows the browser's language, which a fresh browser may not have in Chinese; so it is chosen in its settings. */
async function chooseLanguage() {
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl("panel.html"), { waitUntil: [] });
  // The page that a fresh extension opens with may stand before it: then nothing is drawn, and only a clock goes on.
  await page.waitForFunction(() => document.querySelector("main:not([data-state=loading])"), { polling: 100 });
  await page.evaluate((language) => chrome.storage.local.set({ language }), options.lang === "zh" ? "zh_CN" : "en");
  // What is awake has read the setting already.
  await browser.suspendBackground();
  await page.close();
}

/** Opens the console for whoever sits before the screen, until the browser is closed. */
async function invite() {
  const page = await browser.newPage();
  await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/safe`);
  console.log(`The console is open on an app that lacks everything. Larkspur's icon in the toolbar opens its panel.
Nothing here leaves this machine. Close the browser to end.`);
  if (browser.browser.connected) await once(/** @type {any} */ (browser.browser), "disconnected");
}

/** Does the whole job and writes the report; tells whether all is well. */
async function demonstrate() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const { browser: name, lang, csp, lists, review, records } = options;
  const done = await setUp({ browser, console: standIn, folder: FOLDER, lang });
  const report = { browser: name, lang, csp, lists, review, records, ...done };
  writeFileSync(`${FOLDER}/report.json`, `${JSON.stringify(report, null, 2)}\n`);
  const rows = Object.keys(done.after).map((id) => ({ requirement: id, before: done.before[id], filled: done.afterRun[id], after: done.after[id] }));
  console.table(rows);
  console.log(`${FOLDER}/report.json: ${(done.milliseconds / 1000).toFixed(0)} s, dangerous presses ${done.dangerousPresses}, foreign entries lost ${done.foreignEntriesLost}`);
  const filledIn = rows.every(({ requirement, filled }) => BY_HAND.includes(requirement) || ["met", "pending"].includes(filled));
  return filledIn && rows.every(({ after }) => after === "met") && done.dangerousPresses === 0 && done.foreignEntriesLost === 0;
}
