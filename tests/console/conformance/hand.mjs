/**
 * What a person does on the pages under a skin: reads words, presses, types. Every way is told by what is in view, never
 * by a library's classes.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').ElementHandle<Element>} Handle */
/** @typedef {ReturnType<typeof hand>} Hand */
/** @typedef {{nth: number, title: string, value: string}} Entry */

const PATIENCE = 10_000;
const BUTTONS = ['button', 'sl-button', 'sl-icon-button', 'a'];
const FIELDS = ['input:not([type=radio], [type=checkbox], [type=hidden])', 'textarea'];

/** @param {Page} page */
export function hand(page) {
  /** Those in view and usable, in the order of the page; the console's own bars are not the page. @param {string[]} kinds @param {(text: string) => boolean} fits */
  async function inView(kinds, fits) {
    const all = /** @type {Handle[]} */ (await page.$$(kinds.map((kind) => `body >>> ${kind}`).join(', ')));
    const told = await Promise.all(all.map(async (it) => {
      const { names, usable } = await it.evaluate((element) => ({
        names: [element.getAttribute('aria-label'), element.getAttribute('label'), element.textContent].map((name) => (name ?? '').replaceAll(/[\s+✕]/g, '')),
        usable: !element.hasAttribute('disabled') && !element.closest('[aria-hidden=true], header:not(main *)'),
      }));
      const told = names.filter((name) => name !== '');
      return { it, fits: usable && (told.length > 0 ? told.some(fits) : fits('')) && (await it.isVisible()) };
    }));
    return told.filter((one) => one.fits).map((one) => one.it);
  }

  /** @template T @param {() => Promise<T | undefined>} look @param {string} what */
  async function wait(look, what) {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > deadline) throw new Error(`nothing like that in view: ${what}`);
      await pause(50);
    }
  }

  const buttons = (/** @type {string} */ label) => inView(BUTTONS, (text) => text === label);
  const fields = () => inView(FIELDS, () => true);
  return {
    fields,
    buttons,
    /** @param {string} label @param {number} [nth] */
    async press(label, nth = 0) {
      const button = await wait(async () => (await buttons(label)).at(nth), label);
      await still(button);
      await button.click();
    },
    /** Whatever shows these words, with a count behind them or not, last things first: those that were opened last. @param {string} words @param {string[]} [kinds] @param {number} [nth] */
    async pressWords(words, kinds = ['*'], nth = -1) {
      const fits = [words, `${words}推荐`].map((text) => text.replaceAll(/\s/g, ''));
      const it = await wait(async () => (await inView(kinds, (text) => fits.includes(text.replace(/\d+$/, '')))).at(nth), words);
      await still(it);
      await it.click();
    },
    /** @param {number} nth @param {string} text */
    async type(nth, text) {
      const field = await wait(async () => (await fields()).at(nth), `field ${nth}`);
      await still(field);
      await field.click();
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      for (const [index, line] of text.split('\n').entries()) {
        if (index > 0) await page.keyboard.press('Enter');
        await page.keyboard.type(line);
      }
    },
    enter: () => page.keyboard.press('Enter'),
    /** @param {(count: number) => boolean} fits */
    waitFields: (fits) => wait(async () => (fits((await fields()).length) ? true : undefined), 'fields'),
    /** The one that is empty. */
    async typeIntoEmpty(/** @type {string} */ text) {
      const all = await fields();
      const values = await Promise.all(all.map((it) => it.evaluate((element) => /** @type {HTMLInputElement} */ (element).value)));
      await this.type(values.indexOf(''), text);
    },
  };
}

/** Nobody presses what still moves, or what a fading mask still covers. @param {Handle} it */
async function still(it) {
  await it.scrollIntoView();
  const deadline = Date.now() + PATIENCE;
  for (let last = ''; Date.now() < deadline; await pause(60)) {
    const now = JSON.stringify(await it.boundingBox());
    if (now === last && (await it.evaluate(isOnTop))) return;
    last = now;
  }
}

/** @param {Element} element */
function isOnTop(element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  let outermost = element;
  for (let root = element.getRootNode(); root instanceof ShadowRoot; root = outermost.getRootNode()) outermost = root.host;
  return above !== null && (outermost.contains(above) || above.contains(outermost));
}

/** 保存 of this list, or the page's only one. @param {Hand} on @param {number} nth */
async function save(on, nth) {
  const all = await on.buttons('保存');
  await on.press('保存', all.length > 1 ? Math.min(nth, all.length - 1) : 0);
}

