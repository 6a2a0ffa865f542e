// The adapter as what it is: the content script of an installed extension, in a world of its own.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { adapterScript } from "../../tools/adapter.mjs";
import { cardButton } from "../e2e/hint.mjs";
import { Adapter, bundle, html, launch, serve } from "./harness.mjs";

/** Passes events on to the bridge in the tab, and effects from it to the adapter. */
const BACKGROUND = `
  chrome.runtime.onMessage.addListener((message, { tab }, reply) => {
    if (message.to === "core") {
      chrome.tabs.sendMessage(tab.id, { to: "bridge", event: message.event });
      reply("[]");
    } else if (message.to === "background") chrome.tabs.sendMessage(tab.id, { to: "page", effects: message.effects });
  });
`;

/** Connects the background with the page, which is all that the test can reach. */
const BRIDGE = `
  chrome.runtime.onMessage.addListener((message) => {
    if (message.to === "bridge") window.postMessage({ event: message.event }, "*");
  });
  addEventListener("message", ({ data }) => {
    if (data.effects) chrome.runtime.sendMessage({ to: "background", effects: data.effects });
  });
`;

const MAILBOX = `<script>
  window.events = [];
  addEventListener("message", ({ data }) => data.event && window.events.push(JSON.parse(data.event)));
  window.push = (effects) => window.postMessage({ effects: JSON.stringify(effects) }, "*");
</script>`;

/** What a strict site sends; the fixture's own scripts are let in. */
const STRICT = `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'unsafe-inline' 'self'; style-src 'none'; require-trusted-types-for 'script'">`;

const LONG = JSON.stringify({ scopes: { tenant: Array.from({ length: 200 }, (_, i) => `im:message.part_${i}:readonly`), user: [] } }, null, 2);

async function makeExtension() {
  const folder = await mkdtemp(join(tmpdir(), "adapter-"));
  await writeFile(join(folder, "manifest.json"), JSON.stringify({
    manifest_version: 3, name: "adapter under test", version: "1",
    background: { service_worker: "background.js", scripts: ["background.js"] },
    content_scripts: [{ matches: ["http://127.0.0.1/*"], js: ["bridge.js", "page.js"], run_at: "document_idle" }],
    host_permissions: ["http://127.0.0.1/*"],
    browser_specific_settings: { gecko: { id: "adapter@test.invalid", data_collection_permissions: { required: ["none"] } } },
  }));
  await writeFile(join(folder, "background.js"), BACKGROUND);
  await writeFile(join(folder, "bridge.js"), BRIDGE);
  await writeFile(join(folder, "page.js"), adapterScript());
  return folder;
}

