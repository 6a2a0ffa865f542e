/**
 * Starts one stand-in console: bundle, certificate, HTTPS server and proxy, all on loopback.
 */
import { once } from 'node:events';
import https from 'node:https';
import path from 'node:path';
import { addApp } from './apps.mjs';
import { bundle } from './bundle.mjs';
import { ACCOUNTS_HOSTS, CONSOLE_HOSTS, certificate } from './certificate.mjs';
import { requestHandler } from './http.mjs';
import { startProxy } from './proxy.mjs';
import { decideReview, release } from './release.mjs';
import { createStore } from './store.mjs';

const TARGET = path.resolve(import.meta.dirname, '../../../target/console');

/**
 * @typedef {object} StartOptions
 * @property {number} [port] 0 or none: any free port
 * @property {'zh' | 'en'} [lang]
 * @property {import('./types.mjs').CspMode} [csp]
 * @property {import('./types.mjs').Options['lists']} [lists]
 * @property {import('./types.mjs').Options['webStyle']} [webStyle]
 * @property {boolean} [review] scopes need a published version
 * @property {any} [seed] see README.md; part of every later reset
 */

/** @param {StartOptions} [options] */
export async function startConsole({ port = 0, lang, csp, lists, webStyle, review, seed = {} } = {}) {
  const asked = Object.fromEntries(Object.entries({ lang, csp, lists, webStyle }).filter(([, value]) => value !== undefined));
  const base = {
    ...seed,
    options: { ...seed.options, ...asked },
    ...(review && { policy: { ...seed.policy, scopeReview: true } }),
  };
  const [assets, pair] = await Promise.all([bundle(TARGET), certificate(TARGET)]);
  const store = createStore(base);

  const handle = requestHandler(store, assets);
  const server = https.createServer(pair, (request, response) => {
    handle(request, response).catch((error) => {
      process.stderr.write(`stand-in console: ${error.stack}\n`);
      if (!response.headersSent) response.writeHead(500).end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const proxy = await startProxy(address.port);

  return {
    port: address.port,
    proxyPort: proxy.port,
    /** Reaches the controls; the console itself wants its real host names. */
    url: `https://127.0.0.1:${address.port}`,
    /** For Chromium: the real host names on their real port, led here. */
    hostResolverRules: [...CONSOLE_HOSTS, ...ACCOUNTS_HOSTS].map((host) => `MAP ${host}:443 127.0.0.1:${address.port}`).join(', '),
    /** A copy: later calls do not change it. @returns {import('./types.mjs').State} */
    state: () => structuredClone(store.state),
    seed: store.seed,
    patch: store.patch,
    reset: store.reset,
    /** @param {string} appId */
    approve: (appId) => decideReview(store.state, appId, true),
    /** @param {string} appId */
    reject: (appId) => decideReview(store.state, appId, false),
    /** Submits the draft, or a new one with the next number. @param {string} appId */
    publish: (appId) => release(store.state, appId),
    /** @param {string} name @param {string} [desc] @param {import('./types.mjs').App['platform']} [platform] @returns {string} its App ID */
    createApp: (name, desc = '', platform = null) => addApp(store.state, { name, desc, platform }),
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all([once(server, 'close'), proxy.close()]);
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startConsole>>} Console */
