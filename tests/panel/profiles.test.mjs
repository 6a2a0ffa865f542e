// Profiles: their page, their choice in the panel, what the background makes of them, and what a policy says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { APP, startPanels, TAB } from "./harness.mjs";

/** @typedef {import("./harness.mjs").Panel} Panel */

const KEY = "open.feishu.cn/cli_a1b2c3";
const LOGTO = readFileSync("static/profiles/examples/logto-feishu-connector.json", "utf8");
const BUILT_IN = "alibaba-cloud-exclusive-service";
const PORTAL = {
  format: 1,
  id: "portal",
  name: { en: "Portal" },
  platform: "feishu",
  redirectUrls: ["https://portal.corp.example/callback", "https://xn--prtal-jua.example/"],
  scopes: { tenant: [{ name: "im:message" }], user: [{ name: "contact:user.email:readonly" }] },
};
const TEXT = JSON.stringify(PORTAL);

/** @type {Awaited<ReturnType<typeof startPanels>>} */
let panels;
before(async () => void (panels = await startPanels()));
after(() => panels.close());

const stored = (/** @type {Panel} */ it) => it.page.evaluate(() => globalThis.fake.settings);

/** @param {Panel} panel @param {string} selector @param {string} value */
async function enter({ page }, selector, value) {
  await page.waitForSelector(selector);
  await page.$eval(
    selector,
    (it, value) => {
      /** @type {HTMLInputElement} */ (it).value = value;
      for (const name of ["input", "change"]) it.dispatchEvent(new Event(name, { bubbles: true }));
    },
    value,
  );
}

const attributes = (/** @type {Panel} */ { page }, /** @type {string} */ selector, /** @type {string} */ name) =>
  page.$$eval(selector, (all, name) => all.map((it) => it.getAttribute(name)), name);

test("a good profile is shown with every host and scope, and kept once it is accepted", async () => {
  const page = await panels.profiles();
  await enter(page, "#text", TEXT);
  await page.click("[data-action=import]");
  await page.seen("dialog[open]");
  assert.deepEqual(await attributes(page, "dialog [data-host]", "data-host"), ["portal.corp.example", "xn--prtal-jua.example"]);
  assert.match(await page.text("dialog [data-host^=xn]"), /punycode/);
  assert.deepEqual(await attributes(page, "dialog [data-scope]", "data-scope"), ["im:message", "contact:user.email:readonly"]);
  assert.deepEqual(await stored(page), {});
  await page.click("dialog [data-action=proceed]");
  await page.seen("li[data-profile=portal]");
  assert.deepEqual(await stored(page), { "profile:portal": TEXT });
  assert.equal(await page.count("dialog"), 0);
  assert.deepEqual(page.errors, []);

  const href = await page.attribute("li[data-profile=portal] [data-action=export]", "href");
  assert.equal(decodeURIComponent(String(href).split(",").slice(1).join(",")), TEXT);
  await page.click("li[data-profile=portal] [data-action=remove]");
  await page.gone("li[data-profile=portal]");
  assert.deepEqual(await stored(page), {});
  assert.equal(await page.count(`li[data-profile=${BUILT_IN}] [data-action=remove]`), 0);
});

test("each URL of an import is shown whole, with what is doubtful in it", async () => {
  const page = await panels.profiles();
  const urls = ["https://portal.corp.example/sso", "http://portal.corp.example:8080/redirect?to=https%3A%2F%2Fevil.example"];
  await enter(page, "#text", JSON.stringify({ ...JSON.parse(TEXT), redirectUrls: urls, h5TrustedDomains: [] }));
  await page.click("[data-action=import]");
  await page.seen("dialog[open]");
  assert.deepEqual(await attributes(page, "dialog [data-host] [data-url]", "data-url"), urls);
  const warnings = await page.texts("dialog [data-url] .warning");
  assert.deepEqual(warnings.map((text) => /Plain http|Port 8080|https:\/\/evil\.example/.exec(text)?.[0]), ["Plain http", "Port 8080", "https://evil.example"]);
});

test("an imported profile is marked in the chooser, whatever name it carries", async () => {
  const name = JSON.parse(readFileSync(`static/profiles/${BUILT_IN}.json`, "utf8")).name;
  const text = JSON.stringify({ ...JSON.parse(TEXT), name });
  const panel = await panels.open({ settings: { "profile:portal": text } });
  await panel.seen("[data-choice=profile] option[value=portal]");
  const [builtIn, imported] = await panel.texts("[data-choice=profile] option");
  assert.equal(builtIn, name.en);
  assert.equal(imported, `${name.en} (imported: portal)`);
});

