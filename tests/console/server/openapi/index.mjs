/**
 * The official Open API on the console's own hosts, `/open-apis/…`: tokens, the gateway's checks, and a memory of
 * who called what. It knows nothing of CORS: a page of another origin can't read its answers.
 */
import { randomBytes } from 'node:crypto';
import { calls } from './answers.mjs';
import { Refusal, deniedAddress, refusal, scopeMissing } from './refusals.mjs';

/** @typedef {import('../types.mjs').State} State */

export const OPEN_API = '/open-apis/';
const TOKEN_CALL = 'auth/v3/tenant_access_token/internal';
const LIFETIME = 7200;
const RENEWED_BELOW = 1800;

/**
 * @typedef {object} Request
 * @property {string} method
 * @property {string} path after `/open-apis/`
 * @property {URLSearchParams} query
 * @property {string} host
 * @property {'feishu' | 'lark'} platform
 * @property {any} body
 * @property {string} authorization
 * @property {boolean} withCookies
 */

/** @param {string} authorization */
const bearer = (authorization) => /^Bearer (\S+)$/.exec(authorization)?.[1] ?? null;

export function createOpenApi() {
  /** Tokens are not part of the state: whoever reads that must not find any. @type {Map<string, {appId: string, until: number}>} */
  const tokens = new Map();

  /** A token that lasts another half an hour is given out again. @param {string} appId */
  function tokenOf(appId) {
    const now = Math.floor(Date.now() / 1000);
    const known = [...tokens].find(([, token]) => token.appId === appId && token.until - now >= RENEWED_BELOW);
    const [text, { until }] = known ?? [`t-${randomBytes(20).toString('hex')}`, { until: now + LIFETIME }];
    tokens.set(text, { appId, until });
    return { msg: 'ok', tenant_access_token: text, expire: until - now };
  }

  /** @param {State} state @param {Request} request */
  function signIn(state, { body, platform }) {
    const { app_id: id, app_secret: secret } = body ?? {};
    const isShaped = typeof id === 'string' && /^cli_\w+$/.test(id) && typeof secret === 'string' && secret !== '';
    if (!isShaped) throw refusal(10003);
    const app = state.apps[id];
    if (!app || (app.platform ?? platform) !== platform) throw new Refusal(10014, 'app id not exists', { http: 200 });
    if (app.secret !== secret) throw refusal(10014);
    return tokenOf(id);
  }

  /** @param {State} state @param {Request} request */
  function answer(state, request) {
    const { method, path, query, host, platform, authorization } = request;
    if (method === 'POST' && path === TOKEN_CALL) return signIn(state, request);
    const found = method === 'GET' && calls.map((call) => ({ call, match: call.path.exec(path) })).find(({ match }) => match);
    if (!found || !found.match) return null;

    const text = bearer(authorization);
    if (text === null) throw refusal(99991661);
    const token = tokens.get(text);
    const app = token && token.until * 1000 > Date.now() ? state.apps[token.appId] : undefined;
    if (!app || (app.platform ?? platform) !== platform) throw refusal(99991663);
    if (!app.enabled) throw refusal(99991662);
    const { openapiCallerIp } = state.options;
    if (app.lists.ip.length > 0 && !app.lists.ip.includes(openapiCallerIp)) throw deniedAddress(openapiCallerIp);
    const { scope } = found.call;
    if (scope && !app.scopes.tenant.includes(scope)) throw scopeMissing(host, app.id, scope);
    const lang = query.get('lang')?.startsWith('en') ? 'en' : 'zh';
    return found.call.answer({ state, app, query, params: found.match.slice(1), lang });
  }

  return {
    /** @param {State} state @param {Request} request @returns {{http: number, envelope: any} | null} null: no such call */
    call(state, request) {
      try {
        const found = answer(state, request);
        return found && { http: 200, envelope: { code: 0, msg: 'success', ...found } };
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { code, message: msg, http } = error;
        return { http, envelope: { code, msg, ...(error.error && { error: { log_id: randomBytes(12).toString('hex').toUpperCase(), ...error.error } }) } };
      }
    },
    /** Neither body nor headers are kept: they hold secrets. @param {State} state @param {Request} request @param {{http: number, code: number | string}} result */
    remember(state, { method, path, body, authorization, withCookies }, { http, code }) {
      const id = path === TOKEN_CALL ? body?.app_id : tokens.get(bearer(authorization) ?? '')?.appId;
      const app = typeof id === 'string' && id in state.apps ? id : null;
      state.openApiCalls.push({ method, path, app, http, code, withCookies, time: new Date().toISOString() });
    },
  };
}
