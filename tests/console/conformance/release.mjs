/** The parts that the admin and the owner play behind the pages, and the life of a version in the records. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { COMPLETE_APP, FRESH_APP, REVIEWED_APP, startConsole } from '../index.mjs';

describe('releases by control', () => {
  /** @type {import('../server/start.mjs').Console} */
  let standIn;
  before(async () => {
    standIn = await startConsole();
  });
  after(() => standIn.close());
  /** @param {string} id */
  const app = (id) => standIn.state().apps[id];

  test('publishing makes a draft with the next number and puts it online', () => {
    standIn.seed({});
    assert.deepEqual([standIn.publish(FRESH_APP)?.appVersion, standIn.publish(FRESH_APP)?.appVersion], ['1.0.0', '1.0.1']);
    assert.deepEqual(app(FRESH_APP).versions.map(({ appVersion, versionStatus }) => [appVersion, versionStatus]), [['1.0.1', 2], ['1.0.0', 100]]);
    assert.deepEqual([standIn.state().dangerousPresses, standIn.state().writes], [{}, []]);
  });

  test('publishing takes the draft that is there', () => {
    standIn.seed({ apps: { [FRESH_APP]: { changed: true, versions: [{ versionId: '701', appVersion: '3.1.4', versionStatus: 0, publishTime: null, notes: '' }] } } });
    assert.deepEqual(standIn.publish(FRESH_APP), { versionId: '701', appVersion: '3.1.4', versionStatus: 2 });
    assert.equal(app(FRESH_APP).changed, false);
  });

  test('with a review, publishing waits for the decision', () => {
    standIn.seed({ policy: { versionReview: true } });
    assert.equal(standIn.publish(FRESH_APP)?.versionStatus, 1);
    assert.equal(standIn.publish(FRESH_APP), null);
    assert.equal(standIn.reject(FRESH_APP), true);
    assert.equal(app(FRESH_APP).versions[0].versionStatus, 3);
    assert.equal(standIn.reject(FRESH_APP), false);
    assert.equal(standIn.publish(FRESH_APP)?.appVersion, '1.0.1');
    assert.equal(standIn.approve(FRESH_APP), true);
    assert.deepEqual(app(FRESH_APP).versions.map(({ versionStatus }) => versionStatus), [2, 3]);
  });

  test('publishing makes waiting scopes effective', () => {
    standIn.seed({ apps: { [FRESH_APP]: { scopes: { tenant: [], user: [] }, pendingScopes: { tenant: ['im:chat'], user: ['im:chat:read'] } } } });
    standIn.publish(FRESH_APP);
    assert.deepEqual([app(FRESH_APP).scopes, app(FRESH_APP).pendingScopes], [{ tenant: ['im:chat'], user: ['im:chat:read'] }, { tenant: [], user: [] }]);
  });

  test('what is online is what held when it was published', () => {
    standIn.seed({ apps: { [COMPLETE_APP]: { homepage: { desktop: 'https://a.example.com/' } } } });
    standIn.patch({ apps: { [COMPLETE_APP]: { homepage: { desktop: 'https://b.example.com/' } } } });
    const online = () => app(COMPLETE_APP).versions.find(({ versionStatus }) => versionStatus === 2)?.content?.homepage.desktop;
    assert.equal(online(), 'https://a.example.com/');
    standIn.publish(COMPLETE_APP);
    assert.equal(online(), 'https://b.example.com/');
  });

  test('an app is made by control, and bad names are refused', async () => {
    standIn.seed({});
    const id = standIn.createApp('采购助手', '一句描述', 'lark');
    assert.deepEqual([app(id).name, app(id).desc, app(id).platform, app(id).versions], ['采购助手', '一句描述', 'lark', []]);
    assert.throws(() => standIn.createApp('x'.repeat(33)));
    assert.throws(() => standIn.createApp('x', 'y'.repeat(121)));
    assert.equal(standIn.publish('cli_nobody'), null);
    assert.equal(standIn.publish(REVIEWED_APP), null);
  });
});