test("a profile that is not accepted is not kept", async () => {
  const page = await panels.profiles();
  await page.click("[data-action=example][data-profile=logto-feishu-connector]");
  await page.seen("dialog[open]");
  await page.click("dialog [data-action=cancel]");
  await page.gone("dialog");
  assert.deepEqual(await stored(page), {});
});

test("a refused profile is told with line, field and reason, and stays in the box", async () => {
  const page = await panels.profiles();
  const bad = LOGTO.replace("https://{host}/", "https://{hots}/");
  await enter(page, "#text", bad);
  await page.click("[data-action=import]");
  await page.seen("#import-error p");
  const line = bad.split("\n").findIndex((it) => it.includes("{hots}")) + 1;
  assert.match(await page.text("#import-error"), new RegExp(`^Refused\\. Line ${line}, redirectUrls\\[0\\]: .*\\{hots\\}`));
  assert.equal(await page.page.$eval("#text", (it) => /** @type {HTMLTextAreaElement} */ (it).value), bad);
  assert.equal(await page.count("dialog"), 0);
});

test("why a profile was refused is said in the language of the page", async () => {
  const bad = LOGTO.replace("https://{host}/callback/{connectorId}", "https://a.example@evil.example/");
  for (const [language, sentence] of [
    ["en-US", /^Refused\. Line 34, redirectUrls\[0\]: “https:\/\/a\.example@evil\.example\/” is not a usable URL: .*password\.$/],
    ["zh-CN", /^已拒绝。第 34 行，redirectUrls\[0\]：“https:\/\/a\.example@evil\.example\/”不是可用的 URL：不能包含用户名或密码。$/],
    ["ja", /^受け付けません。34 行目、redirectUrls\[0\]：「https:\/\/a\.example@evil\.example\/」は使用できる URL ではありません：.*含められません。$/],
  ]) {
    const page = await panels.profiles({ language: String(language) });
    await enter(page, "#text", bad);
    await page.click("[data-action=import]");
    await page.seen("#import-error p");
    assert.match(await page.text("#import-error"), /** @type {RegExp} */ (sentence));
  }
});

test("a file that is picked or dropped is as good as a pasted text", async () => {
  const page = await panels.profiles();
  const input = /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (await page.page.$("[name=file]"));
  await input.uploadFile("static/profiles/examples/logto-feishu-connector.json");
  await page.seen("dialog[open]");
  assert.equal(await page.page.$eval("#text", (it) => /** @type {HTMLTextAreaElement} */ (it).value), LOGTO);
  await page.click("dialog [data-action=cancel]");
  await page.gone("dialog");
  // Anywhere on the page, and the browser does not open the file in its place.
  assert.equal(await drop(page, TEXT), false);
  await page.seen("dialog[open]");
  assert.equal(await page.page.$eval("#text", (it) => /** @type {HTMLTextAreaElement} */ (it).value), TEXT);
  await page.click("dialog [data-action=proceed]");
  await page.seen("li[data-profile=portal]");
  assert.deepEqual(await stored(page), { "profile:portal": TEXT });
});

test("what is dropped and too large, or no profile, is refused and named", async () => {
  const page = await panels.profiles();
  await drop(page, " ".repeat(256 * 1024 + 1));
  await page.page.waitForFunction(() => document.querySelector("#import-error p")?.textContent === "The file is too large: a profile has at most 256 KB.");
  await drop(page, "\n{");
  await page.page.waitForFunction(() => document.querySelector("#import-error p")?.textContent?.startsWith("Refused. Line 2, the whole file: A { is not closed"));
  assert.equal(await page.count("dialog"), 0);
  assert.deepEqual(await stored(page), {});
});

/** Drops a file on the page; tells whether the browser would do something with it of its own. @param {Panel} panel @param {string} text */
function drop({ page }, text) {
  return page.$eval("h1", (it, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "profile.json", { type: "application/json" }));
    return it.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
}

test("a profile can't take the id of the built-in one", async () => {
  const page = await panels.profiles();
  await enter(page, "#text", JSON.stringify({ ...PORTAL, id: BUILT_IN }));
  await page.click("[data-action=import]");
  await page.seen("#import-error p");
  assert.match(await page.text("#import-error"), /belongs to a profile that is built in/);
});

