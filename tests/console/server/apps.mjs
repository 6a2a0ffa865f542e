/** Making an app, by the console's record or by a test. */
import { newApp } from './defaults.mjs';
import { CODES, RecordError } from './rules.mjs';

export const MAX_NAME = 32;
export const MAX_DESCRIPTION = 120;

/** @param {unknown} text @param {number} most */
const isShort = (text, most) => typeof text === 'string' && text.length <= most;

/**
 * @param {import('./types.mjs').State} state
 * @param {{name: any, desc: any, platform: import('./types.mjs').App['platform']}} wanted
 * @returns {string} its App ID
 */
export function addApp(state, { name, desc, platform }) {
  if (!isShort(name, MAX_NAME) || name.trim() === '' || !isShort(desc, MAX_DESCRIPTION)) throw new RecordError(CODES.badParameter, 'bad parameter');
  const id = unusedId(state);
  state.apps[id] = newApp(id, { name, desc, platform });
  return id;
}

/** @param {import('./types.mjs').State} state */
function unusedId({ apps }) {
  for (let number = Object.keys(apps).length; ; number += 1) {
    const id = `cli_a5e1f${number.toString(16).padStart(11, '0')}`;
    if (!apps[id]) return id;
  }
}
