/**
 * Who is signed in. A first visit gets a session by itself; a seed or a fault can end it for everybody.
 */
import { randomBytes } from 'node:crypto';

const COOKIE = 'session';

/** @param {string | undefined} header @returns {Record<string, string>} */
export function cookies(header) {
  const pairs = (header ?? '').split('; ').filter(Boolean).map((pair) => pair.split(/=(.*)/s, 2));
  return Object.fromEntries(pairs);
}

export function createSessions() {
  /** @type {Map<string, string>} session cookie → CSRF token of its pages */
  const tokens = new Map();
  return {
    /** The CSRF token of this visitor, or null without a session. @param {string | undefined} cookieHeader */
    token: (cookieHeader) => tokens.get(cookies(cookieHeader)[COOKIE]) ?? null,
    /** @returns {{token: string, setCookie: string[]}} */
    begin() {
      const session = randomBytes(16).toString('hex');
      const token = `${randomBytes(16).toString('base64url')}==`;
      tokens.set(session, token);
      // The CSRF cookies exist, but do not pass as the header (§3: "do not always pass").
      const decoy = randomBytes(12).toString('base64url');
      const setCookie = [`${COOKIE}=${session}; Path=/; Secure; HttpOnly; SameSite=Lax`, `lark_oapi_csrf_token=${decoy}; Path=/; Secure`, `swp_csrf_token=${decoy}; Path=/; Secure`];
      return { token, setCookie };
    },
  };
}

/** @typedef {ReturnType<typeof createSessions>} Sessions */
