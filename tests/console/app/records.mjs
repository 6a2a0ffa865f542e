/**
 * How the console's own pages call the records (§3): relative URL, POST, JSON, the token of this page.
 */
/** A record that answered with anything but code 0. */
export class RecordFailure extends Error {
  /** @param {number | string} code @param {string} msg */
  constructor(code, msg) {
    super(msg);
    this.code = Number(code);
  }
}

/** Tells the parts of the page that depend on drafts that something was written. */
export const written = new EventTarget();

/** @param {string} path @param {any} [body] @returns {Promise<any>} */
export async function record(path, body = {}) {
  const response = await fetch(`/developers/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': /** @type {any} */ (window).csrfToken, 'x-stand-in-page': '1' },
    body: JSON.stringify(body),
    // A redirect can only lead to the accounts host, which fetch may not follow.
    redirect: 'manual',
  }).catch(() => Promise.reject(new RecordFailure(-1, 'network error')));
  const envelope = await response.json().catch(() => ({ code: response.status, msg: 'bad answer' }));
  const isSignedOut = response.status === 401 || response.type === 'opaqueredirect';
  if (isSignedOut) location.reload();
  if (Number(envelope.code) !== 0) throw new RecordFailure(envelope.code, envelope.msg);
  return envelope.data;
}

/** @param {string} path @param {any} body */
export async function write(path, body) {
  const data = await record(path, body);
  written.dispatchEvent(new Event('written'));
  return data;
}

/** Tells the server which button was pressed, for presses that a program must never make. @param {string} kind */
export function pressed(kind) {
  fetch('/__press', { method: 'POST', body: JSON.stringify({ kind }), keepalive: true }).catch(() => {});
}
