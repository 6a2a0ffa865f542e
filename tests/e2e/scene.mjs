// What each test begins with: the stand-in seeded anew, a page of the console, and the panel that belongs to it. At
// the end of each test it is checked that nothing was touched that is not Larkspur's to touch.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { FRESH_APP } from "../console/index.mjs";
import { openPanel } from "./panel.mjs";

/**
 * @typedef {object} Stage
 * @property {import("./browser.mjs").Browser} browser
 * @property {import("../console/server/start.mjs").Console} console
 */

/**
 * @typedef {object} Setting
 * @property {any} [seed] of the stand-in
 * @property {string} [host]
 * @property {string} [route] page of the app
 * @property {string} [app] another app than the fresh one
 * @property {(page: import("puppeteer-core").Page) => Promise<void>} [prepare] before the page is opened
 */

/** @typedef {Awaited<ReturnType<typeof openScene>>} Scene */

const profile = JSON.parse(readFileSync("static/profiles/alibaba-cloud-exclusive-service.json", "utf8"));
const forApp = (/** @type {string} */ template) => template.replaceAll("{appId}", FRESH_APP);

/** What the built-in profile wants of the app that the scenes play on. */
export const WANTED = {
  redirect: profile.redirectUrls.map(forApp),
  h5: profile.h5TrustedDomains.map(forApp),
  homepage: forApp(profile.homepage.desktop),
  scopes: profile.scopes.tenant.map((/** @type {{name: string}} */ scope) => scope.name),
};

/**
 * @param {Stage} stage
 * @param {string} name a fact
 * @param {Setting} setting
 * @param {(scene: Scene, t: import("node:test").TestContext) => Promise<void>} body
 */
export function scenario(stage, name, setting, body) {
  test(name, (t) => inScene(stage, name, setting, (scene) => body(scene, t)));
}

/**
 * Plays a scene. Where it fails, there are pictures of it.
 * @param {Stage} stage
 * @param {string} name
 * @param {Setting} setting
 * @param {(scene: Scene) => Promise<void>} body
 */
export async function inScene(stage, name, setting, body) {
  const scene = await openScene(stage, setting);
  try {
    await body(scene);
    assertHarmless(scene);
  } catch (error) {
    await scene.takePictures(`target/e2e/${stage.browser.name}/${name.replaceAll(/\W+/g, "-")}`);
    throw error;
  } finally {
    await scene.close();
  }
}

/**
 * @param {Stage} stage
 * @param {Setting} setting
 */
async function openScene(stage, { seed = {}, host = "open.feishu.cn", route = "safe", app = FRESH_APP, prepare }) {
  stage.console.seed(seed);
  // The security page shows all its lists to apps with the web app feature only.
  if (route === "safe" && !seed.apps?.[app]?.features) stage.console.patch({ apps: { [app]: { features: { web_app: true } } } });
  const before = stage.console.state();
  const page = await stage.browser.newPage();
  await prepare?.(page);
  await page.goto(`https://${host}/app/${app}/${route}`);
  const panel = await openPanel(stage.browser, page);
  const state = () => stage.console.state();
  // The browser is slow to say that a page is closed.
  let panelIsOpen = true;
  return {
    ...stage,
    page,
    panel,
    before,
    state,
    app: () => state().apps[app],
    writes: () => state().writes.map(({ path }) => path),
    /** @param {string} folder */
    async takePictures(folder) {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: `${folder}/console.png` });
      await panel.page.screenshot({ path: `${folder}/panel.png` });
    },
    async closePanel() {
      panelIsOpen = false;
      // What was chosen, given and confirmed is of this scene alone.
      await panel.page.evaluate(() => chrome.storage.local.clear());
      await panel.page.close();
    },
    async close() {
      if (panelIsOpen) await this.closePanel();
      await page.close();
    },
  };
}

/** What Larkspur may read of the console's records; everything else is the pages' own business. */
export const READABLE = new RegExp(`^(app/list|(app|safe_setting|scope/all|app_version/list|event|callback|visible/online)/cli_[0-9A-Za-z]+)$`);

/** No dangerous press, nobody's entries lost, no record called but for reading what may be read. @param {Scene} scene */
function assertHarmless({ before, state }) {
  const after = state();
  assert.deepEqual(after.dangerousPresses, {}, "dangerous presses");
  assert.deepEqual(lostEntries(before, after), [], "entries lost");
  const foreign = after.recordCalls.filter(({ by, path }) => by !== "page" && !READABLE.test(path));
  assert.deepEqual(foreign.map(({ path }) => path), [], "records called");
}

/**
 * Entries of any list or set of scopes that were there and are no more.
 * @param {import("../console/server/types.mjs").State} before
 * @param {import("../console/server/types.mjs").State} after
 */
export function lostEntries(before, after) {
  return Object.entries(before.apps).flatMap(([id, was]) => {
    const is = after.apps[id];
    return [
      ...lost(id, was.lists, is?.lists),
      ...lost(id, was.scopes, is?.scopes),
    ];
  });
}

/**
 * @param {string} app
 * @param {Record<string, string[]>} before
 * @param {Record<string, string[]> | undefined} after
 */
function lost(app, before, after) {
  return Object.entries(before).flatMap(([list, entries]) =>
    entries.filter((entry) => !after?.[list]?.includes(entry)).map((entry) => `${app} ${list}: ${entry}`),
  );
}
