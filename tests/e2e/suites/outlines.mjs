// The outline of a page that the admin sends when the console has changed: nothing of the admin's is in it, and it has
// the structure that the page has.

import assert from "node:assert/strict";
import { COMPLETE_APP, FRESH_APP } from "../../console/index.mjs";
import { scenario } from "../scene.mjs";

const ROUTES = ["baseinfo", "capability", "webpage", "auth", "safe", "event", "version"];

/** What says whose page it is, and is long enough to be told from a word. */
const PRIVATE = /cli_(?!x0x)|example-corp|callback|localhost|203\.0|ailink|gts\.work|send_as_bot|readonly|self_manage|云杉|林晓|云服务助手|阿里云专属|ou_7d8a|1736588e/;

/** @param {import("../scene.mjs").Stage} stage */
export function outlines(stage) {
  for (const app of [FRESH_APP, COMPLETE_APP]) {
    // The fresh app has no web app yet, and so no page for it.
    for (const route of app === FRESH_APP ? ROUTES.filter((it) => it !== "webpage") : ROUTES) {
      scenario(stage, `the outline of /${route} of ${app} holds nothing of the admin's`, { route, app }, async ({ page, panel, state }) => {
        await panel.waitKnown("redirect-urls");
        await drawn(page);
        const text = await exportOutline(panel);
        assert.doesNotMatch(text, PRIVATE);
        const { name, desc, secret, event } = state().apps[app];
        for (const own of [name, desc, secret, event.verificationToken].filter(Boolean)) assert.ok(!text.includes(own), own);
        const { url, outline } = JSON.parse(text);
        assert.match(url, new RegExp(`^https://open\\.feishu\\.cn/app/cli_\\w+/${route}$`));
        assert.deepEqual(outline.nodes.map(bones), (await seenBy(panel)).nodes.map(bones));
      });
    }
  }

  scenario(stage, "the outline of the list of apps holds no app's name or ID, and the form for another one as it is worded", {}, async ({ page, panel, state }) => {
    await page.goto("https://open.feishu.cn/app");
    await page.locator('::-p-xpath(//button[text()="创建企业自建应用"])').click();
    await page.waitForSelector("[role=dialog] form input");
    await panel.page.waitForSelector("main[data-state=no-console]");
    const text = await exportOutline(panel);
    assert.doesNotMatch(text, PRIVATE);
    for (const { name } of Object.values(state().apps)) assert.ok(!text.includes(name), name);
    assert.ok(text.includes('"创建企业自建应用"'), text);
  });

  scenario(stage, "labels are in the outline as they are worded, known or not", { seed: { options: { labels: { add: "新添一条" } } } }, async ({ page, panel }) => {
    await panel.waitKnown("redirect-urls");
    await drawn(page);
    const text = await exportOutline(panel);
    for (const label of ["重定向 URL", "IP 白名单", "H5 可信域名", "新添一条"]) assert.ok(text.includes(`"${label}"`), label);
  });
}

/**
 * Records tell of an app before its page is drawn: the page itself must show something, load nothing, and stay as it is.
 * @param {import("puppeteer-core").Page} page
 */
async function drawn(page) {
  await page.waitForFunction(
    () => {
      const main = document.querySelector(".app-layout__main, main");
      const rests = main && main.textContent?.trim() && !main.querySelector(".ud__spin, .ud__loading, .ud__skeleton");
      const known = /** @type {any} */ (globalThis);
      const before = known.lastDrawn;
      known.lastDrawn = main?.innerHTML;
      return rests && before === known.lastDrawn;
    },
    { polling: 200 },
  );
}

/** Presses the button and reads the file. @param {import("../panel.mjs").Panel} panel */
export async function exportOutline(panel) {
  await panel.pressAction("all", "export-outline");
  const link = await panel.page.waitForSelector('a[download="larkspur-outline.json"]');
  return String(await link?.evaluate(async (it) => (await fetch(/** @type {HTMLAnchorElement} */ (it).href)).text()));
}

/** The outline as the page tells it to the panel. @param {import("../panel.mjs").Panel} panel */
async function seenBy({ page, tab }) {
  const answer = await page.evaluate((tab) => chrome.tabs.sendMessage(tab, { to: "page", ask: "outline" }), tab);
  return JSON.parse(answer).outline;
}

/** A node without its words. @param {Record<string, unknown>} node */
function bones({ name, text, value, placeholder, ...rest }) {
  return { ...rest, said: [name, text, value, placeholder].map((it) => (it === undefined ? 0 : String(it).length)) };
}
