/** How public programs write into the scope editor and read from it. */

export const MISSION_SCOPES = ['application:application:self_manage', 'cardkit:card:write', 'im:message:send_as_bot', 'tenant:tenant:readonly'];
export const IMPORT_JSON = JSON.stringify({ scopes: { tenant: MISSION_SCOPES, user: [] } }, null, 2);

/** The editor that can be seen: a hidden read-only one stands before it in the document. */
export const EDITOR = '.ud__tabs__pane:not(.ud__tabs__pane--inactive) .common-monaco .monaco-editor[role="code"]';

/** Waits until the editor shows this name. @param {import('puppeteer-core').Page} page @param {string} name */
export const editorShows = (page, name) => page.waitForFunction((editor, text) => document.querySelector(`${editor} .view-lines`)?.textContent?.includes(text), {}, EDITOR, name);

/**
 * Climbs the React fibers above `.common-monaco` and calls `setValue` and `onChange` where their neighbours fit.
 * @param {import('puppeteer-core').Page} page
 * @param {string} json
 * @returns {Promise<string[]>} the names of what was called
 */
export function setThroughFibers(page, json) {
  return page.evaluate((text) => {
    const host = document.querySelector('.ud__tabs__pane:not(.ud__tabs__pane--inactive) .common-monaco');
    const key = host && Object.keys(host).find((name) => name.startsWith('__reactFiber'));
    const called = [];
    for (let fiber = key && /** @type {any} */ (host)[key]; fiber; fiber = fiber.return) {
      const props = fiber.memoizedProps ?? {};
      if (typeof props.value !== 'string') continue;
      if (typeof props.setValue === 'function' && 'activeTab' in props) called.push('setValue'), props.setValue(text);
      if (typeof props.onChange === 'function' && typeof props.language === 'string') called.push('onChange'), props.onChange(text);
    }
    return called;
  }, json);
}

/** @param {import('puppeteer-core').Page} page */
export function readEditor(page) {
  return page.$$eval('.ud__tabs__pane:not(.ud__tabs__pane--inactive) .view-line', (lines) => lines.map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' ')).join('\n'));
}
