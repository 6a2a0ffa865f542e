/** The security page in every way of editing its lists, and the variants that tests can ask for. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FRESH_APP } from '../index.mjs';
import { FEISHU, appears, click, fill, says, until, useConsole, vanishes, x } from './browser.mjs';

const SAFE = `${FEISHU}/app/${FRESH_APP}/safe`;
const URL_TO_ADD = 'https://example.com/callback';
const FOREIGN = ['https://portal.example-corp.com/sso/feishu/callback', 'http://localhost:3000/oauth/callback'];

/** @param {string} title @param {string} rest */
const within = (title, rest) => x(`//*[contains(@class,"safe-block--")][.//*[text()="${title}"]]${rest}`);
const REDIRECT = '重定向 URL';

describe('the security page', () => {
  const suite = useConsole({ lang: 'zh' });
  const redirects = () => suite.standIn.state().apps[FRESH_APP].lists.redirect;
  const added = () => until(() => redirects().includes(URL_TO_ADD), 'the redirect URL');
  /** @param {any} options */
  const open = (options) => {
    suite.standIn.seed({ apps: { [FRESH_APP]: { features: { web_app: true } } }, options });
    return suite.open(SAFE);
  };

  /** A line more in the text box, as a person types it. @param {import('puppeteer-core').Page} page */
  const append = async (page) => {
    await (await appears(page, 'textarea'))?.focus();
    await page.keyboard.down('Control');
    await page.keyboard.press('End');
    await page.keyboard.up('Control');
    await page.keyboard.type(`\n${URL_TO_ADD}`);
  };

  test('inline: an entry is saved at once', async () => {
    const page = await open({ lists: 'inline' });
    await fill(page, within(REDIRECT, '//input'), URL_TO_ADD);
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await added();
    assert.deepEqual(redirects(), [...FOREIGN, URL_TO_ADD]);
  });

  test('dialog: an entry is asked for, then saved at once', async () => {
    const page = await open({ lists: 'dialog' });
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await fill(page, '[role=dialog] input', URL_TO_ADD);
    await click(page, x('//div[@role="dialog"]//button[text()="确定"]'));
    await added();
  });

  test('batch: one text box holds all entries, one a line', async () => {
    const page = await open({ lists: 'batch' });
    await click(page, within(REDIRECT, '//button[text()="批量修改"]'));
    const box = await appears(page, '[role=dialog] textarea');
    assert.equal(await box?.evaluate((element) => /** @type {HTMLTextAreaElement} */ (element).value), FOREIGN.join('\n'));
    await append(page);
    await click(page, x('//div[@role="dialog"]//button[text()="保存"]'));
    await added();
    await vanishes(page, '[role=dialog]');
  });

  test('save-button: nothing is saved until the section is', async () => {
    const page = await open({ lists: 'save-button' });
    const save = await appears(page, within(REDIRECT, '//button[text()="保存"]'));
    assert.equal(await save?.evaluate((element) => /** @type {HTMLButtonElement} */ (element).disabled), true);
    await fill(page, within(REDIRECT, '//input'), URL_TO_ADD);
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await appears(page, within(REDIRECT, `//span[text()="${URL_TO_ADD}"]`));
    assert.equal(suite.standIn.state().writes.length, 0);
    await click(page, within(REDIRECT, '//button[text()="保存"]'));
    await added();
  });

  test('styles differ per list, H5 trusted domains have a record of their own', async () => {
    const page = await open({ lists: { default: 'dialog', h5: 'inline' } });
    await fill(page, within('H5 可信域名', '//input'), 'https://example.com');
    await click(page, within('H5 可信域名', '//button[text()="添加"]'));
    await until(() => suite.standIn.state().apps[FRESH_APP].lists.h5.includes('https://example.com'), 'the trusted domain');
    assert.match(suite.standIn.state().writes[0].path, /^stand_in\/lists\/update\/\w+\/h5$/);
    await appears(page, within(REDIRECT, '//button[text()="添加"]'));
  });

  test('a bare origin is refused beside its field', async () => {
    const page = await open({ lists: 'inline' });
    await fill(page, within(REDIRECT, '//input'), 'https://example.com');
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await appears(page, within(REDIRECT, '//div[@class="ud__form-item-explain"][contains(., "invalid url")]'));
    assert.deepEqual(redirects(), FOREIGN);
  });

  test('deleting an entry is counted', async () => {
    const page = await open({ lists: 'inline' });
    await click(page, within(REDIRECT, '//a[text()="删除"]'));
    await until(() => redirects().length === 1, 'the deletion');
    assert.equal(suite.standIn.state().dangerousPresses.entryDelete, 1);
  });

  test('sections can be hidden, read-only, doubled and ordered', async () => {
    const page = await open({ safePage: { hide: ['h5'], disable: ['ip'], double: ['redirect'], order: ['protocol', 'ip', 'h5', 'redirect'] } });
    await appears(page, within(REDIRECT, ''));
    const titles = await page.$$eval('.safe-block__title', (found) => found.map(({ textContent }) => textContent));
    assert.deepEqual(titles, ['协议名白名单', 'IP 白名单', REDIRECT, REDIRECT, '刷新 user_access_token']);
    assert.equal(await page.$eval(within('IP 白名单', '//input'), (element) => /** @type {HTMLInputElement} */ (element).disabled), true);
  });

  for (const safeMarkup of /** @type {const} */ (['divs', 'table', 'roles', 'split', 'section', 'nested', 'fieldset', 'custom'])) {
    test(`looks as in the screenshots, written in any way (${safeMarkup})`, async () => {
      const page = await open({ safeMarkup });
      await appears(page, within(REDIRECT, ''));
      const strip = await page.$$eval('.safe-setting__strip .ud__tabs__tab', (tabs) => tabs.map(({ textContent }) => textContent));
      assert.deepEqual(strip, [REDIRECT, 'IP 白名单', 'H5 可信域名', '协议名白名单']);
      const card = await page.$eval('.safe-block', (element) => /** @type {HTMLElement} */ (element).innerText.split('\n').map((line) => line.trim()).filter(Boolean).join(' '));
      assert.match(card, /^重定向 URL 添加重定向 URL 作为免登授权码跳转地址。.*查看文档 添加 批量修改 URL\s+操作 https:\/\/portal\S+\s+编辑\s*删除 http:\/\/localhost:3000\S+\s+编辑\s*删除$/);
      const placeholders = await page.$$eval('.safe-block input', (inputs) => inputs.map((input) => /** @type {HTMLInputElement} */ (input).placeholder));
      assert.deepEqual(placeholders.slice(0, 3), ['请填写 HTTP/HTTPS URL', '请填写有效的 IP', '请填写 HTTP/HTTPS URL']);
      await fill(page, within(REDIRECT, '//input'), URL_TO_ADD);
      await click(page, within(REDIRECT, '//button[text()="添加"]'));
      await added();
    });
  }

  test('an app without the web app feature shows two lists only', async () => {
    suite.standIn.seed({ options: {} });
    const page = await suite.open(SAFE);
    await appears(page, within(REDIRECT, ''));
    assert.deepEqual(await page.$$eval('.safe-setting__strip .ud__tabs__tab', (tabs) => tabs.map(({ textContent }) => textContent)), [REDIRECT, 'IP 白名单']);
  });

  test('the input may come only when 添加 is pressed; pressed again it saves', async () => {
    const page = await open({ safeInput: 'after-add' });
    await appears(page, within(REDIRECT, '//button[text()="添加"]'));
    assert.equal(await page.$('.safe-block input'), null);
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await fill(page, within(REDIRECT, '//input[contains(@placeholder, "URL")]'), URL_TO_ADD);
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await added();
  });

  for (const safeBatch of /** @type {const} */ (['bare-dialog', 'drawer', 'inline'])) {
    test(`批量修改 opens its box elsewhere (${safeBatch})`, async () => {
      const page = await open({ safeBatch });
      await click(page, within(REDIRECT, '//button[text()="批量修改"]'));
      await append(page);
      await click(page, x('//button[text()="保存"]'));
      await added();
      assert.deepEqual(redirects(), [...FOREIGN, URL_TO_ADD]);
    });
  }

  test('a pager divides the entries', async () => {
    suite.standIn.seed({ apps: { [FRESH_APP]: { lists: { redirect: Array.from({ length: 7 }, (_, index) => `https://example.com/${index}`) } } }, options: { safePager: 'pages' } });
    const page = await suite.open(SAFE);
    await says(page, 'https://example.com/4');
    assert.equal((await page.$$('.safe-block--redirect .safe-item__item-value')).length, 5);
    await click(page, within(REDIRECT, '//button[text()="2"]'));
    await says(page, 'https://example.com/6');
  });

  test('an entry that is there already is refused beside its field', async () => {
    const page = await open({});
    await fill(page, within(REDIRECT, '//input'), FOREIGN[0]);
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await appears(page, within(REDIRECT, '//div[@class="ud__form-item-explain"][contains(., "已存在")]'));
    assert.equal(suite.standIn.state().writes.length, 0);
  });

  test('a section can have a caption of its own above a field whose example names nothing', async () => {
    const page = await open({ safePage: { caption: ['redirect'] } });
    await says(page, '落地位置');
    assert.equal(await page.$eval(within(REDIRECT, '//input'), (element) => element.getAttribute('placeholder')), 'https://');
    assert.equal(await page.$$eval('.safe-block__caption', (found) => found.length), 1);
  });

  test('labels drift when a test says so', async () => {
    const page = await open({ labels: { 'safe.redirect': '重定向URL' } });
    await says(page, '重定向URL');
  });

  test('while a version is in review nothing can be changed, and a toast says so', async () => {
    suite.standIn.seed({ apps: { [FRESH_APP]: { versions: [{ versionId: '71', appVersion: '1.0.0', versionStatus: 1, publishTime: null, notes: '' }] } }, options: { reviewLock: 'refused' } });
    const page = await suite.open(SAFE);
    await fill(page, within(REDIRECT, '//input'), URL_TO_ADD);
    await click(page, within(REDIRECT, '//button[text()="添加"]'));
    await appears(page, x('//div[contains(@class,"ud__message")][contains(., "审核中")]'));
    assert.deepEqual(redirects(), FOREIGN);
  });
});
