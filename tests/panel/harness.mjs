// The real panel of dist/chrome in a page of Chromium, with a browser's interface that the test plays.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import puppeteer from "puppeteer-core";
import { chromiumPath } from "../e2e/paths.mjs";
import { fakeChrome } from "./fake-chrome.mjs";
import { view } from "./views.mjs";

const ROOT = path.resolve(import.meta.dirname, "../../dist/chrome");

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
};

/** The tab that the panel shows unless the test says otherwise. */
export const TAB = 7;

/** The app that this tab shows. */
export const APP = "https://open.feishu.cn/app/cli_a1b2c3/safe";

/** Starts a server and a browser; `close` ends both. */
export async function startPanels() {
  const server = createServer(serve);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const browser = await puppeteer.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
  return {
    /** The panel. @param {Partial<import("./fake-chrome.mjs").Setting> & { search?: string }} setting */
    open: ({ search = "", ...setting } = {}) => openPanel(browser, `http://127.0.0.1:${port}/panel.html${search}`, setting),
    /** The settings. @param {Partial<import("./fake-chrome.mjs").Setting>} setting */
    settings: (setting = {}) => openOwn(browser, `http://127.0.0.1:${port}/settings.html`, "[name=language]:checked", setting),
    /** The profiles. @param {Partial<import("./fake-chrome.mjs").Setting> & { search?: string }} setting */
    profiles: ({ search = "", ...setting } = {}) => openOwn(browser, `http://127.0.0.1:${port}/profiles.html${search}`, "main[data-state=ready]", setting),
    /** The page that compares apps. @param {Partial<import("./fake-chrome.mjs").Setting> & { search?: string }} setting */
    compare: ({ search = "", ...setting } = {}) => openOwn(browser, `http://127.0.0.1:${port}/compare.html${search}`, "main[data-state=ready]", setting),
    /** The page of the journals. @param {Partial<import("./fake-chrome.mjs").Setting>} setting */
    journal: (setting = {}) => openOwn(browser, `http://127.0.0.1:${port}/journal.html`, "main[data-state=ready]", setting),
    /** The page of all apps. @param {Partial<import("./fake-chrome.mjs").Setting> & { hash?: string }} setting */
    apps: ({ hash = "", ...setting } = {}) => openOwn(browser, `http://127.0.0.1:${port}/apps.html${hash}`, "main[data-state=ready]", setting),
    /** The first page. @param {Partial<import("./fake-chrome.mjs").Setting>} setting */
    welcome: (setting = {}) => openOwn(browser, `http://127.0.0.1:${port}/welcome.html`, "main:not([data-state=loading])", setting),
    /** The background, in a page of its own. @param {Partial<import("./fake-chrome.mjs").Setting>} setting */
    background: (setting = {}) => openBackground(browser, `http://127.0.0.1:${port}/_locales/en/messages.json`, setting),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} address
 * @param {Partial<import("./fake-chrome.mjs").Setting>} setting
 */
async function openPanel(browser, address, setting) {
  const { page, errors } = await open(browser, address, setting);
  // It begins to load and, where the console's page does, goes on to.
  const loads = Object.values(setting.tabs ?? {}).some(({ status }) => status === "loading");
  await page.waitForSelector(loads ? "main > *" : "main:not([data-state=loading])");
  return new Panel(page, errors);
}

/**
 * A page of the extension's own, once it shows what it has to.
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} address
 * @param {string} shown
 * @param {Partial<import("./fake-chrome.mjs").Setting>} setting
 */
async function openOwn(browser, address, shown, setting) {
  const { page, errors } = await open(browser, address, setting);
  await page.waitForSelector(shown);
  return new Panel(page, errors);
}

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} address
 * @param {Partial<import("./fake-chrome.mjs").Setting>} setting
 */
async function openBackground(browser, address, setting) {
  const { page } = await open(browser, address, setting);
  const background = new Background(page);
  await background.start();
  return background;
}

/**
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} address
 * @param {Partial<import("./fake-chrome.mjs").Setting>} setting
 */
async function open(browser, address, setting) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.evaluateOnNewDocument(fakeChrome, {
    view: view(),
    tabs: { [TAB]: { id: TAB, url: APP, status: "complete" } },
    active: TAB,
    granted: ["open.feishu.cn", "open.larksuite.com", "open.larkoffice.com"],
    language: "en-US",
    settings: {},
    ...setting,
  });
  await page.goto(address);
  return { page, errors };
}

/** What tests do with a panel. */
export class Panel {
  /**
   * @param {import("puppeteer-core").Page} page
   * @param {string[]} errors
   */
  constructor(page, errors) {
    this.page = page;
    /** What the page told on its console that it should not have to. */
    this.errors = errors;
  }

  /** Text as it stands in the page, whether or not it can be seen. @param {string} selector */
  text(selector) {
    return this.page.$eval(selector, (element) => element.textContent?.trim() ?? "");
  }

  /** @param {string} selector */
  texts(selector) {
    return this.page.$$eval(selector, (all) => all.map((element) => element.textContent?.trim() ?? ""));
  }

