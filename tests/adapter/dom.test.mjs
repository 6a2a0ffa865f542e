import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

const LOOK = { do: "look", change: false, quiet: 10, patience: 500, sight: true };

/** Elements with an open shadow root, as libraries of web components make them. */
const COMPONENTS = `<script>
  for (const [name, inside] of Object.entries({
    "x-field": '<label for="f"><slot name="label"></slot></label><div><input id="f" aria-describedby="d"></div><p id="d">Up to 10</p>',
    "x-button": '<button><span><slot></slot></span></button>',
    "x-card": '<section><header><slot name="title"></slot></header><slot>Nothing here</slot></section>',
    "x-text": 'Said by the root alone',
  })) customElements.define(name, class extends HTMLElement {
    connectedCallback() { if (!this.shadowRoot) this.attachShadow({ mode: "open" }).innerHTML = inside; }
  });
</script>`;

const CARD = `<x-card><h2 slot="title">Redirect URLs</h2>
  <x-field><span slot="label">Address</span></x-field><x-button>Add</x-button>
  <ul><li><x-text></x-text></li></ul><b slot="nowhere">Not shown</b></x-card>`;

/** How the test finds the inside of a component in the page. */
const inside = (component, selector) => `document.querySelector("${component}").shadowRoot.querySelector("${selector}")`;

/** What a form can hide by a field of that name: all that elements can be asked. Runs in the page. */
function namesOfElements() {
  const names = new Set();
  for (let at = HTMLFormElement.prototype; at !== Object.prototype; at = Object.getPrototypeOf(at)) for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  if (!names.has("getAttribute") || !names.has("parentNode")) throw new Error("not all names were found");
  return [...names];
}

inBrowsers((open) => {
  test("what stands in an open shadow root is read where it is shown", async () => {
    const adapter = await open(COMPONENTS + CARD);
    const nodes = await adapter.nodes();
    const says = nodes.map(({ role, name, text, description }) => [role, name ?? text, description].filter(Boolean).join(" "));
    assert.deepEqual(says.filter((it) => it !== "group"), [
      "heading Redirect URLs",
      "label Address",
      "textbox Address Up to 10",
      "text Up to 10",
      "button Add",
      "list",
      "listitem Said by the root alone",
    ]);
  });

  test("a form that is pressed is asked by no name of its fields", async () => {
    const adapter = await open(`<form role="button" title="Add"><input name="getAttribute" type="hidden"><input name="parentElement" type="hidden">Add</form>`);
    await adapter.page.evaluate(() => addEventListener("click", () => (window.pressed = true), true));
    const { id } = await adapter.find({ role: "button" });
    assert.equal((await adapter.carryOut({ do: "click", node: id, label: "Add" })).result.is, "done");
    assert.equal(await adapter.page.evaluate(() => window.pressed), true);
  });

  test("what stands in one is filled in, pressed, and seen to change", async () => {
    const adapter = await open(COMPONENTS + CARD);
    await adapter.page.evaluate(`${inside("x-button", "button")}.addEventListener("click", () => { ${inside("x-text", "*")} ?? (document.querySelector("x-text").shadowRoot.textContent = "Pressed") })`);
    const field = await adapter.find({ role: "textbox" });
    const filled = await adapter.carryOut({ do: "fill", node: field.id, was: "", text: "https://a.example" });
    assert.equal(filled.result.is, "done");
    assert.equal(await adapter.page.evaluate(`${inside("x-field", "input")}.value`), "https://a.example");
    const button = await adapter.find({ role: "button" });
    assert.equal((await adapter.carryOut({ do: "click", node: button.id, label: "Add" })).result.is, "done");
    await adapter.until(() => JSON.stringify(window.events.at(-1)).includes("Pressed"));
  });

  test("a change in a root that nothing else goes along with is seen", async () => {
    const adapter = await open(COMPONENTS + CARD);
    await adapter.page.evaluate(() => (document.querySelector("x-text").shadowRoot.textContent = "Changed by itself"));
    await adapter.until(() => JSON.stringify(window.events.at(-1)).includes("Changed by itself"));
  });

  test("their places are those on the screen, and a control in another box than its title is refused", async () => {
    const adapter = await open(COMPONENTS + CARD);
    const { sight } = await adapter.carryOut(LOOK);
    const field = await adapter.find({ role: "textbox" });
    const title = await adapter.find({ role: "heading" });
    const [, x, y] = sight.boxes.find(([id]) => id === field.id);
    const [, titleX, titleY] = sight.boxes.find(([id]) => id === title.id);
    const seen = await adapter.page.evaluate(`(({ left, top }) => [Math.round(left), Math.round(top)])(${inside("x-field", "input")}.getBoundingClientRect())`);
    assert.deepEqual([x, y], seen);
    const owner = { title: title.id, text: "Redirect URLs", around: 0, x: x - titleX, y: y - titleY };
    const fill = { do: "fill", node: field.id, was: "", text: "https://a.example" };
    assert.equal((await adapter.carryOut({ ...fill, owner: { ...owner, around: title.id } })).result.why, "different");
    assert.equal((await adapter.carryOut({ ...fill, owner })).result.is, "done");
  });

  test("no name of a field in a form hides anything of the page", async () => {
    const adapter = await open(`<main><form class="dialog-like"><h2>Title</h2><div><input placeholder="One"><button type="button">Add</button></div></form></main>`);
    // All at once would hide which one it is, so each is tried alone.
    const hidden = await adapter.page.evaluate((names) => {
      const field = document.querySelector("main input");
      const drawn = () => {
        const outline = takeOutline();
        return JSON.stringify([outline, takeSight(outline.nodes)]);
      };
      const expected = drawn();
      return names.filter((name) => {
        field.setAttribute("name", name);
        return drawn() !== expected;
      });
    }, await adapter.page.evaluate(namesOfElements));
    assert.deepEqual(hidden, []);
  });

  test("a page with more text than a message may hold is told of up to there", async () => {
    const adapter = await open(`<main><h2>Title</h2></main>`);
    await adapter.page.evaluate(() => {
      const area = () => Object.assign(document.createElement("textarea"), { value: "x ".repeat(40_000) });
      document.querySelector("main").append(...Array.from({ length: 100 }, area));
    });
    await adapter.until(() => window.events.at(-1).outline?.truncated);
    const { outline } = await adapter.last();
    assert.ok(outline.nodes.some(({ role, text }) => role === "heading" && text === "Title"));
    assert.ok(JSON.stringify(outline).length < 5_000_000);
  });

  test("no name of a form hides anything of the document", async () => {
    const adapter = await open(`<main><h2>Title</h2><form></form></main>`);
    for (const name of ["body", "documentElement", "querySelector", "querySelectorAll", "activeElement", "elementFromPoint", "hasFocus"]) {
      await adapter.page.evaluate((name) => Element.prototype.querySelector.call(Document.prototype.querySelector.call(document, "main"), "form").setAttribute("name", name), name);
      const { outline } = await adapter.carryOut(LOOK);
      assert.equal(outline.nodes.length, 1, name);
    }
  });
});
