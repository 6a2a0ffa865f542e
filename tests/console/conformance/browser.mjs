/**
 * One Chromium for all conformance tests, led to whatever console a test starts. Nothing here sleeps: every helper
 * waits for a condition.
 */
import { after, before } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { startConsole } from '../index.mjs';

export const FEISHU = 'https://open.feishu.cn';
export const LARK = 'https://open.larksuite.com';

/** Short, so that the whole suite stays quick; not zero, so that late forms and fading masks are there. */
const QUICK = { render: 40, api: 4, animation: 40, toast: 300 };
const PATIENCE = 15000;

/** @param {string} path */
export const x = (path) => `::-p-xpath(${path})`;
/** @param {string} label */
export const button = (label) => x(`//button[text()="${label}"]`);

/** @type {Promise<import('puppeteer-core').Browser> | undefined} */
let launched;

/** The one browser of the whole run; each context is led to its own console by that console's proxy. */
function browser() {
  launched ??= puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    acceptInsecureCerts: true,
    args: ['--no-sandbox'],
    defaultViewport: { width: 1280, height: 900 },
  });
  return launched;
}

/** To be called once, when all suites are over. */
export const closeBrowser = async () => (await launched)?.close();

/**
 * A console for the tests of the suite that calls this.
 * @param {import('../server/start.mjs').StartOptions} [options]
 */
export function useConsole(options = {}) {
  /** @type {import('../server/start.mjs').Console} */
  let standIn;
  /** @type {import('puppeteer-core').BrowserContext | undefined} */
  let context;
  before(async () => {
    const { seed = {}, ...rest } = options;
    standIn = await startConsole({ ...rest, seed: { ...seed, options: { delays: QUICK, ...seed.options } } });
  });
  after(async () => {
    await context?.close();
    await standIn.close();
  });
  return {
    get standIn() {
      return standIn;
    },
    /** A new tab in the suite's own profile; the one before is closed. @param {string} [url] */
    async open(url) {
      context ??= await (await browser()).createBrowserContext({ proxyServer: `http://127.0.0.1:${standIn.proxyPort}` });
      const [last] = await context.pages();
      const page = await context.newPage();
      await last?.close();
      page.setDefaultTimeout(PATIENCE);
      if (url) await page.goto(url);
      return page;
    },
  };
}

/** Waits for something on the server. @template T @param {() => T | undefined | null | false} condition @param {string} what @returns {Promise<T>} */
export async function until(condition, what) {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const result = condition();
    if (result) return result;
    if (Date.now() > deadline) throw new Error(`still waiting: ${what}`);
    await pause(10);
  }
}

/** A click as a user makes it, once the element can be clicked. @param {import('puppeteer-core').Page} page @param {string} selector */
export const click = (page, selector) => page.locator(selector).click();

/** @param {import('puppeteer-core').Page} page @param {string} selector @param {string} text */
export const fill = (page, selector, text) => page.locator(selector).fill(text);

/** @param {import('puppeteer-core').Page} page @param {string} selector */
export const appears = (page, selector) => page.waitForSelector(selector, { visible: true });

/** @param {import('puppeteer-core').Page} page @param {string} selector */
export const vanishes = (page, selector) => page.waitForSelector(selector, { hidden: true });

/** @param {import('puppeteer-core').Page} page @param {string} pattern */
export const arrives = (page, pattern) => page.waitForFunction((source) => new RegExp(source).test(location.pathname), {}, pattern);

/** @param {import('puppeteer-core').Page} page @param {string} text */
export const says = (page, text) => page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

/** To another route without a load, by way of a page that holds nothing. @param {import('puppeteer-core').Page} page @param {string} path */
export async function wander(page, path) {
  for (const to of ['/app/web-inspect', path]) {
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, to);
  }
}

/** How a page of the console calls its records. @param {import('puppeteer-core').Page} page @param {string} path @param {any} [body] */
export function callRecord(page, path, body = {}) {
  return page.evaluate(
    async (recordPath, recordBody) => {
      const response = await fetch(`/developers/v1/${recordPath}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': /** @type {any} */ (window).csrfToken },
        body: JSON.stringify(recordBody),
      });
      return { http: response.status, ...(await response.json()) };
    },
    path,
    body,
  );
}
