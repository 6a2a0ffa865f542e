import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

const LOOK = { do: "look", change: false, quiet: 10, patience: 500, sight: true };

inBrowsers((open) => {
  /** Opens a page and takes its sight; `box` finds a node's box by what it says. */
  const see = async (body, head = "") => {
    const adapter = await open(body, { head: `<style>body { margin: 0; font: 14px/20px sans-serif } * { box-sizing: border-box }</style>${head}` });
    const { sight, outline } = await adapter.carryOut(LOOK);
    const box = (says) => {
      const { id } = outline.nodes.find((node) => [node.name, node.text, node.placeholder].includes(says));
      const [, x, y, w, h, look, mark] = sight.boxes.find(([number]) => number === id);
      return { x, y, w, h, look, mark };
    };
    const element = (selector) =>
      adapter.page.$eval(selector, (el) => {
        const { left, top, width, height } = el.getBoundingClientRect();
        return [left, top, width, height].map(Math.round);
      });
    return { adapter, sight, outline, box, element };
  };

  test("boxes come only in a view that was asked for them, with each outline from then on", async () => {
    const adapter = await open(`<p id="p">One</p>`);
    assert.equal((await adapter.last()).sight, undefined);
    assert.equal((await adapter.carryOut({ ...LOOK, sight: false })).sight, undefined);
    assert.equal((await adapter.carryOut(LOOK)).sight.boxes.length, 1);
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "Two"));
    await adapter.until(() => JSON.stringify(window.events.at(-1)).includes("Two"));
    assert.equal((await adapter.last()).sight.boxes.length, 1);
    await adapter.page.evaluate(() => {
      history.pushState(null, "", "/app/other");
      document.querySelector("#p").textContent = "Three";
    });
    await adapter.until(() => JSON.stringify(window.events.at(-1)).includes("Three"));
    assert.equal((await adapter.last()).sight, undefined);
  });

  test("what moves without saying anything else is no news", async () => {
    const { adapter } = await see(`<p>One</p><i></i>`);
    const count = (await adapter.events()).length;
    await adapter.page.evaluate(() => (document.body.style.paddingTop = "40px"));
    const { result, sight } = await adapter.carryOut(LOOK);
    assert.equal(result.changed, false);
    assert.equal((await adapter.events()).length, count + 1);
    assert.equal(sight.boxes[0][2] >= 40, true);
  });

  test("controls have a path by tags and lasting classes up to the main region, whatever state they are in", async () => {
    const paths = async (body) => {
      const { sight, outline } = await see(body);
      const shown = outline.nodes.filter(({ role }) => role === "textbox" || role === "text");
      return shown.map(({ id }) => sight.boxes.find(([number]) => number === id)[7]);
    };
    const page = (first, second, around = "") => `<div class="${around}"><main><p>a</p><div class="item ${first}"><input></div><div class="${second}"><input></div></main></div>`;
    const [text, one, other] = await paths(page("is-active css-1a2b3c", "item"));
    assert.equal(text, undefined);
    assert.equal(one, other);
    assert.match(one, /^[0-9a-z]+$/);
    assert.deepEqual(await paths(page("", "other", "shell")), [undefined, one, (await paths(page("", "other")))[2]]);
    assert.notEqual((await paths(page("", "other")))[2], one);
    // A form hands out its fields in place of its own properties.
    assert.equal((await paths(`<main><p>a</p><form><input name="parentElement"></form></main>`)).length, 2);
  });

  test("every node has one box", async () => {
    const { sight, outline } = await see(`<h1>T</h1><table><tr><td>a</td><td><input></td></tr></table><div role="dialog"><p>x</p></div>`);
    assert.deepEqual(sight.boxes.map(([id]) => id), outline.nodes.map(({ id }) => id));
  });

  test("a text is as wide as its letters, a field as its border", async () => {
    const { box, element } = await see(`<h2 style="margin:0"><div><span id="h">Title</span></div></h2><div>Plain</div><ul><li><div><span id="li">Entry</span></div></li></ul>
      <button style="width:300px;display:block"><span id="b">Add</span></button><input style="width:400px;height:32px" placeholder="Field">
      <p id="run">Up to <b>300</b> <!-- x -->URLs</p>`);
    const { x, y, w, h } = box("Title");
    assert.deepEqual([x, y, w, h], await element("#h"));
    assert.equal(box("Plain").w < 60, true);
    assert.deepEqual([box("Entry").x, box("Entry").w], [(await element("#li"))[0], (await element("#li"))[2]]);
    assert.equal(box("Add").w, (await element("#b"))[2]);
    assert.equal(box("Field").w, 400);
    assert.equal(box("Up to").w < 80, true);
  });

  test("a field of no width is as wide as what is drawn around it", async () => {
    const { box } = await see(`<div style="width:240px"><span><input style="width:0;padding:0;border:0" placeholder="Thin"></span></div>`);
    assert.deepEqual([box("Thin").x, box("Thin").w > 0], [0, true]);
  });

  test("a heading with a control in it is as wide as its own words", async () => {
    const { box, element } = await see(`<h2><span id="t">Title</span> <button>Help me out of here</button></h2>`);
    assert.equal(box("Title").w, (await element("#t"))[2]);
  });

  test("a look is that of the letters", async () => {
    const { box } = await see(`<label><span style="font-size:16px;font-weight:600;color:#123456">Label</span></label><p>Plain</p>`);
    assert.equal(box("Label").look, "16px/600/rgb(18, 52, 86)");
    assert.equal(box("Plain").look, "14px/400/rgb(0, 0, 0)");
  });

  test("elements of a kind have the same mark in every state and build", async () => {
    const { box } = await see(`
      <div class="row row-1"><div class="cell"><span class="ant-tabs-tab ant-tabs-tab-active">A</span></div></div>
      <div class="row"><div class="cell is-active last"><span class="ant-tabs-tab">B</span></div></div>
      <div class="row css-1x2y3z"><div class="cell sc-abc123"><span class="ant-tabs-tab">C</span></div></div>
      <div class="row"><div class="cell"><span class="ant-tabs-link">D</span></div></div>
      <div class="row"><div class="cell"><b class="ant-tabs-tab">E</b></div></div>
      <div class="_abc_1x2y"><div><i>F</i></div></div><div class="_abc_9z8w"><div><i>G</i></div></div>`);
    const mark = (says) => box(says).mark;
    assert.deepEqual([mark("B"), mark("C")], [mark("A"), mark("A")]);
    assert.notEqual(mark("D"), mark("A"));
    assert.notEqual(mark("E"), mark("A"));
    assert.equal(mark("F"), mark("G"));
    assert.match(mark("A"), /^[0-9a-z]{1,7}$/);
  });

  test("boxes with a border, a ground or a shadow are walls, and so are rules", async () => {
    const at = (top, style, inner = "x") => `<div style="position:relative;margin-bottom:10px;height:40px;width:300px;${style}">${inner}</div>`;
    const { sight } = await see(
      at(0, "border:1px solid #ccc") + at(50, "background:#f5f6f7") + at(100, "box-shadow:0 1px 4px #0003") + at(150, "border-top:1px solid #ccc") +
      at(200, "border-bottom:2px solid #ccc") + `<hr style="margin:0 0 10px;width:300px;border:0;height:1px;background:#ccc">` +
      `<div style="width:300px;height:1px;background:#ddd"></div>`);
    assert.deepEqual(sight.walls, [
      [0, 0, 300, 40], [0, 50, 300, 40], [0, 100, 300, 40], [0, 150, 300, 0], [0, 240, 300, 0], [0, 250, 300, 1], [0, 261, 300, 1],
    ]);
  });

  test("controls, tags and what can't be seen are no walls", async () => {
    const { sight } = await see(`
      <input style="width:300px;height:40px"><button style="width:300px;height:40px"><span style="display:block;background:red;height:30px;width:250px">b</span></button>
      <p><span style="background:red;padding:10px">A tag that is rather long, for a tag at any rate</span></p>
      <div style="width:100px;height:20px;border:1px solid red">x</div><div style="width:300px;height:40px;border:1px solid transparent">x</div>
      <div style="width:300px;height:40px;background:#fff">x</div><div style="width:300px;height:40px;border-left:3px solid red">x</div>
      <div style="width:300px;height:40px;box-shadow:0 0 0 0 #000, 0 0 9px transparent">x</div>
      <div style="width:300px;height:40px;background:red;visibility:hidden">x</div><div style="opacity:0"><div style="width:300px;height:40px;background:red">x</div></div>
      <div style="width:300px;height:40px;background:red;display:none">x</div>`);
    assert.deepEqual(sight.walls, []);
  });

  test("with a main region, walls are those in it and of what floats beside it", async () => {
    const { sight } = await see(`
      <div><div style="width:300px;height:40px;border:1px solid red">Frame</div><main><div style="width:300px;height:40px;border:1px solid red">x</div></main></div>
      <div><div style="position:fixed;left:100px;top:200px;width:400px;height:200px;background:#fff"><div role="dialog" style="height:100px"><b>x</b><b>y</b></div></div></div>`);
    assert.deepEqual(sight.walls, [[0, 40, 300, 40], [100, 200, 400, 200], [100, 200, 400, 100]]);
  });

  test("no more than 2,000 walls are told", async () => {
    const { sight } = await see(Array.from({ length: 2100 }, () => `<div style="width:300px;height:30px;border:1px solid red">x</div>`).join(""));
    assert.equal(sight.walls.length, 2000);
  });
});
