/**
 * Making an app: bare, or from a template, which brings the bot, the long connection and a few events along. What a
 * new app needs besides: a picture, and its place in the side bar.
 */
import { addApp } from '../apps.mjs';
import { CODES, RecordError } from '../rules.mjs';

/** @typedef {import('../types.mjs').RecordCall} RecordCall */
/** @typedef {import('../types.mjs').RecordRoute} RecordRoute */

const TEMPLATE = 'developer_console';

/** @param {RecordCall} call */
function createApp({ state, body, platform }) {
  return { ClientID: addApp(state, { name: body.name, desc: body.desc, platform }) };
}

/** May be refused; programs then fall back to `app/create`. @param {RecordCall} call */
function createFromTemplate({ state, body, platform }) {
  const { i18n } = body.createAppUserCustomField ?? {};
  const isRefused = state.options.templates === 'refused' || body.appManifestTemplateID !== TEMPLATE;
  if (isRefused || !i18n) throw new RecordError(CODES.badParameter, 'bad parameter');
  const [{ name, description = '' }] = /** @type {any[]} */ (Object.values(i18n));
  const id = addApp(state, { name, desc: description, platform });
  const app = state.apps[id];
  app.features.bot = true;
  app.event = { ...app.event, mode: 4, appEvents: ['im.message.receive_v1'] };
  app.callback = { mode: 4, callbacks: ['card.action.trigger'] };
  return { ClientID: id };
}

/** The entries of the side bar are the abilities that the app has: nothing is stored. @param {RecordCall} call */
function menuAbility({ state, body, platform }) {
  const app = state.apps[body.clientId];
  if (!app?.owned || (app.platform ?? platform) !== platform) throw new RecordError(CODES.notCollaborator, 'no permission', 403);
  if (!Array.isArray(body.ability)) throw new RecordError(CODES.badParameter, 'bad parameter');
}

/** @type {RecordRoute[]} */
export const creation = [
  { path: /^app\/create$/, write: true, answer: createApp },
  { path: /^manifest\/upsert_by_template$/, write: true, answer: createFromTemplate },
  { path: /^app\/upload\/image$/, write: true, anyBody: true, answer: () => ({ url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }) },
  { path: /^developer_panel\/menu_ability$/, write: true, answer: menuAbility },
];
