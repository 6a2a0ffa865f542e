// A hostile page under the console's own address (a script that got in there): it can't make Larkspur write, press or tell
// anything that the admin did not ask for.

import assert from "node:assert/strict";
import { FRESH_APP } from "../../console/index.mjs";
import { cardButton } from "../hint.mjs";
import { scenario, WANTED } from "../scene.mjs";
import { shownHint } from "./hints.mjs";

/** @param {import("../scene.mjs").Stage} stage */
export function attacks(stage) {
  scenario(stage, "messages that the page forges reach nobody", {}, async ({ page, panel, writes }) => {
    await panel.waitVerdict("redirect-urls", "missing");
    const reached = await page.evaluate(async () => {
      const command = { to: "core", tab: 1, command: { ask: "run", target: "all", save: true } };
      const event = { to: "core", event: JSON.stringify({ on: "pressed", page: "x", requirement: "redirect-urls", action: "fill" }) };
      for (const message of [command, event]) {
        window.postMessage(message, "*");
        document.dispatchEvent(new CustomEvent("larkspur", { detail: message }));
      }
      const { runtime } = /** @type {any} */ (globalThis).chrome ?? {};
      return typeof runtime?.sendMessage;
    });
    assert.equal(reached, "undefined");
    // Not even the extension's own script in the page has what is kept, where the browser can withhold it.
    for (const realm of stage.browser.name === "chromium" ? page.extensionRealms() : []) {
      const kept = await realm.evaluate(() => chrome.storage.local.get().then(() => "read", () => "withheld"));
      assert.equal(kept, "withheld");
    }
    if (stage.browser.name === "chromium") assert.equal(page.extensionRealms().length, 1);
    assert.equal(await panel.page.$("[data-run]"), null);
    assert.deepEqual(writes(), []);
  });

  scenario(stage, "a page of the extension runs and loads nothing of others, and stands in no frame", {}, async ({ page, panel }) => {
    const wanted = ["base-uri", "connect-src", "form-action", "frame-src", "img-src", "script-src-elem", "style-src-elem"];
    const title = await panel.page.title();
    const refused = await panel.page.evaluate(async (wanted) => {
      // Some browsers tell of a refusal more than once.
      const all = new Set();
      const told = new Promise((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          all.add(effectiveDirective);
          if (wanted.every((it) => all.has(it))) resolve(undefined);
        });
      });
      const add = (/** @type {string} */ tag, /** @type {object} */ what) => document.body.append(Object.assign(document.createElement(tag), what));
      add("script", { textContent: "document.title = 'run'" });
      add("script", { src: "https://open.feishu.cn/x.js" });
      add("style", { textContent: "main { display: none }" });
      add("img", { src: "https://open.feishu.cn/x.png" });
      add("iframe", { src: "https://open.feishu.cn/x" });
      add("base", { href: "https://open.feishu.cn/" });
      fetch("http://open.feishu.cn/x").catch(() => {});
      const form = Object.assign(document.createElement("form"), { action: "https://open.feishu.cn/x", method: "post" });
      document.body.append(form);
      try {
        form.submit();
      } catch {
        // Firefox throws, beside telling of it.
      }
      await told;
      return [...all].sort();
    }, wanted);
    assert.deepEqual(refused, wanted);
    assert.equal(await panel.page.title(), title);
    const policy = await panel.page.evaluate(() => chrome.runtime.getManifest().content_security_policy);
    assert.match(JSON.stringify(policy), /frame-ancestors 'none'/);
    assert.equal(await page.evaluate((address) => new Promise((resolve) => {
      const frame = Object.assign(document.createElement("iframe"), { src: address });
      frame.addEventListener("load", () => resolve(frame.contentDocument?.querySelector("main") ?? null));
      frame.addEventListener("error", () => resolve(null));
      document.body.append(frame);
    }), panel.page.url()), null);
  });

  scenario(stage, "hints that the page covers, fades, moves or clips take no press of the page's", {}, async ({ page, panel, writes }) => {
    await page.waitForSelector('[data-larkspur-hint="redirect-urls"]');
    await page.evaluate(() => {
      const host = /** @type {HTMLElement} */ (document.querySelector('[data-larkspur-hint="redirect-urls"]'));
      const cover = document.createElement("div");
      cover.style.cssText = "position: fixed; inset: 0; z-index: 2147483647";
      document.body.append(cover);
      for (const css of ["opacity: 0.01", "transform: scale(50)", "clip-path: inset(0 0 99% 0)", "left: 0; top: 0"]) {
        host.style.cssText = css;
        host.click();
        host.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, composed: true }));
        host.dispatchEvent(new MouseEvent("click", { bubbles: true, composed: true, clientX: 5, clientY: 5 }));
      }
      host.style.cssText = "";
    });
    // A real press lands on the cover.
    await page.mouse.click(700, 300);
    assert.equal(await panel.page.$("[data-run]"), null);
    assert.deepEqual(writes(), []);
  });

  scenario(stage, "a page that lies over an open card, or gets hold of its inside, takes no press", {}, async ({ page, panel, writes }) => {
    await shownHint(page, "redirect-urls", "missing");
    await page.evaluate(() => {
      // Firefox names the node that the pointer is over, be it in a closed root.
      document.addEventListener("mousemove", (event) => {
        const { originalTarget } = /** @type {any} */ (event);
        const root = originalTarget?.getRootNode?.();
        if (root instanceof ShadowRoot) Object.assign(globalThis, { inside: root });
      }, true);
    });
    const { x, y } = await cardButton(page, '[data-larkspur-hint="redirect-urls"]');
    await page.mouse.move(x, y);
    const held = await page.evaluate(() => {
      const { inside: root } = /** @type {any} */ (globalThis);
      root?.querySelector(".act").style.setProperty("all", "unset");
      root?.querySelector(".act").style.setProperty("position", "fixed");
      root?.querySelector(".act").style.setProperty("inset", "0");
      const veil = document.createElement("div");
      veil.popover = "manual";
      veil.style.cssText = "position: fixed; inset: 0; width: 100%; height: 100%; pointer-events: none; background: white";
      document.body.append(veil);
      if (!root) veil.showPopover();
      Object.assign(globalThis, { since: performance.now() });
      return root !== undefined;
    });
    assert.equal(held, (await page.browser().version()).toLowerCase().includes("firefox"));
    await page.waitForFunction(() => performance.now() - /** @type {any} */ (globalThis).since > 700);
    await page.mouse.click(x + 1, y + 1);
    assert.equal((await panel.run("h5-domains")).outcome, "fixed");
    assert.equal(writes().length, 1);
  });

  scenario(stage, "labels with markup, bidi or zero-width characters are no labels", {}, async ({ page, panel, app, before }) => {
    await panel.waitVerdict("redirect-urls", "missing");
    await page.evaluate(() => {
      for (const text of ["<b>重定向 URL</b>", "\u202eLRU 向定重", "重定\u200b向 URL\u2066", "重定向 URL 帮助"]) {
        const box = document.createElement("div");
        const [title, input, add] = ["div", "input", "button"].map((tag) => document.createElement(tag));
        title.textContent = text;
        add.textContent = "添加";
        input.className = "decoy";
        box.append(title, input, add);
        document.querySelector("main")?.prepend(box);
      }
    });
    const { outcome } = await panel.run("redirect-urls");
    assert.ok(["fixed", "handed-over"].includes(outcome), outcome);
    assert.deepEqual(await page.$$eval(".decoy", (all) => all.map((it) => /** @type {HTMLInputElement} */ (it).value)), ["", "", "", ""]);
    const had = before.apps[FRESH_APP].lists.redirect;
    assert.deepEqual(app().lists.redirect.filter((url) => !had.includes(url) && !WANTED.redirect.includes(url)), []);
  });

  scenario(stage, "clobbered names of the DOM change nothing", {}, async ({ page, panel }) => {
    await page.evaluate(() => {
      const form = document.createElement("form");
      for (const name of ["children", "textContent", "parentElement", "matches", "contains", "nodeType", "checkVisibility", "getAttribute"]) {
        const input = document.createElement("input");
        input.name = name;
        form.append(input);
      }
      const image = document.createElement("img");
      image.name = "scripts";
      document.querySelector("main")?.append(form, image);
    });
    assert.equal((await panel.run("h5-domains")).outcome, "fixed");
  });

  scenario(stage, "a page of 100,000 nodes is read in part, and then nothing is written", {}, async ({ page, panel, writes }) => {
    await panel.waitVerdict("redirect-urls", "missing");
    await page.evaluate(() => {
      const many = document.createElement("div");
      many.append(...Array.from({ length: 100_000 }, (_, index) => Object.assign(document.createElement("p"), { textContent: `line ${index}` })));
      document.querySelector("main")?.prepend(many);
    });
    const { outcome } = await panel.run("redirect-urls");
    assert.equal(outcome, "handed-over");
    assert.deepEqual(writes(), []);
  });

  scenario(stage, "a page that changes for ever is worked on or handed over, and stays usable", {}, async ({ page, panel }) => {
    await page.evaluate(() => {
      const ticker = document.createElement("p");
      document.querySelector("main")?.prepend(ticker);
      const turn = () => {
        ticker.textContent = String(performance.now());
        requestAnimationFrame(turn);
      };
      turn();
    });
    const { outcome } = await panel.run("h5-domains");
    assert.ok(["fixed", "handed-over"].includes(outcome), outcome);
  });

  const hostile = { match: "developers/v1/app/cli_", by: "other", code: 0, msg: "<img src=x onerror=alert(1)>" };
  scenario(stage, "records with hostile values are shown as text at most", { seed: { options: { faults: [hostile] } } }, async ({ panel }) => {
    await panel.waitVerdict("redirect-urls", "missing");
    assert.equal(await panel.page.$("main img"), null);
  });

  scenario(stage, "an app whose name is markup is shown as text", {
    seed: { apps: { [FRESH_APP]: { name: '<img src=x onerror="document.title=1">\u202e' } } },
  }, async ({ panel }) => {
    await panel.waitKnown("app-name");
    assert.equal(await panel.page.$("main img"), null);
    assert.ok((await panel.page.$eval("main", (it) => it.textContent))?.includes("<img src=x"));
  });
}
