/** The life of a version on the pages: draft, in review, withdrawn, rejected, published; and what is locked meanwhile. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FRESH_APP } from '../index.mjs';
import { FEISHU, appears, arrives, button, callRecord, click, fill, says, until, useConsole, vanishes, x } from './browser.mjs';
import { EDITOR } from './monaco.mjs';

const APP = `${FEISHU}/app/${COMPLETE_APP}`;
const BANNER = '版本发布后，当前修改方可生效';
const ID = COMPLETE_APP;

/** Everything that writes, with a body that would be taken at any other time. @type {[string, any][]} */
const WRITES = [
  ['safe_setting/update/ID', { redirectURL: ['https://example.com/a'] }],
  ['scope/update/ID', { operation: 'add', appScopeIDs: [] }],
  ['robot/switch/ID', { enable: false }],
  ['event/switch/ID', { eventMode: 4 }],
  ['event/update/ID', { operation: 'add', appEvents: ['im.message.receive_v1'] }],
  ['callback/switch/ID', { callbackMode: 4 }],
  ['callback/update/ID', { callbacks: ['card.action.trigger'] }],
  ['app_version/create/ID', { appVersion: '9.0.0', changeLog: 'x' }],
  ['publish/commit/ID/71', {}],
  ['stand_in/webpage/update/ID', { desktop: '', mobile: '', openMode: 'browser' }],
  ['stand_in/lists/update/ID/h5', { entries: [] }],
  ['stand_in/feature/ID/web_app', { enable: false }],
  ['stand_in/draft/update/ID', { ranges: {} }],
];

/** What waits for a version, and what does not. @type {[string, any, boolean][]} */
const CHANGES = [
  ['robot/switch/ID', { enable: false }, true],
  ['robot/switch/ID', { enable: true }, false],
  ['stand_in/feature/ID/web_app', { enable: false }, true],
  ['stand_in/webpage/update/ID', { desktop: 'https://example.com/', mobile: '', openMode: 'new_tab' }, true],
  ['stand_in/webpage/update/ID', { desktop: `https://ailink.gts.work/feishu/${ID}`, mobile: '', openMode: 'browser' }, true],
  ['stand_in/webpage/update/ID', { desktop: `https://ailink.gts.work/feishu/${ID}`, mobile: '', openMode: 'new_tab' }, false],
  ['event/switch/ID', { eventMode: 4 }, true],
  ['event/update/ID', { operation: 'add', appEvents: ['im.message.receive_v1'] }, true],
  ['callback/update/ID', { callbacks: ['card.action.trigger'] }, true],
  ['safe_setting/update/ID', { redirectURL: ['https://example.com/a'] }, false],
  ['stand_in/lists/update/ID/h5', { entries: ['https://example.com'] }, false],
];

const inReview = { versions: [{ versionId: '71', appVersion: '2.0.0', versionStatus: 1, publishTime: null, notes: '' }] };

