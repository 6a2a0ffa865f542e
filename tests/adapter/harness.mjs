// Serves fixtures under /app/ and runs the adapter straight in them, with a stand-in for `chrome.runtime`.

import { createServer } from "node:http";
import { join } from "node:path";
import { after, afterEach, before, describe } from "node:test";
import { build } from "esbuild";
import puppeteer from "puppeteer-core";
import { adapterScript } from "../../tools/adapter.mjs";
import { chromiumPath, firefoxPath } from "../e2e/paths.mjs";

const root = join(import.meta.dirname, "../..");

/** The adapter, with how it sees a page and what it has drawn within a test's reach. */
const ADAPTER = adapterScript(`import "./main.js";
  import { pins } from "./hints.js";
  import { elementOf, nodeOf } from "./numbers.js";
  import { takeOutline } from "./outline.js";
  import { masked } from "./secrets.js";
  import { takeSight } from "./sight.js";
  import { lookNow } from "./watch.js";
  Object.assign(globalThis, { elementOf, lookNow, masked, nodeOf, pins, takeOutline, takeSight });`);

/** For presses that nothing is held against. */
export const NOTHING = { words: [], labels: [] };

/** Stand-in for the background: keeps the events, answers with what the test has prepared. Runs in the page. */
const FAKE_RUNTIME = `
  window.events = []; window.replies = []; window.failures = 0; window.silences = 0; window.deliveries = []; window.timers = 0;
  const realSetTimeout = window.setTimeout;
  window.setTimeout = (...args) => { window.timers++; return realSetTimeout(...args); };
  const listeners = new Set();
  Object.defineProperty(window, "chrome", { configurable: true, value: { runtime: {
    id: "larkspur",
    getURL: (path) => "chrome-extension://larkspur/" + path,
    async sendMessage(message) {
      window.deliveries.push(message.delivery);
      if (window.failures > 0) { window.failures--; throw new Error("Could not establish connection. Receiving end does not exist."); }
      if (window.silences > 0) return void window.silences--;
      window.events.push(JSON.parse(message.event));
      return window.replies.shift() ?? "[]";
    },
    onMessage: { addListener: (f) => listeners.add(f), removeListener: (f) => listeners.delete(f) },
  } } });
  window.push = (effects, sender = { id: "larkspur" }) => {
    const replied = [];
    for (const f of listeners) f({ to: "page", effects: JSON.stringify(effects) }, sender, (value) => replied.push(value));
    return replied;
  };
  window.question = (message, sender) => new Promise((resolve) => {
    const later = [...listeners].map((f) => f({ to: "page", ...message }, sender, resolve));
    if (!later.includes(true)) resolve(undefined);
  });
`;

/**
 * Serves `{path: body}`; a path without an extension is an HTML page.
 * @param {Record<string, string | Buffer>} files
 */
export async function serve(files) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    const body = files[path];
    if (body === undefined) return response.writeHead(404).end();
    const type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
    return response.writeHead(200, { "content-type": `${type}; charset=utf-8` }).end(body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { origin: `http://127.0.0.1:${port}`, files, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** @param {"chrome" | "firefox"} browser @param {string} [extension] folder of an extension to install */
export async function launch(browser, extension) {
  if (browser === "firefox") {
    const firefox = await puppeteer.launch({ browser: "firefox", executablePath: firefoxPath(), headless: true });
    if (extension) await firefox.installExtension(extension);
    return firefox;
  }
  return puppeteer.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: ["--no-sandbox"],
    ...(extension ? { enableExtensions: [extension], pipe: true } : {}),
  });
}

