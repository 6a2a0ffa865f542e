import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers, NOTHING } from "./harness.mjs";

/** Counts everything that could wake the adapter, until the page has rested for a while by its own clock. */
async function countWhileIdle(adapter) {
  return adapter.page.evaluate(async () => {
    window.timers = 0;
    let frames = 0;
    const realFrame = window.requestAnimationFrame;
    window.requestAnimationFrame = (...args) => {
      frames++;
      return realFrame(...args);
    };
    const sent = window.events.length;
    // A clock of the browser that is none of the counted ones.
    const fade = document.body.animate([{ opacity: 1 }, { opacity: 1 }], 1200);
    await fade.finished;
    window.requestAnimationFrame = realFrame;
    return { timers: window.timers, frames, sent: window.events.length - sent };
  });
}

inBrowsers((open, browser) => {
  test("a page that is only prepared, or stands in a sandbox, tells nothing until the tab shows it as the site's own", async () => {
    for (const [object, name, hidden, shown] of [["document", "prerendering", true, false], ["window", "origin", "null", "https://a.example"]]) {
      // Out of scope at first: whoever waits for the first outline would wait for ever.
      const head = `<script>var stands = ${JSON.stringify(hidden)}; Object.defineProperty(${object}, "${name}", { get: () => stands })</script>`;
      const adapter = await open("<h1>A</h1>", { head, path: "/prepared" });
      await adapter.page.evaluate(() => {
        history.replaceState(null, "", "/app/fixture");
        dispatchEvent(new PageTransitionEvent("pageshow"));
        lookNow();
      });
      assert.deepEqual(await adapter.events(), [], name);
      await adapter.page.evaluate((shown) => {
        window.stands = shown;
        document.dispatchEvent(new Event("prerenderingchange"));
      }, shown);
      await adapter.until(() => window.events.at(-1)?.outline.nodes.some(({ text }) => text === "A"));
    }
  });

  test("nothing runs while nothing changes", async () => {
    const adapter = await open(`<h1>Title</h1><p>Text</p>`);
    assert.deepEqual(await countWhileIdle(adapter), { timers: 0, frames: 0, sent: 0 });
  });

  test("nothing runs while hints stand and nothing changes", async () => {
    const adapter = await open(`<h1>Title</h1><p>Text</p>`);
    const { page } = await adapter.last();
    const { id } = await adapter.find({ text: "Title" });
    await adapter.push([{ do: "hints", page, hints: [{ requirement: "r", verdict: "met", anchor: id, title: "Fine", lines: [], note: "", button: null }] }]);
    await adapter.until(() => document.querySelector("[data-larkspur-hint]")?.checkVisibility({ visibilityProperty: true }));
    await adapter.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    assert.deepEqual(await countWhileIdle(adapter), { timers: 0, frames: 0, sent: 0 });
  });

  test("changes are told soon, and what changes nothing to be seen is not told", async () => {
    const adapter = await open(`<p id="p">Old</p>`);
    const delay = await adapter.page.evaluate(async () => {
      const sent = window.events.length;
      const start = performance.now();
      document.querySelector("#p").textContent = "New";
      while (window.events.length === sent) await new Promise((resolve) => requestAnimationFrame(resolve));
      return performance.now() - start;
    });
    assert.equal((await adapter.find({ tag: "p" })).text, "New");
    console.log(`# ${browser}: told ${delay.toFixed(0)} ms after the change`);
    await adapter.page.evaluate(() => document.querySelector("#p").classList.add("x"));
    await adapter.page.evaluate(() => document.body.append(document.createElement("i")));
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "Newer"));
    await adapter.until(() => window.events.at(-1).outline.nodes[0].text === "Newer");
    assert.equal((await adapter.events()).length, 3);
  });

  test("typing and ticking are told, though they change no attribute", async () => {
    const adapter = await open(`<input id="i"><input id="c" type="checkbox">`);
    await adapter.page.type("#i", "a");
    await adapter.until(() => window.events.at(-1).outline.nodes.some(({ value }) => value === "a"));
    await adapter.page.click("#c");
    await adapter.until(() => window.events.at(-1).outline.nodes.some(({ checked }) => checked));
  });

  test("a storm of mutations is told in few words, the last of them what is there in the end", async () => {
    const adapter = await open(`<main>${Array.from({ length: 1000 }, (_, i) => `<div><span>Name ${i}</span><b>v</b></div>`).join("")}<p id="p">0</p></main>`);
    const CHANGES = 150;
    const before = (await adapter.events()).length;
    const during = await adapter.page.evaluate(async (changes) => {
      for (let i = 1; i <= changes; i++) {
        document.querySelector("#p").textContent = `Change ${i}`;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return window.events.length;
    }, CHANGES);
    assert.ok(during - before < CHANGES / 2, `${during - before} of ${CHANGES}`);
    await adapter.until((text) => window.events.at(-1).outline.nodes.some((node) => node.text === text), `Change ${CHANGES}`);
  });

  test("a new route is a new page view, a new hash is none", async () => {
    const adapter = await open(`<p id="p">One</p>`);
    const first = await adapter.last();
    await adapter.page.evaluate(() => (location.hash = "part"));
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "Two"));
    await adapter.until(() => window.events.length === 2);
    assert.equal((await adapter.last()).page, first.page);
    await adapter.page.evaluate(() => history.pushState(null, "", "/app/fixture?tab=other"));
    await adapter.until(() => window.events.length === 3);
    const third = await adapter.last();
    assert.notEqual(third.page, first.page);
    assert.equal(third.url.endsWith("/app/fixture?tab=other"), true);
    await adapter.page.evaluate(() => history.back());
    await adapter.until(() => window.events.length === 4);
    assert.notEqual((await adapter.last()).page, third.page);
  });

  test("hints go with their page view", async () => {
    const adapter = await open(`<h1>Title</h1>`);
    const { page } = await adapter.last();
    const hint = { requirement: "r", verdict: "met", anchor: (await adapter.find({ text: "Title" })).id, title: "Fine", lines: [], note: "", button: null };
    await adapter.push([{ do: "hints", page: "another", hints: [hint] }]);
    assert.equal(await adapter.page.$("[data-larkspur-hint]"), null);
    await adapter.push([{ do: "hints", page, hints: [hint] }]);
    assert.notEqual(await adapter.page.$("[data-larkspur-hint=r][data-verdict=met]"), null);
    await adapter.page.evaluate(() => history.pushState(null, "", "/app/next"));
    await adapter.until(() => !document.querySelector("[data-larkspur-hint]"));
  });

  test("outside the application nothing is told until one comes back", async () => {
    const adapter = await open(`<p id="p">One</p>`, { path: "/apps/fixture" });
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "Two"));
    await adapter.page.evaluate(() => history.pushState(null, "", "/app"));
    await adapter.until(() => window.events.length > 0);
    assert.deepEqual((await adapter.events()).map(({ url }) => new URL(url).pathname), ["/app"]);
    await adapter.page.evaluate(() => history.pushState(null, "", "/out"));
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "Three"));
    await adapter.page.evaluate(() => history.pushState(null, "", "/app/again"));
    await adapter.until(() => window.events.length > 1);
    assert.equal((await adapter.events()).length, 2);
  });

  test("while an effect is under way the page is told by its answer only", async () => {
    const adapter = await open(`<p id="p">0</p>`);
    const asked = adapter.carryOut({ do: "look", change: false, quiet: 250, patience: 3000 });
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "1"));
    const answer = await asked;
    assert.equal(answer.outline.nodes[0].text, "1");
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "2"));
    await adapter.until(() => window.events.at(-1).outline.nodes[0].text === "2");
    assert.deepEqual((await adapter.events()).map(({ on, outline }) => [on, outline.nodes[0].text]), [["outline", "0"], ["answer", "1"], ["outline", "2"]]);
  });

  test("an answer's reply is carried out before anything else is told", async () => {
    const adapter = await open(`<button>One</button><button>Two</button>`);
    const [one, two] = [await adapter.find({ name: "One" }), await adapter.find({ name: "Two" })];
    const { page } = await adapter.last();
    await adapter.page.evaluate((effect) => window.replies.push(JSON.stringify([effect])), { do: "click", page, ticket: 2, node: two.id, label: "Two", never: NOTHING });
    await adapter.push([{ do: "click", page, ticket: 1, node: one.id, label: "One" }]);
    await adapter.until(() => window.events.length === 3);
    assert.deepEqual((await adapter.events()).map(({ on, ticket }) => ticket ?? on), ["outline", 1, 2]);
  });

  test("a message that was lost is sent again, and replies that are no effects are ignored", async () => {
    const adapter = await open(`<p id="p">0</p>`);
    await adapter.page.evaluate(() => {
      window.failures = 1;
      window.replies.push({ error: "no core" }, "null", '{"error":1}');
      document.querySelector("#p").textContent = "1";
    });
    await adapter.until(() => window.events.length === 3);
    await adapter.page.evaluate(() => {
      window.failures = 3;
      document.querySelector("#p").textContent = "2";
    });
    await adapter.until(() => window.failures === 0);
    await adapter.page.evaluate(() => (document.querySelector("#p").textContent = "3"));
    await adapter.until(() => window.events.at(-1).outline.nodes[0].text === "3");
    assert.deepEqual((await adapter.events()).map(({ outline }) => outline.nodes[0].text), ["0", "1", "1", "3"]);
    const [zero, one, lost, failed, two, twoAgain, twoOnceMore, three] = await adapter.page.evaluate(() => window.deliveries);
    assert.deepEqual([lost, failed, twoAgain, twoOnceMore], [one, one, two, two], "the same message has the same name");
    assert.equal(new Set([zero, one, two, three]).size, 4);
  });

  test("no answer at all is a message that was lost", async () => {
    const adapter = await open(`<button>One</button>`);
    const one = await adapter.find({ name: "One" });
    const { page } = await adapter.last();
    await adapter.page.evaluate((effect) => {
      window.silences = 1;
      window.replies.push(JSON.stringify([effect]));
    }, { do: "click", page, ticket: 2, node: one.id, label: "One", never: NOTHING });
    await adapter.push([{ do: "point", page, node: one.id }, { do: "look", page, ticket: 1, change: false, quiet: 20, patience: 1000 }]);
    await adapter.until(() => window.events.some(({ ticket }) => ticket === 2));
    assert.equal(await adapter.page.evaluate(() => window.silences), 0);
  });

  test("only the extension's own background is listened to", async () => {
    const adapter = await open(`<h1>Title</h1>`);
    const { page } = await adapter.last();
    const hints = [{ do: "hints", page, hints: [{ requirement: "r", verdict: "met", anchor: 1, title: "x", lines: [], note: "", button: null }] }];
    assert.deepEqual(await adapter.push(hints, { id: "stranger" }), []);
    assert.deepEqual(await adapter.push(hints, { id: "larkspur", tab: { id: 1 } }), []);
    assert.equal(await adapter.page.$("[data-larkspur-hint]"), null);
    assert.deepEqual(await adapter.push(hints), [true]);
    assert.notEqual(await adapter.page.$("[data-larkspur-hint]"), null);
  });

  test("an orphan takes its hints away and falls silent", async () => {
    const adapter = await open(`<h1>Title</h1>`);
    const { page } = await adapter.last();
    await adapter.push([{ do: "hints", page, hints: [{ requirement: "r", verdict: "met", anchor: (await adapter.find({ text: "Title" })).id, title: "x", lines: [], note: "", button: null }] }]);
    await adapter.page.evaluate(() => {
      delete chrome.runtime.id;
      document.querySelector("h1").textContent = "Other";
    });
    await adapter.until(() => !document.querySelector("[data-larkspur-hint]"));
    await adapter.page.evaluate(() => (document.querySelector("h1").textContent = "Third"));
    assert.deepEqual(await countWhileIdle(adapter), { timers: 0, frames: 0, sent: 0 });
  });

  test("leaving stops everything, coming back starts anew", async () => {
    const adapter = await open(`<p id="p">One</p>`);
    const { page } = await adapter.last();
    await adapter.page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      document.querySelector("#p").textContent = "Two";
    });
    assert.deepEqual(await countWhileIdle(adapter), { timers: 0, frames: 0, sent: 0 });
    await adapter.page.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
    await adapter.until(() => window.events.length === 2);
    assert.equal((await adapter.last()).outline.nodes[0].text, "Two");
    assert.notEqual((await adapter.last()).page, page);
  });
});
