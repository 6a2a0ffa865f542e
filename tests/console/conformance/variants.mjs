/** Variants that tests can ask for, where reports about the real console differ. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPLETE_APP, FRESH_APP } from '../index.mjs';
import { FEISHU, appears, button, callRecord, click, says, until, useConsole, vanishes, x } from './browser.mjs';

describe('variants', () => {
  const suite = useConsole({ lang: 'zh' });

  test('a blocking tour, a side-bar entry for a new tab, spaced labels, a drop-down for the open mode', async () => {
    suite.standIn.seed({ options: { overlays: 'mask', newTabs: ['auth'], spacedLabels: true, openModeControl: 'select' } });
    const page = await suite.open(`${FEISHU}/app/${COMPLETE_APP}/webpage`);
    await appears(page, '.ud__tour--mask');
    await click(page, button('我知道了'));
    await vanishes(page, '.ud__tour');
    await click(page, '[role=combobox]');
    await click(page, x('//div[@role="option"][text()="在浏览器中打开"]'));
    await click(page, button('保 存'));
    await until(() => suite.standIn.state().apps[COMPLETE_APP].openMode === 'browser', 'the open mode');
    const targets = await page.$$eval('.ud__menu-item a', (links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link)).filter(({ target }) => target === '_blank').map(({ pathname }) => pathname));
    assert.deepEqual(targets, [`/app/${COMPLETE_APP}/auth`, '/app/web-inspect']);
  });

  test('check boxes that only believe the user', async () => {
    suite.standIn.seed({ options: { checkboxes: 'trusted' } });
    const page = await suite.open(`${FEISHU}/app/${FRESH_APP}/auth`);
    await click(page, button('开通权限'));
    const box = '.scope-grant-dialog .virtual-table__row input';
    await appears(page, '.scope-grant-dialog .virtual-table__row');
    const isChecked = () => page.$eval(box, (element) => /** @type {HTMLInputElement} */ (element).checked);
    await page.$eval(box, (element) => /** @type {HTMLElement} */ (element).click());
    assert.equal(await isChecked(), false);
    await click(page, '.scope-grant-dialog .virtual-table__row label');
    assert.equal(await isChecked(), true);
  });

  test('a tenant on open.larkoffice.com, whose records redirect when signed out', async () => {
    suite.standIn.seed({ options: { larkoffice: true, signedOutRecords: '302', faults: [{ match: 'robot/', html: true, http: 502, times: 1 }] } });
    const page = await suite.open(`${FEISHU}/app/${COMPLETE_APP}/bot`);
    await says(page, '操作失败');
    assert.equal(await page.evaluate(() => location.host), 'open.larkoffice.com');
    suite.standIn.patch({ session: { signedOut: true } });
    await assert.rejects(callRecord(page, `app/${COMPLETE_APP}`));
    await click(page, x('//a[text()="安全设置"]'));
    await page.waitForFunction(() => location.host === 'accounts.feishu.cn');
  });
});
