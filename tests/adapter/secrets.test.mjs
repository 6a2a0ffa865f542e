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

  test("what stands beside the name of a secret is masked, however short", async () => {
    const secrets = ["k3y", "mysecretkey", "Ab-_12", "a1b2c3d4e5", "q8w7"].map((text) => text.padEnd(4, "x"));
    const [first, second, third, fourth, fifth] = secrets;
    const adapter = await open(`
      <div><div><span>Encrypt Key</span><span>:</span></div><div><p><span>${first}</span></p><button>Reset</button></div></div>
      <dl><dt>Verification Token (v2)</dt><dd>${second}</dd></dl><p><b>App Secret</b> ${third}</p>
      <table><tr><th>Name</th><th>密钥</th></tr><tr><td>first-1</td><td>${fourth}</td></tr></table>
      <div><p>加密令牌</p><p>已生成</p></div><div>API key</div><div><input value="hush-1"></div>
      <p>Password: ${fifth}12</p><p>app_secret=${fifth}</p><div class="monaco-editor"><div class="view-line">"encryptKey": "two words", "name": "n1"</div></div>`);
    const text = JSON.stringify(await adapter.events());
    for (const secret of [...secrets, "hush-1", "two words"]) assert.equal(text.includes(secret), false, secret);
    for (const plain of ["Encrypt Key", "Reset", "Verification Token (v2)", "App Secret", "first-1", "已生成", "API key", '\\"name\\": \\"n1\\"']) {
      assert.ok(text.includes(plain), plain);
    }
  });

  test("keys of wider alphabets are masked within any borders, and in addresses", async () => {
    const [jwt, platform] = ["eyJhbGciOi.eyJzdWIiOi.c2lnbmF0dXJl", "t-g1044qeGEDXTB6NDJOGV4JQ"];
    const keys = ["Zk3vQ9xL2m_8bT5wR7yU-pS4dF6gH0jK", "Zk3vQ9xL2mN8bT5w/7yU1pS4dF6gH+j==", jwt, platform];
    const borders = [["[", "]"], ["<b>", "</b>"], ["「", "」"], ["是", "。"], ["key ", "."], ["", "|x"]];
    const all = keys.flatMap((key) => borders.map(([from, to]) => `<p>${from}${key}${to}</p>`));
    const adapter = await open(`${all.join("")}<p>https://a.example/cb?id_token=${jwt}&x=1</p><p>https://a.example/?app_secret=ab&amp;y=2#access_token=cd</p>`, {
      path: "/app/fixture?app_secret=ab12cd&q=im:message",
    });
    const text = JSON.stringify(await adapter.events());
    for (const secret of [...keys, "app_secret=ab", "access_token=cd"]) assert.equal(text.includes(secret), false, secret);
    const { outline, url } = await adapter.last();
    assert.deepEqual(outline.nodes.slice(-2).map((node) => node.text), ["https://a.example/cb?id_token=•••&x=1", "https://a.example/?app_secret=•••&y=2#access_token=•••"]);
    assert.ok(url.endsWith("?app_secret=•••&q=im:message"), url);
  });

  test("what is near the name of a secret and none is told as it is", async () => {
    const adapter = await open(`<h2>获取 refresh_token</h2><p>offline_access</p><h2>User token</h2><p>im:message.group_msg:v2</p><p>Enabled</p><h2>App Secret</h2>
      <p>cli_a1b2c3d4e5f6a7b8</p><h2>Token</h2><input aria-label="Homepage" value="open-1"><input value="open-2"><p>token_type=tenant</p><p>Token: it expires</p>`);
    const nodes = await adapter.nodes();
    assert.deepEqual(nodes.filter(({ role }) => role === "textbox").map(({ value }) => value), ["open-1", "open-2"]);
    assert.equal(nodes.some((node) => JSON.stringify(node).includes("•")), false, JSON.stringify(nodes));
  });

  test("a text far longer than may be is masked by looking at each place once", async () => {
    const adapter = await open("<p>A</p>");
    // Looking back and forth in texts of this length would take hours.
    const lengths = await adapter.page.evaluate(() => ["a", "eyJ", 'token="', "t-", "a.b-"].map((part) => masked(part.repeat(2_000_000 / part.length), null).length));
    assert.ok(lengths.every((length) => length > 0 && length <= 2_000_000), `${lengths}`);
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
