// Starts a browser with the extension installed, the console's real host names leading to the stand-in and nothing else
// leading anywhere. What differs between Chromium and Firefox is told here and nowhere else.

import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { FIREFOX_ID } from "../../extension/manifest.mjs";
import { chromiumPath, firefoxPath } from "./paths.mjs";

/** @typedef {"chromium" | "firefox"} BrowserName */

/**
 * @typedef {object} Options
 * @property {{hostResolverRules: string, proxyPort: number}} console the stand-in
 * @property {string} [extension] an unpacked extension, instead of the built one
 * @property {boolean} [headless]
 * @property {string} [language] of the browser's own interface
 * @property {boolean} [exactClock] Firefox's clock else tells whole milliseconds only
 * @property {Record<string, unknown>} [policy] what the organisation has set for the extension
 */

/** The address of the extension's pages in Firefox, which would otherwise be another one each time. */
const FIREFOX_UUID = "1a9b6a2c-5d0e-4f3b-9c57-0c2f6d1e8a44";

/** Wide enough for the console with its side bar and for hints beside its sections. */
export const VIEWPORT = { width: 1440, height: 1000 };

/**
 * @param {BrowserName} name
 * @param {Options} options
 */
export async function openBrowser(name, options) {
  const folder = mkdtempSync(path.join(tmpdir(), "larkspur-"));
  // A copy: browsers read the files when they need them, and the next build must not take them away.
  const copy = path.join(folder, "extension");
  cpSync(options.extension ?? `dist/${name === "chromium" ? "chrome" : "firefox"}`, copy, { recursive: true });
  const browser = await (name === "chromium" ? launchChromium(options, folder) : launchFirefox(options, folder));
  const id = await browser.installExtension(copy);
  const base = name === "chromium" ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  await closeWelcome(browser, name, `${base}/welcome.html`);
  if (options.policy && name === "chromium") await setPolicy(browser, id, options.policy);
  return {
    name,
    browser,
    /** @param {string} path */
    extensionUrl: (path) => `${base}/${path}`,
    /** @param {PageOptions} [page] */
    newPage: (page) => newPage(browser, options.headless ?? true, page),
    /** Puts the background to sleep as the browser itself does after some idle time; the next event wakes it anew. */
    suspendBackground: () => (name === "chromium" ? suspendChromium(browser, base) : insideFirefox(browser, `WebExtensionPolicy.getByID("${FIREFOX_ID}").extension.terminateBackground()`)),
    /** Takes the extension away and puts it there anew, under the open pages, as an update does. @param {string} [version] */
    async replaceExtension(version) {
      if (version) {
        const file = path.join(copy, "manifest.json");
        writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), version }));
      }
      if (name === "firefox") return insideFirefox(browser, `AddonManager.getAddonByID("${FIREFOX_ID}").then((it) => it.reload())`);
      await browser.uninstallExtension(id);
      await browser.installExtension(copy);
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof openBrowser>>} Browser */

/** @param {Options} options @param {string} folder for its profile, and with the extension */
function launchChromium({ console: standIn, headless = true, language = "zh-CN" }, folder) {
  return puppeteer.launch({
    userDataDir: makeChromiumProfile(folder),
    executablePath: chromiumPath(),
    headless,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: language.replace("-", "_") },
    args: [
      `--host-resolver-rules=${standIn.hostResolverRules}, MAP * ~NOTFOUND`,
      `--lang=${language}`,
      `--window-size=${VIEWPORT.width},${VIEWPORT.height}`,
      "--disable-background-networking",
      "--disable-component-update",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
  });
}

/**
 * Chromium puts the icon of a new extension behind the puzzle piece. The profile is that of somebody who has pinned it to the
 * toolbar, and who reads the console as it is: an offer to translate it lies over the page.
 * @param {string} folder
 */
function makeChromiumProfile(folder) {
  const profile = path.join(folder, "profile");
  // An unpacked extension has its name from where it lies.
  const digest = createHash("sha256").update(path.join(folder, "extension")).digest("hex");
  const id = digest.slice(0, 32).replaceAll(/./g, (digit) => "abcdefghijklmnop"[parseInt(digit, 16)]);
  mkdirSync(path.join(profile, "Default"), { recursive: true });
  writeFileSync(path.join(profile, "Default", "Preferences"), JSON.stringify({ extensions: { pinned_extensions: [id] }, translate: { enabled: false } }));
  return profile;
}

/**
 * Chromium takes policies from the system's folders, which are not ours to write, and from its own page for such tests.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} id of the extension
 * @param {Record<string, unknown>} policy
 */
