// The profiles that are shipped as examples, each from its import to an app that has all it asks for.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { FRESH_APP } from "../../console/index.mjs";
import { scopeCatalogue } from "../../console/server/catalogue.mjs";
import { RUN_TIMEOUT } from "../panel.mjs";
import { scenario } from "../scene.mjs";
import { enter, importBy, press, profilesPage } from "./profiles.mjs";

/**
 * @typedef {object} Example
 * @property {(page: import("puppeteer-core").Page, id: string, text: string) => Promise<void>} importedBy another one, another way
 * @property {Record<string, string>} values of its parameters
 * @property {string[]} missing what a fresh app lacks and Larkspur fills in
 * @property {(scene: import("../scene.mjs").Scene) => Promise<void>} [whilePaused] what the console asks the admin during the run
 * @property {(scene: import("../scene.mjs").Scene) => Promise<void>} [afterwards] what is left to the admin's own hand
 */

/** @type {Record<string, Example>} */
const EXAMPLES = {
  "jumpserver-feishu-login": {
    importedBy: importBy.text,
    values: { host: "jump.corp.example" },
    missing: ["feature:bot", "scopes:tenant", "redirect-urls"],
  },
  "logto-feishu-connector": {
    importedBy: importBy.drop,
    values: { host: "id.corp.example", connectorId: "a1b2c3" },
    missing: ["redirect-urls"],
  },
  "openclaw-feishu-channel": {
    importedBy: importBy.file,
    values: {},
    missing: ["feature:bot", "scopes:tenant", "scopes:user"],
    afterwards: receivesEvents,
  },
  "aws-lark-mcp-on-agentcore": {
    importedBy: importBy.example,
    values: { host: "d111111abcdef8.cloudfront.net" },
    missing: ["scopes:user", "redirect-urls"],
    whilePaused: confirmsDataRange,
  },
};

/** The console need not take its time here: slow forms have suites of their own. */
const DELAYS = { render: 60, api: 5, animation: 40, toast: 300 };

/** @param {import("../scene.mjs").Stage} stage */
export function examples(stage) {
  for (const [id, example] of Object.entries(EXAMPLES)) {
    const text = readFileSync(`static/profiles/examples/${id}.json`, "utf8");
    const profile = JSON.parse(text);
    const host = profile.platform === "lark" ? "open.larksuite.com" : "open.feishu.cn";
    const seed = { catalogue: catalogueWith(profile), options: { delays: DELAYS } };
    scenario(stage, `the example ${id} is imported, filled in, and met after the admin's part`, { host, seed }, async (scene) => {
      const { panel, page, writes } = scene;
      const profiles = await profilesPage(scene);
      try {
        await example.importedBy(profiles, id, text);
        assert.deepEqual(await hostsAsked(profiles), profile.parameters ? ["{host}"] : []);
        await press(profiles, "dialog[open] [data-action=proceed]");
        await profiles.waitForSelector(`li[data-profile=${id}]`);

        await enter(panel.page, "[data-choice=profile]", id);
        await givesValues(panel, example.values);
        for (const requirement of example.missing) await panel.waitVerdict(requirement, "missing");
        assert.deepEqual(writes(), []);

        await panel.begin("all", "run-all");
        await example.whilePaused?.(scene);
        const { outcome, text: said } = await endOfRun(panel);
        assert.equal(outcome, "handed-over", said);
        assertFilled(scene, profile, example.values);

        await example.afterwards?.(scene);
        scene.console.publish(FRESH_APP);
        await page.goto(`https://${host}/app/${FRESH_APP}/version`);
        await panel.waitVerdict("release", "met");
        for (const requirement of await toConfirm(panel)) {
          await panel.pressAction(requirement, "confirm");
          await panel.waitVerdict(requirement, "met");
        }
        const verdicts = await panel.verdicts();
        assert.deepEqual(Object.entries(verdicts).filter(([, verdict]) => verdict !== "met"), []);
      } finally {
        await profiles.close();
      }
    });
  }
}

