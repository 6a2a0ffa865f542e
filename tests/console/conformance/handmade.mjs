/** What a person does on the pages of the skin `handmade`, by layout and route. Whose a field is, is told by its place. */

/** @typedef {import('./hand.mjs').Hand} Hand */
/** @typedef {import('puppeteer-core').Page} Page */

export const DOMAIN = 'https://by-hand.example-corp.com';
export const HOMEPAGE = 'https://by-hand.example-corp.com/';
export const NEW_TAB = '在飞书内新标签页打开';

/** The list of H5 domains is the fourth of these pages, unless told otherwise. @param {number} [nth] */
const opened = (nth = 3) => async (/** @type {Hand} */ on) => {
  await on.press('添加', nth);
  await on.type(-1, DOMAIN);
  await on.pressWords('确定', ['button', 'a']);
};

/** @param {Page} page */
const firstSwitch = (page) => page.locator('[role=switch]').click();

/** The pencil beside this name. @param {Page} page @param {string} name */
const pencil = (page, name) => page.locator(`::-p-xpath(//div[text()="${name}"]/following-sibling::span[1])`).click();

/** @type {Record<string, (on: Hand, page: Page) => Promise<void>>} */
export const HANDMADE = {
  async 'passport safe'(on) {
    await on.type(3, DOMAIN);
    await on.press('添加', 3);
  },
  'ledger safe': opened(),
  'popover safe': opened(5),
  async 'tiles safe'(on) {
    await on.pressWords('添加', ['div'], 2);
    await on.type(-1, DOMAIN);
    await on.press('保存');
  },
  async 'bare safe'(on) {
    await on.type(3, DOMAIN);
    await on.pressWords('添加', ['span'], 3);
  },
  async 'plus safe'(on) {
    await on.type(3, DOMAIN);
    await on.enter();
  },
  'long safe': opened(2),
  'anchors safe': opened(),
  async 'strip safe'(on) {
    await on.type(3, DOMAIN);
    await on.press('添加', 3);
  },
  async 'tabs safe'(on) {
    await on.pressWords('H5可信域名');
    await opened(0)(on);
  },
  async 'folded safe'(on) {
    await on.pressWords('H5可信域名(1/300)');
    await on.type(1, DOMAIN);
    await on.press('添加');
  },
  async 'summary safe'(on) {
    await on.press('管理', 3);
    await on.type(-1, DOMAIN);
    await on.press('添加');
  },
  async 'form safe'(on) {
    await on.press('添加一项', 3);
    await on.typeIntoEmpty(DOMAIN);
    await on.press('保存');
  },
  async 'fieldset safe'(on) {
    await on.type(3, `\n${DOMAIN}`);
    await on.press('保存', 3);
  },
  async 'terms safe'(on) {
    await on.type(2, DOMAIN);
    await on.enter();
    await on.press('保存', -1);
  },
  async 'reading safe'(on) {
    await on.press('编辑', 3);
    await on.type(0, `\n${DOMAIN}`);
    await on.press('保存');
  },
  async 'drawn webpage'(on) {
    await on.type(0, HOMEPAGE);
    await on.pressWords(NEW_TAB);
    await on.press('保存');
  },
  async 'ends webpage'(on) {
    await on.type(0, HOMEPAGE);
    await on.pressWords('在浏览器中打开');
    await on.pressWords(NEW_TAB);
    await on.press('保存');
  },
  async 'switches webpage'(on, page) {
    await firstSwitch(page);
    await on.waitFields((count) => count === 2);
    await on.type(0, HOMEPAGE);
    await on.pressWords(NEW_TAB);
    await on.press('保存');
  },
  async 'older webpage'(on) {
    await on.type(0, HOMEPAGE);
    await on.pressWords('高级设置');
    await on.pressWords(NEW_TAB);
    await on.press('保存');
  },
  async 'lines webpage'(on, page) {
    await pencil(page, '桌面端主页');
    await on.type(0, HOMEPAGE);
    await on.enter();
    await on.waitFields((count) => count === 0);
    await pencil(page, '打开方式配置');
    await on.pressWords(NEW_TAB);
    await pencil(page, '打开方式配置');
  },
  async 'modal webpage'(on) {
    await on.press('编辑');
    await on.type(0, HOMEPAGE);
    await on.pressWords(NEW_TAB);
    await on.press('确定');
  },
  async 'self-saving webpage'(on) {
    await on.type(0, HOMEPAGE);
    await on.enter();
    await on.pressWords(NEW_TAB);
  },
  async 'cards capability'(on) {
    await on.press('添加');
  },
  async 'lines capability'(on) {
    await on.press('添加');
  },
  async 'switches capability'(on, page) {
    await firstSwitch(page);
  },
  async 'tiles capability'(on) {
    await on.pressWords('机器人');
    await on.press('立即添加');
  },
};
