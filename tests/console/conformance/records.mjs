/** The records as §3 knows them: envelope, token, absent keys, codes, faults, sign-in. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FOREIGN_APP, FRESH_APP, REVIEWED_APP } from '../index.mjs';
import { FEISHU, appears, arrives, button, callRecord, click, says, until, useConsole, x } from './browser.mjs';

const APP = `${FEISHU}/app/${FRESH_APP}`;

describe('records', () => {
  const suite = useConsole({ lang: 'zh' });
  /** @param {any} [seed] */
  const fresh = async (seed = {}) => {
    suite.standIn.seed(seed);
    return suite.open(`${APP}/baseinfo`);
  };

  test('every known read answers in the envelope', async () => {
    const page = await fresh();
    const paths = ['app', 'safe_setting', 'scope/applied', 'scope/all', 'robot', 'event', 'callback', 'visible/online', 'app_version/list', 'manifest/get'];
    for (const path of paths) {
      const { http, code, data } = await callRecord(page, `${path}/${FRESH_APP}`);
      assert.deepEqual([path, http, code, typeof data], [path, 200, 0, 'object']);
    }
    const { data } = await callRecord(page, 'app/list', { Count: 2, Cursor: 0, QueryFilter: { filterAppSceneTypeList: [0] }, OrderBy: 0 });
    assert.equal(data.apps.length, 2);
    assert.equal(data.totalCount, 4);
    assert.equal(suite.standIn.state().reads[`safe_setting/${FRESH_APP}`], 1);
    assert.equal(suite.standIn.state().writes.length, 0);
  });

  test('redirectURL is absent when the list is empty, and H5 domains always are', async () => {
    const page = await fresh({ apps: { [FRESH_APP]: { lists: { redirect: [] } } } });
    const { data } = await callRecord(page, `safe_setting/${FRESH_APP}`);
    assert.deepEqual(Object.keys(data).sort(), ['allowRefreshToken', 'ipWhiteList', 'safeServerDomain']);
  });

  test('safe_setting/update replaces the whole list, and one bad URL rejects all', async () => {
    const page = await fresh();
    const update = (/** @type {string[]} */ redirectURL) => callRecord(page, `safe_setting/update/${FRESH_APP}`, { clientId: FRESH_APP, redirectURL });
    assert.equal((await update(['https://example.com/a', 'https://example.com'])).code, 10236);
    assert.equal((await update(Array.from({ length: 301 }, (_, index) => `https://example.com/${index}`))).code, 10002);
    assert.equal((await update(['https://example.com/a', 'http://127.0.0.1:9000/b'])).code, 0);
    assert.deepEqual(suite.standIn.state().apps[FRESH_APP].lists.redirect, ['https://example.com/a', 'http://127.0.0.1:9000/b']);
  });

  test('tenant and user identity are granted separately, by numeric ids', async () => {
    const page = await fresh();
    const { data } = await callRecord(page, `scope/all/${FRESH_APP}`);
    const message = data.scopes.find((/** @type {any} */ scope) => scope.name === 'im:message');
    assert.match(message.id, /^\d+$/);
    await callRecord(page, `scope/update/${FRESH_APP}`, { clientId: FRESH_APP, appScopeIDs: [], userScopeIDs: [message.id], scopeIds: [], operation: 'add' });
    const { scopes } = suite.standIn.state().apps[FRESH_APP];
    assert.deepEqual([scopes.user.includes('im:message'), scopes.tenant.includes('im:message')], [true, false]);
  });

  test('with review, a scope waits for a published version', async () => {
    const page = await fresh({ policy: { scopeReview: true, versionReview: true } });
    const [id] = (await callRecord(page, `scope/all/${FRESH_APP}`)).data.scopes.map((/** @type {any} */ scope) => scope.id);
    await callRecord(page, `scope/update/${FRESH_APP}`, { appScopeIDs: [id], operation: 'add' });
    const status = async () => (await callRecord(page, `scope/all/${FRESH_APP}`)).data.scopes[0].status;
    assert.equal(await status(), 1);
    const { data } = await callRecord(page, `app_version/create/${FRESH_APP}`, { appVersion: '1.0.0', changeLog: 'first', visibleSuggest: { isAll: 1 } });
    assert.equal((await callRecord(page, `app_version/create/${FRESH_APP}`, { appVersion: '1.0.1', changeLog: 'x' })).code, 10043);
    await callRecord(page, `publish/commit/${FRESH_APP}/${data.versionId}`);
    assert.equal((await callRecord(page, `robot/switch/${FRESH_APP}`, { enable: true })).code, 10046);
    assert.equal(suite.standIn.approve(FRESH_APP), true);
    assert.equal(await status(), 5);
    assert.equal((await callRecord(page, `app_version/create/${FRESH_APP}`, { appVersion: '1.0.0', changeLog: 'x' })).code, 10002);
  });

  test('refusals carry their codes', async () => {
    const page = await fresh();
    const foreign = await callRecord(page, `app/${FOREIGN_APP}`);
    assert.deepEqual([foreign.http, foreign.code], [403, 10003]);
    assert.equal((await callRecord(page, `robot/switch/${REVIEWED_APP}`, { enable: true })).code, 10046);
    assert.equal((await callRecord(page, `app/${REVIEWED_APP}`)).code, 0);
    await page.evaluate(() => Object.assign(window, { csrfToken: 'wrong' }));
    assert.equal((await callRecord(page, `app/${FRESH_APP}`)).code, 9499);
    await page.goto(`${FEISHU}/app/${FOREIGN_APP}/safe`);
    await arrives(page, '^/app$');
  });

  test('faults strike as often as they say', async () => {
    const match = `safe_setting/${COMPLETE_APP}`;
    const page = await fresh({ options: { stringCodes: true, faults: [{ match, code: 99991400, http: 429, times: 1 }, { match, truncated: true, times: 1 }, { match, html: true, times: 1 }] } });
    const limited = await callRecord(page, match);
    assert.deepEqual([limited.http, limited.code], [429, 99991400]);
    await assert.rejects(callRecord(page, match), /JSON/);
    await assert.rejects(callRecord(page, match), /JSON/);
    assert.equal((await callRecord(page, match)).code, '0');
  });

  test('signed out half way, a page leads to the accounts host and back', async () => {
    const page = await fresh({ options: { faults: [{ match: 'scope/all', signout: true, times: 1 }] } });
    await click(page, x('//a[text()="权限管理"]'));
    await page.waitForFunction(() => location.host === 'accounts.feishu.cn');
    await click(page, x('//a[text()="登录"]'));
    await page.waitForFunction(() => location.host === 'open.feishu.cn');
    await appears(page, button('批量导入/导出权限'));
  });

  test('the page carries its token and user, and a scope link opens what it names', async () => {
    suite.standIn.seed({ tenant: { name: '星河集团' } });
    const page = await suite.open(`${APP}/auth?q=tenant:tenant:readonly,cardkit:card:write&op_from=openapi&token_type=tenant`);
    const globals = await page.evaluate(() => ({ token: typeof /** @type {any} */ (window).csrfToken, tenant: /** @type {any} */ (window).user.tenantName, monaco: 'monaco' in window }));
    assert.deepEqual(globals, { token: 'string', tenant: '星河集团', monaco: false });
    await appears(page, '.scope-grant-dialog .virtual-table__row');
    assert.equal((await page.$$('.scope-grant-dialog .virtual-table__row')).length, 2);
    await click(page, '.scope-grant-dialog .virtual-table__head label.ud__checkbox__wrapper');
    await click(page, button('确认开通权限'));
    await until(() => suite.standIn.state().apps[FRESH_APP].scopes.tenant.includes('cardkit:card:write'), 'the scopes');
    await says(page, '已开通');
  });
});
