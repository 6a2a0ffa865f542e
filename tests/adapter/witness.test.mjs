// Before anything is done the adapter looks at what the step was decided by: the dialog in front, the title that owns the
// control, the box around both, and how the two lie to each other. What is different is refused, and nothing is done.

import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

const LOOK = { do: "look", change: false, quiet: 10, patience: 500, sight: true };
const DIFFERENT = { is: "refused", why: "different" };

const SECTION = `<section id="section"><h2 id="title">Redirect URLs</h2>
  <p id="row"><input aria-label="URL"><button>Add</button></p></section><section id="other"><h2>Business domain</h2></section>`;
const EDITOR = `<div class="monaco-editor" style="width: 200px; height: 40px"><textarea></textarea><div class="view-line">{}</div></div>`;

inBrowsers((open) => {
  /** A page, what is done with its field and its button, and whose they are. @param {string} body */
  async function decided(body) {
    const adapter = await open(body);
    await adapter.page.evaluate(() => {
      window.done = [];
      for (const type of ["input", "click", "keydown", "paste"]) addEventListener(type, () => window.done.push(type), true);
    });
    const { sight } = await adapter.carryOut(LOOK);
    const find = async (like) => (await adapter.find(like)).id;
    const place = (id) => sight.boxes.find(([number]) => number === id).slice(1, 3);
    const [title, around] = [await find({ text: "Redirect URLs" }), await find({ tag: "section" })];
    const steps = [
      { do: "fill", node: await find({ name: "URL" }), was: "", text: "https://a.example" },
      { do: "enter", node: await find({ name: "URL" }), text: "" },
      { do: "click", node: await find({ name: "Add" }), label: "Add" },
    ];
    const owned = steps.map((step) => {
      const [x, y] = place(step.node).map((at, side) => at - place(title)[side]);
      return { ...step, owner: { title, text: "Redirect URLs", around, x, y }, front: 0 };
    });
    return { adapter, owned };
  }

  /** That each step is refused, and leaves no trace. */
  async function refusesAll({ adapter, owned }) {
    for (const step of owned) assert.deepEqual((await adapter.carryOut(step)).result, DIFFERENT, step.do);
    assert.deepEqual(await adapter.page.evaluate(() => window.done), []);
  }

  test("where all is as it was, it is done", async () => {
    const { adapter, owned } = await decided(SECTION);
    for (const step of owned.toReversed()) assert.equal((await adapter.carryOut(step)).result.is, "done", step.do);
    assert.deepEqual(new Set(await adapter.page.evaluate(() => window.done)), new Set(["click", "keydown", "input"]));
  });

  for (const [what, change] of Object.entries({
    "the title says something else": () => (document.querySelector("#title").textContent = "Business domain"),
    "the title is gone": () => document.querySelector("#title").remove(),
    "the title can't be seen": () => (document.querySelector("#title").style.visibility = "hidden"),
    "the control stands in another box": () => document.querySelector("#other").append(document.querySelector("#row")),
    "the title stands in another box": () => document.querySelector("#other").prepend(document.querySelector("#title")),
    "the control has moved against its title": () => (document.querySelector("#row").style.marginTop = "90px"),
    "a dialog has come between": () => document.body.insertAdjacentHTML("beforeend", `<div role="dialog" aria-label="Delete this app?">Sure? <button>OK</button></div>`),
  })) {
    test(`nothing is done where ${what}`, async () => {
      const page = await decided(SECTION);
      await page.adapter.page.evaluate(change);
      await refusesAll(page);
    });
  }

  test("nothing is pasted where a dialog has come between", async () => {
    const adapter = await open(SECTION + EDITOR);
    const { id } = await adapter.find({ role: "editor" });
    await adapter.page.evaluate(() => document.body.insertAdjacentHTML("beforeend", `<div role="dialog" aria-label="Discard?">Sure?</div>`));
    await adapter.page.evaluate(() => addEventListener("paste", () => (window.pasted = true), true));
    assert.deepEqual((await adapter.carryOut({ do: "paste", node: id, text: "x", front: 0 })).result, DIFFERENT);
    assert.equal(await adapter.page.evaluate(() => window.pasted), undefined);
  });
});
