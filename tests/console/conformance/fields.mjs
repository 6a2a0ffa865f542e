/** The records' exact fields (§3) and every code that is known, each provoked in the way that brings it about. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FOREIGN_APP, FRESH_APP, REVIEWED_APP } from '../index.mjs';
import { FEISHU, callRecord, useConsole } from './browser.mjs';
import { ask } from './http.mjs';

const ID = COMPLETE_APP;

/**
 * Path, body, and the shape of the answer: names of fields with the kind of their values, arrays by their first entry.
 * @type {[string, any, any][]}
 */
const RECORDS = [
  [
    'app/list',
    { Count: 1, Cursor: 0, QueryFilter: { filterAppSceneTypeList: [0] }, OrderBy: 0 },
    { apps: [{ appID: 'string', name: 'string', desc: 'string', ability: [], appStatus: 'number', auditStatus: 'number', avatar: 'string' }], totalCount: 'number' },
  ],
  [
    `app/${ID}`,
    {},
    {
      ability: ['string'],
      menuAbility: ['string'],
      appStatus: 'number',
      auditStatus: 'number',
      clientID: 'string',
      name: 'string',
      desc: 'string',
      homePage: 'string',
      i18n: { zh_cn: { name: 'string', description: 'string', help_use: 'string' } },
      primaryLang: 'string',
      isTestApp: 'boolean',
      tenantAppStatus: 'number',
    },
  ],
  [`safe_setting/${ID}`, {}, { allowRefreshToken: 'boolean', ipWhiteList: ['string'], redirectURL: ['string'], safeServerDomain: ['string'] }],
  [`scope/applied/${ID}`, {}, { scopes: [{ id: 'string', name: 'string', desc: 'string', scopeIdentityType: 'number' }] }],
  [`scope/all/${ID}`, {}, { scopes: [{ id: 'string', name: 'string', desc: 'string', status: 'number', scopeType2ScopeStatus: { 2: 'number' } }] }],
  [`robot/${ID}`, {}, { enable: 'boolean', botMenuConfig: [], cardRequestUrl: 'string' }],
  [
    `event/${ID}`,
    { needEventDetail: true },
    { eventMode: 'number', verificationUrl: 'string', events: ['string'], appEvents: ['string'], userEvents: [], encryptKey: 'string', verificationToken: 'string' },
  ],
  [`callback/${ID}`, {}, { callbackMode: 'number', callbacks: ['string'], verificationUrl: 'string' }],
  [
    `visible/online/${ID}`,
    {},
    { whiteList: { isAll: 'number', members: [], departments: [], groups: [] }, blackList: { departments: [], members: [], groups: [], isAll: 'number' } },
  ],
  [
    `app_version/list/${ID}`,
    {},
    { versions: [{ versionId: 'string', appVersion: 'string', versionStatus: 'number', publishTime: 'number', changeLog: 'string' }], totalCount: 'number' },
  ],
  [`manifest/get/${ID}`, { schemaVersion: '0.0.1', HTTPHead: {} }, { appManifest: 'string' }],
];

const MANIFEST = {
  schemaVersion: 'string',
  bot: { enable: 'boolean' },
  scopes: { tenant: ['string'], user: [] },
  events: { eventMode: 'number', appEvents: ['string'], userEvents: [] },
  callbacks: { callbackMode: 'number', callbacks: ['string'] },
};

const SEED = { apps: { [ID]: { event: { appEvents: ['im.message.receive_v1'] }, callback: { callbacks: ['card.action.trigger'] } } } };

/** Values that mean something, by record. @type {[string, (data: any) => unknown, unknown][]} */
const MEANINGS = [
  [`app/${ID}`, ({ tenantAppStatus, clientID, homePage }) => [tenantAppStatus, clientID, homePage], [2, ID, '']],
  [`app/${FRESH_APP}`, ({ tenantAppStatus, ability }) => [tenantAppStatus, ability], [0, []]],
  [`app/${REVIEWED_APP}`, ({ auditStatus }) => auditStatus, 1],
  [`app_version/list/${REVIEWED_APP}`, ({ versions }) => versions.map((/** @type {any} */ version) => version.versionStatus), [1, 2]],
  [`scope/applied/${FRESH_APP}`, ({ scopes }) => scopes.map((/** @type {any} */ scope) => [scope.name, scope.scopeIdentityType]), [['im:chat:readonly', 2], ['offline_access', 1], ['docx:document:readonly', 2]]],
  [`robot/${ID}`, ({ enable }) => enable, true],
  [`visible/online/${ID}`, ({ whiteList }) => whiteList.isAll, 1],
];

