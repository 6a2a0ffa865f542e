/**
 * Faults that a test asked for: each strikes the calls whose path it matches, for as many times as it says.
 */

/** @typedef {import('./types.mjs').Fault} Fault */

/**
 * The fault that strikes this call, if any. Counts it down.
 * @param {import('./types.mjs').State} state
 * @param {string} url path with its query
 * @param {'page' | 'other'} caller the console's own pages, or whoever else
 * @returns {Fault | null}
 */
export function takeFault(state, url, caller) {
  const strikes = (/** @type {Fault} */ { match, times = 1, by = caller }) => times > 0 && by === caller && new RegExp(match).test(url);
  const fault = state.options.faults.find(strikes);
  if (!fault) return null;
  if (fault.times !== undefined) fault.times -= 1;
  return fault;
}

/**
 * Answers the call wrongly, where the fault replaces the answer.
 * @param {Fault} fault
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} whether the call is answered (or never will be)
 */
export function strike(fault, response) {
  const { code, http, html, msg = 'fault', timeout } = fault;
  if (timeout) return true;
  if (html) {
    response.writeHead(http ?? 200, { 'content-type': 'text/html; charset=utf-8' }).end('<!doctype html><title>502</title><h1>Bad Gateway</h1>');
    return true;
  }
  if (code === undefined && http === undefined) return false;
  response.writeHead(http ?? 200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ code: code ?? http, msg }));
  return true;
}