  /** @param {string} selector @param {string} name */
  attribute(selector, name) {
    return this.page.$eval(selector, (element, name) => element.getAttribute(name), name);
  }

  /** @param {string} selector */
  count(selector) {
    return this.page.$$eval(selector, (all) => all.length);
  }

  /** Opens first what stands in a closed row or menu, as an admin would. @param {string} selector */
  async click(selector) {
    await this.page.waitForSelector(selector);
    await this.page.$eval(selector, (it) => {
      const closed = it.closest(".body[hidden]")?.parentElement?.querySelector("[aria-expanded=false]");
      /** @type {HTMLElement | null | undefined} */ (closed)?.click();
      for (let menu = it.parentElement?.closest("details"); menu; menu = menu.parentElement?.closest("details")) {
        if (it.localName !== "summary" || it.parentElement !== menu) menu.open = true;
      }
    });
    await this.page.locator(selector).click();
  }

  /** @param {string} selector */
  async seen(selector) {
    await this.page.waitForSelector(selector);
  }

  /** @param {string} selector */
  async gone(selector) {
    await this.page.waitForFunction((selector) => !document.querySelector(selector), {}, selector);
  }

  /** The background tells of a new view. @param {object} view @param {object} [sender] @param {number} [tab] */
  async tell(view, sender, tab) {
    await this.page.evaluate((...args) => globalThis.fake.tell(...args), view, sender, tab);
  }

  /** Changes what the played browser holds. @param {Record<string, unknown>} fields */
  async set(fields) {
    await this.page.evaluate((fields) => void Object.assign(globalThis.fake, fields), fields);
  }

  /** What was sent to the background, without the questions for the view. @returns {Promise<any[]>} */
  async commands() {
    const sent = await this.page.evaluate(() => globalThis.fake.sent);
    return sent.filter((/** @type {any} */ message) => message.command.ask !== "show");
  }

  /** Waits until so many commands were sent and gives the last. @param {number} count */
  async command(count) {
    const asked = (/** @type {number} */ count) =>
      globalThis.fake.sent.filter((/** @type {any} */ message) => message.command.ask !== "show").length >= count;
    await this.page.waitForFunction(asked, {}, count);
    return (await this.commands())[count - 1];
  }
}

/** What of the played browser outlives the background's sleep. */
const WORLD = ["done", "full", "pageListens", "policy", "settings", "stored", "tabs"];

/** What tests do with the background: that of the extension, in a page of its own. */
class Background {
  /** @param {import("puppeteer-core").Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Starts it, as the browser does for the first event. */
  async start() {
    const file = "/background.js";
    await this.page.evaluate((file) => import(file), file);
  }

  /** Lets it sleep and wake: nothing of what it held in memory is left. */
  async wake() {
    const world = await this.page.evaluate((names) => names.map((name) => [name, globalThis.fake[name]]), WORLD);
    await this.page.reload();
    await this.set(Object.fromEntries(world));
    await this.start();
  }

  /** The files of the extension that it has read since it woke. @returns {Promise<string[]>} */
  async read() {
    const names = await this.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
    return names.filter((name) => name.endsWith(".json"));
  }

  /** What the background answers to a message. @param {unknown} message @param {object} sender */
  hear(message, sender) {
    return this.page.evaluate(
      (...args) => new Promise((reply) => globalThis.fake.onMessage.emit(...args, reply)), message, sender,
    );
  }

  /** A tab goes somewhere, or is loaded anew. @param {number} tab @param {string} [url] */
  async move(tab, url) {
    await this.page.evaluate((tab, change) => globalThis.fake.onUpdated.emit(tab, change), tab, url ? { url } : { status: "complete" });
  }

  /** A tab is closed. @param {number} tab */
  async close(tab) {
    await this.page.evaluate((tab) => globalThis.fake.onRemoved.emit(tab), tab);
  }

  /** Settings were changed, and the background has done what follows from that. @param {string[]} names */
  async change(...names) {
    const changes = Object.fromEntries(names.map((name) => [name, {}]));
    await this.page.evaluate((changes) => globalThis.fake.onChanged.emit(changes, "local"), changes);
    // What comes later is answered later.
    await this.hear(null, {});
  }

  /** A field of the played browser. @param {string} name */
  async get(name) {
    return this.page.evaluate((name) => globalThis.fake[name], name);
  }

  /** @param {Record<string, unknown>} fields */
  async set(fields) {
    await this.page.evaluate((fields) => void Object.assign(globalThis.fake, fields), fields);
  }

  /** What was done of a kind, oldest first. @param {string} kind */
  async done(kind) {
    const done = /** @type {[string, any][]} */ (await this.get("done"));
    return done.filter(([it]) => it === kind).map(([, what]) => what);
  }
}

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function serve(request, response) {
  const { pathname } = new URL(request.url ?? "/", "http://panel");
  const file = path.join(ROOT, pathname);
  try {
    const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(file))];
    const body = await readFile(file);
    response.writeHead(200, { "content-type": type ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}