test("a profile that can't be read any more is named and can be removed", async () => {
  const page = await panels.profiles({ settings: { "profile:old": "{" } });
  assert.match(await page.text("section.warning"), /can't be used.*old/);
  await page.click("[data-action=remove][data-profile=old]");
  await page.gone("section.warning");
  assert.deepEqual(await stored(page), {});
});

test("the panel offers profiles where there are several, and asks for what the chosen one needs", async () => {
  const alone = await panels.open();
  await alone.seen("footer");
  const panel = await panels.open({ settings: { "profile:logto-feishu-connector": LOGTO } });
  await panel.seen("[data-choice=profile]");
  assert.deepEqual(await attributes(panel, "[data-choice] option", "value"), [BUILT_IN, "logto-feishu-connector"]);
  assert.equal(await panel.count("[data-parameter]"), 0);
  await enter(panel, "[data-choice=profile]", "logto-feishu-connector");
  await panel.seen("[data-parameter=host]");
  assert.equal((await stored(panel))[`use:${KEY}`], "logto-feishu-connector");

  await enter(panel, "[data-parameter=host]", "https://x.example/");
  await panel.seen("[data-parameter=host][aria-invalid=true]");
  assert.match(await panel.text("#error-host"), /is not a host name/);
  await enter(panel, "[data-parameter=host]", " Id.Corp.example ");
  await panel.gone("[data-parameter=host][aria-invalid=true]");
  await panel.page.waitForFunction(
    (name) => globalThis.fake.settings[name]?.["logto-feishu-connector/host"] === "Id.Corp.example",
    {},
    `values:${KEY}`,
  );
  assert.equal(await alone.count("[data-choice]"), 0);
});

/** The redirect URLs that the background wants. @param {any} view */
const wanted = (view) => view.requirements.find((/** @type {any} */ it) => it.id === "redirect-urls");

/** @param {Partial<import("./fake-chrome.mjs").Setting>} setting */
async function backgroundOn(setting) {
  const background = await panels.background(setting);
  const event = JSON.stringify({ on: "outline", page: "p1", url: APP, outline: { nodes: [], truncated: false, lang: "zh-CN" } });
  await background.hear({ to: "core", event }, { id: "larkspur", tab: { id: TAB }, frameId: 0, url: APP });
  return { background, view: async () => (await background.done("panel")).at(-1).view };
}

test("the background takes the profile and the values of the app, and new ones at once", async () => {
  const settings = {
    "profile:logto-feishu-connector": LOGTO,
    [`use:${KEY}`]: "logto-feishu-connector",
    [`values:${KEY}`]: { "logto-feishu-connector/host": "id.corp.example", "other/connectorId": "abc" },
  };
  const { background, view } = await backgroundOn({ settings });
  assert.match((await view()).profile, /Logto/);
  assert.deepEqual(wanted(await view()).values, []);
  assert.match(wanted(await view()).summary, /connectorId/);

  const values = { "logto-feishu-connector/host": "id.corp.example", "logto-feishu-connector/connectorId": "abc" };
  await background.set({ settings: { ...settings, [`values:${KEY}`]: values } });
  await background.change(`values:${KEY}`);
  assert.deepEqual(wanted(await view()).values.map((/** @type {any} */ it) => it.value), ["https://id.corp.example/callback/abc"]);
});

test("a chosen profile that can't be read any more is ignored, and the panel says so", async () => {
  const { view } = await backgroundOn({ settings: { "profile:portal": `${TEXT}}`, [`use:${KEY}`]: "portal" } });
  assert.match((await view()).profile, /Alibaba/);
  assert.match((await view()).notice, /can't be used any more/);
});

test("a change of the profile ends the run that was begun with the former", async () => {
  const settings = { "profile:portal": TEXT };
  const { background, view } = await backgroundOn({ settings });
  const sender = { id: "larkspur", url: await background.page.evaluate(() => `${location.origin}/panel.html?tab=7`) };
  await background.hear({ to: "core", tab: TAB, command: { ask: "run", target: "redirect-urls", save: false } }, sender);
  assert.equal((await view()).run.outcome, null);
  await background.set({ settings: { ...settings, [`use:${KEY}`]: "portal" } });
  await background.change(`use:${KEY}`);
  assert.equal(typeof (await view()).run.outcome, "string");
  assert.deepEqual(wanted(await view()).values.map((/** @type {any} */ it) => it.value), PORTAL.redirectUrls);
});

test("a policy's profiles are offered, and can't be removed", async () => {
  const page = await panels.profiles({ policy: { profiles: [PORTAL, "{"] } });
  assert.match(await page.text("li[data-profile=portal] .origin"), /Set by your organisation/);
  assert.equal(await page.count("li[data-profile=portal] [data-action=remove]"), 0);
  assert.match(await page.text("section.warning"), /profiles\[1\]/);
  const { view } = await backgroundOn({ policy: { profiles: [TEXT] }, settings: { [`use:${KEY}`]: "portal" } });
  assert.equal((await view()).profile, "Portal");
});

test("hosts that a policy does not allow are refused: in an import, in what is stored, and as a value", async () => {
  const policy = { hosts: ["*.corp.example", "ailink.gts.work"] };
  const page = await panels.profiles({ policy });
  await enter(page, "#text", TEXT);
  await page.click("[data-action=import]");
  await page.seen("#import-error p");
  assert.match(await page.text("#import-error"), /does not allow these hosts: xn--prtal-jua\.example/);

  const { view } = await backgroundOn({ policy, settings: { "profile:portal": TEXT, [`use:${KEY}`]: "portal" } });
  assert.match((await view()).profile, /Alibaba/);

  const use = { "profile:logto-feishu-connector": LOGTO, [`use:${KEY}`]: "logto-feishu-connector" };
  const panel = await panels.open({ policy, settings: use });
  await enter(panel, "[data-parameter=host]", "evil.example");
  await panel.seen("[data-parameter=host][aria-invalid=true]");
  assert.match(await panel.text("#error-host"), /does not allow/);
  const values = { "logto-feishu-connector/host": "evil.example", "logto-feishu-connector/connectorId": "abc" };
  const other = await backgroundOn({ policy, settings: { ...use, [`values:${KEY}`]: values } });
  assert.deepEqual(wanted(await other.view()).values, []);
});

test("settings of a policy are shown as such and can't be changed", async () => {
  const settings = await panels.settings({ policy: { records: false, language: "ja" }, settings: { language: "en" } });
  await settings.seen("#records-policy:not([hidden])");
  assert.equal(await settings.page.$eval("[name=records]", (it) => it.matches(":disabled:not(:checked)")), true);
  assert.equal(await settings.page.$eval("[value=ja]", (it) => it.matches(":disabled:checked")), true);
  assert.equal(await settings.text("#language-policy"), "組織によって設定されています");
});

test("pasted URLs and permissions are held against the profile", async () => {
  const panel = await panels.open();
  await panel.page.$eval("details.compare", (it) => void (/** @type {HTMLDetailsElement} */ (it).open = true));
  const near = "https://ailink.gts.work/feishu/cli_a1b2c3/login/";
  await enter(panel, "[data-option=compare]", `https://ailink.gts.work/feishu/cli_a1b2c3\n${near}\nhttps://other.example/`);
  await panel.seen("[data-compared=different]");
  assert.match(await panel.text("[data-compared=different] li"), /slash/);
  assert.deepEqual(await panel.texts("[data-compared=foreign] li"), ["https://other.example/"]);
  assert.deepEqual(await panel.texts("[data-compared=same] li"), ["https://ailink.gts.work/feishu/cli_a1b2c3"]);
  assert.equal(await panel.count("[data-compared=missing] li"), 4);

  await enter(panel, "[data-option=compare]", '{"scopes": {"tenant": []}}');
  await panel.seen("[data-compared=permissions]");
  assert.match(await panel.text("[data-compared=permissions] [data-wrong=true]"), /^Line 1: .*user/);
});

test("a text is taken for what it looks like, the admin may say otherwise, and what was meant can be copied", async () => {
  const panel = await panels.open();
  const box = "[data-option=compare]";
  const taken = () => panel.page.$eval("[data-option=taken]", (it) => /** @type {HTMLSelectElement} */ (it).value);
  await panel.page.$eval("details.compare", (it) => void (/** @type {HTMLDetailsElement} */ (it).open = true));
  await enter(panel, box, "im:message:send_as_bot\ntenant:tenant:readonly");
  await panel.seen("[data-compared=mended]");
  assert.equal(await taken(), "scopes");
  const meant = { scopes: { tenant: ["im:message:send_as_bot", "tenant:tenant:readonly"], user: [] } };
  assert.deepEqual(JSON.parse(await panel.text("[data-compared=mended] pre")), meant);
  await panel.page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis.fake, { clipboard: text });
  });
  await panel.page.click("[data-action=copy-mended]");
  await panel.page.waitForFunction(() => globalThis.fake.clipboard !== undefined);
  assert.deepEqual(JSON.parse(await panel.page.evaluate(() => globalThis.fake.clipboard)), meant);

  await panel.page.select("[data-option=taken]", "addresses");
  await panel.seen("[data-compared=unread]");
  assert.equal(await panel.count("[data-compared=mended]"), 0);

  await enter(panel, box, "20029");
  await panel.seen("[data-points-to=redirect-urls]");
  assert.equal(await taken(), "error");
  assert.match(await panel.text("[data-compared=error]"), /^20029: .*Redirect URLs: /s);
  await panel.page.click("[data-points-to=redirect-urls] [data-action=show]");
  assert.equal(await panel.page.evaluate(() => document.activeElement?.id), "head-redirect-urls");
});