describe('the life of a version', () => {
  const suite = useConsole({ lang: 'zh' });
  const app = () => suite.standIn.state().apps[ID];
  /** @param {import('puppeteer-core').Page} page @param {string} selector */
  const disabled = (page, selector) => page.$$eval(selector, (found) => found.map((element) => /** @type {HTMLButtonElement} */ (element).disabled));

  test('it is created, reviewed, withdrawn, submitted again, rejected; the next one is approved', async () => {
    suite.standIn.seed({ policy: { versionReview: true } });
    const page = await suite.open(`${APP}/version`);
    await says(page, '当前修改均已发布');
    assert.equal(await page.$(x(`//span[text()="${BANNER}"]`)), null);
    /** @param {string} number */
    const create = async (number) => {
      await click(page, button('创建版本'));
      await fill(page, x('//div[text()="应用版本号"]/ancestor::div[contains(@class,"ud__row")]//input'), number);
      await fill(page, x('//div[text()="更新说明"]/ancestor::div[contains(@class,"ud__row")]//textarea'), '更新');
      await click(page, button('保存'));
      await confirm();
    };
    const confirm = async () => {
      await click(page, x('//div[@class="ud__confirm__footer__extraAction"]//button[text()="申请线上发布"]'));
      await vanishes(page, '.ud__confirm');
      await appears(page, x('//span[contains(@class,"version__status--1")][text()="审核中"]'));
    };
    await create('1.1.0');
    await says(page, BANNER);
    await click(page, button('撤回申请'));
    await appears(page, x('//span[contains(@class,"version__status--0")][text()="待申请"]'));
    assert.deepEqual([app().versions[0].versionStatus, suite.standIn.state().dangerousPresses.withdraw], [0, 1]);
    await click(page, button('申请线上发布'));
    await confirm();
    suite.standIn.reject(ID);
    await page.reload();
    await appears(page, x('//span[contains(@class,"version__status--3")][text()="未通过"]'));
    await says(page, BANNER);
    await click(page, x('//a[text()="版本管理与发布"]'));
    await create('1.2.0');
    suite.standIn.approve(ID);
    await page.goto(`${APP}/version`);
    await says(page, '当前修改均已发布');
    await appears(page, '.version-list__row');
    const listed = await page.$$eval('.version-list__row', (rows) => rows.map((row) => [row.querySelector('a')?.textContent, row.querySelector('.ud__tag')?.textContent]));
    assert.deepEqual(listed, [['1.2.0', '已发布'], ['1.1.0', '未通过'], ['1.0.0', '历史版本']]);
    assert.equal(await page.$(x(`//span[text()="${BANNER}"]`)), null);
  });

  test('while changes wait and no version does, the banner leads to a new one', async () => {
    suite.standIn.seed({ apps: { [ID]: { versions: [], changed: true } } });
    const page = await suite.open(`${APP}/safe`);
    await click(page, x('//div[contains(@class,"app-layout__banner")]//button[text()="创建版本"]'));
    await arrives(page, '/version/create$');
  });

  for (const versionForm of /** @type {const} */ (['prefilled', 'shown'])) {
    test(`the form may come with a number and notes (${versionForm})`, async () => {
      suite.standIn.seed({ apps: { [ID]: { versions: [] } }, options: { versionForm } });
      const page = await suite.open(`${APP}/version/create`);
      await appears(page, '.version-form');
      assert.equal(await page.$eval('.version-form input', (element) => /** @type {HTMLInputElement} */ (element).value), '1.0.0');
      const [isDisabled] = await page.$$eval(button('保存'), (found) => found.map((element) => /** @type {HTMLButtonElement} */ (element).disabled));
      assert.equal(isDisabled, versionForm === 'shown');
    });
  }

  test('the bot opens first, although a web app exists, until somebody chooses', async () => {
    suite.standIn.seed({ apps: { [ID]: { features: { bot: true, web_app: true }, versions: [] } } });
    const page = await suite.open(`${APP}/version/create`);
    await appears(page, '.ud__select__value');
    assert.deepEqual(await page.$$eval('.ud__select__value', (found) => found.map(({ textContent }) => textContent)), ['机器人', '机器人']);
  });

  test('a draft waits for its release, and the banner leads to it', async () => {
    suite.standIn.seed({ apps: { [ID]: { versions: [{ versionId: '71', appVersion: '2.0.0', versionStatus: 0, publishTime: null, notes: '' }] } } });
    const page = await suite.open(`${APP}/auth`);
    await says(page, BANNER);
    await click(page, x('//div[contains(@class,"app-layout__banner")]//button[text()="查看版本详情"]'));
    await arrives(page, '/version/71$');
    await says(page, '待申请');
    await page.goto(`${APP}/version/72`);
    await says(page, '页面不存在');
  });

  test('while one is in review, editing is disabled on every page', async () => {
    suite.standIn.seed({ apps: { [ID]: { ...inReview, pendingScopes: { tenant: ['im:chat'] } } } });
    const page = await suite.open();
    const pages = {
      capability: [button('添加'), '按能力添加'],
      bot: [button('删除能力'), '机器人配置'],
      webpage: ['.page input, .block-item__foot button', '桌面端主页'],
      auth: [button('开通权限'), '审核中'],
      safe: ['.safe-block input, .safe-block button, .ud__switch', '重定向 URL'],
      event: ['.event-mode button', '订阅方式'],
      version: [button('创建版本'), '审核中'],
    };
    for (const [route, [selector, text]] of Object.entries(pages)) {
      await page.goto(`${APP}/${route}`);
      await says(page, text);
      await says(page, BANNER);
      const controls = await disabled(page, selector);
      assert.deepEqual([route, controls.length > 0, controls.every(Boolean)], [route, true, true]);
    }
    await page.goto(`${APP}/auth`);
    await click(page, button('批量导入/导出权限'));
    await appears(page, EDITOR);
  });

  test('a page that lets controls be used answers with a toast', async () => {
    suite.standIn.seed({ apps: { [ID]: inReview }, options: { reviewLock: 'refused' } });
    const page = await suite.open(`${APP}/bot`);
    await click(page, button('删除能力'));
    await click(page, x('//div[contains(@class,"ud__confirm")]//button[text()="确认"]'));
    await says(page, '应用版本审核中，暂不可修改');
    assert.equal(app().features.bot, true);
  });

  test('while one is in review, every write answers 10046, and reads work', async () => {
    suite.standIn.seed({ apps: { [ID]: inReview } });
    const page = await suite.open(`${APP}/baseinfo`);
    const codes = [];
    for (const [path, body] of WRITES) codes.push([path, (await callRecord(page, path.replace('ID', ID), body)).code]);
    assert.deepEqual(codes, WRITES.map(([path]) => [path, 10046]));
    assert.deepEqual(suite.standIn.state().writes, []);
    assert.equal((await callRecord(page, `safe_setting/${ID}`)).code, 0);
    assert.equal((await callRecord(page, `publish/withdraw/${ID}/71`)).code, 0);
    assert.equal((await callRecord(page, `robot/switch/${ID}`, { enable: false })).code, 0);
  });

  test('what waits for a version says so, what is effective at once does not', async () => {
    suite.standIn.seed({});
    const page = await suite.open(`${APP}/baseinfo`);
    const found = [];
    for (const [path, body] of CHANGES) {
      suite.standIn.seed({});
      await callRecord(page, path.replace('ID', ID), body);
      found.push([path, body, app().changed]);
    }
    assert.deepEqual(found, CHANGES);
  });

  test('a scope waits only if its review is asked for', async () => {
    for (const scopeReview of [false, true]) {
      suite.standIn.seed({ policy: { scopeReview } });
      const page = await suite.open(`${FEISHU}/app/${FRESH_APP}/baseinfo`);
      const { data } = await callRecord(page, `scope/all/${FRESH_APP}`);
      await callRecord(page, `scope/update/${FRESH_APP}`, { appScopeIDs: [data.scopes[0].id], operation: 'add' });
      await until(() => suite.standIn.state().apps[FRESH_APP].changed === scopeReview, 'the change');
    }
  });
});
