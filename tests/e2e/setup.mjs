// The whole set-up of the built-in profile, as an administrator does it with the panel: the app is created, everything
// is filled in, what only a person may do is done (by the test), and a version is published.

import { openPanel } from "./panel.mjs";
import { takePictures } from "./pictures.mjs";
import { lostEntries } from "./scene.mjs";
import { pressHint, shownHint } from "./suites/hints.mjs";

/** Where each requirement is shown, and with a hint beside it. */
const PAGES = {
  baseinfo: ["app-name"],
  capability: ["feature:web_app", "feature:bot"],
  webpage: ["homepage:desktop", "homepage:open-mode"],
  auth: ["scopes:tenant"],
  safe: ["redirect-urls", "h5-domains"],
  version: ["release"],
};

/** What Larkspur hands over in any case. */
export const BY_HAND = ["credentials", "release", "network", "vendor-contact"];

/** Somebody else's, put in before the run: it must be there afterwards. */
const FOREIGN = {
  redirect: ["https://portal.example-corp.com/sso/feishu/callback", "http://localhost:3000/oauth/callback"],
  h5: ["https://portal.example-corp.com"],
  ip: ["203.0.113.7"],
};

/**
 * @typedef {object} Stage
 * @property {import("./browser.mjs").Browser} browser
 * @property {import("../console/server/start.mjs").Console} console
 * @property {string} folder for the pictures
 * @property {"zh" | "en"} lang of the console
 */

/** @param {Stage} stage */
export async function setUp(stage) {
  const start = performance.now();
  /** @type {object[]} */
  const actions = [];
  const app = await createApp(stage, actions);
  addForeignEntries(stage, app);
  const state = stage.console.state();

  const page = await stage.browser.newPage();
  await page.goto(address(app, "baseinfo"));
  const panel = await openPanel(stage.browser, page);
  const before = await audit(stage, page, panel, app);
  await page.goto(address(app, "safe"));
  // The list of trusted domains comes with the web app feature.
  await shownHint(page, "redirect-urls", "missing");
  const pictures = await takePictures(stage.folder, "1-before", page, panel.page);

  await page.goto(address(app, "baseinfo"));
  const filled = await panel.run("all");
  actions.push({ action: "run-all", requirement: "all", outcome: filled.outcome });
  pictures.push(...(await takePictures(stage.folder, "2-filled", page, panel.page)));
  const afterRun = await audit(stage, page, panel, app);

  await doTheAdminsPart(stage, panel, app, actions);
  const after = await audit(stage, page, panel, app);
  pictures.push(...(await takePictures(stage.folder, "3-after", page, panel.page)));
  await panel.page.close();
  await page.close();

  return {
    app,
    before,
    afterRun,
    after,
    handedOver: filled.text,
    actions,
    milliseconds: Math.round(performance.now() - start),
    dangerousPresses: Object.values(stage.console.state().dangerousPresses).reduce((sum, count) => sum + count, 0),
    foreignEntriesLost: lostEntries(state, stage.console.state()).length,
    screenshots: pictures,
  };
}

/** @param {string} app @param {string} route */
const address = (app, route) => `https://open.feishu.cn/app/${app}/${route}`;

/** @param {string} label a button of the console */
const button = (label) => `::-p-xpath(//button[text()="${label}"])`;

/**
 * The form for a new app: filled in by Larkspur, sent by the administrator.
 * @param {Stage} stage
 * @param {object[]} actions
 */
async function createApp({ browser, lang, folder }, actions) {
  const words = lang === "zh" ? { open: "创建企业自建应用", create: "创建" } : { open: "Create Custom App", create: "Create" };
  const page = await browser.newPage();
  await page.goto("https://open.feishu.cn/app");
  await page.locator(button(words.open)).click();
  const panel = await openPanel(browser, page, "no-console");
  await page.bringToFront();
  await pressHint(page, "app-name");
  await shownHint(page, "app-name", "met");
  actions.push({ action: "press on the hint", requirement: "app-name" });
  await takePictures(folder, "0-create", page, panel.page);
  await page.locator(button(words.create)).click();
  actions.push({ action: "admin presses the console's own button", requirement: "app-name" });
  await page.waitForFunction(() => /^\/app\/cli_\w+/.test(location.pathname));
  const app = new URL(page.url()).pathname.split("/")[2];
  await panel.page.close();
  await page.close();
  return app;
}

/** @param {Stage} stage @param {string} app */
function addForeignEntries({ console: standIn }, app) {
  standIn.patch({ apps: { [app]: { lists: FOREIGN } } });
}

/**
 * What only a person may do.
 * @param {Stage} stage
 * @param {import("./panel.mjs").Panel} panel
 * @param {string} app
 * @param {object[]} actions
 */
async function doTheAdminsPart({ console: standIn }, panel, app, actions) {
  standIn.publish(app);
  standIn.approve(app);
  actions.push({ action: "admin publishes the version", requirement: "release" });
  for (const requirement of ["credentials", "network", "vendor-contact"]) {
    await panel.pressAction(requirement, "confirm");
    await panel.waitVerdict(requirement, "met");
    actions.push({ action: "confirm", requirement });
  }
}

/**
 * Walks through the pages, so that each has been seen, and reads every verdict in the panel.
 * @param {Stage} stage
 * @param {import("puppeteer-core").Page} page
 * @param {import("./panel.mjs").Panel} panel
 * @param {string} app
 */
async function audit({ console: standIn }, page, panel, app) {
  for (const [route, requirements] of Object.entries(PAGES)) {
    // Without the web app feature there is neither its page nor the list of trusted domains.
    const { web_app: hasWebApp } = standIn.state().apps[app].features;
    if (route === "webpage" && !hasWebApp) continue;
    await page.goto(address(app, route));
    for (const requirement of requirements.filter((it) => it !== "h5-domains" || hasWebApp)) {
      // The hint says what the panel says; it is new with each page, so it tells that this page was looked at.
      const hint = await page.waitForSelector(`[data-larkspur-hint="${requirement}"]`);
      const verdict = await hint?.evaluate((host) => host.getAttribute("data-verdict"));
      await panel.waitVerdict(requirement, String(verdict));
    }
  }
  return panel.verdicts();
}
