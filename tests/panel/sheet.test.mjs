// The hand-over sheet: made in the panel, read as the page that it is.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { startPanels } from "./harness.mjs";
import { assertLooks } from "./looks.mjs";
import { checklist } from "./states.mjs";
import { view } from "./views.mjs";

const HALF = checklist({ "redirect-urls": "met", "feature:bot": "met", credentials: "met", network: "met" }).map((it) => ({
  ...it,
  proofs: it.verdict === "met" && it.sources.length ? ["Console's records, read at 2026-11-25 14:03"] : [],
}));
const SHOWN = view({
  app: { id: "cli_a1b2c3", host: "open.feishu.cn", platform: "Feishu", organization: "Sample Trading Ltd." },
  appName: "Support",
  profileId: "alibaba-cloud-exclusive-service",
  profileMark: "0a1b2c3d",
  requirements: HALF,
  met: 4,
});

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

/** Makes the sheet and gives its text. @param {import("./harness.mjs").Panel} panel */
async function sheet(panel) {
  await panel.click("[data-action=export-sheet]");
  await panel.seen("a[data-sheet]");
  return panel.page.$eval("a[data-sheet]", async (it) => (await fetch(/** @type {HTMLAnchorElement} */ (it).href)).text());
}

test("the sheet is a file to save and a page to open, whose ID is never masked and which runs nothing", async () => {
  const panel = await panels.open({ view: SHOWN });
  await panel.click("[data-option=mask]");
  const html = await sheet(panel);
  assert.equal(await panel.attribute("a[download]", "download"), "larkspur-hand-over.html");
  assert.equal(await panel.attribute("a[data-sheet]", "target"), "_blank");
  assert.match(html, /<dd><code>cli_a1b2c3<\/code><\/dd>/);
  assert.match(html, /<dd>Larkspur 9\.8\.7 · \d{4}-\d\d-\d\d \d\d:\d\d \(local time\)<\/dd>/);
  assert.doesNotMatch(html, /<script|<img|<link|src=|href=/);
  assert.deepEqual(panel.errors, []);
});

test("the sheet has no violation in any language, on the screen and on paper, narrow or wide", async () => {
  for (const language of ["en-US", "zh-CN", "ja"]) {
    const panel = await panels.open({ view: SHOWN, language });
    const { page } = panel;
    await page.setContent(await sheet(panel));
    assert.equal(await page.$$eval("section", (all) => all.length), 4);
    await assertLooks(page, "sheet", language, [[360, "screen"], [1000, "screen"], [700, "print"]]);
    await page.close();
  }
});
