/**
 * The console's writes as public programs know them (§3). Each mutates the app and says what it answers.
 */
import { secretFor } from '../defaults.mjs';
import { STATUS, addDraft, changing, publish, submit, versionWith } from '../release.mjs';
import { CODES, RecordError, checkVersionNumber, checkedList } from '../rules.mjs';

/** @typedef {import('../types.mjs').App} App */
/** @typedef {import('../types.mjs').RecordCall} RecordCall */
/** @typedef {import('../types.mjs').RecordRoute} RecordRoute */

const badParameter = () => new RecordError(CODES.badParameter, 'bad parameter');

/** Replaces every list that the body names, whole, as the incident in §3 tells. @param {RecordCall} call */
function updateSafeSetting({ app, body }) {
  /** @type {Partial<App['lists']>} */
  const lists = {};
  if (body.redirectURL !== undefined) lists.redirect = checkedList('redirect', body.redirectURL);
  if (body.ipWhiteList !== undefined) lists.ip = checkedList('ip', body.ipWhiteList);
  if (body.safeServerDomain !== undefined) lists.server = checkedList('server', body.safeServerDomain);
  Object.assign(app.lists, lists);
  if (typeof body.allowRefreshToken === 'boolean') app.allowRefreshToken = body.allowRefreshToken;
}

/** @param {import('../types.mjs').State} state @param {string} name */
function needsReview({ policy }, name) {
  return Array.isArray(policy.scopeReview) ? policy.scopeReview.includes(name) : policy.scopeReview;
}

/** @param {RecordCall} call */
function updateScopes({ state, app, body }) {
  const { operation, appScopeIDs = [], userScopeIDs = [] } = body;
  if (operation !== 'add' && operation !== 'del') throw badParameter();
  const wanted = [...appScopeIDs.map((/** @type {any} */ id) => ['tenant', id]), ...userScopeIDs.map((/** @type {any} */ id) => ['user', id])].map(([identity, id]) => {
    const scope = state.catalogue.find((candidate) => candidate.id === String(id));
    if (!scope || !scope.types.includes(identity)) throw badParameter();
    return { identity: /** @type {'tenant' | 'user'} */ (identity), name: scope.name };
  });
  for (const { identity, name } of wanted) {
    const isApplied = app.scopes[identity].includes(name) || app.pendingScopes[identity].includes(name);
    if (operation === 'del') {
      app.scopes[identity] = app.scopes[identity].filter((other) => other !== name);
      app.pendingScopes[identity] = app.pendingScopes[identity].filter((other) => other !== name);
    } else if (!isApplied) {
      const waits = needsReview(state, name);
      app[waits ? 'pendingScopes' : 'scopes'][identity].push(name);
      app.changed ||= waits;
    }
  }
}

/** @param {RecordCall} call */
function switchRobot({ app, body }) {
  if (typeof body.enable !== 'boolean') throw badParameter();
  changing(app, () => void (app.features.bot = body.enable));
}

/** What is subscribed is changed in the mode that it is in, where the caller names one. @param {unknown} named @param {number} current */
function checkCurrentMode(named, current) {
  if (named !== undefined && Number(named) !== current) throw badParameter();
}

/** @param {RecordCall} call */
function updateEvents({ app, body }) {
  checkCurrentMode(body.eventMode, app.event.mode);
  const add = body.operation === 'add';
  changing(app, () => {
    for (const key of /** @type {const} */ (['appEvents', 'userEvents'])) {
      const names = (body[key] ?? []).map(String);
      app.event[key] = add ? [...new Set([...app.event[key], ...names])] : app.event[key].filter((name) => !names.includes(name));
    }
  });
}

/** @param {RecordCall} call */
function updateCallbacks({ app, body }) {
  checkCurrentMode(body.callbackMode, app.callback.mode);
  const names = (body.callbacks ?? []).map(String);
  const had = app.callback.callbacks;
  changing(app, () => void (app.callback.callbacks = body.operation === 'del' ? had.filter((name) => !names.includes(name)) : [...new Set([...had, ...names])]));
}

/** Each range holds its choice as JSON in a string, as `privilege/all` tells it. @param {RecordCall} call */
function updatePrivileges({ app, body }) {
  for (const { bizId, content } of body.privileges ?? []) {
    const { mode } = JSON.parse(String(content));
    if (typeof mode !== 'string') throw badParameter();
    app.dataRanges[bizId === 'contacts' ? 'contact' : bizId] = mode;
  }
}

const LONG_CONNECTION = 4;

/** The long connection is refused while no program of the app is connected. @param {RecordCall} call @param {unknown} wanted */
function checkedMode({ state }, wanted) {
  const mode = Number(wanted);
  if (mode === LONG_CONNECTION && state.options.longConnection === 'missing') throw new RecordError(CODES.noConnection, '未检测到应用连接信息');
  return mode;
}