/** What brings each code about: a seed, a path, a body. @type {[number, string, any, any][]} */
const CODES = [
  [10002, `safe_setting/update/${ID}`, { redirectURL: 'not a list' }, {}],
  [10002, `safe_setting/update/${ID}`, { ipWhiteList: ['10.0.0.1'] }, {}],
  [10002, `scope/update/${ID}`, { appScopeIDs: ['1'], operation: 'add' }, {}],
  [10002, `app_version/create/${ID}`, { appVersion: '0.9.0', changeLog: 'lower than the last' }, {}],
  [10002, `app_version/create/${ID}`, { appVersion: '2.0', changeLog: 'no X.Y.Z' }, {}],
  [10003, `app/${FOREIGN_APP}`, {}, {}],
  [10003, `safe_setting/update/${FOREIGN_APP}`, { redirectURL: [] }, {}],
  [10043, `app_version/create/${ID}`, { appVersion: '3.0.0', changeLog: 'x' }, { apps: { [ID]: { versions: [{ versionId: '71', appVersion: '2.0.0', versionStatus: 0, publishTime: null, notes: '' }] } } }],
  [10046, `robot/switch/${REVIEWED_APP}`, { enable: false }, {}],
  [10236, `safe_setting/update/${ID}`, { redirectURL: ['https://example.com'] }, {}],
  [10236, `safe_setting/update/${ID}`, { redirectURL: ['https://*.example.com/'] }, {}],
  [9499, 'no/such/record', {}, {}],
  [0, `safe_setting/update/${ID}`, { redirectURL: ['https://example.com/', 'http://localhost:8080/callback?a=b#c'] }, {}],
];

/** @param {any} value @returns {any} */
function shapeOf(value) {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

describe('fields and codes', () => {
  const suite = useConsole({ lang: 'zh' });
  /** @param {any} [seed] */
  const fresh = (seed = {}) => {
    suite.standIn.seed(seed);
    return suite.open(`${FEISHU}/app/${ID}/nowhere`);
  };

  test('each record has exactly the fields that are known', async () => {
    const page = await fresh(SEED);
    for (const [path, body, shape] of RECORDS) {
      const { http, code, msg, data } = await callRecord(page, path, body);
      assert.deepEqual([path, http, code, typeof msg, shapeOf(data)], [path, 200, 0, 'string', shape]);
    }
    const { data } = await callRecord(page, `manifest/get/${ID}`);
    assert.deepEqual(shapeOf(JSON.parse(data.appManifest)), MANIFEST);
  });

  test('values mean what is known of them', async () => {
    const page = await fresh();
    for (const [path, read, expected] of MEANINGS) assert.deepEqual([path, read((await callRecord(page, path)).data)], [path, expected]);
  });

  test('each code answers what brings it about', async () => {
    const page = await fresh();
    const found = [];
    for (const [, path, body, seed] of CODES) {
      suite.standIn.seed(seed);
      found.push([(await callRecord(page, path, body)).code, path, body, seed]);
    }
    assert.deepEqual(found, CODES);
  });

  test('whoever is no collaborator gets 403, a wrong token 9499, no session 401', async () => {
    const page = await fresh();
    assert.equal((await callRecord(page, `app/${FOREIGN_APP}`)).http, 403);
    const nobody = await ask(suite.standIn, `/developers/v1/app/${ID}`, { method: 'POST', body: {} });
    assert.deepEqual([nobody.http, nobody.json().code], [401, 99991641]);
    const cookie = (await page.cookies()).find(({ name }) => name === 'swp_csrf_token')?.value;
    await page.evaluate((csrfToken) => Object.assign(window, { csrfToken }), cookie);
    assert.equal((await callRecord(page, `app/${ID}`)).code, 9499);
  });
});
