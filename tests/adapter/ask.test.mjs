import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

const PAGE = `<style>body { margin: 0 } input, button { height: 32px; box-sizing: border-box }</style>
  <div style="height:60px"></div><h2>Callback</h2>
  <div id="box" style="height:300px;overflow:auto"><p>Here</p><input id="one" placeholder="One"><input id="two" placeholder="Two"><button id="add">Add</button><div style="height:900px"></div></div>`;

/** Asks about the field `One`. */
async function ask(adapter, like = {}) {
  const { id: node } = await adapter.find({ placeholder: "One" });
  const { page } = await adapter.last();
  await adapter.push([{ do: "ask", page, asked: { requirement: "redirect-urls", node, point: false, ...like } }]);
  await placed(adapter);
  return { node, page };
}

/** Resolves once the frame in which the ring is placed is over. */
function placed(adapter) {
  return adapter.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
}

/** The rings' rectangles and whether they are seen, with that of the control. */
function look(adapter) {
  return adapter.page.evaluate(() => {
    const rect = (el) => {
      const { left, top, width, height } = el.getBoundingClientRect();
      return [left, top, width, height];
    };
    const hosts = Array.from(document.querySelectorAll("[data-larkspur-asked]"));
    return {
      rings: hosts.map(rect),
      ids: hosts.map((host) => host.getAttribute("data-larkspur-asked")),
      seen: hosts.map((host) => host.checkVisibility({ visibilityProperty: true })),
      field: rect(document.querySelector("#one")),
      inside: hosts.map((host) => [host.parentElement.localName, host.shadowRoot, getComputedStyle(host).pointerEvents]),
    };
  });
}

/** Has the page note all presses that reach it. */
function listen(adapter) {
  return adapter.page.evaluate(() => {
    window.reached = [];
    for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click", "keydown"]) document.addEventListener(type, ({ type }) => window.reached.push(type), true);
  });
}

const picked = (adapter) => adapter.events().then((events) => events.filter(({ on }) => on === "picked"));

inBrowsers((open) => {
  test("the ring lies exactly over the control, closed, outside the body, and takes no press", async () => {
    const adapter = await open(PAGE);
    await ask(adapter);
    const { rings, ids, seen, field, inside } = await look(adapter);
    assert.deepEqual([rings, ids, seen], [[field], ["redirect-urls"], [true]]);
    assert.deepEqual(inside, [["html", null, "none"]]);
    await adapter.page.click("#one");
    assert.equal(await adapter.page.evaluate(() => document.activeElement.id), "one");
  });

  test("it follows scrolling and layout, and is out of sight where the control is", async () => {
    const adapter = await open(PAGE);
    await ask(adapter);
    await adapter.page.evaluate(() => document.querySelector("#box").scrollTo(0, 20));
    await placed(adapter);
    let at = await look(adapter);
    assert.deepEqual(at.rings, [at.field]);
    await adapter.page.evaluate(() => (document.querySelector("h2").style.paddingTop = "50px"));
    await adapter.until(() => document.querySelector("[data-larkspur-asked]").getBoundingClientRect().top === document.querySelector("#one").getBoundingClientRect().top);
    await adapter.page.evaluate(() => document.querySelector("#box").scrollTo(0, 600));
    await placed(adapter);
    at = await look(adapter);
    assert.deepEqual(at.seen, [false]);
  });

  test("it goes when nothing is asked any more, and with the page view", async () => {
    const adapter = await open(PAGE);
    const { page } = await ask(adapter);
    await adapter.push([{ do: "ask", page, asked: null }]);
    assert.deepEqual((await look(adapter)).rings, []);
    await ask(adapter);
    await adapter.page.evaluate(() => {
      history.pushState(null, "", "/app/other");
      document.querySelector("h2").textContent = "Other";
    });
    await adapter.until(() => !document.querySelector("[data-larkspur-asked]"));
  });

  test("neither the ring nor what becomes of it is news of the page", async () => {
    const adapter = await open(PAGE);
    const count = (await adapter.events()).length;
    const { page } = await ask(adapter);
    await adapter.push([{ do: "ask", page, asked: null }]);
    await placed(adapter);
    assert.equal((await adapter.events()).length, count);
  });

  test("a press that shows a control is told and does not reach the page", async () => {
    const adapter = await open(PAGE);
    await ask(adapter, { point: true });
    await listen(adapter);
    await adapter.page.click("#two");
    await adapter.until(() => window.events.some(({ on }) => on === "picked"));
    const { id } = await adapter.find({ placeholder: "Two" });
    const [event] = await picked(adapter);
    assert.deepEqual([event.node, event.page], [id, (await adapter.events())[0].page]);
    assert.ok(event.outline.nodes.length > 0);
    assert.deepEqual(await adapter.page.evaluate(() => [window.reached, document.activeElement.id]), [[], ""]);
  });

  test("what is no control is told as none, and a drawn frame means its field", async () => {
    const adapter = await open(`${PAGE}<span id="frame" style="display:inline-block;padding:8px"><input placeholder="Framed"></span>`);
    await ask(adapter, { point: true });
    await adapter.page.click("h2");
    await adapter.until(() => window.events.some(({ on }) => on === "picked"));
    await adapter.page.mouse.click(...(await adapter.page.$eval("#frame", (el) => [el.getBoundingClientRect().left + 3, el.getBoundingClientRect().top + 3])));
    await adapter.until(() => window.events.filter(({ on }) => on === "picked").length === 2);
    const { id } = await adapter.find({ placeholder: "Framed" });
    assert.deepEqual((await picked(adapter)).map(({ node }) => node), [0, id]);
  });

  test("the keyboard shows a control by Enter, and Escape leaves", async () => {
    const adapter = await open(PAGE);
    await ask(adapter, { point: true });
    await listen(adapter);
    await adapter.page.focus("#two");
    await adapter.page.keyboard.press("Enter");
    await adapter.page.keyboard.press("Escape");
    await adapter.until(() => window.events.filter(({ on }) => on === "picked").length === 2);
    const { id } = await adapter.find({ placeholder: "Two" });
    assert.deepEqual((await picked(adapter)).map(({ node }) => node), [id, undefined]);
    assert.deepEqual(await adapter.page.evaluate(() => window.reached), []);
    await adapter.page.click("#two");
    assert.deepEqual(await adapter.page.evaluate(() => window.reached), ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]);
    assert.equal((await picked(adapter)).length, 2);
  });

  test("a script's press shows nothing", async () => {
    const adapter = await open(PAGE);
    const { page, node } = await ask(adapter, { point: true });
    await adapter.page.evaluate(() => {
      document.querySelector("#two").click();
      document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    assert.deepEqual(await picked(adapter), []);
    await adapter.push([{ do: "ask", page, asked: { requirement: "redirect-urls", node, point: false } }]);
    await adapter.page.click("#two");
    assert.deepEqual(await picked(adapter), []);
    assert.equal(await adapter.page.evaluate(() => document.activeElement.id), "two");
  });
});