/** @param {RecordCall} call */
function switchEvents(call) {
  const mode = checkedMode(call, call.body.eventMode);
  changing(call.app, () => void (call.app.event.mode = mode));
}

/** @param {RecordCall} call */
function switchCallbacks(call) {
  const mode = checkedMode(call, call.body.callbackMode);
  changing(call.app, () => void (call.app.callback.mode = mode));
}

/** @param {RecordCall} call */
function updateUrl({ app, body }) {
  if (typeof body.verificationUrl !== 'string') throw badParameter();
  changing(app, () => void (app.callback.verificationUrl = body.verificationUrl));
}

/** A version that was approved goes online. @param {RecordCall} call */
function releaseVersion(call) {
  publish(call.app, versionOfCall(call, STATUS.approved));
}

/** Its `visibleSuggest` overwrites the availability (§3: an incident of public tools). @param {RecordCall} call */
function createVersion({ app, body }) {
  if (versionWith(app, STATUS.draft)) throw new RecordError(CODES.draftExists, 'a draft version exists');
  checkVersionNumber(body.appVersion, app.versions);
  const notes = String(body.changeLog ?? '');
  if (notes.trim() === '') throw badParameter();
  const version = addDraft(app, body.appVersion, notes);
  const { isAll = 0, members = [], departments = [], groups = [] } = body.visibleSuggest ?? {};
  app.availability = { isAll: isAll ? 1 : 0, members, departments, groups };
  if (body.visibleSuggest) version.suggested = structuredClone(app.availability);
  version.defaults = { mobile: body.mobileDefaultAbility ?? null, desktop: body.pcDefaultAbility ?? null };
  return { versionId: version.versionId };
}

/** @param {RecordCall} call @param {number} status */
function versionOfCall({ app, params: [versionId] }, status) {
  const version = app.versions.find((candidate) => candidate.versionId === versionId && candidate.versionStatus === status);
  if (!version) throw badParameter();
  return version;
}

/** @param {RecordCall} call */
function commitVersion(call) {
  submit(call.state, call.app, versionOfCall(call, STATUS.draft));
}

/** @param {RecordCall} call */
function withdrawVersion(call) {
  versionOfCall(call, STATUS.inReview).versionStatus = STATUS.draft;
  call.app.changed = true;
}

/** @param {RecordCall} call */
function resetSecret({ app }) {
  app.secret = secretFor(app.secret);
  return { secret: app.secret };
}

/** @type {RecordRoute[]} */
export const writes = [
  { path: /^app\/delete\/(?<id>cli_\w+)$/, write: true, answer: ({ state, app }) => void delete state.apps[app.id] },
  { path: /^secret\/reset\/(?<id>cli_\w+)$/, write: true, answer: resetSecret },
  { path: /^privilege\/update\/(?<id>cli_\w+)$/, write: true, answer: updatePrivileges },
  { path: /^safe_setting\/update\/(?<id>cli_\w+)$/, write: true, answer: updateSafeSetting },
  { path: /^scope\/update\/(?<id>cli_\w+)$/, write: true, answer: updateScopes },
  { path: /^base_info\/(?<id>cli_\w+)$/, write: true, answer: ({ app, body }) => void (app.adminHomepage = String(body.homePage ?? '')) },
  { path: /^robot\/switch\/(?<id>cli_\w+)$/, write: true, answer: switchRobot },
  { path: /^event\/switch\/(?<id>cli_\w+)$/, write: true, answer: switchEvents },
  { path: /^event\/check_url\/(?<id>cli_\w+)$/, answer: ({ body }) => ({ isOk: /^https?:/.test(body?.verificationUrl ?? '') }) },
  { path: /^event\/update\/(?<id>cli_\w+)$/, write: true, answer: updateEvents },
  { path: /^callback\/switch\/(?<id>cli_\w+)$/, write: true, answer: switchCallbacks },
  { path: /^callback\/update_url\/(?<id>cli_\w+)$/, write: true, answer: updateUrl },
  { path: /^callback\/update\/(?<id>cli_\w+)$/, write: true, answer: updateCallbacks },
  { path: /^app_version\/create\/(?<id>cli_\w+)$/, write: true, answer: createVersion },
  { path: /^publish\/commit\/(?<id>cli_\w+)\/(\w+)$/, write: true, answer: commitVersion },
  { path: /^publish\/release\/(?<id>cli_\w+)\/(\w+)$/, write: true, answer: releaseVersion },
  { path: /^publish\/(?:withdraw|cancel_commit)\/(?<id>cli_\w+)\/(\w+)$/, write: true, whileInReview: true, answer: withdrawVersion },
];
