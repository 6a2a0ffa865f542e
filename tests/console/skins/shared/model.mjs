/** What the pages read and write, whatever library draws them. The records are those of the stand-in's own pages. */

/** @typedef {'redirect' | 'ip' | 'webview' | 'h5' | 'server' | 'protocol'} List */
/** @typedef {{desktop: string, mobile: string, openMode: string}} Web */

/**
 * What the application hands to a page.
 * @typedef {object} Host
 * @property {string} id
 * @property {string} route
 * @property {string} layout
 * @property {'zh' | 'en'} lang
 * @property {string[]} ability
 * @property {string[]} confirmFeature
 * @property {(key: string, parts?: Record<string, string | number>) => string} t
 * @property {(path: string, body?: any) => Promise<any>} record
 * @property {(path: string, body: any) => Promise<any>} write
 * @property {(kind: string) => void} pressed
 * @property {(to: string) => void} navigate
 * @property {(id: string, feature: string, enable: boolean) => Promise<any>} switchFeature
 */

/** Without a web app there are only the first two (§2). @param {Host} host @returns {List[]} */
export const listsOf = ({ ability }) => (ability.includes('web_app') ? ['redirect', 'ip', 'h5', 'protocol'] : ['redirect', 'ip']);

/** Those of mini programs stand between them. @param {Host} host @returns {List[]} */
export const allListsOf = ({ ability }) => (ability.includes('web_app') ? ['redirect', 'ip', 'webview', 'h5', 'server', 'protocol'] : ['redirect', 'ip']);

/** Where `safe_setting` has a list; the others are the stand-in's. @type {Partial<Record<List, string>>} */
const KEYS = { redirect: 'redirectURL', ip: 'ipWhiteList', server: 'safeServerDomain' };

/** @param {Host} host @returns {Promise<Record<List, string[]>>} */
export async function readLists({ id, record }) {
  const [safe, more] = await Promise.all([record(`safe_setting/${id}`), record(`stand_in/lists/${id}`)]);
  return { redirect: safe.redirectURL ?? [], ip: safe.ipWhiteList ?? [], webview: more.webview, h5: more.h5, server: safe.safeServerDomain ?? [], protocol: more.protocol };
}

/** @param {Host} host @param {List} list @param {string[]} entries */
export function writeList({ id, write }, list, entries) {
  const key = KEYS[list];
  if (key) return write(`safe_setting/update/${id}`, { clientId: id, [key]: entries });
  return write(`stand_in/lists/update/${id}/${list}`, { entries });
}

/** Writes those lists that have changed. @param {Host} host @param {Record<List, string[]>} before @param {Partial<Record<List, string[]>>} after */
export async function writeLists(host, before, after) {
  for (const list of allListsOf(host)) {
    const entries = after[list];
    if (entries && JSON.stringify(before[list]) !== JSON.stringify(entries)) await writeList(host, list, entries);
  }
}

/** @param {Host} host @returns {Promise<Web>} */
export const readWeb = ({ id, record }) => record(`stand_in/webpage/${id}`);

/** @param {Host} host @param {Web} values */
export const writeWeb = ({ id, write }, { desktop, mobile, openMode }) => write(`stand_in/webpage/update/${id}`, { desktop: desktop ?? '', mobile: mobile ?? '', openMode });

export const MODES = [
  { value: 'new_tab', key: 'web.newTab' },
  { value: 'browser', key: 'web.browser' },
];

export const FEATURES = ['bot', 'web_app', 'workbench_block', 'docs_widget', 'base_plugin', 'link_preview'];

/** Where a feature that was added is configured. @type {Record<string, string>} */
export const ROUTES = { bot: 'bot', web_app: 'webpage' };

/** What the pages check before they ask the server; a key of the labels. @param {string} value @param {string[]} others @returns {string | null} */
export function problemOf(value, others) {
  if (value.trim() === '') return 'safe.invalid';
  return others.includes(value.trim()) ? 'safe.duplicate' : null;
}

/** @param {string} value */
export const isHomepage = (value) => !value || (/^https?:\/\/\S+$/.test(value) && URL.canParse(value));

/** @param {string} text one entry a line */
export const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
