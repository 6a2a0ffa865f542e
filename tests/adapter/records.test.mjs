// The reading of records, without a browser: what is asked, and what of an answer leaves the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import vm from "node:vm";

const SOURCE = ["secrets", "records"].map((name) => readFileSync(`extension/page/${name}.js`, "utf8")).join("\n");

/**
 * What is told to the core, and what was asked for, when the site answers so.
 * @param {string} record @param {string} path @param {unknown} answer
 */
async function read(record, path, answer) {
  /** @type {{url: string, body: string}[]} */
  const asked = [];
  /** @type {string[]} */
  const told = [];
  const fetch = async (/** @type {string} */ url, /** @type {{body: string}} */ { body }) => {
    asked.push({ url, body });
    return { status: 200, type: "basic", text: async () => JSON.stringify(answer) };
  };
  const document = { scripts: [{ src: "", textContent: 'window.csrfToken="t";' }] };
  const location = { href: "https://open.feishu.cn/app/cli_a1/event", origin: "https://open.feishu.cn" };
  const context = vm.createContext({ document, location, fetch, AbortSignal, DOMException, URL, tell: (/** @type {string} */ event) => told.push(event) });
  vm.runInContext(SOURCE, context);
  await vm.runInContext(`readRecord(${JSON.stringify({ page: "p", record, path })})`, context);
  return { asked, told: JSON.parse(told[0]) };
}

test("the record of events is asked for as the site itself does, and its secrets stay in the page", async () => {
  const data = { eventMode: 1, verificationUrl: "https://a.example/", appEvents: ["im.message.receive_v1"], encryptKey: "k", verificationToken: "v" };
  const { asked, told } = await read("event", "event/cli_a1", { code: 0, data });
  assert.deepEqual(asked, [{ url: "/developers/v1/event/cli_a1", body: '{"needEventDetail":true}' }]);
  assert.deepEqual(told.data.data, { eventMode: 1, verificationUrl: "https://a.example/", appEvents: ["im.message.receive_v1"] });
});

test("a record is asked for with nothing where nothing is needed", async () => {
  const { asked } = await read("visible/online", "visible/online/cli_a1", { code: 0, data: {} });
  assert.deepEqual(asked, [{ url: "/developers/v1/visible/online/cli_a1", body: "{}" }]);
});

test("what writes, and what holds a secret, is refused without a call", async () => {
  for (const path of ["event/update/cli_a1", "event/switch/cli_a1", "callback/update/cli_a1", "visible/cli_a1", "secret/cli_a1", "event/cli_a1/../x", "event/check_url/cli_a1"]) {
    const { asked, told } = await read("event", path, {});
    assert.deepEqual([asked, told.failed], [[], "refused"], path);
  }
});
