/**
 * A company with many apps: some have all that the vendor's guide asks for, some of it, or nothing; some belong to somebody else
 * and yet stand in the list.
 */
import { COMPLETE_APP, newApp } from './defaults.mjs';

const KINDS = ['complete', 'url', 'scope', 'draft', 'other', 'other', 'other', 'foreign'];

/** @param {number} number */
const idOf = (number) => `cli_b${number.toString(16).padStart(15, '0')}`;

/** @param {import('./types.mjs').State} state @param {number} count */
export function addMany(state, count) {
  const text = JSON.stringify(state.apps[COMPLETE_APP]);
  for (let number = 0; number < count; number += 1) {
    const id = idOf(number);
    state.apps[id] = made(id, number, () => JSON.parse(text.replaceAll(COMPLETE_APP, id)));
  }
}

/** @param {string} id @param {number} number @param {() => import('./types.mjs').App} complete @returns {import('./types.mjs').App} */
function made(id, number, complete) {
  const kind = KINDS[number % KINDS.length];
  const name = `应用 ${number + 1}`;
  if (kind === 'foreign') return newApp(id, { name, owned: false, listed: true });
  if (kind === 'other') return newApp(id, { name });
  const app = Object.assign(complete(), { name });
  if (kind === 'url') app.lists.redirect.pop();
  if (kind === 'scope') app.pendingScopes.tenant = app.scopes.tenant.splice(0, 1);
  if (kind === 'draft') app.versions = [];
  return app;
}
