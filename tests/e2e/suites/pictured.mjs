// The security page and the web app's page as the screenshots show them, written in many ways: what nobody knows of the
// real pages is an axis, and every pair of values of two axes is met. The app is an old one: other people's entries,
// two look-alikes and one of the wanted ones are there. Each browser takes every second row; LARKSPUR_ROWS=all takes all.

import assert from "node:assert/strict";
import { FRESH_APP } from "../../console/index.mjs";
import { scenario, WANTED } from "../scene.mjs";
import { pairs } from "../pairs.mjs";

const SAFE = {
  safeMarkup: ["divs", "table", "roles", "split", "section", "nested", "fieldset", "custom"],
  safeRowActions: ["links", "buttons", "spans", "icons"],
  safeStrip: ["plain", "roles", "anchors", "none"],
  safeBatch: ["dialog", "bare-dialog", "drawer", "inline"],
  lists: ["inline-batch", "inline", "batch"],
  safeInput: ["there", "after-add"],
  safePager: ["none", "one"],
  lang: ["zh", "en"],
};

const WEB = {
  webMarkup: ["items", "labels", "flat", "groups", "terms", "deep"],
  openModeControl: ["radio", "roles", "select"],
  webSave: ["dirty", "always"],
  webLayout: ["stacked", "beside"],
  lang: ["zh", "en"],
};

const OTHERS = {
  redirect: ["https://portal.example-corp.com/sso/feishu/callback", `${WANTED.redirect[1]}/`, WANTED.redirect[2].replace("https:", "http:"), WANTED.redirect[0]],
  h5: ["https://portal.example-corp.com", "http://ailink.gts.work", "https://ailink.gts.work.example.com"],
  ip: ["203.0.113.7"],
  protocol: ["larkspur-test"],
};

/** @param {import("../scene.mjs").Stage} stage */
export function pictured(stage) {
  const isOurs = (/** @type {any} */ _, /** @type {number} */ nth) => process.env.LARKSPUR_ROWS === "all" || nth % 2 === (stage.browser.name === "chromium" ? 0 : 1);
  for (const options of pairs(SAFE).filter(isOurs)) {
    const seed = { apps: { [FRESH_APP]: { features: { web_app: true }, lists: OTHERS } }, options };
    scenario(stage, `the security page of an old app is completed (${Object.values(options).join(", ")})`, { seed }, completesLists);
  }
  for (const options of pairs(WEB).filter(isOurs)) {
    const seed = { apps: { [FRESH_APP]: { features: { web_app: true }, homepage: { desktop: "", mobile: "https://m.example-corp.com/" } } }, options };
    scenario(stage, `the web app's page is completed (${Object.values(options).join(", ")})`, { seed, route: "webpage" }, completesWebApp);
  }
}

/** @param {import("../scene.mjs").Scene} scene */
async function completesLists({ panel, app, before }) {
  const had = before.apps[app().id].lists;
  for (const requirement of ["redirect-urls", "h5-domains"]) {
    const { outcome, text } = await panel.run(requirement);
    assert.equal(outcome, "fixed", text);
    await panel.waitVerdict(requirement, "met");
  }
  assert.deepEqual(app().lists, { ...had, redirect: [...had.redirect, ...WANTED.redirect.slice(1)], h5: [...had.h5, ...WANTED.h5] });
}

/** @param {import("../scene.mjs").Scene} scene */
async function completesWebApp({ panel, app, before }) {
  for (const requirement of ["homepage:desktop", "homepage:open-mode"]) {
    const { outcome, text } = await panel.run(requirement);
    assert.equal(outcome, "fixed", text);
    await panel.waitVerdict(requirement, "pending");
  }
  const { homepage, openMode, lists } = app();
  assert.deepEqual([homepage.mobile, homepage.desktop.startsWith("https://ailink.gts.work/"), openMode], ["https://m.example-corp.com/", true, "new_tab"]);
  assert.deepEqual(lists, before.apps[app().id].lists);
}
