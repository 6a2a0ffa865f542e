// The page of profiles: every way to import one, and what is refused.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { scenario } from "../scene.mjs";

const JUMPSERVER = readFileSync("static/profiles/examples/jumpserver-feishu-login.json", "utf8");

/** @param {import("../scene.mjs").Stage} stage */
export function profiles(stage) {
  scenario(stage, "a permission JSON is held against the scopes that the console lists, before it is imported", {}, async ({ panel }) => {
    const pasted = '{"scopes": {"tenant": ["im:message:readonli", "no:such:scope"], "user": []}}';
    await panel.page.$eval("[data-option=compare]", (it, pasted) => {
      /** @type {HTMLTextAreaElement} */ (it).value = pasted;
      it.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, pasted);
    await panel.page.waitForFunction(() => document.querySelector("[data-compared=permissions]")?.textContent?.includes("“im:message:readonly”"));
    assert.equal((await panel.page.$$("[data-compared=permissions] [data-wrong=true]")).length, 2);
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

  scenario(stage, "a guide becomes a draft that names what could not be read, and is imported like any profile", {}, async (scene) => {
    const page = await profilesPage(scene);
    await fill(page, "Nothing of a profile.");
    await press(page, "[data-action=draft]");
    await page.waitForSelector("#import-error > p");
    await fill(page, GUIDE);
    await press(page, "[data-action=draft]");
    const unread = await page.waitForSelector("[data-draft] [data-list=unread]");
    const told = await unread?.evaluate((it) => [...it.children].map((line) => line.textContent ?? ""));
    assert.equal(told?.length, 2, String(told));
    assert.match(String(told?.[0]), /“- Read the ticket archive”/);
    assert.match(String(told?.[1]), /^https:\/\/acme\.io\/manual/);
    const draft = JSON.parse(await page.$eval("#text", (it) => /** @type {HTMLTextAreaElement} */ (it).value));
    assert.deepEqual(draft.redirectUrls, ["https://desk.acme.io/{appId}/callback"]);
    assert.deepEqual(draft.scopes, { tenant: [{ name: "im:message" }], user: [{ name: "offline_access" }] });
    assert.equal(draft.events.mode, "long_connection");
    await press(page, "[data-action=import]");
    await page.waitForSelector("dialog[open] [data-host='desk.acme.io']");
    assert.equal(await page.$("[data-draft]"), null);
    await press(page, "dialog [data-action=proceed]");
    await page.waitForSelector("li[data-profile=acme-desk-for-feishu]");
    await page.close();
  });
}

/** As a vendor writes: a batch JSON, a URL with a place, the title of a permission, a link to more. */
const GUIDE = `# Acme Desk for Feishu

Permissions: import
{"scopes": {"tenant": ["im:message"], "user": ["offline_access"]}}
- Read the ticket archive

Redirect URL: https://desk.acme.io/<APP_ID>/callback
Event im.message.receive_v1 by long connection. The manual is at
https://acme.io/manual`;

/** @param {import("../scene.mjs").Scene} scene */
export async function profilesPage({ browser }) {
  const page = await browser.newPage();
  await page.goto(browser.extensionUrl("profiles.html"), { waitUntil: [] });
  await page.waitForSelector("main[data-state=ready] #text");
  return page;
}

/**
 * Every way to import a profile, up to the dialog that asks whether to accept it.
 * @type {Record<"text" | "file" | "drop" | "example", (page: import("puppeteer-core").Page, id: string, text: string) => Promise<void>>}
 */
export const importBy = {
  async text(page, _id, text) {
    await fill(page, text);
    await press(page, "[data-action=import]");
    await page.waitForSelector("dialog[open]");
  },
  async file(page, id) {
    const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.waitForSelector("input[type=file]"));
    await input.uploadFile(path.resolve(`static/profiles/examples/${id}.json`));
    await page.waitForSelector("dialog[open]");
  },
  async drop(page, id, text) {
    await page.$eval("h1", (it, name, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name, { type: "application/json" }));
      it.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }, `${id}.json`, text);
    await page.waitForSelector("dialog[open]");
  },
  async example(page, id) {
    await press(page, `[data-action=example][data-profile=${id}]`);
    await page.waitForSelector("dialog[open]");
  },
};

/** @param {import("puppeteer-core").Page} page @param {string} text */
async function fill(page, text) {
  await page.$eval("#text", (it, text) => void (/** @type {HTMLTextAreaElement} */ (it).value = text), text);
}

/** @param {import("puppeteer-core").Page} page @param {string} selector */
export async function press(page, selector) {
  const button = await page.waitForSelector(selector);
  await button?.evaluate((it) => /** @type {HTMLElement} */ (it).click());
}

/**
 * Enters a value and leaves the control.
 * @param {import("puppeteer-core").Page} page
 * @param {string} selector
 * @param {string} value
 */
export async function enter(page, selector, value) {
  const control = await page.waitForSelector(selector);
  await control?.evaluate((it, value) => {
    /** @type {HTMLInputElement} */ (it).value = value;
    it.dispatchEvent(new Event("change", { bubbles: true }));
  }, value);
}
