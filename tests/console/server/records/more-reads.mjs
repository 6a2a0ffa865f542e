/**
 * Reads that public programs of 2026 make (§3). Of most only a few fields are known; the stand-in gives those.
 */
import { EVENTS } from '../events.mjs';
import { STATUS, contentOf, versionWith } from '../release.mjs';
import { CODES, RecordError } from '../rules.mjs';
import { abilities, scopesAll } from './reads.mjs';

/** @typedef {import('../types.mjs').RecordCall} RecordCall */
/** @typedef {import('../types.mjs').RecordRoute} RecordRoute */

const NO_REASONS = {
  apiPrivilegeNeedReason: false,
  contactPrivilegeNeedReason: false,
  dataPrivilegeNeedReason: false,
  visibleScopeNeedReason: false,
  apiPrivilegeReasonMap: {},
  dataPrivilegeReasonMap: {},
  isDataPrivilegeExpandMap: {},
  contactPrivilegeReason: '',
  visibleScopeReason: '',
  isAutoAudit: false,
  isContactExpand: false,
};
const NO_SHARING = { b2cGroupChatShareEnable: false, b2cP2PChatShareEnable: false, b2cP2PChatNeedAudit: false };
const NOBODY = { departments: [], members: [], groups: [], isAll: 0 };

/** What would travel with the next version: what differs from the one that is online. @param {RecordCall} call */
function pendingChanges({ app }) {
  const now = contentOf(app);
  const before = versionWith(app, STATUS.online)?.content;
  const added = (/** @type {'tenant' | 'user'} */ identity) => app.pendingScopes[identity];
  return {
    ability: abilities(app).filter((feature) => !before?.features[feature]),
    scopes: [...added('tenant').map((name) => ({ name, scopeIdentityType: 2 })), ...added('user').map((name) => ({ name, scopeIdentityType: 1 }))],
    isHomepageChanged: JSON.stringify(now.homepage) !== JSON.stringify(before?.homepage ?? { desktop: '', mobile: '' }),
    applyReasonConfig: NO_REASONS,
  };
}

/** @param {RecordCall} call */
function versionDetail({ app, params: [versionId] }) {
  const version = app.versions.find((candidate) => candidate.versionId === versionId);
  if (!version) throw new RecordError(CODES.badParameter, 'bad parameter');
  const { appVersion, versionStatus, publishTime, notes, suggested } = version;
  return {
    versionId,
    appVersion,
    versionStatus,
    status: versionStatus,
    publishTime,
    changeLog: notes,
    visibleRange: { whiteList: suggested ?? app.availability, blackList: NOBODY },
    changeAppShareConfig: { b2cShareSplitConfigSuggest: NO_SHARING },
  };
}

/** Who has to approve, before anything is published. @param {RecordCall} call */
function approvalNodes({ state, lang }) {
  const zh = lang === 'zh';
  const gate = state.policy.versionReview
    ? { nodeName: zh ? '管理员审批' : 'Admin approval', nodeType: zh ? '人工审批' : 'Manual approval', nodeUser: [{ approver: { name: '王管理' } }], nodeCcUser: [] }
    : { nodeName: zh ? '免审规则' : 'Exempt', nodeType: zh ? '自动通过' : 'Auto approved', nodeUser: [], nodeCcUser: [] };
  const ends = zh ? ['发起', '结束'] : ['Initiate', 'End'];
  return { canAutoApproval: !state.policy.versionReview, applyInstanceInfo: { applyNodes: [{ nodeName: ends[0] }, gate, { nodeName: ends[1] }] } };
}

/** The data ranges of the scopes that are applied. @param {RecordCall} call */
function privileges({ state, app }) {
  const names = [...app.scopes.tenant, ...app.pendingScopes.tenant];
  const ranges = [...new Set(state.catalogue.filter(({ name, range }) => range && names.includes(name)).map(({ range }) => String(range)))];
  return {
    privileges: ranges.map((range) => ({
      bizId: range === 'contact' ? 'contacts' : range,
      isRequired: true,
      schemaType: 1,
      organizationType: 1,
      schemaContent: { selectionExpressionSchemaContent: { fields: [{ id: 'users', data_source: { type: 'select_staff' }, operators: ['in'] }] } },
      content: app.dataRanges[range] ? JSON.stringify({ mode: app.dataRanges[range] }) : '',
    })),
    scopeBiz: [],
  };
}

/** Of what is applied the ids alone, each once. @param {RecordCall} call */
function scopeIds(call) {
  return { scopes: scopesAll(call).scopes.filter(({ status }) => status > 0).map(({ id }) => id) };
}

/** @param {RecordCall} call */
function search(call) {
  const keyword = String(call.body?.keyword ?? '').toLowerCase();
  return { scopes: scopesAll(call).scopes.filter(({ name, desc }) => `${name} ${desc}`.toLowerCase().includes(keyword)) };
}

/** @param {RecordCall} call */
function relation({ state, body }) {
  const scope = state.catalogue.find(({ id }) => id === String(body?.scopeId));
  return { apis: [], events: EVENTS.filter(({ scopes }) => scope && scopes.includes(scope.name)).map(({ name }) => name) };
}

/** @type {RecordRoute[]} */
export const moreReads = [
  { path: /^scope\/search\/(?<id>cli_\w+)$/, answer: search },
  { path: /^scope\/relation\/(?<id>cli_\w+)$/, answer: relation },
  { path: /^scope\/(?<id>cli_\w+)$/, answer: scopeIds },
  { path: /^app_version\/change\/(?<id>cli_\w+)$/, answer: pendingChanges },
  { path: /^app_version\/detail\/(?<id>cli_\w+)\/(\w+)$/, answer: versionDetail },
  { path: /^approval_nodes\/get\/(?<id>cli_\w+)$/, answer: approvalNodes },
  { path: /^privilege\/all\/(?<id>cli_\w+)$/, answer: privileges },
  { path: /^b2c_share\/(?<id>cli_\w+)$/, answer: () => NO_SHARING },
];
