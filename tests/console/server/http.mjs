/**
 * Every request to the stand-in: controls, assets, the accounts hosts, the Open API, records, and the single page for
 * all the rest.
 */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ASSETS } from './bundle.mjs';
import { ACCOUNTS_HOSTS } from './certificate.mjs';
import { control } from './control.mjs';
import { strike, takeFault } from './faults.mjs';
import { accountsPage, consolePage } from './html.mjs';
import { OPEN_API, createOpenApi } from './openapi/index.mjs';
import { withUsual } from './openapi/refusals.mjs';
import { PREFIX, callRecord } from './records/index.mjs';
import { CODES } from './rules.mjs';
import { cookies, createSessions } from './session.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const MAX_BODY = 1 << 20;
const TYPES = { '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.ttf': 'font/ttf' };

/**
 * @param {import('./store.mjs').Store} store
 * @param {import('./bundle.mjs').Assets} assets
 */
export function requestHandler(store, assets) {
  const sessions = createSessions();
  const openApi = createOpenApi();

  /** @param {Request} request @param {Response} response */
  return async function handle(request, response) {
    const host = (request.headers.host ?? 'localhost').replace(/:\d+$/, '');
    const url = new URL(request.url ?? '/', `https://${host}`);
    const method = request.method ?? 'GET';
    const body = method === 'GET' ? undefined : await jsonBody(request);

    const controlled = control(store, method, url.pathname, body);
    if (controlled) return sendJson(response, controlled.http, controlled.answer);
    if (url.pathname.startsWith(ASSETS)) return sendAsset(response, assets, url.pathname);
    if (ACCOUNTS_HOSTS.includes(host)) return accounts(store, url, response);

    const { state } = store;
    const fault = takeFault(state, url.pathname + url.search, callerOf(request));
    if (fault?.signout) state.session.signedOut = true;
    if (fault?.deletes) delete state.apps[fault.deletes];
    if (fault?.delay) await wait(fault.delay);
    if (url.pathname.startsWith(OPEN_API)) return callOpenApi(state, openApi, openApiRequest(request, host, url, method, body), fault, response);
    if (fault && strike(fault, response)) {
      const path = url.pathname.slice(PREFIX.length);
      if (url.pathname.startsWith(PREFIX)) state.recordCalls.push({ method, path, body, http: fault.http ?? 200, code: fault.code ?? 'fault', time: new Date().toISOString(), by: callerOf(request) });
      return;
    }

    const visitor = { host, url, request, sessions, truncated: fault?.truncated === true };
    if (url.pathname.startsWith(PREFIX)) return record(store, visitor, method, body, response);
    if (url.pathname === '/napi/check/login') return checkLogin(store, visitor, response);
    await page(store, visitor, assets, response);
  };
}

/** @typedef {{host: string, url: URL, request: Request, sessions: import('./session.mjs').Sessions, truncated: boolean}} Visitor */

/** The console's own pages say so in a header; whatever else calls does not. @param {Request} request */
const callerOf = (request) => (request.headers['x-stand-in-page'] ? 'page' : 'other');

/** @param {string} host @returns {'feishu' | 'lark'} */
const platformOf = (host) => (host.endsWith('larksuite.com') ? 'lark' : 'feishu');

/** @param {string} host @param {URL} back */
function signInUrl(host, back) {
  const accountsHost = platformOf(host) === 'lark' ? ACCOUNTS_HOSTS[1] : ACCOUNTS_HOSTS[0];
  return `https://${accountsHost}/accounts/page/login?app_id=7&redirect_uri=${encodeURIComponent(back.href)}`;
}

/** `?lang=`, then the cookie it left, then the option, then the platform's own. @param {import('./types.mjs').State} state @param {Visitor} visitor @returns {'zh' | 'en'} */
function languageOf(state, { url, request, host }) {
  const asked = url.searchParams.get('lang') ?? cookies(request.headers.cookie).locale;
  if (asked) return asked.startsWith('en') ? 'en' : 'zh';
  return state.options.lang ?? (platformOf(host) === 'lark' ? 'en' : 'zh');
}

/** @param {import('./store.mjs').Store} store @param {Visitor} visitor @param {string} method @param {any} body @param {Response} response */
async function record(store, visitor, method, body, response) {
  const { state } = store;
  const { request, url, host, sessions, truncated } = visitor;
  await wait(state.options.delays.api);
  const token = sessions.token(request.headers.cookie);
  const signedIn = token !== null && !state.session.signedOut;
  const { http, envelope } = callRecord(store, {
    method,
    path: url.pathname.slice(PREFIX.length),
    body,
    by: callerOf(request),
    signedIn,
    tokenAbsent: request.headers['x-csrf-token'] === undefined,
    tokenValid: token !== null && request.headers['x-csrf-token'] === token,
    lang: languageOf(state, visitor),
    platform: platformOf(host),
  });
  if (!signedIn && state.options.signedOutRecords === '302') return redirect(response, signInUrl(host, new URL('/app', url)));
  sendText(response, http, JSON.stringify(envelope), truncated);
}

