/**
 * `/__state`, `/__seed`, `/__patch`, `/__reset`, `/__press`, `/__approve`, `/__reject`: how tests look into the stand-in. They answer under any
 * host name and are not part of the console.
 */
import { publish } from './records/writes.mjs';

/** @typedef {import('./store.mjs').Store} Store */

/** Approve or reject the version in review, as the tenant's admin would. @param {Store} store @param {string} appId @param {boolean} approved */
export function decideReview(store, appId, approved) {
  const app = store.state.apps[appId];
  const version = app?.versions.find((candidate) => candidate.versionStatus === 1);
  if (!version) return false;
  if (approved) publish(app, version);
  else version.versionStatus = 0;
  return true;
}

/** @type {Record<string, (store: Store, body: any) => any>} */
const controls = {
  'GET /__state': (store) => store.state,
  'POST /__seed': (store, body) => store.seed(body ?? {}),
  'POST /__patch': (store, body) => store.patch(body ?? {}),
  'POST /__reset': (store) => store.reset(),
  'POST /__press': (store, body) => store.press(String(body.kind)),
  'POST /__approve': (store, body) => ({ decided: decideReview(store, body.appId, true) }),
  'POST /__reject': (store, body) => ({ decided: decideReview(store, body.appId, false) }),
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
  return { http: 200, answer: found(store, body) ?? { ok: true } };
}
