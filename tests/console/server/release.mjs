/**
 * The life of a version: draft, in review, online, old; or withdrawn, which makes it a draft again, or rejected; with
 * `policy.manualRelease` approved first, and online only when its owner releases it.
 * What is online is a snapshot taken when its version was published: later changes wait for the next one (§4).
 */
import { randomInt } from 'node:crypto';
import { compareVersions } from './rules.mjs';

/** @typedef {import('./types.mjs').App} App */
/** @typedef {import('./types.mjs').State} State */
/** @typedef {import('./types.mjs').Version} Version */

export const STATUS = { draft: 0, inReview: 1, online: 2, rejected: 3, approved: 5, old: 100 };

/** @param {App} app @param {number} status */
export const versionWith = (app, status) => app.versions.find((version) => version.versionStatus === status);

/** What takes effect with the next version: an app is changed by it only if something becomes different. @param {App} app @param {() => void} change */
export function changing(app, change) {
  const before = held(app);
  change();
  app.changed ||= held(app) !== before;
}

/** @param {App} app */
const held = ({ features, homepage, openMode, event, callback }) => JSON.stringify([features, homepage, openMode, event, callback]);

/** What a version makes effective. @param {App} app @returns {import('./types.mjs').Content} */
export function contentOf({ features, homepage, openMode, scopes, availability }) {
  return structuredClone({ features, homepage, openMode, scopes, availability });
}

/** A seed may show a version online without saying what it holds: then it holds what the app holds. @param {State} state */
export function completeVersions({ apps }) {
  for (const app of Object.values(apps)) {
    const online = versionWith(app, STATUS.online);
    if (online) online.content = { ...contentOf(app), ...online.content };
  }
}

/** @param {App} app @param {string} appVersion @param {string} notes @returns {Version} */
export function addDraft(app, appVersion, notes) {
  const versionId = `7${Array.from({ length: 18 }, () => randomInt(10)).join('')}`;
  const version = { versionId, appVersion, versionStatus: STATUS.draft, publishTime: null, createTime: now(), notes };
  app.versions.unshift(version);
  return version;
}

/** @param {App} app @param {Version} version */
export function publish(app, version) {
  const last = versionWith(app, STATUS.online);
  if (last) last.versionStatus = STATUS.old;
  for (const identity of /** @type {const} */ (['tenant', 'user'])) {
    app.scopes[identity].push(...app.pendingScopes[identity]);
    app.pendingScopes[identity] = [];
  }
  Object.assign(version, { versionStatus: STATUS.online, publishTime: now(), content: contentOf(app) });
  app.changed = false;
}

/** Online at once, or in review where the tenant's policy asks for one. @param {State} state @param {App} app @param {Version} version */
export function submit({ policy }, app, version) {
  if (policy.versionReview) version.versionStatus = STATUS.inReview;
  else publish(app, version);
}

/** Approves or rejects the version in review, as the tenant's admin would. @param {State} state @param {string} appId @param {boolean} approved */
export function decideReview({ apps, policy }, appId, approved) {
  const app = apps[appId];
  const version = app && versionWith(app, STATUS.inReview);
  if (!version) return false;
  if (approved && policy.manualRelease) {
    version.versionStatus = STATUS.approved;
  } else if (approved) {
    publish(app, version);
  } else {
    version.versionStatus = STATUS.rejected;
    app.changed = true;
  }
  return true;
}

/**
 * What the app's owner does on the page: a draft with the next number, unless there is one, is submitted. Null when
 * there is no such app, or a version of it is in review already.
 * @param {State} state @param {string} appId
 */
export function release(state, appId) {
  const app = state.apps[appId];
  if (!app || versionWith(app, STATUS.inReview)) return null;
  const version = versionWith(app, STATUS.draft) ?? addDraft(app, nextNumber(app), 'Released by a test');
  submit(state, app, version);
  const { versionId, appVersion, versionStatus } = version;
  return { versionId, appVersion, versionStatus };
}

/** @param {App} app */
function nextNumber({ versions }) {
  const [highest = '0.0.0'] = versions.map(({ appVersion }) => appVersion).sort((left, right) => compareVersions(right, left));
  const [major, minor, patch] = highest.split('.').map(Number);
  return major === 0 ? '1.0.0' : `${major}.${minor}.${patch + 1}`;
}

const now = () => Math.floor(Date.now() / 1000);
