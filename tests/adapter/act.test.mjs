import assert from "node:assert/strict";
import { before, test } from "node:test";
import { bundle, inBrowsers } from "./harness.mjs";

const DONE = { is: "done", changed: true };
const refused = (why) => ({ is: "refused", why });
/** @type {Record<string, string>} */
let scripts;
before(async () => {
  scripts = Object.fromEntries(Object.entries(await bundle("form.jsx")).map(([path, text]) => [`/app${path}`, text]));
});

inBrowsers((open) => {
  const openForm = async () => {
    const adapter = await open(`<div id="root"></div><script src="/app/form.js"></script>`, { files: scripts });
    await adapter.until(() => JSON.stringify(window.events.at(-1)).includes("Agree"));
    return adapter;
  };
  const state = async (adapter) => JSON.parse(await adapter.page.$eval("#state", (el) => el.textContent));

  test("React fields take what is filled in, and it is read back", async () => {
    const adapter = await openForm();
    const field = await adapter.find({ name: "Address" });
    const answer = await adapter.carryOut({ do: "fill", node: field.id, was: "", text: "https://b.example/cb" });
    assert.deepEqual(answer.result, DONE);
    assert.equal((await state(adapter)).text, "https://b.example/cb");
    assert.equal(answer.outline.nodes.find(({ id }) => id === field.id).value, "https://b.example/cb");
    assert.equal(answer.outline.nodes.find(({ name }) => name === "Add").disabled, undefined);
    const many = await adapter.find({ name: "Many" });
    assert.deepEqual((await adapter.carryOut({ do: "fill", node: many.id, was: "", text: "a\nb\n" })).result, DONE);
    assert.equal((await state(adapter)).shout, "a\nb\n");
  });

  test("a press reaches React, after the field was left", async () => {
    const adapter = await openForm();
    const [field, button] = [await adapter.find({ name: "Address" }), await adapter.find({ name: "Add" })];
    await adapter.carryOut({ do: "fill", node: field.id, was: "", text: "https://b.example/cb" });
    assert.deepEqual((await adapter.carryOut({ do: "click", node: button.id, label: "Add" })).result, DONE);
    assert.deepEqual(await adapter.page.$$eval("li", (all) => all.map((li) => li.textContent)), ["https://a.example/cb", "https://b.example/cb"]);
    assert.equal((await state(adapter)).left, "https://b.example/cb");
  });

  test("a box is ticked, and one that stays as it was is reported", async () => {
    const adapter = await openForm();
    const [agree, never] = [await adapter.find({ name: "Agree" }), await adapter.find({ name: "Never" })];
    const answer = await adapter.carryOut({ do: "click", node: agree.id, label: "Agree" });
    assert.deepEqual(answer.result, DONE);
    assert.equal(answer.outline.nodes.find(({ id }) => id === agree.id).checked, true);
    assert.equal((await state(adapter)).checked, true);
    assert.deepEqual((await adapter.carryOut({ do: "click", node: never.id, label: "Never" })).result, refused("noEffect"));
  });

  test("a field that takes nothing is reported", async () => {
    const adapter = await openForm();
    const fixed = await adapter.find({ name: "Fixed" });
    assert.deepEqual((await adapter.carryOut({ do: "fill", node: fixed.id, was: "fixed", text: "other" })).result, refused("noEffect"));
  });

  test("what holds the text already is not written again", async () => {
    const adapter = await open(`<input aria-label="A" value="same">`);
    await adapter.page.evaluate(() => addEventListener("input", () => (window.written = true), true));
    const { id } = await adapter.find({ name: "A" });
    assert.deepEqual((await adapter.carryOut({ do: "fill", node: id, was: "same", text: "same" })).result, { is: "done", changed: false });
    assert.equal(await adapter.page.evaluate(() => window.written), undefined);
  });

  test("what is stale or out of use is refused, and nothing is written", async () => {
    const adapter = await open(`
      <input aria-label="Ok" value="v"><input aria-label="Off" value="v" disabled><input aria-label="Locked" value="v" readonly>
      <fieldset disabled><input aria-label="Set" value="v"></fieldset><input aria-label="Unseen" value="v" style="visibility:hidden"><input aria-label="Vanishing" value="v">
      <input aria-label="Short" value="v" maxlength="3"><input type="file" aria-label="File"><p>Text</p><button>Save</button><button aria-disabled="true">Inert</button>`);
    const id = async (like) => (await adapter.find(like)).id;
    const ids = {
      ok: await id({ name: "Ok" }), off: await id({ name: "Off" }), locked: await id({ name: "Locked" }), set: await id({ name: "Set" }), unseen: await id({ name: "Unseen" }),
      vanishing: await id({ name: "Vanishing" }), short: await id({ name: "Short" }), file: await id({ name: "File" }), text: await id({ text: "Text" }),
      save: await id({ name: "Save" }), inert: await id({ name: "Inert" }),
    };
    await adapter.page.evaluate(() => {
      window.heard = [];
      for (const type of ["input", "change", "click"]) addEventListener(type, () => window.heard.push(type), true);
      document.querySelector("[aria-label=Vanishing]").remove();
    });
    const fill = async (node, text = "x", was = "v") => (await adapter.carryOut({ do: "fill", node, was, text })).result;
    assert.deepEqual(await fill(ids.off), refused("disabled"));
    assert.deepEqual(await fill(ids.locked), refused("disabled"));
    assert.deepEqual(await fill(ids.set), refused("disabled"));
    assert.deepEqual(await fill(ids.unseen), refused("hidden"));
    assert.deepEqual(await fill(ids.vanishing), refused("gone"));
    assert.deepEqual(await fill(999999), refused("gone"));
    assert.deepEqual(await fill(ids.short, "long"), refused("unfit"));
    assert.deepEqual(await fill(ids.ok, "two\nlines"), refused("unfit"));
    assert.deepEqual(await fill(ids.file, "x", ""), refused("unfit"));
    assert.deepEqual(await fill(ids.text, "x", "Text"), refused("unfit"));
    assert.deepEqual(await fill(ids.ok, "x", "other"), refused("different"));
    assert.deepEqual((await adapter.carryOut({ do: "click", node: ids.save, label: "Submit" })).result, refused("different"));
    assert.deepEqual((await adapter.carryOut({ do: "click", node: ids.save, label: "" })).result, refused("different"));
    assert.deepEqual((await adapter.carryOut({ do: "click", node: ids.inert, label: "Inert" })).result, refused("disabled"));
    assert.deepEqual((await adapter.carryOut({ do: "paste", node: ids.ok, text: "x" })).result, refused("unfit"));
    assert.deepEqual((await adapter.carryOut({ do: "scroll", node: ids.text, top: 9 })).result, refused("unfit"));
    assert.deepEqual((await adapter.carryOut({ do: "burn", node: ids.ok })).result, refused("unfit"));
    assert.deepEqual((await adapter.carryOut({ do: "fill", page: "other", node: ids.ok, was: "v", text: "x" })).result, refused("pageChanged"));
    assert.deepEqual(await adapter.page.evaluate(() => window.heard), []);
  });

  test("a press whose label changed at the last moment is refused", async () => {
    const adapter = await open(`<button id="b">Add</button>`);
    const { id } = await adapter.find({ name: "Add" });
    await adapter.page.evaluate(() => (document.querySelector("#b").textContent = "Delete"));
    assert.deepEqual((await adapter.carryOut({ do: "click", node: id, label: "Add" })).result, refused("different"));
  });

  test("what is never pressed is refused by anything that it shows", async () => {
    const adapter = await open(`
      <button title="Delete entry">Add</button><button aria-label="Add">删 除</button><button aria-label="Add"><svg data-icon="DeleteOutlined" width="9" height="9"></svg></button>
      <div role="button" title="Reset"><span class="x-tabs__tab">Add</span></div><button aria-label="Add">关闭</button><button title="Closes nothing">Add</button>`);
    await adapter.page.evaluate(() => {
      window.pressed = [];
      addEventListener("click", ({ target }) => window.pressed.push(target.title), true);
    });
    const never = { words: ["delete", "删除", "reset"], labels: ["关闭", "Close"] };
    const all = (await adapter.last()).outline.nodes.filter(({ name, text }) => name === "Add" || text === "Add");
    const results = [];
    for (const node of all) results.push((await adapter.carryOut({ do: "click", node: node.id, label: "Add", never })).result);
    assert.deepEqual(results, [...new Array(5).fill(refused("unfit")), { is: "done", changed: false }]);
    assert.deepEqual(await adapter.page.evaluate(() => window.pressed), ["Closes nothing"]);
  });

  test("plain text, icons and entries can be pressed", async () => {
    const adapter = await open(`<div class="x-tabs__tab">Import</div><p>Some <b>bold</b> words</p><div class="item"><span>Entry</span><svg data-icon="EditOutlined" width="9" height="9"></svg></div>`);
    await adapter.page.evaluate(() => {
      window.pressed = [];
      addEventListener("click", ({ target }) => window.pressed.push(target.localName), true);
    });
    for (const like of [{ text: "Import" }, { text: "words" }, { name: "icon:EditOutlined" }]) {
      const node = await adapter.find(like);
      assert.equal((await adapter.carryOut({ do: "click", node: node.id, label: node.name ?? node.text })).result.is, "done");
    }
    assert.deepEqual(await adapter.page.evaluate(() => window.pressed), ["div", "p", "svg"]);
  });

  test("boxes scroll, and the answer says how far", async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `<p>Row ${i}</p>`).join("");
    const adapter = await open(`<div style="height:200px;overflow-y:auto"><div>${rows}</div></div>`);
    const box = (await adapter.nodes()).find(({ scroll }) => scroll);
    const answer = await adapter.carryOut({ do: "scroll", node: box.id, top: 300 });
    assert.equal(answer.result.is, "done");
    assert.equal(answer.outline.nodes.find(({ id }) => id === box.id).scroll.top, 300);
  });

  test("a look waits for a change, then for quiet, and no longer than its patience", async () => {
    const adapter = await open(`<p id="p">0</p>`);
    await adapter.page.evaluate(() => {
      let count = 0;
      window.step = () => {
        document.querySelector("#p").textContent = `${++count}`;
        if (count < 5) setTimeout(window.step, 40);
      };
      setTimeout(window.step, 150);
    });
    const answer = await adapter.carryOut({ do: "look", change: true, quiet: 120, patience: 5000 });
    assert.deepEqual(answer.result, DONE);
    assert.equal(answer.outline.nodes[0].text, "5");
    const still = await adapter.carryOut({ do: "look", change: true, quiet: 50, patience: 100 });
    assert.deepEqual(still.result, { is: "done", changed: false });
  });

  test("a page that moves without showing anything new is quiet", async () => {
    const adapter = await open(`<p>x</p><i></i>`);
    await adapter.page.evaluate(() => {
      const turn = (time) => {
        document.querySelector("i").style.transform = `rotate(${time}deg)`;
        requestAnimationFrame(turn);
      };
      requestAnimationFrame(turn);
    });
    // Its patience outlasts the test.
    assert.deepEqual((await adapter.carryOut({ do: "look", change: false, quiet: 100, patience: 3_600_000 })).result, { is: "done", changed: false });
  });

  test("what is asked while the page is left is answered, and what was pressed counts as done", async () => {
    const adapter = await open(`<button>Leave</button><p id="p">Here</p>`);
    await adapter.page.evaluate(() => {
      document.querySelector("button").onclick = () => {
        history.pushState(null, "", "/app/other");
        document.querySelector("#p").textContent = "There";
      };
    });
    const { id } = await adapter.find({ name: "Leave" });
    const { page } = await adapter.last();
    await adapter.push([
      { do: "click", page, ticket: 1, node: id, label: "Leave" },
      { do: "look", page, ticket: 2, change: false, quiet: 10, patience: 50 },
    ]);
    await adapter.until(() => window.events.some(({ ticket }) => ticket === 2));
    const [click, look] = (await adapter.events()).filter(({ ticket }) => ticket);
    assert.deepEqual([click.result, look.result], [DONE, refused("pageChanged")]);
    assert.notEqual(click.page, page);
    assert.equal(click.url.endsWith("/app/other"), true);
  });

  test("only the pages of the application can be gone to", async () => {
    const adapter = await open(`<p>x</p>`);
    const { page, url } = await adapter.last();
    await adapter.push([
      { do: "go", page, path: "/elsewhere" }, { do: "go", page, path: "//evil.example/app/x" }, { do: "go", page, path: "/app/../elsewhere" },
      { do: "go", page, path: "https://evil.example/app/" }, { do: "go", page: "other", path: "/app/fixture?x" },
    ]);
    assert.equal(await adapter.page.evaluate(() => location.href), url);
    await Promise.all([adapter.page.waitForNavigation(), adapter.push([{ do: "go", page, path: "/app/fixture?there" }])]);
    assert.equal(adapter.page.url().endsWith("/app/fixture?there"), true);
  });
});
