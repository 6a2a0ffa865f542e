/**
 * Records whose real path nobody knows. The stand-in's own pages need them; their prefix says that no program may
 * rely on them: `stand_in/…` exists on no real console.
 */
import { STATUS, changing, versionWith } from '../release.mjs';
import { CODES, RecordError, checkHomepage, checkedList } from '../rules.mjs';

/** @typedef {import('../types.mjs').ListId} ListId */
/** @typedef {import('../types.mjs').RecordCall} RecordCall */
/** @typedef {import('../types.mjs').RecordRoute} RecordRoute */

/** The lists that `safe_setting` does not carry. @param {RecordCall} call */
function extraLists({ app }) {
  const { h5, webview, protocol } = app.lists;
  return { h5, webview, protocol };
}

/** @param {RecordCall} call */
function updateExtraList({ app, body, params: [list] }) {
  app.lists[/** @type {ListId} */ (list)] = checkedList(/** @type {ListId} */ (list), body.entries);
}

/** @param {RecordCall} call */
function switchFeature({ app, body, params: [feature] }) {
  if (!(feature in app.features) || typeof body.enable !== 'boolean') throw new RecordError(CODES.badParameter, 'bad parameter');
  changing(app, () => void (app.features[feature] = body.enable));
}

/** @param {RecordCall} call */
function updateWebApp({ app, body }) {
  checkHomepage(body.desktop);
  checkHomepage(body.mobile);
  if (!['new_tab', 'browser'].includes(body.openMode)) throw new RecordError(CODES.badParameter, 'bad parameter');
  changing(app, () => {
    app.homepage = { desktop: body.desktop, mobile: body.mobile };
    app.openMode = body.openMode;
  });
}

/** What waits for a release, the version that will bring it, and the features whose settings are missing. @param {RecordCall} call */
function draft({ app }) {
  const waiting = versionWith(app, STATUS.inReview) ?? versionWith(app, STATUS.draft);
  const hasNoHomepage = app.features.web_app && !app.homepage.desktop && !app.homepage.mobile;
  return {
    ranges: app.dataRanges,
    changed: app.changed || waiting !== undefined,
    waiting: waiting?.versionId ?? null,
    released: versionWith(app, STATUS.online) !== undefined,
    lacks: hasNoHomepage ? ['webpage'] : [],
    defaults: versionWith(app, STATUS.online)?.defaults ?? null,
    lastVersion: app.versions[0]?.appVersion ?? null,
  };
}

/** @type {RecordRoute[]} */
export const invented = [
  { path: /^stand_in\/lists\/(?<id>cli_\w+)$/, answer: extraLists },
  { path: /^stand_in\/lists\/update\/(?<id>cli_\w+)\/(h5|webview|protocol)$/, write: true, answer: updateExtraList },
  { path: /^stand_in\/feature\/(?<id>cli_\w+)\/(\w+)$/, write: true, answer: switchFeature },
  { path: /^stand_in\/webpage\/(?<id>cli_\w+)$/, answer: ({ app }) => ({ ...app.homepage, openMode: app.openMode }) },
  { path: /^stand_in\/webpage\/update\/(?<id>cli_\w+)$/, write: true, answer: updateWebApp },
  { path: /^stand_in\/draft\/(?<id>cli_\w+)$/, answer: draft },
  { path: /^stand_in\/draft\/update\/(?<id>cli_\w+)$/, write: true, answer: ({ app, body }) => void Object.assign(app.dataRanges, body.ranges) },
  { path: /^stand_in\/enabled\/(?<id>cli_\w+)$/, write: true, answer: ({ app, body }) => void (app.enabled = body.enable === true) },
];
