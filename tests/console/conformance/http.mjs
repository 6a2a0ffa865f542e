/** A caller that is no browser: no CORS, no cookies, any host name. */
import { once } from 'node:events';
import https from 'node:https';
import { text } from 'node:stream/consumers';

/**
 * @param {import('../server/start.mjs').Console} standIn
 * @param {string} path
 * @param {{method?: string, host?: string, headers?: Record<string, string>, body?: any}} [options]
 */
export async function ask(standIn, path, { method = 'GET', host = 'open.feishu.cn', headers = {}, body } = {}) {
  const request = https.request({ host: '127.0.0.1', port: standIn.port, path, method, rejectUnauthorized: false, agent: false, headers: { host, ...headers } });
  request.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = /** @type {[import('node:http').IncomingMessage]} */ (await once(request, 'response'));
  const content = await text(response);
  const json = response.headers['content-type']?.includes('json') ? () => JSON.parse(content) : () => null;
  return { http: response.statusCode, headers: response.headers, content, json };
}
