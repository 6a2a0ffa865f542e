/** The list of apps: its search box, and the dialog that makes an app, in both languages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FRESH_APP, WEB_ONLY_APP } from '../index.mjs';
import { FEISHU, appears, arrives, button, click, fill, says, useConsole, vanishes, x } from './browser.mjs';

const LANGUAGES = [
  { lang: 'zh', create: '创建企业自建应用', confirm: '创建', cancel: '取消', search: '搜索应用名称或 App ID', limits: ['请输入 1-32 个字符', '请输入不超过 120 个字符'] },
  { lang: 'en', create: 'Create Custom App', confirm: 'Create', cancel: 'Cancel', search: 'Search by app name or App ID', limits: ['Enter up to 32 characters', 'Enter up to 120 characters'] },
];
const NAME = x('//form/div[1]//input');
const DESCRIPTION = x('//form/div[2]//textarea');

describe('the list of apps', () => {
  const suite = useConsole();
  /** @param {import('puppeteer-core').Page} page @param {string[]} ids */
  const lists = (page, ids) =>
    page.waitForFunction((wanted) => [...document.querySelectorAll('.app-list__id')].map(({ textContent }) => textContent).join() === wanted, {}, ids.join());

  for (const { lang, create, confirm, cancel, search, limits } of LANGUAGES) {
    test(`is searched by name and App ID (${lang})`, async () => {
      const page = await suite.open(`${FEISHU}/app?lang=${lang === 'zh' ? 'zh-CN' : 'en-US'}`);
      const box = `input[placeholder="${search}"]`;
      await fill(page, box, 'travel');
      await lists(page, [WEB_ONLY_APP]);
      await fill(page, box, COMPLETE_APP.toUpperCase());
      await lists(page, [COMPLETE_APP]);
      await fill(page, box, '云服务');
      await lists(page, [FRESH_APP]);
      await fill(page, box, 'no such app');
      await lists(page, []);
    });

    test(`makes an app whose name and description are not too long (${lang})`, async () => {
      suite.standIn.seed({});
      const page = await suite.open(`${FEISHU}/app?lang=${lang === 'zh' ? 'zh-CN' : 'en-US'}`);
      await click(page, button(create));
      await click(page, button(cancel));
      await vanishes(page, '[role=dialog]');
      await click(page, button(create));
      await appears(page, x(`//div[@role="dialog"]//div[text()="${create}"]`));
      const isOpen = () => page.$eval(button(confirm), (element) => !(/** @type {HTMLButtonElement} */ (element).disabled));
      assert.equal(await isOpen(), false);
      await fill(page, NAME, 'n'.repeat(33));
      await says(page, '33/32');
      await says(page, limits[0]);
      await click(page, DESCRIPTION);
      await page.keyboard.sendCharacter('d'.repeat(121));
      await says(page, '121/120');
      await says(page, limits[1]);
      assert.equal(await isOpen(), false);
      await fill(page, NAME, 'n'.repeat(32));
      await click(page, DESCRIPTION);
      await page.keyboard.press('Backspace');
      await says(page, '32/32');
      await click(page, '[title="RobotFilled"]');
      await appears(page, '.app-list__icon--active [title="RobotFilled"]');
      await click(page, button(confirm));
      await arrives(page, '^/app/cli_\\w+/capability/$');
      const app = suite.standIn.state().apps[new URL(page.url()).pathname.split('/')[2]];
      assert.deepEqual([app.name.length, app.desc.length, app.platform], [32, 120, 'feishu']);
    });
  }
});
