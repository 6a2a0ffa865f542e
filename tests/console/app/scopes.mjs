/** What the pages about scopes share: the catalogue in the two identities, and how scopes are requested. */
import { config } from './config.mjs';
import { write } from './records.mjs';

/** `scopeType2ScopeStatus` speaks in numbers (§3). */
export const TYPE = { tenant: '2', user: '1' };
export const IDENTITIES = /** @type {const} */ (['tenant', 'user']);

/** @param {any[]} scopes @param {'tenant' | 'user'} identity */
export const scopesOf = (scopes, identity) => scopes.filter((scope) => TYPE[identity] in scope.scopeType2ScopeStatus);

/** @param {any} scope @param {'tenant' | 'user'} identity @returns {number} 0 none, 1 awaiting publish, 5 active */
export const statusOf = (scope, identity) => scope.scopeType2ScopeStatus[TYPE[identity]];

const WAITING = 1;
const NAMES_OF_STATUS = { 0: 'auth.status.none', 1: 'auth.status.pending', 5: 'auth.status.active' };

/**
 * The label of a scope's status. What waits for a version is in review together with it. The developer may try a scope
 * of the user's identity before its version is out, one of single fields apart: that is not granted yet.
 * @param {any} scope @param {'tenant' | 'user'} identity @param {boolean} inReview
 */
export function statusLabel(scope, identity, inReview) {
  const status = /** @type {0 | 1 | 5} */ (statusOf(scope, identity));
  if (status !== WAITING) return NAMES_OF_STATUS[status];
  if (inReview) return 'auth.status.review';
  return identity === 'user' && !scope.name.startsWith('contact:user.') ? 'auth.status.trial' : 'auth.status.pending';
}

/** The JSON of the batch dialog: what is applied, in both identities. @param {any[]} scopes */
export function exportedJson(scopes) {
  const applied = (/** @type {'tenant' | 'user'} */ identity) => scopesOf(scopes, identity).filter((scope) => statusOf(scope, identity) > 0).map(({ name }) => name).sort();
  return JSON.stringify({ scopes: { tenant: applied('tenant'), user: applied('user') } }, null, 2);
}

/**
 * What importing this text would add, or why it can't be imported. Scopes already applied are left out (§2).
 * @param {string} text
 * @param {any[]} scopes
 * @returns {{problem: 'auth.badJson' | 'auth.unknown' | null, fresh: {identity: 'tenant' | 'user', scope: any}[]}}
 */
export function parseImport(text, scopes) {
  const parsed = parseJson(text);
  const lists = parsed?.scopes;
  const isShaped = typeof lists === 'object' && lists !== null && IDENTITIES.every((identity) => Array.isArray(lists[identity] ?? []));
  if (!isShaped) return { problem: 'auth.badJson', fresh: [] };
  const fresh = [];
  for (const identity of IDENTITIES) {
    for (const name of new Set(lists[identity] ?? [])) {
      const scope = scopesOf(scopes, identity).find((candidate) => candidate.name === name);
      if (!scope) return { problem: 'auth.unknown', fresh: [] };
      if (statusOf(scope, identity) === 0) fresh.push({ identity, scope });
    }
  }
  return { problem: null, fresh };
}

/** @param {string} text */
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @param {string} id @param {{identity: 'tenant' | 'user', scope: any}[]} wanted */
export function requestScopes(id, wanted) {
  const ids = (/** @type {string} */ identity) => wanted.filter((entry) => entry.identity === identity).map(({ scope }) => scope.id);
  return write(`scope/update/${id}`, { clientId: id, appScopeIDs: ids('tenant'), userScopeIDs: ids('user'), scopeIds: [], operation: 'add' });
}

/** The data ranges that these scopes need chosen. @param {{scope: any}[]} wanted @returns {string[]} */
export const rangesOf = (wanted) => [...new Set(wanted.map(({ scope }) => config.ranges[scope.name]).filter(Boolean))];

/** @param {{scope: any}[]} wanted */
export const needsBot = (wanted) => wanted.some(({ scope }) => scope.name.startsWith('im:message'));
