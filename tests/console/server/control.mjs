/**
 * `/__state`, `/__seed`, `/__patch`, `/__reset`, `/__press`, and the parts of the admin and of the app's owner:
 * `/__approve`, `/__reject`, `/__publish`, `/__create-app`. How tests look into the stand-in and act behind its
 * pages. They answer under any host name and are not part of the console.
 */
import { addApp } from './apps.mjs';
import { decideReview, release } from './release.mjs';
import { RecordError } from './rules.mjs';

/** @typedef {import('./store.mjs').Store} Store */

/** @type {Record<string, (store: Store, body: any) => any>} */
const controls = {
  'GET /__state': (store) => store.state,
  'POST /__seed': (store, body) => store.seed(body ?? {}),
  'POST /__patch': (store, body) => store.patch(body ?? {}),
  'POST /__reset': (store) => store.reset(),
  'POST /__press': (store, body) => store.press(String(body.kind)),
  'POST /__approve': ({ state }, body) => ({ decided: decideReview(state, body.appId, true) }),
  'POST /__reject': ({ state }, body) => ({ decided: decideReview(state, body.appId, false) }),
  'POST /__publish': ({ state }, body) => ({ version: release(state, body.appId) }),
  'POST /__create-app': ({ state }, { name, desc = '', platform = null }) => ({ appId: addApp(state, { name, desc, platform }) }),
};

/**
 * @param {Store} store
 * @param {string} method
 * @param {string} path
 * @param {any} body
 * @returns {{http: number, answer: any} | null} null: not a control
 */
export function control(store, method, path, body) {
  if (!path.startsWith('/__')) return null;
  const found = controls[`${method} ${path}`];
  if (!found) return { http: 404, answer: { error: 'no such control' } };
  try {
    return { http: 200, answer: found(store, body) ?? { ok: true } };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    return { http: 400, answer: { error: error.message } };
  }
}
