import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

const ID = "cli_a1b2c3d4e5f6a7b8";
const TOKEN = "tok-9b1c";
const HEAD = `<script>window.csrfToken="${TOKEN}";window.user={"id":"ou_1","tenantName":"A \\u201cB\\u201d"};</script>`;

/** Replaces the page's fetch, which both browsers' adapters end in here, and keeps what was asked. */
async function answering(adapter, answer) {
  await adapter.page.evaluate((reply) => {
    window.asked = [];
    window.fetch = async (path, init) => {
      window.asked.push({ path, method: init.method, body: init.body, token: init.headers["x-csrf-token"], redirect: init.redirect });
      if (reply.throws) throw reply.throws === "timeout" ? new DOMException("late", "TimeoutError") : new TypeError("no network");
      if (reply.redirected) return { type: "opaqueredirect" };
      return { type: "basic", status: reply.status ?? 200, text: async () => reply.text };
    };
  }, answer);
}

/** Has a record read, and resolves with what is told of it. */
async function read(adapter, record, path) {
  const { page } = await adapter.last();
  const before = (await adapter.events()).length;
  await adapter.push([{ do: "read", page, record, path }]);
  await adapter.until((count) => window.events.slice(count).some((event) => event.on === "record"), before);
  return (await adapter.events()).slice(before).find((event) => event.on === "record");
}

