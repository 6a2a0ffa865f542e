/** The flows of public programs in Chinese, with their own selectors and XPaths. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FRESH_APP } from '../index.mjs';
import { FEISHU, appears, arrives, button, click, fill, says, until, useConsole, vanishes, x } from './browser.mjs';
import { EDITOR, IMPORT_JSON, MISSION_SCOPES, editorShows, readEditor, setThroughFibers } from './monaco.mjs';

const APP = `${FEISHU}/app/${FRESH_APP}`;

describe('flows in Chinese', () => {
  const suite = useConsole({ lang: 'zh' });
  const app = () => suite.standIn.state().apps[FRESH_APP];

  test('an app is created from the list', async () => {
    const page = await suite.open();
    const listed = page.waitForRequest((request) => request.url().endsWith('/developers/v1/app/list'));
    await page.goto(`${FEISHU}/app`);
    await listed;
    await click(page, button('创建企业自建应用'));
    await appears(page, '[role=dialog] .ud__dialog__content.ud__modal');
    await fill(page, x('//form/div[1]//input'), '采购助手');
    await fill(page, x('//form/div[2]//textarea'), '一句描述');
    assert.ok(await page.$('[title="AppDefaultFilled"]'));
    const created = page.waitForResponse((response) => response.url().endsWith('/app/create'));
    await click(page, button('创建'));
    const { data } = await (await created).json();
    await arrives(page, `^/app/${data.ClientID}/capability/$`);
    assert.equal(suite.standIn.state().apps[data.ClientID].name, '采购助手');
  });

  test('the secret is copied and shown, and the reset icon stands last', async () => {
    const page = await suite.open(`${APP}/baseinfo`);
    const buttons = '//span[text()="App Secret"]/ancestor::div[contains(@class,"ud__row")]//span[contains(@class,"secret-code__btn")]';
    await appears(page, x(buttons));
    const icons = await page.$$eval(x(buttons), (found) => found.map((element) => element.querySelector('svg')?.dataset.icon));
    assert.deepEqual(icons, ['CopyOutlined', 'VisibleOutlined', 'RefreshOutlined']);
    await click(page, x(`${buttons}[2]`));
    await says(page, app().secret);
    await says(page, 'App ID');
    assert.equal(suite.standIn.state().dangerousPresses.secretReset, undefined);
  });

  test('the bot is added on its card, and its page can delete it again', async () => {
    const page = await suite.open(`${APP}/bot`);
    await says(page, '页面不存在');
    await page.goto(`${APP}/capability`);
    const card = '//div[text()="机器人"]/ancestor::div[contains(@class,"ud__card")]';
    const title = await appears(page, x('//div[text()="机器人"]'));
    const add = await appears(page, x(`${card}//button[text()="添加"]`));
    const [above, below] = await Promise.all([title?.boundingBox(), add?.boundingBox()]);
    assert.ok(above && below && below.y - above.y > 0 && below.y - above.y < 200);
    await click(page, x(`${card}//button[text()="添加"]`));
    await appears(page, x(`${card}//button[text()="配置"]`));
    assert.equal(app().features.bot, true);
    await click(page, x('//li[@role="menuitem"]//a[text()="机器人"]'));
    await arrives(page, '/bot$');
    await appears(page, button('删除能力'));
  });

  test('the web app is added after a question, then its homepage is saved', async () => {
    const page = await suite.open(`${APP}/capability`);
    const card = '//div[text()="网页应用"]/ancestor::div[contains(@class,"ud__card")]';
    await click(page, x(`${card}//button[text()="添加"]`));
    await click(page, x('//div[contains(@class,"ud__confirm")]//button[text()="确认"]'));
    await click(page, x(`${card}//button[text()="配置"]`));
    await arrives(page, '/webpage$');
    await says(page, '打开方式配置');
    const save = await appears(page, button('保存'));
    assert.equal(await save?.evaluate((element) => /** @type {HTMLButtonElement} */ (element).disabled), true);
    await fill(page, x('//div[text()="桌面端主页"]/ancestor::div[contains(@class,"ud__row")]//input'), 'https://example.com/home');
    await click(page, x('//label[contains(., "在飞书内新标签页打开")]'));
    await click(page, button('保存'));
    await until(() => app().homepage.desktop === 'https://example.com/home', 'the homepage');
    assert.equal(app().openMode, 'new_tab');
    await says(page, '版本发布后，当前修改方可生效');
  });

  test('scopes are imported through the props above the editor', async () => {
    const page = await suite.open();
    const applied = page.waitForRequest((request) => request.url().endsWith(`/scope/applied/${FRESH_APP}`));
    await page.goto(`${APP}/auth`);
    await applied;
    await click(page, button('批量导入/导出权限'));
    await click(page, x('//div[text()="导入"]'));
    await appears(page, '.scope-import-dialog__editor-dialog');
    await appears(page, `.ud__tabs__content ${EDITOR}`);
    assert.deepEqual((await setThroughFibers(page, IMPORT_JSON)).sort(), ['onChange', 'setValue']);
    await editorShows(page, MISSION_SCOPES[3]);
    assert.deepEqual(JSON.parse(await readEditor(page)).scopes.tenant, MISSION_SCOPES);
    await click(page, button('格式化 JSON'));
    await click(page, button('下一步，确认新增权限'));
    await click(page, button('申请开通'));
    await vanishes(page, '.scope-import-dialog__editor-dialog');
    for (const scope of MISSION_SCOPES) assert.ok(app().scopes.tenant.includes(scope), scope);
    assert.ok(app().scopes.tenant.includes('im:chat:readonly'), 'import only adds');

    await click(page, button('批量导入/导出权限'));
    await click(page, x('//div[text()="导出"]'));
    await page.waitForSelector('.ud__tabs__pane:not(.ud__tabs__pane--inactive) .common-monaco-editor--readOnly');
    await page.waitForFunction((name) => [...document.querySelectorAll('.ud__tabs__pane:not(.ud__tabs__pane--inactive) .common-monaco-editor--readOnly .view-line')].some((line) => line.textContent?.includes(name)), {}, MISSION_SCOPES[0]);
  });

  test('one unknown scope, or bad JSON, closes the way to the review', async () => {
    const page = await suite.open(`${APP}/auth`);
    await click(page, button('批量导入/导出权限'));
    await appears(page, EDITOR);
    const next = () => page.$eval(button('下一步，确认新增权限'), (element) => /** @type {HTMLButtonElement} */ (element).disabled);
    await setThroughFibers(page, '{"scopes":{"tenant":["no:such:scope"],"user":[]}}');
    await says(page, '该权限不存在或该应用无权申请该权限，请重新录入');
    assert.equal(await next(), true);
    await setThroughFibers(page, '{');
    await says(page, 'JSON 格式错误');
    assert.equal(await next(), true);
    await click(page, button('恢复默认值'));
    await page.waitForFunction(() => !document.querySelector('.ud__form-item-explain'));
    assert.equal(await next(), false);
  });

  test('a scope with a data range is granted by hand, and its drawer is confirmed', async () => {
    const page = await suite.open(`${APP}/auth`);
    await click(page, button('开通权限'));
    const search = '[role=dialog] input[placeholder^="例如："]';
    await fill(page, search, 'contact:user.base:readonly');
    await click(page, x('//div[@role="dialog"]//div[contains(@class,"virtual-table__row")][.//div[text()="contact:user.base:readonly"]]//label[contains(@class,"ud__checkbox__wrapper")]'));
    await click(page, button('确认开通权限'));
    await appears(page, x('//div[contains(@class,"ud__drawer")]//div[text()="可访问的数据范围"]'));
    await click(page, x('//div[@class="ud__drawer__footer"]//button[text()="确认"]'));
    await until(() => app().dataRanges.contact === 'same', 'the data range');
    assert.ok(app().scopes.tenant.includes('contact:user.base:readonly'));
  });

  test('long connection, an event and a callback are set', async () => {
    const page = await suite.open(`${APP}/event`);
    await click(page, x('//span[contains(text(),"订阅方式")]/following-sibling::button'));
    await click(page, x('//b[text()="长连接"]/ancestor::label//input'));
    await click(page, x('//div[@class="ud__space__item"]/button[text()="保存"]'));
    await until(() => app().event.mode === 4, 'the long connection');
    await click(page, button('添加事件'));
    await fill(page, '[role=dialog] input[placeholder="搜索"]', 'im.message.receive_v1');
    await click(page, x('//span[text()="im.message.receive_v1"]/ancestor::div[@class="ud__space__item"]//input'));
    await click(page, button('添加'));
    await until(() => app().event.appEvents.includes('im.message.receive_v1'), 'the event');
    await says(page, '推荐开通以下权限');
    await click(page, button('确认开通权限'));
    await vanishes(page, '[role=dialog]');
    await click(page, x('//div[text()="回调配置"][contains(@class,"ud__tabs")]'));
    await click(page, button('添加回调'));
    await click(page, x('//span[text()="card.action.trigger"]/ancestor::div[@class="ud__space__item"]//input'));
    await click(page, '.ud__modal__footer__btns > button:last-child');
    await until(() => app().callback.callbacks.includes('card.action.trigger'), 'the callback');
  });

  test('a version is created and published', async () => {
    const page = await suite.open();
    const listed = page.waitForRequest((request) => request.url().endsWith(`/app_version/list/${FRESH_APP}`));
    await page.goto(`${APP}/version`);
    await listed;
    await click(page, button('创建版本'));
    await arrives(page, '/version/create$');
    await fill(page, x('//div[text()="应用版本号"]/ancestor::div[contains(@class,"ud__row")]//input'), '1.0.0');
    await fill(page, x('//div[text()="更新说明"]/ancestor::div[contains(@class,"ud__row")]//textarea'), '首次发布');
    const create = page.waitForRequest((request) => request.url().endsWith(`/app_version/create/${FRESH_APP}`));
    await click(page, button('保存'));
    await create;
    const commit = page.waitForRequest((request) => request.url().includes(`/publish/commit/${FRESH_APP}/`));
    await click(page, x('//div[@class="ud__confirm__footer__extraAction"]//button[text()="确认发布"]'));
    await commit;
    await until(() => app().versions[0]?.versionStatus === 2, 'the published version');
    await says(page, '已发布');
    await click(page, x('//a[text()="版本管理与发布"]'));
    await says(page, '当前修改均已发布');
  });

  test('the side bar leads everywhere without a load', async () => {
    const page = await suite.open(`${APP}`);
    await arrives(page, '/baseinfo$');
    await page.evaluate(() => Object.assign(window, { stillTheSamePage: true }));
    const entries = { 添加应用能力: 'capability', 权限管理: 'auth', 事件与回调: 'event', 安全设置: 'safe', 版本管理与发布: 'version', 凭证与基础信息: 'baseinfo' };
    for (const [label, route] of Object.entries(entries)) {
      await click(page, `::-p-aria([name="${label}"][role="menuitem"])`);
      await arrives(page, `/${route}$`);
      await appears(page, `li.ud__menu-item-selected[data-menu-id*="/${route}"]`);
    }
    assert.equal(await page.evaluate(() => 'stillTheSamePage' in window), true);
  });
});
