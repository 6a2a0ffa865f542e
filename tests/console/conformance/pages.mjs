/** The table of scenes in both languages, every route, and what the page shows while it waits or has done something. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FOREIGN_APP, FRESH_APP } from '../index.mjs';
import { FEISHU, LARK, appears, arrives, click, says, useConsole, wander, x } from './browser.mjs';
import { ask } from './http.mjs';
import { DRAFT, SEED, scenes } from './scenes.mjs';

/** Texts, placeholders and elements of which the page has none yet. @param {{texts: string[], selectors: string[]}} wanted */
function absent({ texts, selectors }) {
  const shown = new Set([...document.querySelectorAll('input')].map(({ placeholder }) => placeholder));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) shown.add((walker.currentNode.textContent ?? '').trim());
  return [...texts.filter((text) => !shown.has(text)), ...selectors.filter((selector) => !document.querySelector(selector))];
}

const isComplete = `(wanted) => { ${absent} return absent(wanted).length === 0; }`;

for (const [lang, host, index] of /** @type {const} */ ([['zh', FEISHU, 0], ['en', LARK, 1]])) {
  describe(`what is known of each page (${lang})`, () => {
    const suite = useConsole({ lang, seed: SEED });
    /** @param {import('./scenes.mjs').Label[]} labels */
    const inLanguage = (labels) => labels.flatMap((label) => label[index] ?? []);

    test('stands there', async () => {
      const page = await suite.open(`${host}/app/web-inspect`);
      for (const { at, press = [], labels, classes = [] } of scenes) {
        await wander(page, at);
        // A label may be that of a button or of a tab; the last one is in front.
        for (const label of inLanguage(press)) await click(page, x(`(//*[self::button or @role="tab"][text()="${label}"])[last()]`));
        const wanted = { texts: inLanguage(labels), selectors: classes };
        await page.waitForFunction(`(${isComplete})(${JSON.stringify(wanted)})`).catch(async () => {
          assert.deepEqual([at, ...(await page.evaluate(absent, wanted))], [at]);
        });
      }
      assert.deepEqual(suite.standIn.state().writes, []);
    });
  });
}

/** Where each address leads, and what it shows. @type {[string, string, string][]} */
const ROUTES = [
  ['/', '/app', '我的应用'],
  ['/app?lang=zh-CN', '/app', '我的应用'],
  [`/app/${COMPLETE_APP}`, `/app/${COMPLETE_APP}/baseinfo`, '应用凭证'],
  [`/app/${COMPLETE_APP}/nowhere`, `/app/${COMPLETE_APP}/nowhere`, '页面不存在'],
  [`/app/${FRESH_APP}/bot`, `/app/${FRESH_APP}/bot`, '页面不存在'],
  [`/app/${FRESH_APP}/webpage`, `/app/${FRESH_APP}/webpage`, '页面不存在'],
  [`/app/${FRESH_APP}/version/${DRAFT}`, `/app/${FRESH_APP}/version/${DRAFT}`, '待申请'],
  [`/page/scope-apply?clientID=${FRESH_APP}&scopes=im%3Achat%2Ccardkit%3Acard%3Awrite`, '/page/scope-apply', 'cardkit:card:write'],
  ['/app/web-inspect', '/app/web-inspect', '开发文档'],
  ['/app/ai/playground', '/app/ai/playground', '开发文档'],
  [`/app/${FOREIGN_APP}/safe`, '/app', '我的应用'],
  ['/app/cli_nobody/safe', '/app', '我的应用'],
];

/** What the server itself does with an address. @type {[string, string, any, number, string | undefined][]} */
const REDIRECTS = [
  ['open.feishu.cn', `/app/${COMPLETE_APP}/safe`, {}, 200, undefined],
  ['open.larkoffice.com', `/app/${COMPLETE_APP}/safe`, { options: { larkoffice: true } }, 200, undefined],
  ['open.feishu.cn', `/app/${COMPLETE_APP}/safe`, { options: { larkoffice: true } }, 302, `https://open.larkoffice.com/app/${COMPLETE_APP}/safe`],
  ['open.feishu.cn', `/app/${FOREIGN_APP}/safe`, {}, 302, '/app'],
  ['open.larksuite.com', `/app/${COMPLETE_APP}/safe`, { apps: { [COMPLETE_APP]: { platform: 'feishu' } } }, 302, '/app'],
  ['open.feishu.cn', '/app', { session: { signedOut: true } }, 302, 'https://accounts.feishu.cn/accounts/page/login'],
  ['open.larksuite.com', '/app', { session: { signedOut: true } }, 302, 'https://accounts.larksuite.com/accounts/page/login'],
  ['open.feishu.cn', '/document/home', {}, 404, undefined],
];

describe('routes', () => {
  const suite = useConsole({ lang: 'zh', seed: SEED });

  test('lead where they should', async () => {
    const page = await suite.open();
    for (const [from, to, text] of ROUTES) {
      await page.goto(`${FEISHU}${from}`);
      await arrives(page, `^${to}$`);
      await says(page, text);
    }
  });

  test('are redirected by the server where they should', async () => {
    const found = [];
    for (const [host, path, seed] of REDIRECTS) {
      suite.standIn.seed(seed);
      const { http, headers } = await ask(suite.standIn, path, { host });
      found.push([host, path, seed, http, headers.location?.split('?')[0]]);
    }
    assert.deepEqual(found, REDIRECTS);
  });

  test('a page spins until its form is there', async () => {
    suite.standIn.seed({ options: { delays: { render: 60000 } } });
    const page = await suite.open(`${FEISHU}/app/${COMPLETE_APP}/safe`);
    await appears(page, '.app-layout__main .ud__spin');
    assert.equal(await page.$('.page'), null);
  });

  for (const feedback of ['message', 'notification']) {
    test(`what was done is told by a ${feedback}`, async () => {
      suite.standIn.seed({ options: { feedback } });
      const page = await suite.open(`${FEISHU}/app/${COMPLETE_APP}/safe`);
      await click(page, '.ud__switch');
      await click(page, x('//div[contains(@class,"safe-block")]//button[text()="添加"]'));
      await appears(page, '.ud__form-item-explain');
      await click(page, x('//a[text()="凭证与基础信息"]'));
      await click(page, '.secret-code__btn svg[data-icon="CopyOutlined"]');
      await appears(page, x(`//div[contains(@class,"ud__${feedback}")][contains(., "复制成功")]`));
    });
  }

  test("Lark's own label for the browser, and labels that drift", async () => {
    suite.standIn.seed({ options: { drift: true } });
    const page = await suite.open(`${LARK}/app/${COMPLETE_APP}/webpage`);
    await says(page, '跳转至浏览器打开新页面');
    await says(page, '在Lark内新标签页打开');
    await page.goto(`${FEISHU}/app/${COMPLETE_APP}/safe`);
    await says(page, '重定向URL');
    await page.goto(`${LARK}/app/${COMPLETE_APP}/webpage?lang=en-US`);
    await says(page, 'New tab in Lark');
    await says(page, 'Version Management & Publishing');
  });
});
