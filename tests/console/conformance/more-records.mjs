/** Records of 2026, how they are called, and the other shapes that they may have. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FRESH_APP } from '../index.mjs';
import { scopeCatalogue } from '../server/catalogue.mjs';
import { FEISHU, LARK, callRecord, useConsole } from './browser.mjs';
import { ask } from './http.mjs';

const ID = FRESH_APP;

describe('records of 2026', () => {
  const suite = useConsole({ lang: 'zh' });
  /** @param {any} [seed] @param {string} [host] */
  const fresh = (seed = {}, host = FEISHU) => {
    suite.standIn.seed(seed);
    return suite.open(`${host}/app/${ID}/nowhere`);
  };
  /** @param {import('puppeteer-core').Page} page @param {string} path @param {{method: string, token: boolean}} how */
  const call = (page, path, how) =>
    page.evaluate(async (address, { method, token }) => {
      const headers = /** @type {Record<string, string>} */ (token ? { 'x-csrf-token': /** @type {any} */ (window).csrfToken } : {});
      const response = await fetch(`/developers/v1/${address}`, { method, headers, ...(method === 'POST' && { body: '{}' }) });
      return { http: response.status, code: (await response.json()).code };
    }, path, how);

  test('the catalogue has the ids that are known, and names enough for a long import', () => {
    const catalogue = scopeCatalogue();
    const idOf = (/** @type {string} */ name) => Number(catalogue.find((scope) => scope.name === name)?.id);
    assert.ok(catalogue.length > 500);
    assert.equal(new Set(catalogue.map(({ id }) => id)).size, catalogue.length);
    for (const [name, id] of /** @type {const} */ ([['contact:user.id:readonly', 8], ['im:chat:readonly', 21003], ['drive:drive', 26001], ['bitable:app', 26015], ['docx:document', 41002]])) assert.equal(idOf(name), id);
    const names = ['im:message:send_as_bot', 'cardkit:card:write', 'cardkit:card:read', 'application:application:self_manage', 'contact:user.base:readonly', 'im:message', 'im:resource', 'im:chat', 'docs:doc'];
    assert.deepEqual(names.map(idOf), [1000, 1014132, 1014131, 8108, 14, 20001, 20009, 21001, 26007]);
    for (const name of ['contact:contact:readonly_as_app', 'directory:employee.base.active_status:read', 'directory:employee.base.dotted_line_leaders:read', 'directory:employee.base.leader_id:read']) assert.ok(idOf(name), name);
  });

  test('some reads answer GET with the header on Feishu, not on Lark; one answers POST without it', async () => {
    const page = await fresh();
    for (const path of ['secret', 'scope/all', 'event', 'app', 'app_version/list']) assert.deepEqual([path, await call(page, `${path}/${ID}`, { method: 'GET', token: true })], [path, { http: 200, code: 0 }]);
    assert.equal((await call(page, `robot/${ID}`, { method: 'GET', token: true })).http, 405);
    assert.equal((await call(page, `event/${ID}`, { method: 'GET', token: false })).code, 9499);
    assert.equal((await call(page, `scope/applied/${ID}`, { method: 'POST', token: false })).code, 0);
    assert.equal((await call(page, `app/${ID}`, { method: 'POST', token: false })).code, 9499);
    assert.equal((await call(await fresh({}, LARK), `event/${ID}`, { method: 'GET', token: true })).http, 404);
    assert.equal((await call(await fresh({ options: { getRecords: 'none' } }), `event/${ID}`, { method: 'GET', token: true })).http, 405);
  });

  test('who is signed in is told by the cookie alone', async () => {
    const page = await fresh();
    const { user } = suite.standIn.state();
    assert.deepEqual(await page.evaluate(async () => (await fetch('/napi/check/login')).json()), { code: 0, data: { id: user.id, tenantId: user.tenantId } });
    assert.equal((await ask(suite.standIn, '/napi/check/login')).http, 401);
  });

  test('pending changes, a version, who approves, and data ranges are told', async () => {
    const page = await fresh({ apps: { [COMPLETE_APP]: { features: { link_preview: true }, pendingScopes: { tenant: ['contact:user.base:readonly'] }, versions: [{ versionId: '71', appVersion: '2.0.0', versionStatus: 0, publishTime: null, notes: 'x' }] } } });
    const read = async (/** @type {string} */ path) => (await callRecord(page, path)).data;
    const change = await read(`app_version/change/${COMPLETE_APP}`);
    assert.deepEqual(change.scopes, [{ name: 'contact:user.base:readonly', scopeIdentityType: 2 }]);
    assert.ok(change.ability.includes('link_preview'));
    const detail = await read(`app_version/detail/${COMPLETE_APP}/71`);
    assert.deepEqual([detail.status, detail.visibleRange.whiteList.isAll], [0, 1]);
    const nodes = (await read(`approval_nodes/get/${COMPLETE_APP}`)).applyInstanceInfo.applyNodes;
    assert.deepEqual(nodes.map((/** @type {any} */ node) => node.nodeType), [undefined, '自动通过', undefined]);
    assert.deepEqual((await read(`privilege/all/${COMPLETE_APP}`)).privileges.map((/** @type {any} */ it) => it.bizId), ['contacts']);
    const applied = (await read(`scope/applied/${COMPLETE_APP}`)).scopes.map((/** @type {any} */ scope) => scope.id);
    assert.deepEqual((await read(`scope/${COMPLETE_APP}`)).scopes.toSorted(), [...new Set(applied)].toSorted());
    assert.equal(typeof (await read(`b2c_share/${COMPLETE_APP}`)).b2cP2PChatShareEnable, 'boolean');
  });

  test('an app is made from a template, or refused; its picture is taken; callbacks can be taken away', async () => {
    const page = await fresh();
    const body = { appManifestTemplateID: 'developer_console', createAppUserCustomField: { i18n: { zh_cn: { name: '助手', description: 'x' } }, avatar: 'y', primaryLang: 'zh_cn' }, cid: '1', HTTPHead: {} };
    const { data } = await callRecord(page, 'manifest/upsert_by_template', body);
    const made = suite.standIn.state().apps[data.ClientID];
    assert.deepEqual([made.features.bot, made.event.mode, made.callback.callbacks], [true, 4, ['card.action.trigger']]);
    assert.equal((await callRecord(page, 'developer_panel/menu_ability', { clientId: data.ClientID, ability: ['bot'] })).code, 0);
    assert.ok((await callRecord(page, 'app/upload/image')).data.url);
    await callRecord(page, `callback/update/${data.ClientID}`, { operation: 'del', callbacks: ['card.action.trigger'] });
    assert.deepEqual(suite.standIn.state().apps[data.ClientID].callback.callbacks, []);
    suite.standIn.seed({ options: { templates: 'refused' } });
    assert.equal((await callRecord(page, 'manifest/upsert_by_template', body)).code, 10002);
  });

  test('events and callbacks are changed in the mode that they are in, where one is named', async () => {
    const page = await fresh({ apps: { [ID]: { event: { mode: 4 }, callback: { mode: 4 } } } });
    const add = async (/** @type {number} */ mode) => [
      (await callRecord(page, `event/update/${ID}`, { operation: 'add', events: [], appEvents: ['im.message.receive_v1'], userEvents: [], eventMode: mode })).code,
      (await callRecord(page, `callback/update/${ID}`, { operation: 'add', callbacks: ['card.action.trigger'], callbackMode: mode })).code,
    ];
    assert.deepEqual(await add(1), [10002, 10002]);
    const { event, callback } = suite.standIn.state().apps[ID];
    assert.deepEqual([event.appEvents, callback.callbacks], [[], []]);
    assert.deepEqual(await add(4), [0, 0]);
  });

  test('data ranges are chosen by the record that tells them', async () => {
    const page = await fresh({ apps: { [ID]: { scopes: { tenant: ['contact:user.base:readonly'] }, dataRanges: {} } } });
    const [range] = (await callRecord(page, `privilege/all/${ID}`)).data.privileges;
    assert.equal(range.content, '');
    const content = JSON.stringify({ biz_id: range.bizId, mode: 'part', filters: [] });
    assert.equal((await callRecord(page, `privilege/update/${ID}`, { clientId: ID, privileges: [{ ...range, content }] })).code, 0);
    const [chosen] = (await callRecord(page, `privilege/all/${ID}`)).data.privileges;
    assert.equal(JSON.parse(chosen.content).mode, 'part');
  });

  test('parts of a version number have up to twelve digits', async () => {
    const page = await fresh();
    const create = async (/** @type {string} */ appVersion) => (await callRecord(page, `app_version/create/${ID}`, { appVersion, changeLog: 'x' })).code;
    assert.deepEqual([await create('1.0.1234567890123'), await create('1.0.261128031125')], [10002, 0]);
  });

  test('records may have other shapes, for others than the pages', async () => {
    const page = await fresh({ apps: { [ID]: { event: { mode: 4, appEvents: ['im.message.receive_v1'] } } } });
    const read = async (/** @type {string[]} */ recordShapes, /** @type {string} */ path) => {
      suite.standIn.patch({ options: { recordShapes } });
      return (await callRecord(page, path)).data;
    };
    assert.equal((await read(['strings'], `event/${ID}`)).eventMode, '4');
    const details = await read(['details'], `event/${ID}`);
    assert.deepEqual([details.events, details.appEventDetails[0].items[0].id], [undefined, 'im.message.receive_v1']);
    assert.equal((await read(['null-lists'], `event/${ID}`)).userEvents, null);
    assert.equal((await read(['text-status'], `app_version/list/${COMPLETE_APP}`)).versions[0].versionStatus, 'online');
    assert.ok((await read(['unknown-keys'], `robot/${ID}`)).standInExtra);
    assert.deepEqual((await read(['h5-key'], `safe_setting/${ID}`)).standInTrustedDomains, ['https://portal.example-corp.com']);
    const { scopes } = await read(['app-user-keys'], `scope/all/${ID}`);
    assert.deepEqual(Object.keys(scopes[0].scopeType2ScopeStatus), ['App']);
  });
});
