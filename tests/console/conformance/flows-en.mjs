/** The English flow on open.larksuite.com. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FRESH_APP } from '../index.mjs';
import { LARK, appears, arrives, button, click, fill, says, until, useConsole, vanishes, x } from './browser.mjs';
import { EDITOR, IMPORT_JSON, MISSION_SCOPES, setThroughFibers } from './monaco.mjs';

describe('flow in English', () => {
  const suite = useConsole();

  test('App ID and App Secret have rows of their own, seven elements above the buttons still', async () => {
    const page = await suite.open(`${LARK}/app/${FRESH_APP}/baseinfo`);
    await appears(page, '.auth-info__appid .secret-code__btn');
    const rows = await page.$$eval('span.secret-code__btn', (buttons) => buttons.map((button) => {
      let row = /** @type {Element | null} */ (button);
      for (let up = 0; up < 7; up++) row = row?.parentElement ?? null;
      return row?.textContent?.includes('App Secret');
    }));
    assert.deepEqual(rows, [false, true, true, true]);
  });

  test('an app is created, its bot added, its scopes imported, its event mode set', async () => {
    const page = await suite.open(`${LARK}/app`);
    await click(page, button('Create Custom App'));
    await fill(page, '[role=dialog] form input', 'Purchasing');
    await fill(page, '[role=dialog] form textarea', 'Orders and invoices');
    await click(page, button('Create'));
    await arrives(page, '^/app/cli_\\w+/capability/$');
    const id = new URL(page.url()).pathname.split('/')[2];
    const app = () => suite.standIn.state().apps[id];

    await click(page, button('Got It'));
    await click(page, button('Add'));
    await until(() => app().features.bot, 'the bot');

    await page.goto(`${LARK}/app/${id}/auth`);
    await click(page, button('Batch import/export scopes'));
    await appears(page, EDITOR);
    await setThroughFibers(page, IMPORT_JSON);
    await click(page, button('Format JSON'));
    assert.ok(await page.$(button('Reset Defaults')));
    await click(page, button('Next, Review New Scopes'));
    await click(page, x('//div[@role="dialog"]//button[text()="Add"]'));
    await until(() => MISSION_SCOPES.every((scope) => app().scopes.tenant.includes(scope)), 'the scopes');
    await vanishes(page, '[role=dialog]');
    await click(page, button('Add permission scopes to app'));
    await appears(page, '[role=dialog] input[placeholder*="Search"]');
    // One program fills in the only field of the page that speaks of a search.
    assert.equal((await page.$$('.app-layout__header input[placeholder*="Search" i]')).length, 0);

    await page.goto(`${LARK}/app/${id}/event`);
    await appears(page, x('//div[@role="dialog"]//div[text()="Event subscription types"]'));
    await click(page, '[role=dialog] button[aria-label="Close"]');
    await vanishes(page, '[role=dialog]');
    await click(page, '.block-item svg[data-icon="EditOutlined"]');
    await click(page, button('Save'));
    await until(() => app().event.mode === 4, 'the long connection');
  });

  test('?lang= decides the language, and stays', async () => {
    const page = await suite.open(`${LARK}/app?lang=zh-CN`);
    await appears(page, button('创建企业自建应用'));
    await page.goto(`${LARK}/app`);
    await appears(page, button('创建企业自建应用'));
  });

  test('without a data range a version is not saved; the way to it is beside the notice', async () => {
    suite.standIn.seed({ options: { overlays: 'off', versionForm: 'prefilled' }, apps: { [FRESH_APP]: { scopes: { tenant: ['contact:user.base:readonly'] }, dataRanges: {} } } });
    const page = await suite.open(`${LARK}/app/${FRESH_APP}/version/create?lang=en-US`);
    const isDisabled = () => page.$eval(button('Save'), (it) => /** @type {HTMLButtonElement} */ (it).disabled);
    await says(page, 'Please request the required data permissions');
    assert.equal(await isDisabled(), true);
    await click(page, button('Configure'));
    await says(page, 'Not configured');
    await click(page, x('//div[@role="dialog"]//button[text()="Configure"]'));
    await click(page, x('//div[@role="dialog"]//label[.="All"]'));
    await click(page, x('//div[@role="dialog"]//button[text()="Save"]'));
    await vanishes(page, '.ud__drawer__wrapper');
    assert.equal(await isDisabled(), false);
    assert.deepEqual(suite.standIn.state().apps[FRESH_APP].dataRanges, { contact: 'all' });
  });
});
