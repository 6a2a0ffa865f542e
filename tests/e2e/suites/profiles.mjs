// Profiles of other integrations: imported on their page, chosen in the panel, filled with what the admin gives.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { scenario } from "../scene.mjs";

const JUMPSERVER = readFileSync("static/profiles/examples/jumpserver-feishu-login.json", "utf8");
const HOST = "jump.corp.example";
const WANTED = JSON.parse(JUMPSERVER).redirectUrls.map((/** @type {string} */ url) => url.replace("{host}", HOST));

/** @param {import("../scene.mjs").Stage} stage */
export function profiles(stage) {
  scenario(stage, "an imported profile is chosen, given its value and filled in", {}, async (scene) => {
    const page = await profilesPage(scene);
    await importText(page, JUMPSERVER);
    const hosts = await page.$$eval("dialog[open] [data-host]", (all) => all.map((it) => it.getAttribute("data-host")));
    assert.deepEqual(hosts, ["{host}"]);
    await press(page, "dialog[open] [data-action=proceed]");
    await page.waitForSelector("li[data-profile=jumpserver-feishu-login]");

    const { panel, app, writes } = scene;
    try {
      await enter(panel.page, "[data-choice=profile]", "jumpserver-feishu-login");
      await panel.waitVerdict("redirect-urls", "unknown");
      await enter(panel.page, "[data-parameter=host]", "https://wrong.example/path");
      await panel.page.waitForSelector("[data-parameter=host][aria-invalid=true]");
      assert.deepEqual(writes(), []);

      await enter(panel.page, "[data-parameter=host]", HOST);
      await panel.waitVerdict("redirect-urls", "missing");
      const { outcome } = await panel.run("redirect-urls");
      assert.equal(outcome, "fixed");
      await panel.waitVerdict("redirect-urls", "met");
      assert.deepEqual(WANTED.filter((/** @type {string} */ url) => !app().lists.redirect.includes(url)), []);
    } finally {
      // Other suites play with the built-in profile.
      await panel.page.evaluate(() => chrome.storage.local.clear());
      await page.close();
    }
  });

  scenario(stage, "a refused profile is told with line, field and reason, and stays in the box", {}, async (scene) => {
    const page = await profilesPage(scene);
    const bad = JUMPSERVER.replace("https://{host}/core/auth/feishu/qr/bind/callback/", "https://a.example@evil.example/");
    await fill(page, bad);
    await press(page, "[data-action=import]");
    const error = await page.waitForSelector("#import-error > p");
    const text = await error?.evaluate((it) => it.textContent ?? "");
    assert.match(String(text), /redirectUrls\[0\]/);
    assert.match(String(text), /user name or password/);
    assert.match(String(text), new RegExp(String(bad.split("\n").findIndex((line) => line.includes("@evil")) + 1)));
    assert.equal(await page.$eval("#text", (it) => /** @type {HTMLTextAreaElement} */ (it).value), bad);
    assert.equal(await page.$("dialog"), null);
    await page.close();
  });
}

/** @param {import("../scene.mjs").Scene} scene */
async function profilesPage({ browser }) {
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl("profiles.html"), { waitUntil: [] });
  await page.waitForSelector("main[data-state=ready] #text");
  return page;
}

/** @param {import("puppeteer-core").Page} page @param {string} text */
async function importText(page, text) {
  await fill(page, text);
  await press(page, "[data-action=import]");
  await page.waitForSelector("dialog[open]");
}

/** @param {import("puppeteer-core").Page} page @param {string} text */
async function fill(page, text) {
  await page.$eval("#text", (it, text) => void (/** @type {HTMLTextAreaElement} */ (it).value = text), text);
}

/** @param {import("puppeteer-core").Page} page @param {string} selector */
async function press(page, selector) {
  const button = await page.waitForSelector(selector);
  await button?.evaluate((it) => /** @type {HTMLElement} */ (it).click());
}

/**
 * Enters a value and leaves the control.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 * @param {string} value
 */
async function enter(page, selector, value) {
  const control = await page.waitForSelector(selector);
  await control?.evaluate((it, value) => {
    /** @type {HTMLInputElement} */ (it).value = value;
    it.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);
}
