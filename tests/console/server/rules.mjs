/**
 * The rules of the settings (§4) that the real console enforces on its server. Each check throws a RecordError.
 */

/** A refusal in the console's own envelope: `{code, msg}`, usually with HTTP 200 (§3). */
export class RecordError extends Error {
  /** @param {number} code @param {string} msg @param {number} [http] */
  constructor(code, msg, http = 200) {
    super(msg);
    this.code = code;
    this.http = http;
  }
}

export const CODES = {
  badParameter: 10002,
  notCollaborator: 10003,
  draftExists: 10043,
  inReview: 10046,
  noConnection: 10068,
  invalidUrl: 10236,
  badRequest: 9499,
  signedOut: 99991641,
};

export const MAX_ENTRIES = 300;

/** A bare origin needs its trailing slash; wildcards are refused; http, ports and localhost are fine. @param {unknown} value */
function checkRedirectUrl(value) {
  const url = typeof value === 'string' && !/[\s*]/.test(value) && URL.canParse(value) ? new URL(value) : null;
  const hasPath = typeof value === 'string' && /^https?:\/\/[^/?#]+\//.test(value);
  if (!url || !hasPath) throw new RecordError(CODES.invalidUrl, 'invalid url');
}

/** An origin without a path or trailing slash; third parties disagree about the scheme, so both are taken. @param {unknown} value */
function checkTrustedDomain(value) {
  const valid = typeof value === 'string' && /^(https?:\/\/)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i.test(value);
  if (!valid) throw new RecordError(CODES.badParameter, 'invalid domain');
}

/** A single public IPv4 address. @param {unknown} value */
function checkIp(value) {
  const parts = typeof value === 'string' ? value.split('.') : [];
  const numeric = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  const [first, second] = parts.map(Number);
  const isPrivate = first === 10 || first === 127 || first === 0 || (first === 192 && second === 168) || (first === 172 && second >= 16 && second <= 31);
  if (!numeric || isPrivate) throw new RecordError(CODES.badParameter, 'invalid ip');
}

/** @param {unknown} value */
function checkProtocol(value) {
  if (typeof value !== 'string' || !/^[a-z][a-z0-9+.-]*$/i.test(value)) throw new RecordError(CODES.badParameter, 'invalid protocol');
}

/** @type {Record<import('./types.mjs').ListId, (value: unknown) => void>} */
const ENTRY_CHECKS = {
  redirect: checkRedirectUrl,
  h5: checkTrustedDomain,
  ip: checkIp,
  webview: checkTrustedDomain,
  server: checkTrustedDomain,
  protocol: checkProtocol,
};

/**
 * One bad entry rejects the whole list (§3).
 * @param {import('./types.mjs').ListId} list
 * @param {unknown} entries
 * @returns {string[]}
 */
export function checkedList(list, entries) {
  if (!Array.isArray(entries)) throw new RecordError(CODES.badParameter, 'bad parameter');
  if (entries.length > MAX_ENTRIES) throw new RecordError(CODES.badParameter, `at most ${MAX_ENTRIES} entries`);
  for (const entry of entries) ENTRY_CHECKS[list](entry);
  return [...new Set(entries)];
}

/** @param {unknown} value */
export function checkHomepage(value) {
  if (value === '') return;
  if (typeof value !== 'string' || !/^https?:\/\//.test(value) || !URL.canParse(value)) throw new RecordError(CODES.invalidUrl, 'invalid url');
}

/**
 * `X.Y.Z`, higher than every version before it (§4).
 * @param {unknown} wanted
 * @param {import('./types.mjs').Version[]} versions
 */
export function checkVersionNumber(wanted, versions) {
  if (typeof wanted !== 'string' || !/^\d{1,12}\.\d{1,12}\.\d{1,12}$/.test(wanted)) throw new RecordError(CODES.badParameter, 'version must be X.Y.Z');
  const isHigher = versions.every((version) => compareVersions(wanted, version.appVersion) > 0);
  if (!isHigher) throw new RecordError(CODES.badParameter, 'version must be higher than the last one');
}

/** @param {string} left @param {string} right */
export function compareVersions(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number));
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
