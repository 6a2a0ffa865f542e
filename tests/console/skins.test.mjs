/**
 * Can a person fill in what the component libraries draw, and what a team wrote without one? One layout of each for each
 * route, with mouse and keyboard; with LARKSPUR_ROWS=all each page under each skin. Whatever a program can't do there is then
 * not the page's fault.
 */
import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { closeBrowser, until, useConsole } from './conformance/browser.mjs';
import { FEATURE, LIST, MODE, hand, placeOfH5 } from './conformance/hand.mjs';
import { DOMAIN, HANDMADE, HOMEPAGE, NEW_TAB } from './conformance/handmade.mjs';
import { FRESH_APP } from './index.mjs';
import { SKINNED_PAGES, libraryOf } from './skins/index.mjs';

/** @param {typeof SKINNED_PAGES[number]} page @param {number} nth @param {typeof SKINNED_PAGES} all */
const isFirst = ({ skin, route }, nth, all) => all.findIndex((other) => other.route === route && libraryOf(other.skin) === libraryOf(skin)) === nth;
const PAGES = process.env.LARKSPUR_ROWS === 'all' ? SKINNED_PAGES : SKINNED_PAGES.filter(isFirst);

const MOBILE = 'https://m.example-corp.com/';

after(closeBrowser);

describe('pages under a skin', { concurrency: 1 }, () => {
  const suite = useConsole({ seed: { options: { overlays: 'off' } } });

  /** @param {string} skin @param {string} route */
  async function open(skin, route) {
    const app = { features: { web_app: true }, homepage: { desktop: '', mobile: MOBILE }, openMode: 'browser', lists: { protocol: ['dingtalk'] } };
    suite.standIn.seed({ options: { skin }, apps: { [FRESH_APP]: app } });
    return suite.open(`https://open.feishu.cn/app/${FRESH_APP}/${route}`);
  }
  const app = () => suite.standIn.state().apps[FRESH_APP];

  /** @param {string} route @param {ReturnType<typeof app>} before */
  async function arrived(route, before) {
    if (route === 'safe') {
      await until(() => app().lists.h5.length > before.lists.h5.length, 'the domain is on the server');
      assert.deepEqual(app().lists, { ...before.lists, h5: [...before.lists.h5, DOMAIN] });
    } else if (route === 'webpage') {
      await until(() => app().homepage.desktop === HOMEPAGE && app().openMode === 'new_tab', 'the values are on the server');
      assert.deepEqual(app().homepage, { desktop: HOMEPAGE, mobile: MOBILE });
    } else {
      await until(() => app().features.bot, 'the feature is on the server');
    }
  }

  for (const { skin, route } of PAGES) {
    test(`${skin} ${route} can be filled in by hand`, async () => {
      const page = await open(skin, route);
      const before = app();
      if (skin.startsWith('handmade/')) {
        await HANDMADE[`${skin.split('/')[1]} ${route}`](hand(page), page);
      } else if (route === 'safe') {
        const way = LIST[/** @type {keyof typeof LIST} */ (skin)] ?? LIST[/** @type {keyof typeof LIST} */ (skin.split('/')[1])];
        await way(hand(page), { nth: placeOfH5(skin), title: 'H5可信域名', value: DOMAIN });
      } else if (route === 'webpage') {
        await MODE(hand(page), skin, HOMEPAGE, NEW_TAB);
      } else {
        await FEATURE(hand(page));
      }
      await arrived(route, before);
      assert.deepEqual(suite.standIn.state().dangerousPresses, {});
    });
  }
});
