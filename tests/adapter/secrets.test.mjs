import assert from "node:assert/strict";
import { test } from "node:test";
import { inBrowsers } from "./harness.mjs";

const KEY = "Zk3vQ9xL2mN8bT5wR7yU1pS4dF6gH0jK";

inBrowsers((open) => {
  test("no secret field gives its value, whatever says that it is one", async () => {
    const adapter = await open(`
      <input type="password" value="hush-1"><input name="clientSecret" value="hush-2"><input id="api-key" value="hush-3">
      <input autocomplete="new-password" value="hush-4"><input aria-label="Verification Token" value="hush-5">
      <label>Encrypt Key <input value="hush-6"></label><div class="secret-code"><div><span><input value="hush-7"></span></div></div>
      <input placeholder="密码" value="hush-8"><input style="-webkit-text-security: disc" value="hush-9"><textarea class="token-area">hush-10</textarea>
      <input name="homepage" value="open-1">`);
    const fields = (await adapter.nodes()).filter(({ role }) => role === "textbox");
    assert.equal(fields.length, 11);
    assert.deepEqual(fields.map(({ value }) => value).filter((value) => value !== undefined), ["open-1"]);
    assert.equal(JSON.stringify(await adapter.events()).includes("hush-"), false);
  });

  test("a page-wide wrapper named after a secret blinds nothing", async () => {
    const fields = Array.from({ length: 4 }, (_, i) => `<p>Row ${i}</p><input value="v${i}">`).join("");
    const adapter = await open(`<div class="credentials-page">${fields}<p>im:message2</p></div>`);
    const nodes = await adapter.nodes();
    assert.deepEqual(nodes.filter(({ role }) => role === "textbox").map(({ value }) => value), ["v0", "v1", "v2", "v3"]);
    assert.equal(nodes.at(-1).text, "im:message2");
  });

  test("text that could be a key is masked, wherever it stands", async () => {
    const adapter = await open(`
      <span>${KEY}</span><p>The key ${KEY}, keep it</p><button>${KEY}</button><input value="${KEY}"><span class="secret-code__code">a1b2c3d4</span>
      <div class="secret-code"><span>App Secret</span><span>********</span></div><div class="monaco-editor"><div class="view-line">"key": "${KEY}"</div></div>
      <input aria-label="x" placeholder="${KEY}"><ul><li>${KEY}</li></ul><h2>${KEY}</h2>`);
    const text = JSON.stringify(await adapter.events());
    assert.equal(text.includes(KEY), false);
    assert.equal(text.includes("a1b2c3d4"), false);
    assert.equal(text.includes("****"), false);
    assert.equal((await adapter.find({ role: "editor" })).value, '"key": "•••"');
    assert.equal((await adapter.find({ role: "listitem" })).text, "•••");
    assert.equal((await adapter.find({ tag: "p" })).text, "The key •••, keep it");
    assert.equal((await adapter.find({ text: "App Secret" })).role, "text");
  });

  test("addresses, scope names and words are not masked", async () => {
    const plain = [
      `https://a.example/cb/${KEY}?state=${KEY}`, "im:message.group_at_msg:readonly", "application:application:self_manage", "cli_a1b2c3d4e5f6a7b8",
      "203.0.113.7", "refresh_user_access_token_and_more",
    ];
    const adapter = await open(plain.map((text) => `<p>${text}</p>`).join(""));
    assert.deepEqual((await adapter.nodes()).slice(1).map(({ text }) => text), plain);
  });

  test("secret fields are neither filled nor compared", async () => {
    const adapter = await open(`<input type="password" value="hush"><input aria-label="App Secret" value="hush">`);
    for (const node of (await adapter.nodes()).filter(({ role }) => role === "textbox")) {
      const { result } = await adapter.carryOut({ do: "fill", node: node.id, was: "hush", text: "x" });
      assert.deepEqual(result, { is: "refused", why: "unfit" });
    }
    assert.deepEqual(await adapter.page.$$eval("input", (all) => all.map(({ value }) => value)), ["hush", "hush"]);
  });
});
