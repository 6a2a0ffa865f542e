// The form that creates an app, on the list of apps: one press on the hint fills in name and description.

import assert from "node:assert/strict";
import { scenario } from "../scene.mjs";
import { pressHint, shownHint } from "./hints.mjs";

const NAME = "Alibaba Cloud Exclusive Service";
const OPENS = { zh: "创建企业自建应用", en: "Create Custom App" };
const DESCRIPTION = {
  zh: "在工作台联系阿里云专属服务团队、跟进工单并接收通知。",
  en: "Contact Alibaba Cloud support, follow tickets and get notified, right in the workplace.",
};

/** @param {import("../scene.mjs").Stage} stage */
export function create(stage) {
  for (const lang of /** @type {const} */ (["zh", "en"])) {
    const setting = { route: "baseinfo", seed: { options: { lang } } };
    scenario(stage, `create: a press on the hint in the form fills in name and description (${lang})`, setting, async ({ page, panel, writes }) => {
      await opens(page, panel, lang);
      await pressHint(page, "app-name");
      await holds(page, NAME, DESCRIPTION[lang]);
      await shownHint(page, "app-name", "met");
      assert.deepEqual(writes(), []);
    });

    scenario(stage, `create: what the admin has typed stays (${lang})`, setting, async ({ page, panel, writes }) => {
      await opens(page, panel, lang);
      await page.type("[role=dialog] textarea", "My own words");
      await pressHint(page, "app-name");
      await holds(page, NAME, "My own words");
      assert.deepEqual(writes(), []);
    });
  }
}

/** Goes to the list of apps and opens the form. @param {import("puppeteer-core").Page} page @param {import("../panel.mjs").Panel} panel @param {"zh" | "en"} lang */
async function opens(page, panel, lang) {
  await page.goto("https://open.feishu.cn/app");
  await panel.page.waitForSelector("main[data-state=no-console]");
  const button = await page.waitForSelector(`::-p-xpath(//button[text()="${OPENS[lang]}"])`);
  await button?.evaluate((it) => /** @type {HTMLElement} */ (it).click());
  await page.waitForSelector("[role=dialog] form input");
}

/** @param {import("puppeteer-core").Page} page @param {string} name @param {string} description */
async function holds(page, name, description) {
  await page.waitForFunction(
    (wanted) => {
      const field = (/** @type {string} */ selector) => /** @type {HTMLInputElement | null} */ (document.querySelector(`[role=dialog] form ${selector}`))?.value;
      return field("input") === wanted[0] && field("textarea") === wanted[1];
    },
    {},
    [name, description],
  );
}
