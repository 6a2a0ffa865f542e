// Shows the extension at work on an app of the stand-in console that lacks everything.
//
// With a display the browser stays open to be played with. Without one, or with --headless, the whole main job is done
// unseen: audit, fill in, save, audit again. target/demo/ then holds report.json and the pictures, and the exit code
// tells whether all that was filled in was read back.

import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { FRESH_APP, startConsole } from "../console/index.mjs";
import { openBrowser } from "./browser.mjs";
import { openPanel } from "./panel.mjs";
import { takePictures } from "./pictures.mjs";
import { lostEntries } from "./scene.mjs";

/** What this version fills in. */
const FILLED = ["redirect-urls", "h5-domains", "scopes:tenant"];

const FOLDER = "target/demo";

/** Where the console shows what is filled in: the page, and requirements whose verdicts it brings. */
const PAGES = { safe: ["redirect-urls", "h5-domains"], auth: ["scopes:tenant"] };

/** @param {string} path */
const address = (path) => `https://open.feishu.cn/app/${FRESH_APP}/${path}`;

const options = commandLine();
const standIn = await startConsole(options);
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
      lists: { type: "string", default: "inline" },
      review: { type: "boolean", default: false },
    },
  });
  return {
    browser: oneOf("browser", values.browser, /** @type {const} */ (["chromium", "firefox"])),
    lang: oneOf("lang", values.lang, /** @type {const} */ (["zh", "en"])),
    csp: oneOf("csp", values.csp, /** @type {const} */ (["none", "strict", "trusted-types"])),
    lists: oneOf("lists", values.lists, /** @type {const} */ (["inline", "dialog", "batch", "inline-batch", "save-button"])),
    headless: values.headless,
    review: values.review,
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
  await page.waitForSelector("main:not([data-state=loading])");
  await page.evaluate((language) => chrome.storage.local.set({ language }), options.lang === "zh" ? "zh_CN" : "en");
  // What is awake has read the setting already.
  await browser.suspendBackground();
  await page.close();
}

/** Opens the console for whoever sits before the screen, until the browser is closed. */
async function invite() {
  const page = await browser.newPage();
  await page.goto(address("safe"));
  console.log(`The console is open on an app that lacks everything. Larkspur's icon in the toolbar opens its panel (in
Chromium perhaps behind the puzzle piece). Nothing here leaves this machine. Close the browser to end.`);
  if (browser.browser.connected) await once(/** @type {any} */ (browser.browser), "disconnected");
}

/** Does the whole job and writes the report; tells whether all is well. */
async function demonstrate() {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const state = standIn.state();
  const start = performance.now();

  const first = await audit("before");
  const actions = [];
  for (const requirement of FILLED) {
    const { outcome, text } = await first.panel.run(requirement, "fill-and-save");
    actions.push({ requirement, action: "fill-and-save", outcome });
    console.log(`${requirement}: ${outcome}`);
    if (outcome !== "fixed") console.log(text);
  }
  await first.panel.scrollTo(FILLED[0]);
  const pictures = [...first.pictures, ...(await takePictures(FOLDER, "filled", first.page, first.panel.page))];
  await first.close();

  // Another tab knows nothing of what was done in the first one.
  const second = await audit("after");
  await second.close();

  const report = {
    browser: options.browser,
    lang: options.lang,
    csp: options.csp,
    lists: options.lists,
    before: first.verdicts,
    after: second.verdicts,
    actions,
    milliseconds: Math.round(performance.now() - start),
    dangerousPresses: Object.values(standIn.state().dangerousPresses).reduce((sum, count) => sum + count, 0),
    foreignEntriesLost: lostEntries(state, standIn.state()).length,
    screenshots: [...pictures, ...second.pictures],
  };
  writeFileSync(`${FOLDER}/report.json`, `${JSON.stringify(report, null, 2)}\n`);
  console.log(`${FOLDER}/report.json: ${FILLED.map((id) => `${id} ${report.before[id]} → ${report.after[id]}`).join(", ")}`);
  return FILLED.every((id) => report.after[id] === wanted(id)) && report.dangerousPresses === 0 && report.foreignEntriesLost === 0;
}

/** How a requirement must end. @param {string} id */
function wanted(id) {
  return options.review && id.startsWith("scopes:") ? "pending" : "met";
}

/**
 * Walks through the pages in a tab of its own and reads every verdict in the panel.
 * @param {string} name of the pictures
 */
async function audit(name) {
  const page = await browser.newPage();
  await page.goto(address("baseinfo"));
  const panel = await openPanel(browser, page);
  const pictures = [];
  for (const [route, requirements] of Object.entries(PAGES)) {
    await page.goto(address(route));
    for (const requirement of requirements) {
      await panel.waitKnown(requirement);
      await page.waitForSelector(`[data-larkspur-hint="${requirement}"]`);
    }
    await panel.scrollTo(requirements[0]);
    pictures.push(...(await takePictures(FOLDER, `${name}-${route}`, page, panel.page)));
  }
  const close = async () => {
    await panel.page.close();
    await page.close();
  };
  return { page, panel, pictures, verdicts: await panel.verdicts(), close };
}
