/**
 * What the server put into the page: language, options and the names that the dialogs list. Read once.
 */
import { drift } from './labels/drift.mjs';
import { en } from './labels/en.mjs';
import { zh } from './labels/zh.mjs';

const source = document.getElementById('console-config')?.textContent ?? '{}';

/** @type {any} */
export const config = JSON.parse(source);
export const { options, lang, platform } = config;

/** @type {Record<string, string>} */
const labels = { ...(lang === 'zh' ? zh : en), ...(options.drift && drift[/** @type {'zh' | 'en'} */ (lang)]), ...options.labels };
const brand = lang === 'zh' ? (platform === 'lark' ? 'Lark' : '飞书') : platform === 'lark' ? 'Lark' : 'Feishu';

/**
 * The label with this key in the page's language, `key@lark` if Lark has a label of its own; `{name}` parts are replaced.
 * @param {string} key
 * @param {Record<string, string | number>} [parts]
 */
export function t(key, parts = {}) {
  const label = (platform === 'lark' && labels[`${key}@lark`]) || (labels[key] ?? key);
  return Object.entries({ brand, ...parts }).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), label);
}