for (const name of /** @type {const} */ (["chrome", "firefox"])) {
  describe(name, () => {
    /** @type {import("puppeteer-core").Browser} */
    let browser;
    /** @type {Awaited<ReturnType<typeof serve>>} */
    let server;
    let folder = "";
    before(async () => {
      const [form, editor] = await Promise.all([bundle("form.jsx"), bundle("editor.jsx")]);
      server = await serve({ ...form, ...editor });
      folder = await makeExtension();
      browser = await launch(name, folder);
    });
    after(async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    });

    const open = async (script, { head = "", body = "" } = {}) => {
      server.files["/app/fixture"] = html(`${body}<div id="root"></div>`, `${head}${MAILBOX}`)
        .replace("</body>", script ? `<script src="/${script}.js"></script></body>` : "</body>");
      const page = await browser.newPage();
      await page.goto(`${server.origin}/app/fixture`);
      const adapter = new Adapter(page);
      await adapter.until(() => window.events?.length > 0);
      return adapter;
    };
    const openEditor = async (data = "") => {
      const adapter = await open("editor", { head: `<link rel="stylesheet" href="/editor.css">`, body: data });
      await adapter.until(() => window.events.at(-1).outline.nodes.some(({ role, value }) => role === "editor" && value.includes("old")));
      return adapter;
    };
    const withGlobal = `<script>document.body.dataset.global = "";</script>`;
    const readOnly = `<script>document.body.dataset.readonly = "";</script>`;
    const text = (adapter) => adapter.page.$eval("#state", (el) => el.textContent);

    test("a React form is read and filled in", async () => {
      const adapter = await open("form");
      await adapter.until(() => JSON.stringify(window.events.at(-1)).includes("Agree"));
      const field = await adapter.find({ name: "Address" });
      const answer = await adapter.carryOut({ do: "fill", node: field.id, was: "", text: "https://b.example/cb" });
      assert.deepEqual(answer.result, { is: "done", changed: true });
      const add = await adapter.find({ name: "Add" });
      assert.equal((await adapter.carryOut({ do: "click", node: add.id, label: "Add" })).result.is, "done");
      assert.deepEqual(await adapter.page.$$eval("li", (all) => all.map((li) => li.textContent)), ["https://a.example/cb", "https://b.example/cb"]);
    });

    for (const [kind, data] of [["of the page's own", ""], ["that the page shows as a global", withGlobal]]) {
      test(`a code editor ${kind} takes what is pasted, exactly`, async () => {
        const adapter = await openEditor(data);
        const { id } = await adapter.find({ role: "editor" });
        const answer = await adapter.carryOut({ do: "paste", node: id, text: LONG });
        assert.deepEqual(answer.result, { is: "done", changed: true });
        assert.equal(await text(adapter), LONG);
        assert.equal((await adapter.carryOut({ do: "paste", node: id, text: "short" })).result.is, "done");
        assert.equal(await text(adapter), "short");
        // What stands around the editor and holds a text as well was told nothing.
        assert.equal(await adapter.page.$eval("#others", (el) => el.textContent), "import, ");
      });
    }

    test("a read-only code editor is refused", async () => {
      const adapter = await openEditor(readOnly);
      const { id } = await adapter.find({ role: "editor" });
      assert.deepEqual((await adapter.carryOut({ do: "paste", node: id, text: "x" })).result, { is: "refused", why: "disabled" });
      assert.equal((await text(adapter)).includes("old"), true);
    });

    test("hints stand under a strict content policy, and the page does not see into them", async () => {
      const adapter = await open("", { head: STRICT, body: "<h1>Title</h1><p>Text</p>" });
      const { page } = await adapter.last();
      const { id } = await adapter.find({ text: "Title" });
      await adapter.push([{ do: "hints", page, hints: [{ requirement: "r", verdict: "missing", anchor: id, title: "Missing", lines: ["a"], note: "b", button: { action: "fill", label: "Fill in", copy: "" } }] }]);
      await adapter.until(() => document.querySelector("[data-larkspur-hint=r]")?.getBoundingClientRect().height === 28);
      assert.equal(await adapter.page.$eval("[data-larkspur-hint=r]", (host) => host.shadowRoot), null);
    });

    test("a real press on a hint is told, one by a script is not", async () => {
      const adapter = await open("", { body: "<h1>Title</h1><p>Text</p>" });
      const { page } = await adapter.last();
      const { id } = await adapter.find({ text: "Title" });
      await adapter.push([{ do: "hints", page, hints: [{ requirement: "r", verdict: "missing", anchor: id, title: "Missing", lines: ["a"], note: "b", button: { action: "fill", label: "Fill in", copy: "" } }] }]);
      await adapter.until(() => document.querySelector("[data-larkspur-hint=r]")?.checkVisibility({ visibilityProperty: true }));
      await adapter.page.$eval("[data-larkspur-hint=r]", (host) => host.click());
      const { x, y } = await cardButton(adapter.page, "[data-larkspur-hint=r]");
      await adapter.page.mouse.click(x, y);
      await adapter.until(() => window.events.some(({ on }) => on === "pressed"));
      const presses = (await adapter.events()).filter(({ on }) => on === "pressed");
      assert.deepEqual(presses.map(({ requirement, action, page: from }) => [requirement, action, from === page]), [["r", "fill", true]]);
    });

    test("who gets hold of a hint's inside, as in Firefox a page can, has no press of it", async () => {
      const adapter = await open("", { body: "<h1>Title</h1><p>Text</p>" });
      const { page } = await adapter.last();
      const { id } = await adapter.find({ text: "Title" });
      await adapter.push([{ do: "hints", page, hints: [{ requirement: "r", verdict: "missing", anchor: id, title: "Missing", lines: ["a"], note: "b", button: { action: "fill", label: "Fill in", copy: "" } }] }]);
      await adapter.until(() => document.querySelector("[data-larkspur-hint=r]")?.checkVisibility({ visibilityProperty: true }));
      await adapter.page.evaluate(() => {
        document.addEventListener("mousemove", ({ originalTarget }) => {
          const root = originalTarget?.getRootNode?.();
          if (root instanceof ShadowRoot) window.inside = root;
        }, true);
      });
      const { x, y } = await cardButton(adapter.page, "[data-larkspur-hint=r]");
      await adapter.page.mouse.move(x, y);
      assert.equal(await adapter.page.evaluate(() => window.inside !== undefined), name === "firefox");
      const lures = {
        "another text": () => (window.inside.querySelector("li").textContent = "nothing"),
        "a wider button": () => (window.inside.querySelector(".act").style.cssText = "padding: 200px"),
        "a root in the card": () => window.inside.querySelector(".note").attachShadow({ mode: "closed" }),
      };
      for (const [lure, tamper] of Object.entries(name === "firefox" ? lures : {})) {
        const since = await adapter.page.evaluate(`(${tamper})(); performance.now()`);
        await adapter.until((since) => performance.now() - since > 700, since);
        await adapter.page.mouse.click(x, y);
        await adapter.page.mouse.move(x + 1, y);
        assert.equal((await adapter.events()).filter(({ on }) => on === "pressed").length, 0, lure);
        await adapter.page.evaluate(() => {
          window.inside.querySelector("li").textContent = "a";
          window.inside.querySelector(".act").removeAttribute("style");
        });
      }
      assert.equal((await adapter.events()).filter(({ on }) => on === "pressed").length, 0);
    });
  });
}