async function setPolicy(browser, id, policy) {
  const page = await browser.newPage();
  await page.goto("chrome://policy/test");
  const mandatory = { namespace: id, source: 5, scope: 1, level: 1 };
  const all = Object.entries(policy).map(([name, value]) => ({ ...mandatory, name, value }));
  await page.evaluate(async (policies) => {
    const from = "chrome://policy/test/policy_test_browser_proxy.js";
    const { PolicyTestBrowserProxy } = await import(from);
    await PolicyTestBrowserProxy.applyTestPolicies(policies, "");
  }, JSON.stringify(all));
  await page.close();
}

/** @param {Options} options @param {string} folder for what it reads */
function launchFirefox({ console: standIn, headless = true, language = "zh-CN", exactClock = false, policy }, folder) {
  const policies = path.join(folder, "policies.json");
  if (policy) writeFileSync(policies, JSON.stringify({ policies: { "3rdparty": { Extensions: { [FIREFOX_ID]: policy } } } }));
  return puppeteer.launch({
    browser: "firefox",
    executablePath: firefoxPath(),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: null,
    // Another file than the system's is read by a browser only that is in a test: cut off from the network, and with this
    // preference, which has its name from what it would do to any other.
    env: policy ? { ...process.env, MOZ_DISABLE_NONLOCAL_CONNECTIONS: "1" } : process.env,
    // Opening the extension's pages in tabs, and ending its background, count as access to the system.
    args: ["--remote-allow-system-access", `--width=${VIEWPORT.width}`, `--height=${VIEWPORT.height}`],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": standIn.proxyPort,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": standIn.proxyPort,
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "extensions.webextensions.uuids": JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      "intl.accept_languages": language,
      "privacy.reduceTimerPrecision": !exactClock,
      ...(policy && {
        "security.turn_off_all_security_so_that_viruses_can_take_over_this_computer": true,
        "browser.policies.alternatePath": policies,
      }),
    },
  });
}

/**
 * The page that greets whoever has installed it comes when it likes. In front of a page that is opened meanwhile it would keep the browser
 * from drawing that one.
 * @param {import("puppeteer-core").Browser} browser
 * @param {BrowserName} name
 * @param {string} url
 */
async function closeWelcome(browser, name, url) {
  if (name === "firefox") return insideFirefox(browser, `(${closeTabInside})(${JSON.stringify(url)})`);
  const target = await browser.waitForTarget((it) => it.url() === url);
  const page = await target.page();
  await page?.close();
}

/** Runs in Firefox's own window, which alone hears of the extension's pages that nobody has asked for. @param {string} url */
function closeTabInside(url) {
  const { gBrowser } = /** @type {any} */ (globalThis);
  return new Promise((done) => {
    const close = () => {
      const tab = gBrowser.tabs.find((/** @type {any} */ it) => it.linkedBrowser.currentURI.spec === url);
      if (!tab) return;
      gBrowser.removeTabsProgressListener(listener);
      gBrowser.removeTab(tab);
      done(true);
    };
    const listener = { onLocationChange: close };
    gBrowser.addTabsProgressListener(listener);
    close();
  });
}

/** @typedef {{type?: "tab" | "window", size?: {width: number, height: number}}} PageOptions */

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {boolean} headless
 * @param {PageOptions} [options]
 */
async function newPage(browser, headless, { type = "tab", size = VIEWPORT } = {}) {
  const page = await browser.newPage({ type });
  // A visible window has a size of its own, and whoever plays with it may change it.
  if (headless) await page.setViewport(size);
  return page;
}

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} base
 */
async function suspendChromium(browser, base) {
  const isBackground = (/** @type {import("puppeteer-core").Target} */ target) =>
    target.type() === "service_worker" && target.url().startsWith(base);
  const target = browser.targets().find(isBackground);
  if (!target) return; // asleep already
  const gone = new Promise((resolve) => {
    browser.on("targetdestroyed", (destroyed) => destroyed === target && resolve(undefined));
  });
  const worker = await target.worker();
  await worker?.close();
  await gone;
}

/**
 * Firefox offers no command for some things; its own window can reach the add-on.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} expression a promise
 */
async function insideFirefox(browser, expression) {
  const { connection } = /** @type {any} */ (browser);
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const answer = await connection.send("script.evaluate", {
    expression: `${expression}.then(() => true)`,
    target: { context: tree.result.contexts[0].context },
    awaitPromise: true,
  });
  if (answer.result.type !== "success") throw new Error(answer.result.exceptionDetails.text);
}
