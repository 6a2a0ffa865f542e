// The real side panel beside the console's page, opened by its icon and used with a real mouse, in both browsers.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { FRESH_APP, startConsole } from "../console/index.mjs";
import { lostEntries, WANTED } from "../e2e/scene.mjs";
import { flawsOf } from "../panel/fit.mjs";
import { openDisplay } from "./display.mjs";
import { sitDown } from "./person.mjs";

/** How wide the panel is as it opens, and the widths that somebody drags it to: the narrowest that there is, and another. */
const WIDTHS = /** @type {const} */ ({
  chromium: { opens: 360, dragged: { 100: 360, 480: 480 } },
  firefox: { opens: 240, dragged: { 100: 187, 360: 360 } },
});

const BROWSERS = /** @type {const} */ (["chromium", "firefox"]);

describe("in a real window", () => {
  /** @type {import("./display.mjs").Display} */
  let display;
  /** @type {import("./person.mjs").Console} */
  let standIn;
  before(async () => {
    display = await openDisplay();
    standIn = await startConsole();
  });
  after(async () => {
    await standIn.close();
    display.close();
  });

  /**
   * @param {import("../e2e/browser.mjs").BrowserName} name
   * @param {string} fact
   * @param {{route: string, options?: object}} setting
   * @param {(person: import("./person.mjs").Person, had: import("../console/server/types.mjs").App) => Promise<void>} body
   */
  function scene(name, fact, { route, options = {} }, body) {
    test(`${fact} (${name})`, async () => {
      standIn.seed({ options });
      const before = standIn.state();
      const person = await sitDown(name, { display, standIn, route });
      try {
        await body(person, before.apps[FRESH_APP]);
        assert.deepEqual(standIn.state().dangerousPresses, {}, "dangerous presses");
        assert.deepEqual(lostEntries(before, standIn.state()), [], "entries lost");
      } finally {
        await display.picture(`target/person/${fact} (${name}).png`);
        await person.close();
      }
    });
  }

  const app = () => standIn.state().apps[FRESH_APP];

  for (const name of BROWSERS) {
    scene(name, "everything is filled in from the panel that the icon opens", { route: "baseinfo" }, async ({ openPanel, panel }, had) => {
      await openPanel();
      await panel.press("[data-action=run-all]");
      await panel.press("dialog[open] [data-action=proceed]");
      assert.equal(await panel.until(outcome, "all"), "handed-over");
      const { features, homepage, openMode, lists, scopes } = app();
      assert.deepEqual({ web_app: features.web_app, bot: features.bot, openMode }, { web_app: true, bot: true, openMode: "new_tab" });
      assert.equal(homepage.desktop, WANTED.homepage);
      assert.deepEqual(lists.redirect.toSorted(), [...had.lists.redirect, ...WANTED.redirect].toSorted());
      assert.deepEqual(lists.h5.toSorted(), [...had.lists.h5, ...WANTED.h5].toSorted());
      assert.deepEqual(scopes.tenant.toSorted(), [...had.scopes.tenant, ...WANTED.scopes].toSorted());
      assert.deepEqual(await panel.ask(flawsOf), []);
    });

    scene(name, "a hint in the page is pressed", { route: "safe" }, async ({ page, pressHint }, had) => {
      await pressHint("redirect-urls");
      await page.until((document) => document.querySelector('[data-larkspur-hint="redirect-urls"][data-verdict=met]') !== null);
      assert.deepEqual(app().lists, { ...had.lists, redirect: [...had.lists.redirect, ...WANTED.redirect] });
    });

    scene(name, "the panel fits in the widths that the browser gives it", { route: "safe" }, async ({ openPanel, panel, picture, speak, widen }) => {
      await openPanel();
      const { opens, dragged } = WIDTHS[name];
      assert.equal(await panel.width(), opens);
      await fits(opens);
      for (const [to, width] of Object.entries(dragged)) {
        const is = await widen(Number(to));
        // A hand takes hold of the edge somewhere within its few pixels.
        assert.ok(Math.abs(is - width) <= 4, `dragged to ${to} it is ${is} px wide`);
        await fits(width);
      }

      /** @param {number} width */
      async function fits(width) {
        for (const language of ["zh_CN", "ja", "en"]) {
          await speak(language);
          await picture(`target/person/${name}-${width}-${language}.png`);
          assert.deepEqual(await panel.ask(flawsOf), [], `${language}, ${width} px`);
        }
        await panel.press("[data-action=run-all]");
        await panel.until((document) => document.querySelector("dialog[open]") !== null);
        await picture(`target/person/${name}-${width}-changes.png`);
        assert.deepEqual(await panel.ask(flawsOf), [], `list of changes, ${width} px`);
        await panel.press("dialog[open] [data-action=cancel]");
      }
    });
  }

  // While the panel has the focus, the page has none, and an editor that listens for keys does nothing. Firefox needs no keys.
  for (const monaco of ["textarea", "edit-context"]) {
    scene("chromium", `scopes are imported from the panel, which has the focus, ${monaco}`, { route: "auth", options: { monaco } }, async ({ openPanel, panel, page }, had) => {
      await openPanel();
      await panel.press('[id="head-scopes:tenant"]');
      await panel.press('[data-requirement="scopes:tenant"] [data-action="fill-and-save"]');
      await panel.press("dialog[open] [data-action=proceed]");
      assert.equal(await panel.until(outcome, "scopes:tenant"), "fixed");
      assert.equal(await page.ask((document) => document.hasFocus()), false, "the panel has the focus");
      assert.deepEqual(app().scopes.tenant.toSorted(), [...had.scopes.tenant, ...WANTED.scopes].toSorted());
    });
  }
});

/** How a run has ended. @param {Document} document @param {string} target */
function outcome(document, target) {
  return document.querySelector(`[data-run="${target}"][data-outcome]`)?.getAttribute("data-outcome");
}
