// What a control is called, held against dom-accessibility-api, which others wrote after the same rules of the W3C.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { bundle, inBrowsers } from "./harness.mjs";

/** What may give a control its name; each alone and with all others. Attributes, and what is put around or beside it. */
const WAYS = {
  pointed: { attributes: 'aria-labelledby="part-N other-N"', beside: '<span id="part-N">Pointed at</span><i id="other-N">and more</i>' },
  pointedAtHidden: { attributes: 'aria-labelledby="hidden-N"', beside: '<p id="hidden-N" hidden>Not <b>shown</b></p>' },
  pointedAtNothing: { attributes: 'aria-labelledby="nothing-N"' },
  said: { attributes: 'aria-label=" Said  aloud "' },
  labelled: { attributes: 'id="it-N"', beside: '<label for="it-N"><b>Label</b> of it</label>' },
  wrapped: { around: ["<label>Around <em>it</em> ", "</label>"] },
  wrappedAfterAnother: { around: ["<label>Of the first <input> ", "</label>"] },
  wrappedForAnother: { around: ['<label for="nobody-N">Of nobody ', "</label>"] },
  titled: { attributes: 'title="Title of it"' },
  grouped: { around: ["<fieldset><legend>Group</legend>", "</fieldset>"] },
};

/** @type {Record<string, (attributes: string) => string>} */
const CONTROLS = {
  textbox: (attributes) => `<input ${attributes}>`,
  multiline: (attributes) => `<textarea ${attributes}></textarea>`,
  checkbox: (attributes) => `<input type="checkbox" ${attributes}>`,
  combobox: (attributes) => `<select ${attributes}><option>One</option></select>`,
  button: (attributes) => `<button ${attributes}>Press <span>here</span><svg width="9" height="9"></svg></button>`,
  "button without words": (attributes) => `<button ${attributes}><svg width="9" height="9"></svg></button>`,
  link: (attributes) => `<a href="#there" ${attributes}>Lead <b>on</b></a>`,
  "role=switch": (attributes) => `<div role="switch" tabindex="0" aria-checked="true" ${attributes}>On <b>now</b></div>`,
};

/** Of these a control has one at most. */
const ONE_OF = ["pointed", "wrapped"];

/** All sets of ways that can stand together. */
function setsOfWays() {
  const sets = [[]];
  for (const name of Object.keys(WAYS)) {
    const kind = ONE_OF.find((start) => name.startsWith(start));
    sets.push(...sets.filter((set) => !kind || !set.some((other) => other.startsWith(kind))).map((set) => [...set, name]));
  }
  return sets;
}

/** @param {string} kind @param {string[]} ways @param {number} number */
function drawn(kind, ways, number) {
  const parts = ways.map((way) => WAYS[way]);
  const attributes = [`data-case="${number}"`, ...parts.map(({ attributes }) => attributes).filter(Boolean)].join(" ");
  const beside = parts.map(({ beside }) => beside ?? "").join("");
  const wrapped = parts.reduce((inside, { around: [before, after] = ["", ""] }) => before + inside + after, CONTROLS[kind](attributes));
  return `<div>${beside}${wrapped}</div>`.replaceAll("-N", `-${number}`);
}

let oracle = "";
before(async () => {
  oracle = Object.values(await bundle("oracle.js"))[0];
});

inBrowsers((open) => {
  test("controls are called what the W3C's rules call them, in every combination of what names them", async () => {
    const adapter = await open("<main></main>");
    await adapter.page.evaluate(oracle);
    const wrong = [];
    for (const kind of Object.keys(CONTROLS)) {
      // What a label around a button says is whose it is: a person goes by what stands on it.
      const sets = setsOfWays().filter((set) => !(kind.startsWith("button") && set.includes("wrapped")));
      const names = await adapter.page.evaluate((html) => {
        document.querySelector("main").innerHTML = html;
        const said = new Map(takeOutline().nodes.map(({ id, name }) => [elementOf(nodeOf(id)), name ?? ""]));
        return Array.from(document.querySelectorAll("[data-case]"), (el) => [said.get(el), oracle(el).replace(/\s+/g, " ").trim()]);
      }, sets.map((ways, number) => drawn(kind, ways, number)).join("\n"));
      assert.equal(names.length, sets.length);
      names.forEach(([ours, others], number) => ours === others || wrong.push({ kind, ways: sets[number].join(" "), ours, others }));
    }
    assert.deepEqual(wrong, []);
  });
});
