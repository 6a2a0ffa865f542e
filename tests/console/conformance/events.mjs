/** Events beyond their words: the long connection that is refused, the scopes that are recommended, and the lists. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FRESH_APP } from '../index.mjs';
import { FEISHU, appears, arrives, button, callRecord, click, says, until, useConsole, vanishes, x } from './browser.mjs';

const EVENT = `${FEISHU}/app/${FRESH_APP}/event`;

describe('events, apps and versions', () => {
  const suite = useConsole({ lang: 'zh', seed: { options: { overlays: 'off' } } });
  const app = () => suite.standIn.state().apps[FRESH_APP];
  /** @param {string} url @param {any} [seed] */
  const open = (url, seed = {}) => {
    suite.standIn.seed(seed);
    return suite.open(url);
  };

  test('a new app is set to nothing, and the long connection needs a live program', async () => {
    const page = await open(EVENT, { options: { longConnection: 'missing' } });
    await says(page, '未配置');
    assert.equal(app().event.mode, 1);
    await click(page, '.switch-events-mode button.ud__button--icon-primary.ud__button--icon-size-sm');
    await says(page, '使用 长连接 接收事件');
    await click(page, button('保存'));
    await says(page, '未检测到应用连接信息');
    assert.equal((await callRecord(page, `event/switch/${FRESH_APP}`, { eventMode: 4 })).code, 10068);
    suite.standIn.patch({ options: { longConnection: 'alive' } });
    await click(page, button('保存'));
    await until(() => app().event.mode === 4, 'the long connection');
    await vanishes(page, button('保存'));
  });

  test('the recommended scopes stand before the dialog, which stays until they are decided', async () => {
    const page = await open(EVENT, { apps: { [FRESH_APP]: { event: { mode: 4 } } } });
    await click(page, button('添加事件'));
    await click(page, x('//div[contains(@class,"event-dialog")]//span[text()="im.message.receive_v1"]/ancestor::div[@class="ud__space__item"]//input'));
    assert.equal(await page.$eval('.event-dialog input[type=checkbox]', (it) => it.getAttribute('aria-checked')), 'true');
    await click(page, button('添加'));
    await says(page, '推荐开通以下权限');
    assert.ok(await page.$('.event-dialog'));
    await click(page, button('暂不开通'));
    await vanishes(page, '.event-dialog');
    await says(page, '请开通以下任一权限');
    assert.deepEqual(app().event.appEvents, ['im.message.receive_v1']);
    const tabs = await page.$$eval('.app-layout__main div.ud__overflow > .ud__overflow__item', (found) => found.map(({ textContent }) => textContent));
    assert.deepEqual(tabs, ['事件配置', '回调配置', '加密策略']);
  });

  test('apps stand in a table or on cards, each with a link', async () => {
    const page = await open(`${FEISHU}/app`);
    await appears(page, `tr.app-table__row[data-row-key="${FRESH_APP}"] a[href*="/app/cli_"]`);
    suite.standIn.patch({ options: { appList: 'cards' } });
    await page.reload();
    await click(page, x('//*[contains(@class,"app-card__title")][text()="云服务助手"]'));
    await arrives(page, `/app/${FRESH_APP}/baseinfo$`);
    await page.goto(`${FEISHU}/app/${FRESH_APP}/info`);
    await says(page, '应用凭证');
  });

  test('an approved version waits for its release', async () => {
    const page = await open(`${FEISHU}/app/${COMPLETE_APP}/version`, { policy: { manualRelease: true }, apps: { [COMPLETE_APP]: { versions: [{ versionId: '71', appVersion: '1.0.261128031125', versionStatus: 1, publishTime: null, notes: '' }] } } });
    await says(page, '审核中');
    suite.standIn.approve(COMPLETE_APP);
    await page.reload();
    await says(page, '待上线');
    assert.equal(await page.$eval(button('创建版本'), (it) => /** @type {HTMLButtonElement} */ (it).disabled), true);
    await click(page, button('查看版本详情'));
    await click(page, button('上线'));
    await until(() => suite.standIn.state().apps[COMPLETE_APP].versions[0].versionStatus === 2, 'the version online');
  });
});
