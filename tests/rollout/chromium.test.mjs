// A company's own server gives Larkspur to Chromium by policy: it is installed, updated, and taken away again. The server is on
// loopback. Policies lie in a folder of the system's, which is not the test's to write: the browser is started with a view of
// the files of its own, in which another folder lies there.

import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import puppeteer from "puppeteer-core";
import { chromiumPath } from "../e2e/paths.mjs";
import { packAll } from "../../tools/pack.mjs";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = new Uint8Array(Buffer.from(/** @type {string} */ (privateKey.export({ type: "pkcs8", format: "pem" }))));

/** What the server gives out. @type {ReturnType<typeof packAll>} */
let packed;
/** @type {import("node:http").Server} */
let server;
/** @type {import("puppeteer-core").Browser} */
let browser;
/** @type {string} */
let folder;
/** @type {import("puppeteer-core").Page} */
let page;

before(async () => {
  server = createServer((request, response) => {
    const name = new URL(request.url ?? "/", "http://server").pathname.slice(1);
    const bytes = packed.files[name];
    const type = name.endsWith(".crx") ? "application/x-chrome-extension" : "text/xml";
    if (bytes) response.writeHead(200, { "content-type": type }).end(bytes);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  packed = packAll({ pem, url: address(), release: "0.1.0" });
  folder = mkdtempSync(path.join(tmpdir(), "larkspur-"));
  mkdirSync(path.join(folder, "etc/policies/managed"), { recursive: true });
  // What a policy has installed is closed to whoever drives the browser, unless another policy opens it.
  setPolicies({ ExtensionInstallForcelist: [`${packed.id};${address()}/updates.xml`], DeveloperToolsAvailability: 1 });
  browser = await puppeteer.launch({
    userDataDir: path.join(folder, "profile"),
    executablePath: starter(),
    pipe: true,
    enableExtensions: true,
    // The browser's updates of extensions are what is tested.
    ignoreDefaultArgs: ["--disable-extensions", "--disable-background-networking", "--disable-component-extensions-with-background-pages"],
    args: ["--no-sandbox", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
  });
  page = await browser.newPage();
});
after(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
});

function address() {
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
}

/** @param {Record<string, unknown>} policies */
function setPolicies(policies) {
  writeFileSync(path.join(folder, "etc/policies/managed/larkspur.json"), JSON.stringify(policies));
}

/** A program that starts the browser with its own folder of policies. */
function starter() {
  const file = path.join(folder, "start");
  const etc = chromiumPath().includes("google") ? "/etc/opt/chrome" : "/etc/chromium";
  const inside = `mount --bind "${folder}/etc" ${etc} && exec "${chromiumPath()}" "$@"`;
  writeFileSync(file, `#!/bin/sh\nexec unshare --map-root-user --mount sh -c '${inside}' sh "$@"\n`, { mode: 0o755 });
  return file;
}

/** Waits until the browser tells this of Larkspur. @param {{version: string, locked: boolean} | null} wanted */
async function installed(wanted) {
  await page.goto("chrome://extensions");
  await page.waitForFunction(async (id, wanted) => {
    const { developerPrivate } = /** @type {any} */ (chrome);
    const all = await developerPrivate.getExtensionsInfo({});
    const it = all.find((/** @type {{id: string}} */ one) => one.id === id);
    return JSON.stringify(it ? { version: it.version, locked: it.controlledInfo !== undefined } : null) === wanted;
  }, { polling: 200, timeout: 60_000 }, packed.id, JSON.stringify(wanted));
}

async function openSettings() {
  const settings = await browser.newPage();
  await settings.goto(`chrome-extension://${packed.id}/settings.html`);
  await settings.waitForSelector("[name=language]:checked");
  return settings;
}

test("the policy installs what the server gives, and nobody but the policy can remove it", async () => {
  await installed({ version: "0.1.0", locked: true });
});

test("the next version takes its place, and what was kept stays", async () => {
  const earlier = await openSettings();
  await earlier.evaluate(() => chrome.storage.local.set({ language: "ja" }));
  await earlier.close();
  packed = packAll({ pem, url: address(), release: "0.2.0" });
  await page.goto("chrome://extensions");
  await page.evaluate(() => /** @type {any} */ (chrome).developerPrivate.autoUpdate());
  await installed({ version: "0.2.0", locked: true });
  const settings = await openSettings();
  assert.equal(await settings.$eval("#version", (it) => it.textContent), "0.2.0");
  assert.equal(await settings.evaluate(async () => (await chrome.storage.local.get("language")).language), "ja");
  await settings.close();
  assert.deepEqual((await browser.pages()).map((it) => it.url()).filter((url) => url.endsWith("welcome.html")), []);
});

test("without the policy it is gone", async () => {
  setPolicies({});
  await installed(null);
});
