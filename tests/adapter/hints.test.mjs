import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

const HINT = { verdict: "missing", title: "2 of 5 missing", short: "Missing", lines: ["https://a.example/cb"], note: "Exactly so.", button: { action: "fill", label: "Fill in", copy: "" } };

/** Shows a hint beside each of these texts, named after it, and waits until all are placed. */
async function show(adapter, texts, like = {}) {
  const nodes = await adapter.nodes();
  const { page } = await adapter.last();
  const hints = texts.map((text) => ({ ...HINT, ...like, requirement: text, anchor: nodes.find((node) => node.text === text).id }));
  await adapter.push([{ do: "hints", page, hints }]);
  await placed(adapter);
  return hints;
}

/** Resolves once the frame in which hints are placed is over. */
function placed(adapter) {
  return adapter.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve)))));
}

/** Where each hint stands, `null` for one that is out of sight. */
function rects(adapter) {
  return adapter.page.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll("[data-larkspur-hint]"), (host) => {
        const { left, top, right, bottom } = host.getBoundingClientRect();
        return [host.dataset.larkspurHint, host.checkVisibility({ visibilityProperty: true }) ? { left, top, right, bottom } : null];
      }),
    ),
  );
}

/** Resolves once a card has stood open, and drawn as it should be, for as long as it takes. */
async function settled(adapter, stirs = true) {
  if (stirs) {
    const { left, top } = (await rects(adapter)).Title;
    await adapter.page.mouse.move(left + 10, top + 12);
    await adapter.page.mouse.move(left + 11, top + 13);
  }
  if (!stirs) await adapter.page.evaluate(() => pins.get("Title").open());
  await adapter.until(() => {
    const pin = pins.get("Title");
    return pin.isOpen() && !pin.veiled && performance.now() - pin.shownAt > 520;
  });
}

