// What an organisation has set, with the policies of the roll-out document, from the browser's own storage of policies to
// a filled-in app. A policy holds for a whole browser, so this one has its own.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { FIREFOX_ID } from "../../../extension/manifest.mjs";
import { openBrowser } from "../browser.mjs";
import { inScene } from "../scene.mjs";
import { profilesPage } from "./profiles.mjs";

/** @param {import("../scene.mjs").Stage} stage */
export function policies(stage) {
  test("what the organisation has set is used in place of what the admin could choose", async () => {
    const browser = await openBrowser(stage.browser.name, { console: stage.console, policy: documented(stage.browser.name) });
    try {
      await inScene({ ...stage, browser }, "policies", { route: "safe" }, async (scene) => {
        const profiles = await profilesPage(scene);
        await profiles.waitForSelector("li[data-profile=corp-portal]");
        // The built-in one names hosts that are not allowed.
        assert.equal((await profiles.$$("li[data-profile]")).length, 1);
        await profiles.waitForSelector("section.warning");
        assert.equal(await profiles.$eval("html", (it) => it.lang), "zh-CN");

        await profiles.goto(browser.extensionUrl("settings.html"), { waitUntil: [] });
        await profiles.waitForSelector("#records-policy:not([hidden])");
        assert.equal(await profiles.$eval("[name=records]", (it) => it.matches(":disabled:not(:checked)")), true);
        assert.equal(await profiles.$eval("[value=zh_CN]", (it) => it.matches(":disabled:checked")), true);
        await profiles.close();

        const { panel, app, before, state } = scene;
        assert.equal(await panel.page.$eval("h1", (it) => it.textContent), "Corporate portal");
        assert.equal((await panel.run("redirect-urls")).outcome, "fixed");
        assert.deepEqual(app().lists.redirect, [...before.apps[app().id].lists.redirect, "https://portal.corp.example/sso/callback"]);
        assert.deepEqual(state().recordCalls.filter(({ by }) => by !== "page"), []);
      });
    } finally {
      await browser.close();
    }
  });
}

/** The policy as the document has it for a browser. @param {import("../browser.mjs").BrowserName} name */
function documented(name) {
  const text = readFileSync("docs/rollout.md", "utf8").split("## Set up by policy")[1];
  const [chrome, firefox] = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json));
  return name === "chromium" ? chrome["3rdparty"].extensions.EXTENSION_ID : firefox.policies["3rdparty"].Extensions[FIREFOX_ID];
}
