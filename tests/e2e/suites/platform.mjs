// The built-in profile is for Feishu: on Lark nothing is filled in before a warning was accepted.

import assert from "node:assert/strict";
import { scenario, WANTED } from "../scene.mjs";

const onLark = { host: "open.larksuite.com" };

/** @param {import("../scene.mjs").Stage} stage */
export function platform(stage) {
  scenario(stage, "on Lark a warning comes first, and refusing it leaves all as it was", onLark, async ({ panel, writes, app, before }) => {
    await panel.pressAction("redirect-urls", "fill-and-save");
    await panel.page.waitForSelector("dialog[open][data-warning=platform]");
    await panel.answer("cancel");
    await panel.page.waitForFunction(() => !document.querySelector("dialog[open]"));
    assert.equal(await panel.page.$("[data-run]"), null);
    assert.deepEqual(writes(), []);
    assert.deepEqual(app(), before.apps[app().id]);
  });

  scenario(stage, "on Lark the run goes on after the warning was accepted", onLark, async ({ panel, app, before }) => {
    await panel.pressAction("redirect-urls", "fill-and-save");
    await panel.page.waitForSelector("dialog[open][data-warning=platform]");
    await panel.answer("proceed");
    assert.equal((await panel.listed()).length, WANTED.redirect.length);
    await panel.answer("proceed");
    assert.equal((await panel.waitOutcome("redirect-urls")).outcome, "fixed");
    assert.deepEqual(app().lists.redirect, [...before.apps[app().id].lists.redirect, ...WANTED.redirect]);
  });

  scenario(stage, "on Feishu there is no warning", {}, async ({ panel }) => {
    await panel.pressAction("redirect-urls", "fill-and-save");
    await panel.listed();
    assert.equal(await panel.page.$("dialog[data-warning]"), null);
  });
}
