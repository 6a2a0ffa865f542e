/**
 * `POST /developers/v1/…`: finds the record, checks session, token and ownership, answers in the console's envelope,
 * and remembers every call.
 */
import { CODES, RecordError } from '../rules.mjs';
import { creation } from './creation.mjs';
import { invented } from './invented.mjs';
import { moreReads } from './more-reads.mjs';
import { reads } from './reads.mjs';
import { shaped } from './shapes.mjs';
import { writes } from './writes.mjs';

/** @typedef {import('../store.mjs').Store} Store */

export const PREFIX = '/developers/v1/';
const routes = [...reads, ...moreReads, ...writes, ...creation, ...invented];
/** These answer GET with the CSRF header on Feishu; on Lark they do not (§3). */
const ALSO_BY_GET = /^(secret|scope\/all|event|app|app_version\/list)\/cli_\w+$/;
/** Seen to answer without the header. */
const WITHOUT_TOKEN = /^scope\/applied\//;

/**
 * @typedef {object} Caller
 * @property {string} method
 * @property {string} path after the prefix
 * @property {any} body
 * @property {string} by `page` when the console's own pages call, else `other`
 * @property {boolean} signedIn
 * @property {boolean} tokenValid
 * @property {boolean} tokenAbsent
 * @property {'zh' | 'en'} lang
 * @property {'feishu' | 'lark'} platform
 */

/**
 * @param {Store} store
 * @param {Caller} caller
 * @returns {{http: number, envelope: {code: number | string, data?: any, msg: string}}}
 */
export function callRecord(store, caller) {
  const { state } = store;
  let http = 200;
  /** @type {{code: number | string, data?: any, msg: string}} */
  let envelope;
  let isWrite = false;
  try {
    const found = route(state, caller);
    isWrite = found.route.write === true;
    envelope = { code: 0, data: shaped(state, caller, answer(store, caller, found)) ?? {}, msg: 'success' };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    http = error.http;
    envelope = { code: error.code, msg: error.message };
  }
  const time = new Date().toISOString();
  const { path, body, by, method } = caller;
  if (envelope.code === 0) {
    if (isWrite) state.writes.push({ path, body, time, by });
    else state.reads[path] = (state.reads[path] ?? 0) + 1;
  }
  if (state.options.stringCodes) envelope.code = String(envelope.code);
  state.recordCalls.push({ method, path, body, http, code: envelope.code, time, by });
  return { http, envelope };
}

/** @param {import('../types.mjs').State} state @param {Caller} caller */
function route({ options }, { method, path, platform, signedIn, tokenValid, tokenAbsent }) {
  if (!signedIn) throw new RecordError(CODES.signedOut, 'user not login', 401);
  const byGet = method === 'GET' && options.getRecords === 'feishu' && ALSO_BY_GET.test(path);
  if (byGet && platform === 'lark') throw new RecordError(CODES.badRequest, 'not found', 404);
  if (method !== 'POST' && !byGet) throw new RecordError(CODES.badRequest, 'method not allowed', 405);
  if (!tokenValid && !(tokenAbsent && WITHOUT_TOKEN.test(path))) throw new RecordError(CODES.badRequest, 'csrf token check fail');
  for (const candidate of routes) {
    const match = candidate.path.exec(path);
    if (match) return { route: candidate, match };
  }
  throw new RecordError(CODES.badRequest, 'bad request', 404);
}

/** @param {Store} store @param {Caller} caller @param {{route: import('../types.mjs').RecordRoute, match: RegExpExecArray}} found */
function answer({ state }, { body, lang, platform }, { route, match }) {
  const { id } = match.groups ?? {};
  const app = state.apps[id];
  const isMine = id === undefined || (app?.owned && (app.platform ?? platform) === platform);
  if (!isMine) throw new RecordError(CODES.notCollaborator, 'no permission', 403);
  const isLocked = route.write && !route.whileInReview && app?.versions.some((version) => version.versionStatus === 1);
  if (isLocked) throw new RecordError(CODES.inReview, 'a version is in review');
  if (route.write && !route.anyBody && (typeof body !== 'object' || body === null)) throw new RecordError(CODES.badParameter, 'bad parameter');
  return route.answer({ state, app, body, params: match.slice(id === undefined ? 1 : 2), lang, platform });
}