test("a permission JSON is held against the scopes that the console lists", async () => {
  const panel = await panels.open();
  await panel.page.$eval("details.compare", (it) => void (/** @type {HTMLDetailsElement} */ (it).open = true));
  const pasted = '{"scopes": {"tenant": ["docs:documentt", "docs:sheet", "docs:nowhere"], "user": []}}';
  const findings = () => panel.texts("[data-compared=permissions] li");
  await enter(panel, "[data-option=compare]", pasted);
  await panel.page.waitForFunction(() => /could not be read/.test(document.querySelector("details.compare")?.textContent ?? ""));
  assert.equal((await findings()).filter((it) => /not in the profile/.test(it)).length, 3, "nobody can tell what there is");

  await panel.page.evaluate(() => {
    const scopes = ["docs:document", "docs:sheet"].map((name) => ({ id: name, name, scopeType2ScopeStatus: { 1: 0, 2: 0 } }));
    globalThis.fake.records["scope/all/cli_a1b2c3"] = JSON.stringify({ status: 200, data: { code: 0, data: { scopes } } });
  });
  await enter(panel, "[data-option=compare]", `${pasted} `);
  await panel.page.waitForFunction(() => /the 2 scopes/.test(document.querySelector("details.compare")?.textContent ?? ""));
  const [meant, beyond, unknown] = await findings();
  assert.match(meant, /Did you mean “docs:document”/);
  assert.match(beyond, /not in the profile/);
  assert.match(unknown, /“docs:nowhere” does not exist/);
});