/** Is somebody signed in: by the cookie alone. @param {import('./store.mjs').Store} store @param {Visitor} visitor @param {Response} response */
function checkLogin({ state }, { request, sessions }, response) {
  const isSignedIn = sessions.token(request.headers.cookie) !== null && !state.session.signedOut;
  if (!isSignedIn) return sendJson(response, 401, { code: CODES.signedOut, msg: 'user not login' });
  sendJson(response, 200, { code: 0, data: { id: state.user.id, tenantId: state.user.tenantId } });
}

/** @param {Request} request @param {string} host @param {URL} url @param {string} method @param {any} body @returns {import('./openapi/index.mjs').Request} */
function openApiRequest({ headers }, host, url, method, body) {
  const { authorization = '', cookie } = headers;
  return { method, path: url.pathname.slice(OPEN_API.length), query: url.searchParams, host, platform: platformOf(host), body, authorization, withCookies: cookie !== undefined };
}

/**
 * @param {import('./types.mjs').State} state @param {ReturnType<typeof createOpenApi>} openApi
 * @param {import('./openapi/index.mjs').Request} request @param {import('./types.mjs').Fault | null} fault @param {Response} response
 */
async function callOpenApi(state, openApi, request, fault, response) {
  await wait(state.options.delays.api);
  const struck = fault && withUsual(fault);
  if (struck && strike(struck, response)) return openApi.remember(state, request, { http: struck.http ?? 200, code: struck.code ?? 'fault' });
  const result = openApi.call(state, request);
  if (!result) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found');
  openApi.remember(state, request, { http: result.http, code: result.envelope.code });
  sendText(response, result.http, JSON.stringify(result.envelope), fault?.truncated === true);
}

/** @param {import('./store.mjs').Store} store @param {Visitor} visitor @param {import('./bundle.mjs').Assets} assets @param {Response} response */
async function page(store, visitor, assets, response) {
  const { state } = store;
  const { host, url, request, sessions } = visitor;
  if (state.session.signedOut) return redirect(response, signInUrl(host, url));
  if (state.options.larkoffice && host === 'open.feishu.cn') return redirect(response, `https://open.larkoffice.com${url.pathname}${url.search}`);
  if (url.pathname === '/') return redirect(response, '/app');
  if (!/^\/(app|page)(\/|$)/.test(url.pathname)) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found');

  const platform = platformOf(host);
  const app = state.apps[/^\/app\/(cli_\w+)/.exec(url.pathname)?.[1] ?? ''];
  const isForeign = /^\/app\/cli_/.test(url.pathname) && !(app?.owned && (app.platform ?? platform) === platform);
  if (isForeign) return redirect(response, '/app');

  const known = sessions.token(request.headers.cookie);
  const { token, setCookie } = known === null ? sessions.begin() : { token: known, setCookie: [] };
  const lang = languageOf(state, visitor);
  if (url.searchParams.has('lang')) setCookie.push(`locale=${lang === 'en' ? 'en-US' : 'zh-CN'}; Path=/; Secure`);
  const { body, headers } = consolePage({ state, lang, platform, token, assets, skin: await assets.skin(state.options.skin) });
  response.writeHead(200, { ...headers, 'set-cookie': setCookie }).end(body);
}

/** @param {import('./store.mjs').Store} store @param {URL} url @param {Response} response */
function accounts(store, url, response) {
  const back = url.searchParams.get('redirect_uri') ?? 'https://open.feishu.cn/app';
  if (url.pathname === '/accounts/confirm') {
    store.state.session.signedOut = false;
    return redirect(response, back);
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(accountsPage(back));
}

/** @param {Response} response @param {string} location */
function redirect(response, location) {
  response.writeHead(302, { location, 'cache-control': 'no-store' }).end();
}

/** @param {Response} response @param {number} http @param {any} value */
function sendJson(response, http, value) {
  sendText(response, http, JSON.stringify(value), false);
}

/** @param {Response} response @param {number} http @param {string} json @param {boolean} truncated */
function sendText(response, http, json, truncated) {
  response.writeHead(http, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(truncated ? json.slice(0, Math.floor(json.length / 2)) : json);
}

/** The version stands in the address, so browsers may keep it. @param {Response} response @param {import('./bundle.mjs').Assets} assets @param {string} address */
function sendAsset(response, assets, address) {
  const content = assets.files.get(address);
  if (!content) return void response.writeHead(404).end();
  const type = TYPES[/** @type {keyof typeof TYPES} */ (path.extname(address))];
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=86400, immutable' }).end(content);
}

/** @param {Request} request @returns {Promise<any>} undefined when it is not JSON */
async function jsonBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
  } catch {
    return undefined;
  }
}
