// The desktop homepage and how it opens, in every way the console may have of editing them.

import assert from "node:assert/strict";
import { FRESH_APP } from "../../console/index.mjs";
import { scenario } from "../scene.mjs";

const STYLES = ["form", "edit", "dialog", "per-field"];
const WANTED = `https://ailink.gts.work/feishu/${FRESH_APP}`;
const MOBILE = "https://m.example-corp.com/";
const OTHER = "https://travel.example-corp.com/";

/** @param {any} options @param {string} [desktop] */
function webApp(options, desktop = "") {
  const app = { features: { web_app: true }, homepage: { desktop, mobile: MOBILE }, openMode: "browser" };
  return { seed: { options, apps: { [FRESH_APP]: app } }, route: "webpage" };
}

/** @param {import("../scene.mjs").Stage} stage */
export function homepage(stage) {
  for (const webStyle of STYLES) {
    for (const openModeControl of ["radio", "select"]) {
      for (const lang of ["zh", "en"]) {
        // One of each pair is laid out the other way.
        const webLayout = openModeControl === "radio" ? "rows" : "beside";
        const options = { webStyle, openModeControl, webLayout, lang };
        scenario(stage, `the homepage of the kind ${webStyle}, ${openModeControl} is filled in, then left alone (${lang})`, webApp(options), fillsOnce);
      }
    }
    scenario(stage, `another homepage of the kind ${webStyle} is handed over`, webApp({ webStyle, editButton: "icon" }, OTHER), async ({ panel, writes }) => {
      await panel.waitVerdict("homepage:desktop", "different");
      const { outcome, text } = await panel.run("homepage:desktop");
      assert.equal(outcome, "handed-over");
      assert.ok(text.includes(OTHER), text);
      assert.deepEqual(writes(), []);
    });
  }

  scenario(stage, "fill leaves the saving of the homepage to the admin", webApp({}), async ({ panel, writes }) => {
    assert.equal((await panel.run("homepage:desktop", "fill")).outcome, "handed-over");
    await panel.waitVerdict("homepage:desktop", "pending");
    assert.deepEqual(writes(), []);
  });

  scenario(stage, "without the web app its homepage is handed over", { route: "webpage" }, async ({ panel, writes }) => {
    await panel.waitVerdict("feature:web_app", "missing");
    assert.equal((await panel.run("homepage:desktop")).outcome, "handed-over");
    assert.deepEqual(writes(), []);
  });
}

/** @param {import("../scene.mjs").Scene} scene */
async function fillsOnce({ panel, app, writes }) {
  await panel.waitVerdict("homepage:desktop", "missing");
  await panel.waitVerdict("homepage:open-mode", "different");
  for (const requirement of ["homepage:desktop", "homepage:open-mode"]) {
    const { outcome, text } = await panel.run(requirement);
    assert.equal(outcome, "fixed", `${requirement}: ${text}`);
  }
  assert.deepEqual(app().homepage, { desktop: WANTED, mobile: MOBILE });
  assert.equal(app().openMode, "new_tab");
  const written = writes();
  assert.equal(written.length, 2);
  for (const requirement of ["homepage:desktop", "homepage:open-mode"]) {
    assert.equal((await panel.run(requirement)).outcome, "unchanged");
  }
  assert.deepEqual(writes(), written);
}
