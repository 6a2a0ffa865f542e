// Records outlines of the stand-in's pages by the panel's own action, as regression tests of the core (tests/outlines.rs):
// node tests/e2e/record.mjs, after ./build.sh

import { mkdirSync, writeFileSync } from "node:fs";
import { COMPLETE_APP, FRESH_APP, REVIEWED_APP, startConsole } from "../console/index.mjs";
import { openBrowser } from "./browser.mjs";
import { openPanel } from "./panel.mjs";
import { exportOutline } from "./suites/outlines.mjs";

const FOLDER = "tests/fixtures/outlines";

/** Page, app, and what tells that the page was read; how lists are edited, for the pages where that shows. */
const PAGES = [
  ...["inline-batch", "inline", "dialog", "batch", "save-button"].map((lists) => ({ route: "safe", app: FRESH_APP, hint: "redirect-urls", lists })),
  { route: "auth", app: FRESH_APP, hint: "scopes:tenant" },
  { route: "capability", app: FRESH_APP, hint: "feature:bot" },
  { route: "webpage", app: COMPLETE_APP, hint: "homepage:desktop" },
  { route: "version", app: REVIEWED_APP, hint: "release" },
  { route: "baseinfo", app: FRESH_APP, hint: "app-name" },
];

mkdirSync(FOLDER, { recursive: true });
const standIn = await startConsole();
const browser = await openBrowser("chromium", { console: standIn });
try {
  for (const lang of ["zh", "en"]) for (const page of PAGES) await record(page, lang);
} finally {
  await browser.close();
  await standIn.close();
}

/** @param {{route: string, app: string, hint: string, lists?: string}} page @param {string} lang */
async function record({ route, app, hint, lists }, lang) {
  // The list of trusted domains is shown to apps with a web app only.
  const apps = route === "safe" ? { [app]: { features: { web_app: true } } } : {};
  standIn.seed({ apps, options: { lang, lists: lists ?? "inline" } });
  const page = await browser.newPage();
  await page.goto(`https://open.feishu.cn/app/${app}/${route}`);
  await page.waitForSelector(`[data-larkspur-hint="${hint}"]`);
  const panel = await openPanel(browser, page);
  const name = [route, lists, lang].filter(Boolean).join("-");
  writeFileSync(`${FOLDER}/${name}.json`, await exportOutline(panel));
  await panel.page.close();
  await page.close();
}
