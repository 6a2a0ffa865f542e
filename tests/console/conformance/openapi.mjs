/** The official Open API: flat tokens, codes, and that it tells what is published and nothing of drafts. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { COMPLETE_APP, FRESH_APP, REVIEWED_APP, startConsole } from '../index.mjs';
import { ask } from './http.mjs';

const TOKEN = '/open-apis/auth/v3/tenant_access_token/internal';
const APPLICATION = '/open-apis/application/v6/applications/me';

describe('the Open API', () => {
  /** @type {import('../server/start.mjs').Console} */
  let standIn;
  before(async () => {
    standIn = await startConsole({ seed: { options: { delays: { api: 0 } } } });
  });
  after(() => standIn.close());

  /** @param {any} body @param {string} [host] */
  const signIn = async (body, host) => {
    const { http, json } = await ask(standIn, TOKEN, { method: 'POST', host, body });
    return { http, ...json() };
  };
  /** @param {string} id */
  const secretOf = (id) => standIn.state().apps[id].secret;
  /** @param {string} path @param {string} [id] */
  const get = async (path, id = COMPLETE_APP) => {
    const { tenant_access_token: token } = await signIn({ app_id: id, app_secret: secretOf(id) });
    const { http, json } = await ask(standIn, path, { headers: { authorization: `Bearer ${token}` } });
    return { http, ...json() };
  };

  test('a token is flat, lasts at most two hours, and is given out again', async () => {
    standIn.seed({});
    const first = await signIn({ app_id: COMPLETE_APP, app_secret: secretOf(COMPLETE_APP) });
    assert.deepEqual(Object.keys(first).sort(), ['code', 'expire', 'http', 'msg', 'tenant_access_token']);
    assert.match(first.tenant_access_token, /^t-/);
    assert.ok(first.expire > 7000 && first.expire <= 7200);
    assert.equal((await signIn({ app_id: COMPLETE_APP, app_secret: secretOf(COMPLETE_APP) })).tenant_access_token, first.tenant_access_token);
  });

  test('what is wrong with the credentials is told with HTTP 200, by code and msg', async () => {
    standIn.seed({ apps: { [FRESH_APP]: { platform: 'feishu' } } });
    const said = async (/** @type {any} */ body, /** @type {string} */ host = 'open.feishu.cn') => {
      const { http, code, msg } = await signIn(body, host);
      return [http, code, msg];
    };
    assert.deepEqual(await said({ app_id: FRESH_APP, app_secret: 'wrong' }), [200, 10014, 'app secret invalid']);
    assert.deepEqual(await said({ app_id: 'cli_nobody', app_secret: 'wrong' }), [200, 10014, 'app id not exists']);
    assert.deepEqual(await said({ app_id: FRESH_APP, app_secret: secretOf(FRESH_APP) }, 'open.larksuite.com'), [200, 10014, 'app id not exists']);
    assert.deepEqual(await said({ app_id: FRESH_APP }), [200, 10003, 'invalid param']);
  });

  test('the tenant, the application, its versions, its scopes and its bot are told', async () => {
    standIn.seed({});
    const { tenant } = (await get('/open-apis/tenant/v2/tenant/query')).data;
    assert.deepEqual([tenant.name, tenant.display_id, tenant.tenant_tag], ['云杉科技', 'F8213907650', 0]);

    const { app } = (await get(`${APPLICATION}?lang=zh_cn`)).data;
    assert.deepEqual([app.app_id, app.status, app.scene_type, app.unaudit_version_id], [COMPLETE_APP, 1, 0, '']);
    assert.deepEqual(app.redirect_urls, standIn.state().apps[COMPLETE_APP].lists.redirect);
    assert.deepEqual(app.scopes.find((/** @type {any} */ { scope }) => scope === 'cardkit:card:write'), { scope: 'cardkit:card:write', description: '创建与更新卡片', level: 1, token_types: ['tenant'] });
    assert.equal('security' in app, false);

    const { items, has_more } = (await get(`/open-apis/application/v6/applications/${COMPLETE_APP}/app_versions?lang=zh_cn`)).data;
    assert.equal(has_more, false);
    assert.deepEqual(items.map((/** @type {any} */ item) => [item.version, item.version_id, item.status, item.publish_time]), [['1.0.0', app.online_version_id, 1, '1767225600']]);
    assert.deepEqual(items[0].ability, { web_app: { pc_url: `https://ailink.gts.work/feishu/${COMPLETE_APP}`, mobile_url: '' }, bot: { card_request_url: '' } });
    assert.equal(items[0].remark.visibility.is_all, true);
    const { app_version } = (await get(`/open-apis/application/v6/applications/me/app_versions/${app.online_version_id}?lang=zh_cn`)).data;
    assert.deepEqual(app_version, items[0]);

    const { scopes } = (await get('/open-apis/application/v6/scopes')).data;
    assert.ok(scopes.some((/** @type {any} */ entry) => entry.scope_name === 'cardkit:card:write' && entry.grant_status === 1 && entry.scope_type === 'tenant'));
    const { bot, data } = await get('/open-apis/bot/v3/info');
    assert.deepEqual([bot.activate_status, bot.app_name, data], [2, '阿里云专属服务', undefined]);
  });

  test('drafts are not told until they are published, redirect URLs at once', async () => {
    standIn.seed({ policy: { scopeReview: true } });
    standIn.patch({ apps: { [COMPLETE_APP]: { homepage: { desktop: 'https://b.example.com/' }, features: { bot: false }, pendingScopes: { tenant: ['im:chat'] }, lists: { redirect: ['https://b.example.com/'] } } } });
    const told = async () => {
      const { app } = (await get(`${APPLICATION}?lang=zh_cn`)).data;
      const { items } = (await get(`${APPLICATION}/app_versions?lang=zh_cn`)).data;
      const { scopes } = (await get('/open-apis/application/v6/scopes')).data;
      const live = items.find((/** @type {any} */ item) => item.version_id === app.online_version_id);
      return { redirect: app.redirect_urls, homepage: live.ability.web_app.pc_url, bot: 'bot' in live.ability, chat: scopes.find((/** @type {any} */ entry) => entry.scope_name === 'im:chat').grant_status };
    };
    const redirect = ['https://b.example.com/'];
    assert.deepEqual(await told(), { redirect, homepage: `https://ailink.gts.work/feishu/${COMPLETE_APP}`, bot: true, chat: 2 });
    assert.equal((await get('/open-apis/bot/v3/info')).code, 0);
    standIn.publish(COMPLETE_APP);
    assert.deepEqual(await told(), { redirect, homepage: 'https://b.example.com/', bot: false, chat: 1 });
    assert.equal((await get('/open-apis/bot/v3/info')).code, 11205);
  });

  test('a scope that is missing is named, with the link that asks for it', async () => {
    standIn.seed({});
    const { http, code, error } = await get(`${APPLICATION}?lang=zh_cn`, FRESH_APP);
    assert.deepEqual([http, code], [400, 99991672]);
    assert.deepEqual(error.permission_violations, [{ type: 'action_scope_required', subject: 'application:application:self_manage' }]);
    assert.equal(error.helps[0].url, `https://open.feishu.cn/app/${FRESH_APP}/auth?q=application:application:self_manage&op_from=openapi&token_type=tenant`);
    assert.equal((await get('/open-apis/tenant/v2/tenant/query', FRESH_APP)).code, 99991672);
    assert.equal((await get('/open-apis/application/v6/scopes', FRESH_APP)).code, 0);
  });

  test('states are told by numbers', async () => {
    const self = { tenant: ['application:application:self_manage'] };
    standIn.seed({ apps: { [REVIEWED_APP]: { scopes: self }, [FRESH_APP]: { scopes: self, versions: [{ versionId: '71', appVersion: '0.1.0', versionStatus: 0, publishTime: null, notes: '' }] } } });
    const reviewed = (await get(`${APPLICATION}/app_versions?lang=en_us`, REVIEWED_APP)).data.items;
    const { app } = (await get(`${APPLICATION}?lang=en_us`, REVIEWED_APP)).data;
    assert.deepEqual(reviewed.map((/** @type {any} */ { status }) => status), [3, 1]);
    assert.equal(app.unaudit_version_id, reviewed[0].version_id);
    standIn.reject(REVIEWED_APP);
    assert.equal((await get(`${APPLICATION}/app_versions?lang=en_us`, REVIEWED_APP)).data.items[0].status, 2);
    const [draft] = (await get(`${APPLICATION}/app_versions?lang=en_us`, FRESH_APP)).data.items;
    assert.deepEqual([draft.status, draft.publish_time, draft.remark.visibility, draft.ability], [4, '', undefined, {}]);
    assert.deepEqual([(await get(`${APPLICATION}?lang=en_us`, FRESH_APP)).data.app.status, (await get('/open-apis/bot/v3/info', FRESH_APP)).code], [2, 11205]);
  });

  test('refusals carry their codes', async () => {
    standIn.seed({ options: { openapiCallerIp: '198.51.100.4' } });
    const denied = await get('/open-apis/application/v6/scopes');
    assert.deepEqual([denied.http, denied.code, denied.msg], [400, 99991401, 'ip 198.51.100.4 is denied by app setting']);
    standIn.seed({ apps: { [FRESH_APP]: { enabled: false } } });
    assert.equal((await get('/open-apis/application/v6/scopes', FRESH_APP)).code, 99991662);
    assert.equal((await get(APPLICATION)).code, 99992402);
    assert.equal((await get(`/open-apis/application/v6/applications/${FRESH_APP}?lang=zh_cn`)).code, 210508);
    assert.equal((await get(`${APPLICATION}/app_versions/oav_none?lang=zh_cn`)).code, 211002);
    assert.equal((await ask(standIn, APPLICATION)).json().code, 99991661);
    assert.equal((await ask(standIn, APPLICATION, { headers: { authorization: 'Bearer t-wrong' } })).json().code, 99991663);
    assert.equal((await ask(standIn, '/open-apis/nothing')).http, 404);
  });

  test('a fault needs no more than a code', async () => {
    const fault = (/** @type {number} */ code) => ({ match: 'open-apis/application/v6/scopes', times: 1, code });
    standIn.seed({ options: { faults: [fault(99991400), fault(99991403), fault(99991663), { ...fault(0), code: undefined, truncated: true }] } });
    const answers = [await get('/open-apis/application/v6/scopes'), await get('/open-apis/application/v6/scopes'), await get('/open-apis/application/v6/scopes')];
    assert.deepEqual(answers.map(({ http, code }) => [http, code]), [[429, 99991400], [400, 99991403], [400, 99991663]]);
    await assert.rejects(get('/open-apis/application/v6/scopes'), /JSON/);
    assert.equal((await get('/open-apis/application/v6/scopes')).code, 0);
  });

  test('other shapes of the answers can be asked for', async () => {
    standIn.seed({ options: { openapiSecurity: true, openapiShape: 'older' } });
    const { app } = (await get(`${APPLICATION}?lang=zh_cn`)).data;
    const { lists } = standIn.state().apps[COMPLETE_APP];
    assert.deepEqual(app.security, { redirect_urls: lists.redirect, allowed_ips: lists.ip, h5_trusted_domains: lists.h5 });
    assert.deepEqual(app.scopes[0], { scope: 'application:application:self_manage', description: '获取应用信息', level: '1' });
    assert.equal('scope_type' in (await get('/open-apis/application/v6/scopes')).data.scopes[0], false);
  });

  test('calls are remembered without what they carried, and CORS is unknown here', async () => {
    standIn.seed({});
    await signIn({ app_id: FRESH_APP, app_secret: 'a-secret-nobody-may-keep' });
    await get('/open-apis/application/v6/scopes', FRESH_APP);
    const { openApiCalls, ...rest } = standIn.state();
    assert.deepEqual(openApiCalls.map(({ time, ...call }) => call), [
      { method: 'POST', path: TOKEN.slice('/open-apis/'.length), app: FRESH_APP, http: 200, code: 10014, withCookies: false },
      { method: 'POST', path: TOKEN.slice('/open-apis/'.length), app: FRESH_APP, http: 200, code: 0, withCookies: false },
      { method: 'GET', path: 'application/v6/scopes', app: FRESH_APP, http: 200, code: 0, withCookies: false },
    ]);
    assert.equal(JSON.stringify([openApiCalls, rest]).includes('a-secret-nobody-may-keep'), false);
    assert.equal(JSON.stringify(standIn.state()).includes('"t-'), false);
    for (const method of ['OPTIONS', 'POST']) {
      const { headers } = await ask(standIn, TOKEN, { method, headers: { origin: 'https://example.com', 'access-control-request-method': 'POST' }, body: {} });
      assert.deepEqual(Object.keys(headers).filter((name) => name.startsWith('access-control')), []);
    }
  });
});
