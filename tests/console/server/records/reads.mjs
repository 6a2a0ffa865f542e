/**
 * The console's reads (§3), with exactly the fields that public captures show and no others.
 */

/** @typedef {import('../types.mjs').App} App */
/** @typedef {import('../types.mjs').RecordCall} RecordCall */
/** @typedef {import('../types.mjs').RecordRoute} RecordRoute */

const TENANT = 2;
const USER = 1;
const ACTIVE = 5;
const AWAITING_PUBLISH = 1;

/** @param {App} app */
export function abilities(app) {
  return Object.keys(app.features).filter((feature) => app.features[feature]);
}

/** @param {App} app */
const isOnline = (app) => app.enabled && app.versions.some((version) => version.versionStatus === 2);

/** @param {App} app */
const isInReview = (app) => app.versions.some((version) => version.versionStatus === 1);

/** @param {App} app */
function summary(app) {
  return { appID: app.id, name: app.name, desc: app.desc, ability: abilities(app), appStatus: isOnline(app) ? 1 : 0, auditStatus: isInReview(app) ? 1 : 0, avatar: '' };
}

/** @param {RecordCall} call */
function appList({ state, body, platform }) {
  const mine = Object.values(state.apps).filter((app) => (app.owned || app.listed) && (app.platform ?? platform) === platform);
  const start = Number(body?.Cursor ?? 0);
  return { apps: mine.slice(start, start + Number(body?.Count ?? 100)).map(summary), totalCount: mine.length };
}

/** @param {RecordCall} call */
function appDetail({ app }) {
  return {
    ability: abilities(app),
    menuAbility: abilities(app),
    appStatus: isOnline(app) ? 1 : 0,
    auditStatus: isInReview(app) ? 1 : 0,
    clientID: app.id,
    name: app.name,
    desc: app.desc,
    homePage: app.adminHomepage,
    i18n: { zh_cn: { name: app.name, description: app.desc, help_use: '' } },
    primaryLang: 'zh_cn',
    isTestApp: false,
    tenantAppStatus: isOnline(app) ? 2 : 0,
  };
}

/** `redirectURL` is absent when empty, and the H5 trusted domains are not in this record at all (§3). @param {RecordCall} call */
function safeSetting({ app }) {
  const { ip, server, redirect } = app.lists;
  return { allowRefreshToken: app.allowRefreshToken, ipWhiteList: ip, ...(redirect.length > 0 && { redirectURL: redirect }), safeServerDomain: server };
}

/** @param {App} app @param {'tenant' | 'user'} identity @param {string} name */
function scopeStatus(app, identity, name) {
  if (app.scopes[identity].includes(name)) return ACTIVE;
  return app.pendingScopes[identity].includes(name) ? AWAITING_PUBLISH : 0;
}

/** One entry per identity: the two are granted separately (§4). @param {RecordCall} call */
function scopesApplied({ state, app, lang }) {
  const scopes = state.catalogue.flatMap((scope) =>
    scope.types
      .filter((identity) => scopeStatus(app, identity, scope.name) > 0)
      .map((identity) => ({ id: scope.id, name: scope.name, desc: scope[lang], scopeIdentityType: identity === 'tenant' ? TENANT : USER })),
  );
  return { scopes };
}

/** @param {RecordCall} call */
export function scopesAll({ state, app, lang }) {
  const scopes = state.catalogue.map((scope) => {
    const byType = Object.fromEntries(scope.types.map((identity) => [identity === 'tenant' ? TENANT : USER, scopeStatus(app, identity, scope.name)]));
    return { id: scope.id, name: scope.name, desc: scope[lang], status: Math.max(...Object.values(byType)), scopeType2ScopeStatus: byType };
  });
  return { scopes };
}

/** @param {RecordCall} call */
function manifest({ app }) {
  const { tenant, user } = app.scopes;
  const content = {
    schemaVersion: '0.0.1',
    bot: { enable: app.features.bot === true },
    scopes: { tenant, user },
    events: { eventMode: app.event.mode, appEvents: app.event.appEvents, userEvents: app.event.userEvents },
    callbacks: { callbackMode: app.callback.mode, callbacks: app.callback.callbacks },
  };
  return { appManifest: JSON.stringify(content) };
}

/** @param {RecordCall} call */
function event({ app }) {
  const { mode, verificationUrl, appEvents, userEvents, encryptKey, verificationToken } = app.event;
  return { eventMode: mode, verificationUrl, events: [...new Set([...appEvents, ...userEvents])], appEvents, userEvents, encryptKey, verificationToken };
}

/** @param {RecordCall} call */
function visibleOnline({ app }) {
  return { whiteList: app.availability, blackList: { departments: [], members: [], groups: [], isAll: 0 } };
}

/** @param {RecordCall} call */
function versionList({ app }) {
  const versions = app.versions.map(({ versionId, appVersion, versionStatus, publishTime, notes }) => ({ versionId, appVersion, versionStatus, publishTime, changeLog: notes }));
  return { versions, totalCount: versions.length };
}

/** @type {RecordRoute[]} */
export const reads = [
  { path: /^app\/list$/, answer: appList },
  { path: /^app\/(?<id>cli_\w+)$/, answer: appDetail },
  { path: /^safe_setting\/(?<id>cli_\w+)$/, answer: safeSetting },
  { path: /^scope\/applied\/(?<id>cli_\w+)$/, answer: scopesApplied },
  { path: /^scope\/all\/(?<id>cli_\w+)$/, answer: scopesAll },
  { path: /^robot\/(?<id>cli_\w+)$/, answer: ({ app }) => ({ enable: app.features.bot === true, botMenuConfig: [], cardRequestUrl: '' }) },
  { path: /^event\/(?<id>cli_\w+)$/, answer: event },
  { path: /^callback\/(?<id>cli_\w+)$/, answer: ({ app }) => ({ callbackMode: app.callback.mode, callbacks: app.callback.callbacks, verificationUrl: app.callback.verificationUrl ?? '' }) },
  { path: /^visible\/online\/(?<id>cli_\w+)$/, answer: visibleOnline },
  { path: /^app_version\/list\/(?<id>cli_\w+)$/, answer: versionList },
  { path: /^manifest\/get\/(?<id>cli_\w+)$/, answer: manifest },
  { path: /^secret\/(?<id>cli_\w+)$/, answer: ({ app }) => ({ secret: app.secret }) },
];