/** What the console knows of scopes, and those that the guide of this profile names. @param {any} profile */
function catalogueWith({ scopes = {} }) {
  const all = scopeCatalogue();
  for (const identity of /** @type {const} */ (["tenant", "user"])) {
    for (const { name } of scopes[identity] ?? []) {
      const known = all.find((scope) => scope.name === name);
      if (known) known.types = [...new Set([...known.types, identity])];
      else all.push({ id: String(2000000 + all.length), name, zh: name, en: name, types: [identity], range: null });
    }
  }
  return all;
}

/** @param {import("puppeteer-core").Page} page */
const hostsAsked = (page) => page.$$eval("dialog[open] [data-host]", (all) => all.map((it) => it.getAttribute("data-host")));

/** Until all are given, the redirect URLs can't be told; a value that is none is refused. @param {import("../panel.mjs").Panel} panel @param {Record<string, string>} values */
async function givesValues(panel, values) {
  for (const [id, value] of Object.entries(values)) {
    await panel.waitVerdict("redirect-urls", "unknown");
    await enter(panel.page, `[data-parameter=${id}]`, "https://wrong.example/path");
    await panel.page.waitForSelector(`[data-parameter=${id}][aria-invalid=true]`);
    await enter(panel.page, `[data-parameter=${id}]`, value);
  }
}

/** The end of the run that fills in everything, after whatever it paused for. @param {import("../panel.mjs").Panel} panel */
async function endOfRun(panel) {
  // By what changes: a window that is not in front draws no frames to look by.
  await panel.page.waitForFunction(() => document.querySelector("[data-run=all][data-outcome]:not([data-paused])"), { polling: "mutation", timeout: RUN_TIMEOUT });
  return panel.waitOutcome("all");
}

/** What was there is there, what is required was added, and nothing else. @param {import("../scene.mjs").Scene} scene @param {any} profile @param {Record<string, string>} values */
function assertFilled({ app, before }, profile, values) {
  const had = before.apps[FRESH_APP];
  const filled = (/** @type {string} */ url) => url.replace(/\{(\w+)\}/g, (_, id) => values[id]);
  assert.deepEqual(app().lists, { ...had.lists, redirect: [...had.lists.redirect, ...(profile.redirectUrls ?? []).map(filled)] });
  for (const identity of /** @type {const} */ (["tenant", "user"])) {
    const required = (profile.scopes?.[identity] ?? []).filter((/** @type {any} */ it) => it.need === undefined).map((/** @type {any} */ it) => it.name);
    assert.deepEqual(app().scopes[identity].toSorted(), [...new Set([...had.scopes[identity], ...required])].sort(), identity);
  }
  assert.equal(app().features.bot, profile.features?.includes("bot") ?? false);
}

/** @param {import("../panel.mjs").Panel} panel */
async function toConfirm(panel) {
  return Object.entries(await panel.verdicts()).filter(([, verdict]) => verdict === "to-confirm").map(([id]) => id);
}

/** Which data the scopes may reach is nothing that Larkspur decides. @param {import("../scene.mjs").Scene} scene */
async function confirmsDataRange({ page, panel }) {
  await panel.page.waitForSelector("[data-run=all][data-paused]");
  await page.locator('::-p-xpath(//div[@class="ud__drawer__footer"]//button[text()="Confirm"])').click();
}

/** The long connection and the event, as a person sets them. @param {import("../scene.mjs").Scene} scene */
async function receivesEvents({ page, panel }) {
  await panel.waitKnown("events");
  await page.goto(`https://open.feishu.cn/app/${FRESH_APP}/event`);
  const click = (/** @type {string} */ path) => page.locator(`::-p-xpath(${path})`).click();
  await click('//span[contains(text(),"订阅方式")]/following-sibling::button');
  await click('//b[text()="长连接"]/ancestor::label//input');
  await click('//div[@class="ud__space__item"]/button[text()="保存"]');
  await click('//button[text()="添加事件"]');
  await click('//span[text()="im.message.receive_v1"]/ancestor::div[@class="ud__space__item"]//input');
  await click('//button[text()="添加"]');
  // Nothing of events is read on the page itself: the records tell, once the dialog is closed.
  await panel.waitVerdict("events", "met");
}