/** @type {Record<string, (on: Hand, entry: Entry) => Promise<void>>} */
const WAYS = {
  async inline(on, { nth, value }) {
    await on.type(nth, value);
    await on.press('添加', nth);
  },
  async row(on, { nth, value }) {
    await on.press('添加', nth);
    await on.type(-1, value);
    await on.press('保存');
  },
  async opened(on, { nth, value }) {
    await on.press('添加', nth);
    await on.type(-1, value);
    await on.press('确定');
  },
  async behind(on, { title, value }) {
    await on.pressWords(title);
    await on.type(-1, value);
    await on.press('添加', -1);
  },
  /** What is folded is in view for a program all the same. */
  async folded(on, { nth, title, value }) {
    await on.pressWords(title);
    await on.type(nth, value);
    await on.press('添加', nth);
  },
  async form(on, { nth, value }) {
    await on.waitFields((count) => count > 0);
    const { length } = await on.fields();
    await on.press('添加', nth);
    await on.waitFields((count) => count > length);
    await on.typeIntoEmpty(value);
    await save(on, 0);
  },
  async tags(on, { nth, value }) {
    await on.type(nth, value);
    await on.enter();
    if ((await on.buttons('保存')).length > 0) await save(on, nth);
  },
  async opensInput(on, { nth, value }) {
    await on.press('添加', nth);
    await on.type(-1, value);
    await on.enter();
  },
  async area(on, { nth, value }) {
    await on.type(nth, `\n${value}`);
    await save(on, nth);
  },
  async batch(on, { nth, value }) {
    await on.press('批量修改', nth);
    await on.type(-1, `\n${value}`);
    await on.press('保存');
  },
  async editForm(on, entry) {
    await on.press('编辑');
    await WAYS.form(on, entry);
  },
  async editArea(on, entry) {
    await on.press('编辑');
    await WAYS.area(on, entry);
  },
  /** Behind each entry stand a minus and a plus without a word; it is the fourth entry's plus, after the way home. */
  async growingForm(on, { value }) {
    await on.waitFields((count) => count > 0);
    const { length } = await on.fields();
    await on.press('', 8);
    await on.waitFields((count) => count > length);
    await on.typeIntoEmpty(value);
    await save(on, 0);
  },
  /** The button has a plus and no word, as has the way home. */
  async plusAndSave(on, { nth, value }) {
    await on.press('', nth + 1);
    await on.type(-1, value);
    await on.enter();
    await save(on, 0);
  },
};

/** By layout, or by skin where a library does it in its own way. */
export const LIST = {
  'cards': WAYS.inline,
  'rows': WAYS.row,
  'table': WAYS.row,
  'drawer': WAYS.opened,
  'modal': WAYS.opened,
  'dialog': WAYS.opened,
  'tabs': WAYS.behind,
  'collapse': WAYS.behind,
  'accordion': WAYS.behind,
  'disclosure': WAYS.behind,
  'details': WAYS.folded,
  'form': WAYS.form,
  'tags': WAYS.tags,
  'chips': WAYS.tags,
  'area': WAYS.area,
  'element-plus/tags': WAYS.opensInput,
  'sheet': WAYS.opened,
  'batch': WAYS.batch,
  'semi/form': WAYS.editForm,
  'fluent/form': WAYS.editArea,
  'naive/form': WAYS.growingForm,
  'naive/tags': WAYS.plusAndSave,
};

/** Which of the lists the H5 domains are: some libraries' pages have those of mini programs, too. @param {string} skin */
export const placeOfH5 = (skin) => (/^(semi|fluent|naive)\//.test(skin) ? 3 : 2);

/** @param {Hand} on @param {string} skin @param {string} homepage @param {string} mode */
export async function MODE(on, skin, homepage, mode) {
  const isRowByRow = skin === 'antd/descriptions';
  if (/(modal|dialog|drawer|sheet|descriptions)$/.test(skin) || skin === 'naive/left') await on.press('编辑');
  await on.type(0, homepage);
  if (isRowByRow) {
    await on.press('保存');
    await on.waitFields((count) => count === 0);
    await on.press('编辑', 2);
  }
  if (skin === 'shoelace/select') await on.pressWords('打开方式配置', ['sl-select']);
  else if (/(horizontal|rows|select|right|left)$/.test(skin)) await on.pressWords('在浏览器中打开');
  await on.pressWords(mode);
  await on.press('保存');
}

/** The bot's card comes first; no question is asked for it or one is confirmed. @param {Hand} on */
export async function FEATURE(on) {
  await on.press('添加');
}
