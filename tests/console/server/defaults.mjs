/**
 * What the stand-in console holds before any seed: one tenant, one user, and five apps that tests can begin with.
 */
import { scopeCatalogue } from './catalogue.mjs';

/** @typedef {import('./types.mjs').App} App */

export const FRESH_APP = 'cli_a1b2c3d4e5f6a7b8';
export const COMPLETE_APP = 'cli_c0a1b2c3d4e5f6a7';
export const REVIEWED_APP = 'cli_d0e1f2a3b4c5d6e7';
export const WEB_ONLY_APP = 'cli_e0f1a2b3c4d5e6f7';
export const FOREIGN_APP = 'cli_f0a1b2c3d4e5f6a7';

const USER = 'ou_7d8a6e6df7621556ce0d21922b676706';

/**
 * An app as the console makes it: no feature, nothing configured.
 * @param {string} id
 * @param {Partial<App>} [patch]
 * @returns {App}
 */
export function newApp(id, patch = {}) {
  return {
    id,
    name: id,
    desc: '',
    secret: secretFor(id),
    owned: true,
    platform: null,
    enabled: true,
    features: { bot: false, web_app: false, workbench_block: false, docs_widget: false, base_plugin: false, link_preview: false, mobile_login: false, native_app: false },
    lists: { redirect: [], h5: [], ip: [], webview: [], server: [], protocol: [] },
    allowRefreshToken: true,
    adminHomepage: '',
    homepage: { desktop: '', mobile: '' },
    openMode: 'browser',
    scopes: { tenant: [], user: [] },
    pendingScopes: { tenant: [], user: [] },
    dataRanges: {},
    event: { mode: 1, verificationUrl: '', appEvents: [], userEvents: [], encryptKey: '', verificationToken: secretFor(`${id}:token`) },
    callback: { mode: 0, callbacks: [] },
    availability: { isAll: 0, members: [USER], departments: [], groups: [] },
    versions: [],
    changed: false,
    ...patch,
  };
}

/**
 * Thirty-two letters and digits, as app secrets are; the same for the same app, so tests can look for leaks.
 * @param {string} id
 */
export function secretFor(id) {
  const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';
  let seed = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return alphabet[(seed >>> 8) % alphabet.length];
  };
  return `k7${Array.from({ length: 30 }, next).join('')}`;
}

/** @param {string} version @param {number} status @returns {import('./types.mjs').Version} */
function version(version, status) {
  return { versionId: `7412345678901${version.split('.').map((part) => part.padStart(2, '0')).join('')}`, appVersion: version, versionStatus: status, publishTime: status === 0 ? null : 1767225600, notes: 'First release' };
}

/** @returns {Record<string, App>} */
function apps() {
  const fresh = newApp(FRESH_APP, {
    name: '云服务助手',
    desc: '企业自建应用',
    lists: {
      redirect: ['https://portal.example-corp.com/sso/feishu/callback', 'http://localhost:3000/oauth/callback'],
      h5: ['https://portal.example-corp.com'],
      ip: ['203.0.113.7'],
      webview: [],
      server: ['api.example-corp.com'],
      protocol: [],
    },
    scopes: { tenant: ['im:chat:readonly', 'docx:document:readonly'], user: ['offline_access'] },
  });
  const complete = newApp(COMPLETE_APP, {
    name: '阿里云专属服务',
    desc: 'Alibaba Cloud Exclusive Service',
    features: { ...fresh.features, bot: true, web_app: true },
    lists: {
      ...fresh.lists,
      redirect: ['', '/workbench', '/person/inviteToGroup'].map((path) => `https://ailink.gts.work/feishu/${COMPLETE_APP}${path}`)
        .concat(['/login', '/oauth2/callback'].map((path) => `https://ailink.gts.work/thirdparty/feishu/${COMPLETE_APP}${path}`)),
      h5: ['https://ailink.gts.work'],
    },
    homepage: { desktop: `https://ailink.gts.work/feishu/${COMPLETE_APP}`, mobile: '' },
    openMode: 'new_tab',
    scopes: { tenant: ['application:application:self_manage', 'cardkit:card:write', 'im:message:send_as_bot', 'tenant:tenant:readonly'], user: [] },
    availability: { isAll: 1, members: [], departments: [], groups: [] },
    versions: [{ ...version('1.0.0', 2), suggested: { isAll: 1, members: [], departments: [], groups: [] } }],
  });
  const reviewed = newApp(REVIEWED_APP, { name: '审批小助手', features: { ...fresh.features, bot: true }, versions: [version('1.1.0', 1), version('1.0.0', 2)], changed: true });
  const webOnly = newApp(WEB_ONLY_APP, { name: 'Travel Desk', features: { ...fresh.features, web_app: true }, homepage: { desktop: 'https://travel.example-corp.com/', mobile: '' }, versions: [version('2.3.1', 2)] });
  const foreign = newApp(FOREIGN_APP, { name: '别人的应用', owned: false });
  return Object.fromEntries([fresh, complete, reviewed, webOnly, foreign].map((app) => [app.id, app]));
}

/** @returns {import('./types.mjs').Settable} */
export function defaults() {
  return {
    tenant: { id: '1736588e5e8f175d', name: '云杉科技', displayId: 'F8213907650', tag: 0 },
    user: { id: USER, name: '林晓', tenantId: '1736588e5e8f175d', tenantName: '云杉科技' },
    session: { signedOut: false },
    policy: { scopeReview: false, versionReview: false },
    catalogue: scopeCatalogue(),
    apps: apps(),
    options: {
      lang: null,
      csp: 'none',
      lists: 'inline-batch',
      delays: { render: 300, api: 40, animation: 180, toast: 3000 },
      overlays: 'card',
      monaco: 'textarea',
      checkboxes: 'any',
      confirmFeature: ['web_app', 'workbench_block', 'docs_widget', 'base_plugin', 'link_preview', 'mobile_login'],
      afterAdd: 'stay',
      spacedLabels: false,
      stringCodes: false,
      larkoffice: false,
      signedOutRecords: '401',
      newTabs: [],
      oldConsole: false,
      webStyle: 'form',
      webLayout: 'stacked',
      webMarkup: 'items',
      webSave: 'dirty',
      editButton: 'text',
      openModeControl: 'radio',
      drift: false,
      feedback: 'message',
      labels: {},
      safePage: { hide: [], disable: [], double: [], caption: [], order: ['redirect', 'ip', 'h5', 'protocol'] },
      safeLists: 'by-feature',
      safeMarkup: 'divs',
      safeStrip: 'plain',
      safeInput: 'there',
      safeRowActions: 'links',
      safeBatch: 'dialog',
      safePager: 'none',
      reviewLock: 'disabled',
      openapiSecurity: false,
      openapiCallerIp: '203.0.113.7',
      openapiShape: 'current',
      faults: [],
      authList: 'rows',
      importEditor: 'monaco',
      importGhost: true,
      importNext: 'typing',
      importStages: 2,
      importInitial: 'applied',
      importRanges: 'after',
      recordShapes: [],
      getRecords: 'feishu',
      longConnection: 'alive',
      templates: 'created',
      versionForm: 'empty',
      recommendScopes: true,
      appList: 'table',
      moreApps: 0,
      skin: null,
    },
  };
}
