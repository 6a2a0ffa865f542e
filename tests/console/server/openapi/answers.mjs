/**
 * What the Open API answers, call by call. It knows what is published and nothing of drafts; redirect URLs, trusted
 * domains and scopes free of review are effective at once (§4).
 */
import { createHash } from 'node:crypto';
import { STATUS, contentOf, versionWith } from '../release.mjs';
import { Refusal, missingField, refusal } from './refusals.mjs';

/** @typedef {import('../types.mjs').App} App */
/** @typedef {import('../types.mjs').OpenApiCall} Call */
/** @typedef {import('../types.mjs').Version} Version */

const SELF_MANAGE = 'application:application:self_manage';
const TENANT_READONLY = 'tenant:tenant:readonly';
const APPROVED = 1;
const STATUS_OF = { [STATUS.draft]: 4, [STATUS.inReview]: 3, [STATUS.online]: APPROVED, [STATUS.rejected]: 2, [STATUS.old]: APPROVED };
const MAX_PAGE = 50;

/** The console counts versions, the Open API has ids of its own. @param {Version | undefined} version */
function publicId(version) {
  if (!version) return '';
  return version.versionId.startsWith('oav_') ? version.versionId : `oav_${createHash('md5').update(version.versionId).digest('hex')}`;
}

/** @param {Call} call @param {import('../types.mjs').ScopeSets} sets */
function scopeList({ state, lang }, { tenant, user }) {
  const isOlder = state.options.openapiShape === 'older';
  return [...new Set([...tenant, ...user])].map((name) => {
    const scope = state.catalogue.find((candidate) => candidate.name === name);
    const { scopeReview } = state.policy;
    const level = (Array.isArray(scopeReview) ? scopeReview.includes(name) : scopeReview) ? 2 : 1;
    const token_types = [tenant.includes(name) && 'tenant', user.includes(name) && 'user'].filter(Boolean);
    return { scope: name, description: scope?.[lang] ?? '', ...(isOlder ? { level: String(level) } : { level, token_types }) };
  });
}

/** @param {Call} call */
function tenant({ state }) {
  const { id, name, displayId, tag } = state.tenant;
  return { data: { tenant: { name, display_id: displayId, tenant_tag: tag, tenant_key: id, avatar: {} } } };
}

/** @param {Call} call */
function checkOwn({ state, app, params: [id], query }) {
  if (!query.get('lang')) throw missingField('lang');
  if (id === 'me' || id === app.id) return;
  if (!/^cli_\w+$/.test(id)) throw new Refusal(210503, 'invalid app_id');
  throw state.apps[id] ? refusal(210508) : new Refusal(210504, 'no such app in tenant');
}

/** @param {Call} call */
function application(call) {
  checkOwn(call);
  const { state, app } = call;
  const { redirect, h5, ip } = app.lists;
  const online = versionWith(app, STATUS.online);
  const off = online ? 0 : 2;
  return {
    data: {
      app: {
        app_id: app.id,
        creator_id: state.user.id,
        status: online && app.enabled ? 1 : off,
        scene_type: 0,
        payment_type: 0,
        redirect_urls: redirect,
        online_version_id: publicId(online),
        unaudit_version_id: publicId(versionWith(app, STATUS.inReview)),
        app_name: app.name,
        avatar_url: '',
        description: app.desc,
        scopes: scopeList(call, app.scopes),
        i18n: [{ i18n_key: 'zh_cn', name: app.name, description: app.desc, help_use: '' }],
        primary_language: 'zh_cn',
        common_categories: [],
        owner: { type: 2, owner_id: state.user.id },
        ...(state.options.openapiSecurity && { security: { redirect_urls: redirect, allowed_ips: ip, h5_trusted_domains: h5 } }),
      },
    },
  };
}

/** `publish_time` is a string, and empty or null while there is none; the visibility is there only if someone edited it. @param {Call} call @param {Version} version */
function versionItem(call, version) {
  const { app, state } = call;
  const { features, homepage, scopes } = version.content ?? contentOf(app);
  const { suggested } = version;
  const unpublished = state.options.openapiShape === 'older' ? null : '';
  return {
    app_id: app.id,
    version: version.appVersion,
    version_id: publicId(version),
    app_name: app.name,
    avatar_url: '',
    description: app.desc,
    scopes: scopeList(call, scopes),
    common_categories: [],
    events: [],
    status: STATUS_OF[version.versionStatus] ?? 0,
    create_time: String(version.createTime ?? version.publishTime ?? ''),
    publish_time: version.publishTime === null ? unpublished : String(version.publishTime),
    ability: {
      ...(features.web_app && { web_app: { pc_url: homepage.desktop, mobile_url: homepage.mobile } }),
      ...(features.bot && { bot: { card_request_url: '' } }),
    },
    remark: {
      remark: '',
      update_remark: version.notes,
      ...(suggested && { visibility: { is_all: suggested.isAll === 1, visible_list: { open_ids: suggested.members, department_ids: suggested.departments, group_ids: suggested.groups }, invisible_list: {} } }),
    },
  };
}

/** @param {Call} call */
function versionList(call) {
  checkOwn(call);
  const { app, query } = call;
  const size = Number(query.get('page_size') ?? 20);
  if (!(size >= 1 && size <= MAX_PAGE)) throw new Refusal(210502, 'page_size out of range, should be between 1 and 50');
  const start = Number(query.get('page_token') ?? 0);
  const rest = app.versions.slice(start);
  const hasMore = rest.length > size;
  return { data: { items: rest.slice(0, size).map((version) => versionItem(call, version)), has_more: hasMore, page_token: hasMore ? String(start + size) : '' } };
}

/** @param {Call} call */
function versionDetail(call) {
  checkOwn(call);
  const version = call.app.versions.find((candidate) => publicId(candidate) === call.params[1]);
  if (!version) throw new Refusal(211002, 'no such version');
  return { data: { app_version: versionItem(call, version) } };
}

/** A name stands there once per identity. @param {Call} call */
function grants({ state, app }) {
  const isOlder = state.options.openapiShape === 'older';
  const entries = (/** @type {import('../types.mjs').ScopeSets} */ sets, /** @type {number} */ grant_status) =>
    /** @type {const} */ (['tenant', 'user']).flatMap((scope_type) => sets[scope_type].map((scope_name) => ({ scope_name, grant_status, ...(!isOlder && { scope_type }) })));
  return { data: { scopes: [...entries(app.scopes, 1), ...entries(app.pendingScopes, 2)] } };
}

/** Its data stands on the top level. @param {Call} call */
function botInfo({ app }) {
  if (!versionWith(app, STATUS.online)?.content?.features.bot) throw refusal(11205);
  return { bot: { activate_status: 2, app_name: app.name, avatar_url: '', ip_white_list: app.lists.ip, open_id: `ou_${createHash('md5').update(app.id).digest('hex')}` } };
}

/** @type {{path: RegExp, scope?: string, answer: (call: Call) => any}[]} */
export const calls = [
  { path: /^tenant\/v2\/tenant\/query$/, scope: TENANT_READONLY, answer: tenant },
  { path: /^application\/v6\/applications\/(\w+)$/, scope: SELF_MANAGE, answer: application },
  { path: /^application\/v6\/applications\/(\w+)\/app_versions$/, scope: SELF_MANAGE, answer: versionList },
  { path: /^application\/v6\/applications\/(\w+)\/app_versions\/(\w+)$/, scope: SELF_MANAGE, answer: versionDetail },
  { path: /^application\/v6\/scopes$/, answer: grants },
  { path: /^bot\/v3\/info$/, answer: botInfo },
];
