/**
 * The HTML around the application: tokens in an inline script as on the real console (§3), and the CSP asked for.
 */
import { randomBytes } from 'node:crypto';
import { CALLBACKS, EVENTS } from './events.mjs';

/** Monaco's and the page's own policies; any other name is refused. */
const POLICIES = ['console', 'standaloneColorizer', 'editorViewLayer', 'domLineBreaksComputer', 'diffReview', 'stickyScrollViewLayer', 'editorGhostText', 'tokenizeToString', 'defaultWorkerFactory', 'dompurify', 'richScreenReaderContent', 'diffEditorWidget', 'domSanitize'];

/** @param {unknown} value */
const inline = (value) => JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

/**
 * No eval, no WASM, scripts only by nonce. Monaco writes style attributes into the lines it draws, which no nonce
 * can allow; its style elements get the nonce (see bundle.mjs).
 * @param {import('./types.mjs').CspMode} mode
 * @param {string} nonce
 */
function contentSecurityPolicy(mode, nonce) {
  const strict = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (mode === 'trusted-types') strict.push("require-trusted-types-for 'script'", `trusted-types ${POLICIES.join(' ')} 'allow-duplicates'`);
  return strict.join('; ');
}

/**
 * @param {object} page
 * @param {import('./types.mjs').State} page.state
 * @param {'zh' | 'en'} page.lang
 * @param {'feishu' | 'lark'} page.platform
 * @param {string} page.token
 * @param {import('./bundle.mjs').Assets} page.assets
 * @param {import('./skins.mjs').Skin | null} page.skin
 * @returns {{body: string, headers: Record<string, string>}}
 */
export function consolePage({ state, lang, platform, token, assets, skin }) {
  const nonce = randomBytes(16).toString('base64');
  const { csp, faults, openapiSecurity, openapiCallerIp, openapiShape, ...options } = state.options;
  const config = { lang, platform, options, needsReview: state.policy.versionReview, events: EVENTS, callbacks: CALLBACKS, ranges: Object.fromEntries(state.catalogue.filter(({ range }) => range).map(({ name, range }) => [name, range])), editor: assets.editor, workers: assets.workers, skin: skin?.script };
  const title = { feishu: { zh: '飞书开放平台', en: 'Feishu Open Platform' }, lark: { zh: 'Lark 开放平台', en: 'Lark Open Platform' } }[platform][lang];
  const body = `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en-US'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
${[...assets.styles, ...(skin?.styles ?? [])].map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<script nonce="${nonce}">window.csrfToken=${inline(token)};window.user=${inline(state.user)};</script>
<script nonce="${nonce}" type="application/json" id="console-config">${inline(config)}</script>
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}" src="${assets.script}" type="module"></script>
</body>
</html>
`;
  /** @type {Record<string, string>} */
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  if (csp !== 'none') headers['content-security-policy'] = contentSecurityPolicy(csp, nonce);
  return { body, headers };
}

/**
 * The page of the accounts host, with one button that begins a new session.
 * @param {string} back
 */
export function accountsPage(back) {
  const target = `/accounts/confirm?redirect_uri=${encodeURIComponent(back)}`;
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登录</title><link rel="icon" href="data:,"><main><h1>扫码登录</h1><p><a href="${target.replaceAll('"', '&quot;')}">登录</a></p></main></html>`;
}
