/** The web app's page in every way of editing its values. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { WEB_ONLY_APP } from '../index.mjs';
import { FEISHU, appears, button, click, fill, says, until, useConsole, vanishes, x } from './browser.mjs';

const PAGE = `${FEISHU}/app/${WEB_ONLY_APP}/webpage`;
const WANTED = 'https://example.com/home';
const STORED = 'https://travel.example-corp.com/';
const NEW_TAB = '在飞书内新标签页打开';

describe("the web app's page", () => {
  const suite = useConsole({ lang: 'zh' });
  const app = () => suite.standIn.state().apps[WEB_ONLY_APP];
  /** @param {any} options */
  const open = (options) => {
    suite.standIn.seed({ options });
    return suite.open(PAGE);
  };
  const homepageSaved = () => until(() => app().homepage.desktop === WANTED, 'the homepage');
  const modeSaved = () => until(() => app().openMode === 'new_tab', 'the open mode');
  /** @param {string} label @param {string} rest */
  const row = (label, rest) => x(`//div[contains(@class,"ud__form-item")][.//div[text()="${label}"]]${rest}`);
  /** @param {import('puppeteer-core').Page} page @param {string} selector */
  const isDisabled = (page, selector) => page.$eval(selector, (element) => /** @type {HTMLButtonElement} */ (element).disabled);

  /** @param {import('puppeteer-core').Page} page @param {'radio' | 'select'} control */
  async function chooseMode(page, control) {
    if (control === 'radio') return click(page, x(`//label[contains(., "${NEW_TAB}")]`));
    await click(page, '[role=combobox]');
    return click(page, x(`//div[@role="option"][text()="${NEW_TAB}"]`));
  }

  for (const openModeControl of /** @type {const} */ (['radio', 'select'])) {
    test(`edit: a value is text until its 编辑 is pressed (${openModeControl})`, async () => {
      const page = await open({ webStyle: 'edit', openModeControl });
      await says(page, STORED);
      assert.deepEqual([(await page.$$('.page input')).length, (await page.$$(button('编辑'))).length], [0, 3]);
      await click(page, row('桌面端主页', '//button[text()="编辑"]'));
      await fill(page, row('桌面端主页', '//input'), 'https://dropped.example.com/');
      await click(page, button('取消'));
      await says(page, STORED);
      await click(page, row('桌面端主页', '//button[text()="编辑"]'));
      await fill(page, row('桌面端主页', '//input'), WANTED);
      await click(page, button('保存'));
      await homepageSaved();
      await vanishes(page, '.page input');
      await click(page, row('打开方式配置', '//button[text()="编辑"]'));
      await chooseMode(page, openModeControl);
      await click(page, button('保存'));
      await modeSaved();
      assert.deepEqual([app().homepage, app().changed], [{ desktop: WANTED, mobile: '' }, true]);
    });

    test(`dialog: one 编辑 opens a dialog with all values (${openModeControl})`, async () => {
      const page = await open({ webStyle: 'dialog', openModeControl });
      await says(page, '未设置');
      await click(page, button('编辑'));
      await appears(page, '[role=dialog]');
      await fill(page, x('//div[@role="dialog"]//div[contains(@class,"ud__form-item")][.//div[text()="桌面端主页"]]//input'), WANTED);
      await chooseMode(page, openModeControl);
      assert.equal(suite.standIn.state().writes.length, 0);
      await click(page, x('//div[@role="dialog"]//button[text()="保存"]'));
      await homepageSaved();
      await modeSaved();
      await vanishes(page, '[role=dialog]');
      await says(page, WANTED);
    });

    test(`per-field: each value has a 保存 of its own (${openModeControl})`, async () => {
      const page = await open({ webStyle: 'per-field', openModeControl });
      await appears(page, button('保存'));
      const saves = () => page.$$eval(button('保存'), (found) => found.map((element) => /** @type {HTMLButtonElement} */ (element).disabled));
      assert.deepEqual(await saves(), [true, true, true]);
      await fill(page, row('桌面端主页', '//input'), WANTED);
      await chooseMode(page, openModeControl);
      assert.deepEqual(await saves(), [false, false, true]);
      await click(page, row('桌面端主页', '//button[text()="保存"]'));
      await homepageSaved();
      assert.equal(app().openMode, 'browser');
      await click(page, row('打开方式配置', '//button[text()="保存"]'));
      await modeSaved();
    });
  }

  test('form: one 保存 keeps all, and is disabled while something is wrong', async () => {
    const page = await open({});
    await fill(page, row('桌面端主页', '//input'), 'example.com');
    await says(page, '请输入有效的网址');
    assert.equal(await isDisabled(page, button('保存')), true);
    await fill(page, row('桌面端主页', '//input'), WANTED);
    await click(page, button('保存'));
    await homepageSaved();
  });

  test('the mobile homepage can stand right beside, with the same placeholder', async () => {
    const page = await open({ webLayout: 'beside' });
    const inputs = await appears(page, '.web-page__columns').then((columns) => columns?.$$('input') ?? []);
    const [desktop, mobile] = await Promise.all(inputs.map((input) => input.boundingBox()));
    assert.deepEqual([inputs.length, desktop?.y, (mobile?.x ?? 0) > (desktop?.x ?? 0)], [2, mobile?.y, true]);
    const placeholders = await page.$$eval('.web-page__columns input', (found) => found.map((element) => /** @type {HTMLInputElement} */ (element).placeholder));
    assert.equal(placeholders[0], placeholders[1]);
  });

  for (const webMarkup of /** @type {const} */ (['items', 'labels', 'flat', 'groups', 'terms', 'deep'])) {
    test(`as in the screenshots: counters, notes, pictures, 保存 and 取消 (${webMarkup})`, async () => {
      const page = await open({ webMarkup, openModeControl: webMarkup === 'groups' ? 'roles' : 'radio' });
      await says(page, `${STORED.length}/512`);
      await says(page, '桌面端主页默认在飞书客户端内打开');
      const order = await page.$eval('.page', (element) => ['桌面端主页', '打开方式配置', '在飞书内新标签页打开', '推荐', '移动端主页'].map((text) => (element.textContent ?? '').indexOf(text)).every((at, index, all) => at >= 0 && (index === 0 || at > all[index - 1])));
      assert.equal(order, true);
      await fill(page, '#web-desktop', WANTED);
      await click(page, button('取消'));
      await until(async () => (await page.$eval('#web-desktop', (element) => /** @type {HTMLInputElement} */ (element).value)) === STORED, 'the stored value');
      await fill(page, '#web-desktop', WANTED);
      await click(page, webMarkup === 'groups' ? x(`//div[@role="radio"][contains(., "${NEW_TAB}")]`) : x(`//label[contains(., "${NEW_TAB}")]`));
      await click(page, button('保存'));
      await homepageSaved();
      await modeSaved();
    });
  }

  test('编辑 can be an icon', async () => {
    const page = await open({ webStyle: 'edit', editButton: 'icon' });
    await click(page, x('//div[contains(@class,"ud__form-item")][.//div[text()="移动端主页"]]//button[@aria-label="编辑"][.//*[@data-icon="EditOutlined"]]'));
    await appears(page, row('移动端主页', '//input'));
  });
});