/** @param {string} body @param {string} [head] */
export function html(body, head = "") {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Fixture</title>${head}</head><body>${body}</body></html>`;
}

/** Bundles a browser script. @param {string} entry file below fixtures/ */
export async function bundle(entry) {
  const result = await build({
    entryPoints: [join(root, "tests/adapter/fixtures", entry)],
    bundle: true, write: false, format: "iife", outdir: "/", jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".ttf": "dataurl" }, logLevel: "silent",
  });
  return Object.fromEntries(result.outputFiles.map((file) => [file.path, file.text]));
}

/** A page with the adapter running in it. */
export class Adapter {
  /** @param {import("puppeteer-core").Page} page */
  constructor(page) {
    this.page = page;
    this.ticket = 100;
  }

  /** Runs the adapter in a page that is open. @param {import("puppeteer-core").Page} page */
  static async start(page) {
    await page.evaluate(`{${FAKE_RUNTIME}}`);
    const inScope = await page.evaluate(() => /^\/app(\/|$)/.test(location.pathname));
    await page.evaluate((text) => {
      const script = document.createElement("script");
      script.textContent = text;
      document.head.append(script);
      script.remove();
    }, ADAPTER);
    const adapter = new Adapter(page);
    if (inScope) await adapter.until(() => window.events.length > 0);
    return adapter;
  }

  /** @param {(...args: any[]) => any} condition @param {...any} args */
  until(condition, ...args) {
    return this.page.waitForFunction(condition, { polling: 20 }, ...args);
  }

  /** @returns {Promise<any[]>} */
  events() {
    return this.page.evaluate(() => window.events);
  }

  /** @returns {Promise<any>} */
  async last() {
    return (await this.events()).at(-1);
  }

  async nodes() {
    return (await this.last()).outline.nodes;
  }

  /** The node with these properties in the last outline. @param {Record<string, unknown>} like */
  async find(like) {
    const all = await this.nodes();
    const found = all.filter((node) => Object.entries(like).every(([key, value]) => node[key] === value));
    if (found.length !== 1) throw new Error(`${found.length} nodes like ${JSON.stringify(like)} in ${JSON.stringify(all, null, 1)}`);
    return found[0];
  }

  /** Has an effect carried out and resolves with its answer. @param {Record<string, unknown>} effect */
  async carryOut(effect) {
    const ticket = ++this.ticket;
    const { page } = await this.last();
    await this.push([{ page, ticket, ...effect }]);
    const asked = effect.ticket ?? ticket;
    await this.until((number) => window.events.some((event) => event.on === "answer" && event.ticket === number), asked);
    return (await this.events()).find((event) => event.ticket === asked);
  }

  /** @param {Record<string, unknown>[]} effects @param {Record<string, unknown>} [sender] */
  push(effects, sender) {
    return this.page.evaluate((list, from) => window.push(list, from ?? undefined), effects.map((effect) => ({ never: NOTHING, ...effect })), sender ?? null);
  }
}


/**
 * Declares the same tests for both browsers. `open` serves a body under /app/fixture and starts the adapter in it.
 * @param {(open: (body: string, options?: {head?: string, path?: string, files?: Record<string, string>}) => Promise<Adapter>, name: string) => void} declare
 */
export function inBrowsers(declare) {
  for (const name of /** @type {const} */ (["chrome", "firefox"])) {
    describe(name, () => {
      /** @type {import("puppeteer-core").Browser} */
      let browser;
      /** @type {Awaited<ReturnType<typeof serve>>} */
      let server;
      before(async () => {
        [browser, server] = await Promise.all([launch(name), serve({})]);
      });
      after(async () => {
        await browser.close();
        await server.close();
      });
      afterEach(async () => {
        for (const page of (await browser.pages()).slice(1)) await page.close();
      });
      declare(async (body, { head = "", path = "/app/fixture", files = {} } = {}) => {
        Object.assign(server.files, files, { [path.split("?")[0]]: html(body, head), "/elsewhere": html("<p>Elsewhere</p>") });
        const page = await browser.newPage();
        await page.setViewport({ width: 1000, height: 700 });
        await page.goto(server.origin + path);
        return Adapter.start(page);
      }, name);
    });
  }
}