/** Presses the button on the card, once it may be pressed; else where it stands. */
async function press(adapter, waits = true) {
  if (waits) await settled(adapter);
  const { x, y } = await adapter.page.evaluate(() => {
    const { left, top, width, height } = pins.get("Title").drawing.act.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
  await adapter.page.mouse.click(x, y);
}

/** Presses Enter at the very moment at which something changes, however long the machine takes for it: the page's clock stands still. */
async function pressAsItChanges(adapter, change) {
  const since = await adapter.page.evaluate(() => {
    const now = performance.now();
    performance.now = () => now;
    return pins.get("Title").shownAt;
  });
  await adapter.page.evaluate(change);
  await adapter.until((before) => pins.get("Title").shownAt > before, since);
  await adapter.page.evaluate(() => pins.get("Title").drawing.act.focus());
  await adapter.page.keyboard.press("Enter");
  await adapter.page.evaluate(() => delete performance.now);
}

const presses = async (adapter) => (await adapter.events()).filter(({ on }) => on === "pressed").length;

/** Which hints lie over a control or over one another. */
function collisions(adapter) {
  return adapter.page.evaluate(() => {
    const box = (el) => el.getBoundingClientRect();
    const hosts = Array.from(document.querySelectorAll("[data-larkspur-hint]")).filter((host) => host.checkVisibility({ visibilityProperty: true }));
    const others = [...document.querySelectorAll("button, input, textarea, a, select"), ...hosts];
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return hosts.flatMap((host) => others.filter((el) => el !== host && meet(box(host), box(el))).map((el) => [host.dataset.larkspurHint, el.outerHTML]));
  });
}

inBrowsers((open) => {
  test("a hint stands beside its label, on the same line", async () => {
    const adapter = await open(`<h2>Redirect URLs</h2><input><button>Add</button>`);
    await show(adapter, ["Redirect URLs"]);
    const hint = (await rects(adapter))["Redirect URLs"];
    const label = await adapter.page.$eval("h2", (el) => {
      const range = document.createRange();
      range.selectNodeContents(el);
      return range.getBoundingClientRect().toJSON();
    });
    assert.equal(Math.abs(hint.left - label.right - 8) <= 1, true);
    assert.equal(Math.abs((hint.top + hint.bottom) / 2 - (label.top + label.bottom) / 2) <= 1, true);
    assert.equal(hint.bottom - hint.top, 28);
  });

  test("hints cover no control and not each other, however dense the page", async () => {
    const rows = Array.from({ length: 24 }, (_, i) => {
      const shapes = [
        `<b>Name ${i}</b><input><button>Add</button>`,
        `<button>Left</button><b>Name ${i}</b><button>Right</button><input style="width:500px">`,
        `<b style="display:inline-block;width:300px">Name ${i}</b><a href="#x">a link</a><textarea></textarea>`,
        `<div style="display:flex;gap:2px"><b>Name ${i}</b>${"<button>B</button>".repeat(30)}</div>`,
      ];
      return `<div>${shapes[i % shapes.length]}</div>`;
    });
    const adapter = await open(rows.join(""));
    await show(adapter, rows.map((_, i) => `Name ${i}`));
    assert.deepEqual(await collisions(adapter), []);
    assert.equal(Object.values(await rects(adapter)).filter(Boolean).length >= 12, true);
    await adapter.page.setViewport({ width: 500, height: 600 });
    await placed(adapter);
    assert.deepEqual(await collisions(adapter), []);
  });

  test("where only a little room is, the hint is small; where none is, it is out of sight", async () => {
    const adapter = await open(`
      <div style="display:flex;width:600px;gap:36px;margin-top:40px"><b>Tight</b><button style="flex:1;height:90px">x</button></div>
      <div style="position:relative;height:80px;width:600px"><button style="position:absolute;inset:0"></button><b style="position:absolute;left:290px;top:30px">Nowhere</b></div>`);
    await adapter.page.evaluate(() => (document.querySelector("button").style.marginTop = "-30px"));
    await show(adapter, ["Tight", "Nowhere"]);
    const { Tight: tight, Nowhere: nowhere } = await rects(adapter);
    assert.deepEqual([nowhere, await collisions(adapter)], [null, []]);
    assert.equal(tight === null || tight.bottom - tight.top === 28, true);
  });

  test("a hint follows scrolling, and is not seen outside the box that scrolls", async () => {
    const adapter = await open(`<div style="height:100px">Top</div><div id="box" style="height:300px;overflow:auto"><h2>Title</h2><div style="height:900px"></div></div>`);
    await show(adapter, ["Title"]);
    const before = (await rects(adapter)).Title;
    await adapter.page.$eval("#box", (box) => box.scrollTo(0, 10));
    await placed(adapter);
    assert.equal((await rects(adapter)).Title.top, before.top - 10);
    await adapter.page.$eval("#box", (box) => box.scrollTo(0, 200));
    await placed(adapter);
    assert.equal((await rects(adapter)).Title, null);
    await adapter.page.$eval("#box", (box) => box.scrollTo(0, 0));
    await placed(adapter);
    assert.deepEqual((await rects(adapter)).Title, before);
  });

  test("a hint follows what grows above it", async () => {
    const adapter = await open(`<div id="above" style="height:50px"></div><h2>Title</h2>`);
    await show(adapter, ["Title"]);
    const before = (await rects(adapter)).Title;
    await adapter.page.$eval("#above", (box) => box.animate([{ height: "50px" }, { height: "120px" }], { duration: 100, fill: "forwards" }).finished.then(() => {}));
    await placed(adapter);
    assert.equal((await rects(adapter)).Title.top, before.top + 70);
  });

  test("no hint lies over a dialog, nor shows where one covers its label", async () => {
    const adapter = await open(`<div style="position:relative;z-index:3"><h2>Title</h2></div><div id="d" style="position:fixed;inset:0;background:#0008;z-index:1000;display:none"><div role="dialog" style="background:#fff;margin:60px"><h3>In dialog</h3><button>Ok</button></div></div>`);
    await show(adapter, ["Title"]);
    const { left, top } = (await rects(adapter)).Title;
    const topmost = () => adapter.page.evaluate(([x, y]) => document.elementFromPoint(x + 5, y + 5).id || "hint", [left, top]);
    assert.equal(await topmost(), "hint");
    await adapter.page.$eval("#d", (el) => (el.style.display = "block"));
    assert.equal(await topmost(), "d");
    await adapter.until(() => window.events.at(-1).outline.nodes.some(({ role }) => role === "dialog"));
    await placed(adapter);
    assert.equal((await rects(adapter)).Title, null);
    await show(adapter, ["Title", "In dialog"]);
    const hints = await rects(adapter);
    assert.equal(hints.Title, null);
    assert.equal(await adapter.page.evaluate(({ left, top }) => document.elementFromPoint(left + 5, top + 5).dataset.larkspurHint, hints["In dialog"]), "In dialog");
  });

  test("details open under the pointer, by the keyboard too, and Escape closes them", async () => {
    const adapter = await open(`<h2>Title</h2><p>Text</p>`);
    await show(adapter, ["Title"]);
    const isOpen = () => pins.get("Title").isOpen();
    const { left, top } = (await rects(adapter)).Title;
    await adapter.page.mouse.move(left + 10, top + 10);
    await adapter.until(isOpen);
    await adapter.page.mouse.move(600, 600);
    await adapter.until(() => !pins.get("Title").isOpen());
    await adapter.page.keyboard.press("Tab");
    await adapter.until(isOpen);
    await adapter.page.keyboard.press("Escape");
    assert.equal(await adapter.page.evaluate(isOpen), false);
  });

  test("one press on a hint shows what would be written, and only a press on the card's own button counts", async () => {
    const adapter = await open(`<h2>Title</h2><p>Text</p>`);
    await show(adapter, ["Title"]);
    const { left, top } = (await rects(adapter)).Title;
    for (const [x, y] of [[left + 10, top + 14], [(await rects(adapter)).Title.right - 15, top + 14]]) await adapter.page.mouse.click(x, y);
    await adapter.until(() => pins.get("Title").isOpen());
    assert.equal(await adapter.page.evaluate(() => pins.get("Title").drawing.card.textContent), "2 of 5 missinghttps://a.example/cbExactly so.Fill in");
    assert.equal(await presses(adapter), 0);
    await press(adapter);
    await adapter.until(() => window.events.some(({ on }) => on === "pressed"));
    const { requirement, action } = (await adapter.events()).find(({ on }) => on === "pressed");
    assert.deepEqual([requirement, action], ["Title", "fill"]);
  });

  test("the keyboard presses the button, and only one that was there to be seen", async () => {
    const adapter = await open(`<h2>Title</h2><p>Text</p>`);
    await show(adapter, ["Title"]);
    await adapter.page.keyboard.press("Tab");
    await adapter.until(() => pins.get("Title").isOpen());
    await adapter.page.keyboard.press("Tab");
    assert.equal(await adapter.page.evaluate(() => pins.get("Title").isOpen()), true);
    await settled(adapter);
    await pressAsItChanges(adapter, () => pins.get("Title").stir());
    await settled(adapter);
    await adapter.page.evaluate(() => pins.get("Title").drawing.act.click());
    assert.equal(await presses(adapter), 0);
    await adapter.page.keyboard.press("Enter");
    await adapter.until(() => window.events.some(({ on }) => on === "pressed"));
    assert.equal(await presses(adapter), 1);
  });

  test("no press counts while the page lies over the card, has moved it, or has got hold of its inside", async () => {
    const adapter = await open(`<h2>Title</h2><p>Text</p><div id="room"></div><div id="veil" popover="manual" style="position:fixed;inset:0;width:100%;height:100%;border:0;pointer-events:none;background:#fff"></div>`);
    await show(adapter, ["Title"]);
    await adapter.page.evaluate(() => {
      const { drawing, layer } = pins.get("Title");
      const veil = document.querySelector("#veil");
      const hidden = document.querySelector("#room").attachShadow({ mode: "open" });
      hidden.append(veil.cloneNode());
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(".card { opacity: .01 }");
      const style = document.createElement("style");
      const animation = () => drawing.act.animate([{ opacity: 1 }, { opacity: 1 }], { duration: 1e6 });
      let at;
      window.lures = {
        "a popover that takes no press": [() => veil.showPopover(), () => veil.hidePopover()],
        "a popover in a shadow root": [() => hidden.firstChild.showPopover(), () => hidden.firstChild.hidePopover()],
        "a button over the window": [() => drawing.act.style.setProperty("inset", "0"), () => drawing.act.removeAttribute("style")],
        "other values": [() => (drawing.lines.firstChild.textContent = "nothing"), () => (drawing.lines.firstChild.textContent = "https://a.example/cb")],
        "another sheet": [() => layer.shadow.adoptedStyleSheets.push(sheet), () => layer.shadow.adoptedStyleSheets.pop()],
        "another rule": [() => layer.shadow.adoptedStyleSheets[0].insertRule(".lines { display: none }", 4), () => layer.shadow.adoptedStyleSheets[0].deleteRule(4)],
        "a style in the root": [() => layer.shadow.append(style), () => style.remove()],
        "an animation": [() => (at = animation()), () => at.cancel()],
      };
    });
    let lured = "";
    for (const lure of await adapter.page.evaluate(() => Object.keys(window.lures))) {
      await settled(adapter, false);
      await adapter.page.evaluate((lure) => window.lures[lure][0](), lure);
      // What changes its place or its looks is told at once; the press comes after that has had its time.
      await adapter.until(() => performance.now() - pins.get("Title").shownAt > 600 && pins.get("Title").isOpen());
      await press(adapter, false);
      if (await presses(adapter)) lured ||= lure;
      await adapter.page.evaluate((lure) => window.lures[lure][1](), lure);
    }
    assert.equal(lured, "");
    await press(adapter);
    await adapter.until(() => window.events.some(({ on }) => on === "pressed"));
    assert.equal(await presses(adapter), 1);
  });

  test("a press counts only where the card has stood still, and lies on top", async () => {
    const adapter = await open(`<div id="above"></div><h2>Title</h2><p>Text</p>`);
    await show(adapter, ["Title"]);
    await settled(adapter);
    await pressAsItChanges(adapter, () => void (document.querySelector("#above").style.height = "30px"));
    assert.equal(await presses(adapter), 0);
    await settled(adapter);
    await adapter.page.evaluate(() => {
      const veil = document.createElement("div");
      veil.popover = "manual";
      veil.style.cssText = "position:fixed;inset:0;width:100%;height:100%;opacity:0";
      document.documentElement.append(veil);
      veil.showPopover();
    });
    await adapter.page.keyboard.press("Enter");
    await press(adapter, false);
    assert.equal(await presses(adapter), 0);
  });

  test("what changes in a hint changes in place, and the focus stays", async () => {
    const adapter = await open(`<h2>Title</h2><h2>Other</h2>`);
    const hints = await show(adapter, ["Title", "Other"]);
    await adapter.page.evaluate(() => {
      window.host = document.querySelector("[data-larkspur-hint=Title]");
      pins.get("Title").drawing.face.focus();
    });
    const { page } = await adapter.last();
    await adapter.push([{ do: "hints", page, hints: [{ ...hints[0], verdict: "different", title: "Another value" }] }]);
    await placed(adapter);
    assert.deepEqual(
      await adapter.page.evaluate(() => [
        document.querySelectorAll("[data-larkspur-hint]").length, window.host.isConnected, window.host.dataset.verdict,
        document.activeElement === window.host, pins.get("Title").drawing.title.textContent,
      ]),
      [1, true, "different", true, "Another value"],
    );
  });

  test("a sentence that is too long gives way to a word, and stands whole on the card", async () => {
    const adapter = await open(`<h2>Title</h2><h2>Other</h2>`);
    const title = "The page was seen, but this section was not among what it showed; open it once by hand";
    const [hint] = await show(adapter, ["Title"], { title, short: "Can't tell", lines: [], note: "", button: null });
    const seen = () => adapter.page.evaluate(() => {
      const { drawing } = pins.get("Title");
      const { scrollWidth, clientWidth } = drawing.title;
      return { title: drawing.title.textContent, cut: scrollWidth > clientWidth, name: drawing.pill.getAttribute("aria-label"), stops: drawing.face.tabIndex };
    });
    assert.deepEqual(await seen(), { title: "Can't tell", cut: false, name: title, stops: 0 });
    await adapter.page.evaluate(() => pins.get("Title").open());
    await placed(adapter);
    assert.deepEqual(await adapter.page.evaluate(() => {
      const { card, heading } = pins.get("Title").drawing;
      return [card.checkVisibility(), heading.checkVisibility(), heading.textContent, heading.scrollWidth <= heading.clientWidth];
    }), [true, true, title, true]);
    const { page } = await adapter.last();
    await adapter.push([{ do: "hints", page, hints: [{ ...hint, title: "2 of 5 missing" }] }]);
    await placed(adapter);
    assert.deepEqual(await seen(), { title: "2 of 5 missing", cut: false, name: "2 of 5 missing", stops: -1 });
  });

  test("a brief hint's button counts like any other's", async () => {
    const adapter = await open(`<h2>Title</h2>`);
    await show(adapter, ["Title"], { title: "This sentence is so long that it would be cut off beside anything on the page" });
    await press(adapter);
    assert.equal(await presses(adapter), 1);
  });

  test("hints are told of in no outline, and wake nothing", async () => {
    const adapter = await open(`<h2>Title</h2><p id="p">0</p>`);
    await show(adapter, ["Title"]);
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "1"));
    await adapter.until(() => JSON.stringify(window.events.at(-1)).includes('"1"'));
    assert.equal((await adapter.events()).length, 2);
    assert.equal(JSON.stringify(await adapter.events()).includes("missing"), false);
  });

  test("a ring points at what is pointed at, and goes at the next press", async () => {
    const adapter = await open(`<div style="height:2000px">Top</div><h2>Title</h2>`);
    const { page } = await adapter.last();
    await adapter.push([{ do: "point", page, node: (await adapter.find({ text: "Title" })).id }]);
    const rings = () => adapter.page.evaluate(() => document.documentElement.querySelectorAll(":scope > div").length);
    assert.equal(await rings(), 1);
    assert.equal(await adapter.page.$eval("h2", (el) => el.getBoundingClientRect().top < innerHeight), true);
    await adapter.page.mouse.click(500, 300);
    assert.equal(await rings(), 0);
  });
});