test("with the records switched off the console is not asked for its scopes", async () => {
  const panel = await panels.open({ settings: { records: false } });
  await panel.page.$eval("details.compare", (it) => void (/** @type {HTMLDetailsElement} */ (it).open = true));
  await enter(panel, "[data-option=compare]", '{"scopes": {"tenant": [], "user": []}}');
  await panel.page.waitForFunction(() => /could not be read/.test(document.querySelector("details.compare")?.textContent ?? ""));
  assert.deepEqual(await panel.page.evaluate(() => globalThis.fake.done.filter((/** @type {[string]} */ [to]) => to === "page")), []);
});

test("the policies of the roll-out document are understood, each in its browser's form", async () => {
  const text = readFileSync("docs/rollout.md", "utf8").split("## Set up by policy")[1];
  const [chrome, firefox] = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json));
  const policies = [
    chrome["3rdparty"].extensions.EXTENSION_ID,
    firefox.policies["3rdparty"].Extensions["larkspur@larkspur.dev"],
  ];
  const schema = JSON.parse(readFileSync("static/managed-schema.json", "utf8"));
  for (const policy of policies) {
    assert.deepEqual(Object.keys(policy).filter((name) => !(name in schema.properties)), []);
    const page = await panels.profiles({ policy });
    assert.equal(await page.attribute("html", "lang"), "zh-CN");
    assert.deepEqual(await attributes(page, "li[data-profile]", "data-profile"), ["corp-portal"]);
    const { view } = await backgroundOn({ policy });
    assert.equal((await view()).profile, "Corporate portal");
  }
});