inBrowsers((open) => {
  test("a record is asked for by POST with the page's own token, and told as it came", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    await answering(adapter, { text: '{"code":0,"data":{"name":"A","n":[1,2]}}' });
    const event = await read(adapter, "app", `app/${ID}`);
    assert.deepEqual([event.record, event.status, event.data], ["app", 200, { code: 0, data: { name: "A", n: [1, 2] } }]);
    assert.deepEqual(await adapter.page.evaluate(() => window.asked), [
      { path: `/developers/v1/app/${ID}`, method: "POST", body: "{}", token: TOKEN, redirect: "manual" },
    ]);
    assert.equal(JSON.stringify(await adapter.events()).includes(TOKEN), false);
  });

  test("one of our own pages may ask for a record as well, and nobody else", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    await answering(adapter, { text: '{"code":0}' });
    const ask = (path, url) => adapter.page.evaluate((...it) => window.question(...it), { ask: "record", record: "scope/all", path }, { id: "larkspur", url, tab: { id: 3 } });
    const panel = "chrome-extension://larkspur/panel.html";
    assert.deepEqual(JSON.parse(await ask(`scope/all/${ID}`, panel)), { status: 200, data: { code: 0 } });
    assert.deepEqual(JSON.parse(await ask(`scope/update/${ID}`, panel)), { failed: "refused" });
    assert.equal(await ask(`scope/all/${ID}`, "https://open.feishu.cn/app"), undefined);
    assert.deepEqual(await adapter.page.evaluate(() => window.asked.map(({ path }) => path)), [`/developers/v1/scope/all/${ID}`]);
  });

  test("the list of apps is told a part at a time to our own pages only, and nothing of another kind", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    await answering(adapter, { text: '{"code":0}' });
    const ask = (question, url = "chrome-extension://larkspur/apps.html") => adapter.page.evaluate((...it) => window.question(...it), { ask: "record", record: "app/list", path: "app/list", ...question }, { id: "larkspur", url, tab: { id: 3 } });
    assert.deepEqual(JSON.parse(await ask({ from: 100 })), { status: 200, data: { code: 0 } });
    for (const from of [-1, 1.5, "0", null]) assert.deepEqual(JSON.parse(await ask({ from })), { failed: "refused" }, String(from));
    assert.equal(await ask({ from: 0 }, "https://open.feishu.cn/app"), undefined);
    const asked = await adapter.page.evaluate(() => window.asked);
    assert.deepEqual(asked.map(({ path, method, token }) => [path, method, token]), [["/developers/v1/app/list", "POST", TOKEN]]);
    assert.deepEqual(JSON.parse(asked[0].body), { Count: 100, Cursor: 100, QueryFilter: { filterAppSceneTypeList: [0] }, OrderBy: 0 });
    assert.deepEqual(JSON.parse(await ask({ record: "tenantName", path: "" })), { status: 200, data: "A “B”" });
    assert.deepEqual(JSON.parse(await ask({ record: "csrfToken", path: "" })), { failed: "notJson" });
  });

  test("a record is asked for with what the site itself sends along", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    await answering(adapter, { text: '{"code":0,"data":{}}' });
    for (const [path, body] of [["event", '{"needEventDetail":true}'], ["visible/online", "{}"]]) {
      await read(adapter, path, `${path}/${ID}`);
      assert.equal((await adapter.page.evaluate(() => window.asked)).at(-1).body, body, path);
    }
  });

  test("nothing is asked for that is not on the list", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    await answering(adapter, { text: "{}" });
    for (const path of [
      `event/update/${ID}`, `event/switch/${ID}`, `callback/update/${ID}`, `visible/${ID}`, `event/check_url/${ID}`, `secret/${ID}`, `secret/reset/${ID}`, `app/delete/${ID}`, `safe_setting/update/${ID}`, `app/${ID}/..`, `app/${ID}?x=1`,
      `app/../secret/${ID}`, "app/list", `https://evil.example/app/${ID}`, `//evil.example/app/${ID}`, `app/${ID}\n`, "app/cli_",
    ]) {
      assert.equal((await read(adapter, "app", path)).failed, "refused", path);
    }
    assert.deepEqual(await adapter.page.evaluate(() => window.asked), []);
  });

  test("texts that are named after a secret do not leave the page", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    await answering(adapter, { text: JSON.stringify({ code: 0, data: { encryptKey: "k1", verificationToken: "k2", appSecret: "k3", nested: [{ password: "k4" }], allowRefreshToken: true } }) });
    const event = await read(adapter, "app", `app/${ID}`);
    assert.deepEqual(event.data, { code: 0, data: { nested: [{}], allowRefreshToken: true } });
  });

  test("nothing under a secret's name leaves the page, however deep, and no key that stands elsewhere", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    const data = {
      secrets: { now: "k1", old: ["k2", { at: "k3" }] }, tokens: ["k4"], password: 1.5, tokenCount: 2, appSecret: null,
      settings: [{ name: "encryptKey", value: "k5", on: true }, { name: "im:message", value: "v1" }],
      redirectURL: ["https://a.example/?app_secret=k6x"], manifest: '{"encrypt_key":"k7"}', desc: "t-g1044qeGEDXTB6NDJOGV4JQ",
    };
    await answering(adapter, { text: JSON.stringify({ code: 0, data }) });
    const event = await read(adapter, "app", `app/${ID}`);
    assert.deepEqual(event.data.data, {
      tokenCount: 2, appSecret: null, settings: [{ name: "encryptKey", on: true }, { name: "im:message", value: "v1" }],
      redirectURL: ["https://a.example/?app_secret=•••"], manifest: '{"encrypt_key":"•••"}', desc: "•••",
    });
  });

  test("what is no answer is told with its reason", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    for (const [answer, told] of [
      [{ text: "<!doctype html>" }, { failed: "notJson" }],
      [{ text: '{"code":0,"da' }, { failed: "notJson" }],
      [{ text: "<h1>Bad gateway</h1>", status: 502 }, { status: 502, data: null }],
      [{ text: '{"code":10003}', status: 403 }, { status: 403, data: { code: 10003 } }],
      [{ redirected: true }, { failed: "redirected" }],
      [{ throws: "timeout" }, { failed: "timeout" }],
      [{ throws: "network" }, { failed: "network" }],
    ]) {
      await answering(adapter, answer);
      const { failed, status, data } = await read(adapter, "app", `app/${ID}`);
      assert.deepEqual({ failed, status, data }, { failed: undefined, status: undefined, data: undefined, ...told }, JSON.stringify(answer));
    }
  });

  test("without the page's token nothing is asked", async () => {
    const adapter = await open("<h1>A</h1>");
    await answering(adapter, { text: "{}" });
    assert.equal((await read(adapter, "app", `app/${ID}`)).failed, "noToken");
    assert.deepEqual(await adapter.page.evaluate(() => window.asked), []);
  });

  test("of the page's own scripts one name is told and no other", async () => {
    const adapter = await open("<h1>A</h1>", { head: HEAD });
    assert.equal((await read(adapter, "tenantName", "")).data, "A “B”");
    for (const name of ["csrfToken", "id", "user"]) assert.equal((await read(adapter, name, "")).failed, "notJson", name);
  });
});
