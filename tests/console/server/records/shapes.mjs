/**
 * Other shapes of the records, for whoever reads them beside the console's own pages: the real ones may differ from
 * what is known of them (option `recordShapes`).
 */

/** @typedef {import('../types.mjs').State} State */
/** @typedef {(data: any, context: {state: State, path: string}) => any} Shape */

const WORDS = {
  versionStatus: { 0: 'draft', 1: 'reviewing', 2: 'online', 3: 'rejected', 5: 'approved', 100: 'offline' },
  status: { 0: 'none', 1: 'pending', 2: 'online', 3: 'rejected', 5: 'active' },
  tenantAppStatus: { 0: 'disabled', 2: 'enabled' },
  appStatus: { 0: 'offline', 1: 'online' },
  auditStatus: { 0: 'none', 1: 'reviewing' },
};

/** Every value of a tree, with its key, through one function. @param {any} value @param {(value: any, key: string) => any} change @param {string} [key] @returns {any} */
function mapped(value, change, key = '') {
  if (Array.isArray(value)) return change(value.map((item) => mapped(item, change)), key);
  if (typeof value !== 'object' || value === null) return change(value, key);
  return change(Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mapped(inner, change, name)])), key);
}

/** @param {string[]} names */
const details = (names) => [{ category: 'stand_in', items: names.map((id) => ({ id, name: id })) }];

/** The lists of a record by details only. @type {Shape} */
function onlyDetails(data, { path }) {
  if (/^event\/cli_/.test(path)) {
    const { events, appEvents, userEvents, ...rest } = data;
    return { ...rest, appEventDetails: details(appEvents), userEventDetails: details(userEvents) };
  }
  if (!/^callback\/cli_/.test(path)) return data;
  const { callbacks, ...rest } = data;
  return { ...rest, callbackDetails: details(callbacks) };
}

/** @type {Record<import('../types.mjs').RecordShape, Shape>} */
const SHAPES = {
  'strings': (data) => mapped(data, (value) => (typeof value === 'number' ? String(value) : value)),
  'text-status': (data) => mapped(data, (value, key) => /** @type {any} */ (WORDS)[key]?.[value] ?? value),
  'null-lists': (data) => mapped(data, (value) => (Array.isArray(value) && value.length === 0 ? null : value)),
  'unknown-keys': (data) => mapped(data, (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value, standInExtra: { list: ['x'], number: 7 } } : value)),
  'details': onlyDetails,
  'app-user-keys': (data) => mapped(data, (value, key) => (key === 'scopeType2ScopeStatus' ? Object.fromEntries(Object.entries(value).map(([type, status]) => [type === '2' ? 'App' : 'User', status])) : value)),
  'h5-key': (data, { state, path }) => {
    const [, id] = /^safe_setting\/(cli_\w+)$/.exec(path) ?? [];
    return id ? { ...data, standInTrustedDomains: state.apps[id].lists.h5 } : data;
  },
};

/** @param {State} state @param {{path: string, by: string}} caller @param {any} data */
export function shaped(state, { path, by }, data) {
  if (by === 'page' || data === undefined) return data;
  return state.options.recordShapes.reduce((shape, name) => SHAPES[name](shape, { state, path }), data);
}
