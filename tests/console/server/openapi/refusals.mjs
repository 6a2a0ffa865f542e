/**
 * How the Open API says no. Its gateway answers HTTP 400 (429 for the rate limit), the token call HTTP 200; callers
 * have to look at the code.
 */

export class Refusal extends Error {
  /** @param {number} code @param {string} msg @param {{http?: number, error?: any}} [rest] */
  constructor(code, msg, { http = 400, error } = {}) {
    super(msg);
    this.code = code;
    this.http = http;
    this.error = error;
  }
}

/** What the codes that a fault may name usually come with. @type {Record<number, {http: number, msg: string}>} */
const USUAL = {
  10003: { http: 200, msg: 'invalid param' },
  10005: { http: 200, msg: 'app secret invalid' },
  10012: { http: 200, msg: 'app type not match' },
  10013: { http: 200, msg: 'tenant not exists' },
  10014: { http: 200, msg: 'app secret invalid' },
  10015: { http: 200, msg: 'app not available' },
  11205: { http: 400, msg: 'app do not have bot' },
  11240: { http: 400, msg: 'bot is not available' },
  210508: { http: 400, msg: 'insufficient permission level' },
  212100: { http: 400, msg: 'internal error' },
  1184000: { http: 400, msg: 'tenant not found' },
  1184001: { http: 400, msg: 'tenant unavailable' },
  99991400: { http: 429, msg: 'request trigger frequency limit' },
  99991403: { http: 400, msg: 'This month\'s API call quota has been exceeded' },
  99991401: { http: 400, msg: 'ip 198.51.100.1 is denied by app setting' },
  99991543: { http: 200, msg: 'app id or app secret is invalid' },
  99991661: { http: 400, msg: 'Missing access token for authorization. Please make a request with token attached.' },
  99991662: { http: 400, msg: 'The app is not in use.' },
  99991663: { http: 400, msg: 'Invalid access token for authorization. Please make a request with a correct token.' },
  99991672: { http: 400, msg: 'Access denied.' },
  99991673: { http: 400, msg: 'The app is not authorized.' },
};

/** @param {number} code */
export const refusal = (code) => new Refusal(code, USUAL[code].msg, { http: USUAL[code].http });

/** A fault on this API may name a code alone: status and words follow. @param {import('../types.mjs').Fault} fault */
export function withUsual(fault) {
  const usual = USUAL[Number(fault.code)];
  return usual ? { ...usual, ...fault } : fault;
}

/** @param {string} address */
export const deniedAddress = (address) => new Refusal(99991401, `ip ${address} is denied by app setting`);

/** @param {string} field */
export const missingField = (field) =>
  new Refusal(99992402, 'field validation failed', { error: { field_violations: [{ field, description: `${field} is required` }] } });

/** Names the scope, and the link that opens just this one in the console (§1). @param {string} host @param {string} id @param {string} scope */
export function scopeMissing(host, id, scope) {
  const url = `https://${host}/app/${id}/auth?q=${scope}&op_from=openapi&token_type=tenant`;
  return new Refusal(99991672, `Access denied. One of the following scopes is required: [${scope}].应用尚未开通所需的应用身份权限：[${scope}]，点击链接申请并开通任一权限即可：${url}`, {
    error: {
      permission_violations: [{ type: 'action_scope_required', subject: scope }],
      helps: [{ url, description: '点击链接申请并开通任一权限即可' }],
    },
  });
}
