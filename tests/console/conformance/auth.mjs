/** The page of the scopes beyond its words: rows, presses, filters, the drawer of a link, and the forms of the import. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FRESH_APP } from '../index.mjs';
import { FEISHU, appears, arrives, button, click, fill, says, until, useConsole, vanishes, x } from './browser.mjs';
import { EDITOR, setThroughFibers } from './monaco.mjs';

const AUTH = `${FEISHU}/app/${FRESH_APP}/auth`;
const NEXT = button('下一步，确认新增权限');
/** @param {string} name @param {string} type */
const row = (name, type) => `//div[contains(@class,"virtual-table__row")][.//div[text()="${name}"]][.//span[text()="${type}"]]`;
const SETS = { scopes: { tenant: ['contact:contact.base:readonly', 'im:chat'], user: ['contact:contact.base:readonly'] }, pendingScopes: { tenant: ['im:message'], user: ['docx:document', 'contact:user.employee_id:readonly'] } };

describe('the page of the scopes', () => {
  const suite = useConsole({ lang: 'zh', seed: { options: { overlays: 'off' } } });
  const app = () => suite.standIn.state().apps[FRESH_APP];
  const presses = () => suite.standIn.state().dangerousPresses;
  /** @param {any} [options] @param {any} [patch] @param {string} [query] */
  const open = (options = {}, patch = SETS, query = '') => {
    suite.standIn.seed({ options, apps: { [FRESH_APP]: patch } });
    return suite.open(AUTH + query);
  };
  /** @param {import('puppeteer-core').Page} page @param {string} selector */
  const isDisabled = (page, selector) => page.$eval(selector, (element) => /** @type {HTMLButtonElement} */ (element).disabled);
  /** @param {import('puppeteer-core').Page} page */
  const table = (page) => page.$$eval('.scope-info-table .virtual-table__row', (rows) => rows.map((it) => [...it.querySelectorAll('.scope-info-table__info__name, .scope__identity, .ud__tag, .virtual-table__cell:nth-child(4)')].map(({ textContent }) => textContent)));

  test('has a row for each identity of a name, with its status and its range', async () => {
    const page = await open();
    await appears(page, '.scope-info-table .virtual-table__row');
    assert.deepEqual(await table(page), [
      ['contact:contact.base:readonly', '用户身份', '已开通', '与用户权限范围一致'],
      ['contact:contact.base:readonly', '应用身份', '已开通', '通讯录与应用的可用范围一致'],
      ['contact:user.employee_id:readonly', '用户身份', '待发布', '与用户权限范围一致'],
      ['docx:document', '用户身份', '待发布｜可调试', '与用户权限范围一致'],
      ['im:chat', '应用身份', '已开通', '-'],
      ['im:message', '应用身份', '待发布', '-'],
    ]);
    await fill(page, 'input[placeholder="例如：获取群组信息、im:chat:readonly"]', 'docx');
    await page.waitForFunction(() => document.querySelectorAll('.scope-info-table .virtual-table__row').length === 1);
  });

  test('closing asks, cancelling and releasing do not; each is counted', async () => {
    const page = await open();
    await click(page, x(`${row('contact:contact.base:readonly', '应用身份')}//button[text()="关闭"]`));
    await says(page, '确认关闭权限');
    await click(page, x('//div[@class="ud__confirm__footer__extraAction"]//button[text()="确认"]'));
    await until(() => !app().scopes.tenant.includes('contact:contact.base:readonly'), 'the scope closed');
    assert.deepEqual(app().scopes.user, ['contact:contact.base:readonly']);
    await vanishes(page, '.ud__confirm');
    await click(page, x(`${row('im:message', '应用身份')}//button[text()="取消"]`));
    await until(() => app().pendingScopes.tenant.length === 0, 'the scope cancelled');
    await click(page, x(`${row('docx:document', '用户身份')}//button[text()="发布"]`));
    await arrives(page, '/version/create$');
    assert.deepEqual(presses(), { scopeRemove: 1, scopeCancel: 1, scopePublish: 1 });
  });

  test('what is in review is withdrawn from its row', async () => {
    const page = await open({}, { ...SETS, versions: [{ versionId: '71', appVersion: '1.0.0', versionStatus: 1, publishTime: null, notes: '' }] });
    await click(page, x(`${row('docx:document', '用户身份')}//button[text()="撤回版本审核"]`));
    await until(() => app().versions[0].versionStatus === 0, 'the version withdrawn');
    assert.deepEqual(presses(), { withdraw: 1 });
  });

  test('in the older form each identity has a tab with all scopes', async () => {
    const page = await open({ authList: 'tabs' });
    await says(page, '未添加');
    await click(page, x('//div[@role="tab"][text()="用户身份权限"]'));
    await appears(page, x('//div[@role="tabpanel"][not(@hidden)]//span[text()="待发布｜可调试"]'));
  });

  test('the drawer of a link lists exactly its names, none ticked, and counts what is', async () => {
    const page = await open({}, SETS, '?q=im:resource,tenant:tenant:readonly,im:chat,no:such:scope&token_type=tenant');
    await appears(page, '.ud__drawer__wrapper.scope-grant-dialog .virtual-table__row');
    const listed = await page.$$eval('.scope-grant-dialog .virtual-table__row', (rows) => rows.map((it) => [it.querySelector('.scope__name')?.textContent, it.querySelector('[role=checkbox]')?.getAttribute('aria-checked')]));
    assert.deepEqual(listed.sort(), [['im:chat', 'false'], ['im:resource', 'false'], ['tenant:tenant:readonly', 'false']]);
    await click(page, '.scope-grant-dialog .virtual-table__head label');
    await says(page, '已选：应用身份权限(2)');
  });

  test('before the editor stands a hidden one that is read-only', async () => {
    const page = await open();
    await click(page, button('批量导入/导出权限'));
    await appears(page, EDITOR);
    const editors = await page.$$eval('.scope-import-dialog__editor-dialog .monaco-editor[role="code"]', (found) => found.map((it) => [it.classList.contains('common-monaco-editor--readOnly'), it.checkVisibility()]));
    assert.deepEqual(editors, [[true, false], [false, true]]);
  });

  test('the way on may stay closed until the editor has lost the focus', async () => {
    const page = await open({ importNext: 'blur', importInitial: 'empty' });
    await click(page, button('批量导入/导出权限'));
    await appears(page, EDITOR);
    await click(page, `${EDITOR} .view-line`);
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.waitForFunction(`document.evaluate('//button[text()="下一步，确认新增权限"]', document, null, 9).singleNodeValue.disabled`);
    await click(page, '.ud__modal__title');
    await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement)?.blur());
    await page.waitForFunction(`!document.evaluate('//button[text()="下一步，确认新增权限"]', document, null, 9).singleNodeValue.disabled`);
  });

  test('in three stages the last box is no modal and asks for the range', async () => {
    const page = await open({ importStages: 3, importEditor: 'textarea' }, { scopes: { tenant: [], user: [] } });
    await click(page, button('批量导入/导出权限'));
    await click(page, '.scope-import-dialog__text');
    await page.$eval('.scope-import-dialog__text', (box) => /** @type {HTMLTextAreaElement} */ (box).select());
    await page.keyboard.sendCharacter(JSON.stringify({ scopes: { tenant: ['contact:user.base:readonly'], user: [] } }));
    await click(page, NEXT);
    await click(page, button('下一步，配置可访问数据范围'));
    const sure = await appears(page, button('确定开通'));
    assert.equal(await sure?.evaluate((element) => element.closest('.ud__modal') === null), true);
    await click(page, button('确定开通'));
    await until(() => app().scopes.tenant.includes('contact:user.base:readonly'), 'the scope');
    assert.equal(app().dataRanges.contact, 'same');
  });

  test('a review may want the ranges first', async () => {
    const page = await open({ importRanges: 'before' }, { scopes: { tenant: [], user: [] } });
    await click(page, button('批量导入/导出权限'));
    await appears(page, EDITOR);
    await setThroughFibers(page, JSON.stringify({ scopes: { tenant: ['contact:user.base:readonly'], user: [] } }));
    await click(page, NEXT);
    await says(page, '以下权限尚未配置可访问的数据范围');
    assert.equal(await isDisabled(page, button('申请开通')), true);
    await click(page, x('//div[@role="dialog"]//button[text()="配置"]'));
    await click(page, x('//div[@class="ud__drawer__footer"]//button[text()="保存"]'));
    await vanishes(page, '.ud__drawer__wrapper');
    await click(page, button('申请开通'));
    await until(() => app().scopes.tenant.includes('contact:user.base:readonly'), 'the scope');
  });
});
