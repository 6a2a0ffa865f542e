/**
 * Other words for the same places, as guides of other months have them (§2). The option `drift` shows these; what
 * is not here keeps its usual label.
 */

/** @type {Record<string, string>} */
const zh = {
  'auth.batch': '批量导入/导出',
  'auth.status.active': '已添加',
  'gotIt': '知道了',
  'safe.redirect': '重定向URL',
  'safe.h5': 'H5可信域名',
};

/** @type {Record<string, string>} */
const en = {
  'capability.add': '+ Add',
  'menu.webpage': 'Web App',
  'menu.auth': 'Permission Management',
  'menu.version': 'Version Management & Publishing',
  'web.desktop': 'Desktop homepage',
  'web.newTab': 'New tab in {brand}',
  'auth.batch': 'Bulk Import/Export Permissions',
  'auth.apply': 'Request to Enable',
  'gotIt': 'Got it',
  'safe.h5': 'H5 trusted domain',
  'safe.ip': 'IP whitelist',
  'safe.batch': 'Bulk edit',
  'version.notes': 'Update notes',
};

export const drift = { zh, en };
