// Where the extension is, and where it is not.

import assert from "node:assert/strict";
import { test } from "node:test";
import { FRESH_APP } from "../../console/index.mjs";
import { READABLE, scenario } from "../scene.mjs";

const ELSEWHERE = [
  "https://open.feishu.cn/page/scope-apply?clientID=cli_a1b2c3d4e5f6a7b8&scopes=im%3Amessage",
  "https://open.feishu.cn/application",
  "https://open.feishu.cn/apps/cli_a1b2c3d4e5f6a7b8/safe",
  "https://accounts.feishu.cn/accounts/page/login",
];

// The console remembers a language that an address names, so none is named here.
const APP_LIST = ["/app", "/app?from=menu", "/app/"];

const HOSTS = ["open.feishu.cn", "open.larksuite.com", "open.larkoffice.com"];

/** @param {import("../scene.mjs").Stage} stage */
export function bounds(stage) {
  for (const url of ELSEWHERE) {
    test(`nothing of the extension is in ${url}`, async () => {
      assert.deepEqual(await visit(stage, url), { adapter: false, hints: 0, foreignRequests: [] });
    });
  }

  for (const host of HOSTS) {
    test(`the page adapter is in the app pages of ${host}, and calls nothing but what may be read`, async () => {
      for (const path of APP_LIST) {
        assert.deepEqual(await visit(stage, `https://${host}${path}`), { adapter: true, hints: 0, foreignRequests: [] });
      }
      const { adapter, foreignRequests } = await visit(stage, `https://${host}/app/${FRESH_APP}/safe?from=list`);
      assert.deepEqual({ adapter, foreignRequests }, { adapter: true, foreignRequests: [] });
    });
  }

  scenario(stage, "the panel says so when its tab leaves the console's apps, and is back when the tab is", {}, async ({ page, panel }) => {
    await page.goto("https://accounts.feishu.cn/accounts/page/login");
    await panel.page.waitForSelector("main[data-state=no-console]");
    await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/safe`);
    await panel.page.waitForSelector("main[data-state=ready]");
    await panel.waitVerdict("redirect-urls", "missing");
  });
}

/**
 * What there is of the extension in a page that has come to rest.
 * @param {import("../scene.mjs").Stage} stage
 * @param {string} url
 */
async function visit({ browser, console: standIn }, url) {
  standIn.seed({ options: { delays: { render: 0 } } });
  const helper = await browser.newPage();
  await helper.goto(browser.extensionUrl("panel.html"), { waitUntil: [] });
  await helper.waitForFunction(() => location.pathname === "/panel.html" && document.querySelector("main"));
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: "networkidle0" });
  // Of a tab without access the browser tells no address: the newest tab is the one just opened.
  const adapter = await helper.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const newest = Math.max(...tabs.map(({ id }) => id ?? 0));
    return chrome.tabs.sendMessage(newest, { to: "page", effects: "[]" }).then(() => true, () => false);
  });
  // The adapter speaks as soon as it is there, so by now what it brings about has been asked of it.
  const hints = await page.$$eval("[data-larkspur-hint]", (all) => all.length);
  const foreignRequests = standIn.state().recordCalls.filter(({ by, path }) => by !== "page" && !READABLE.test(path)).map(({ path }) => path);
  await page.close();
  await helper.close();
  return { adapter, hints, foreignRequests };
}
