/** Policies, the proxy, and how the console can be reached. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { describe, test } from 'node:test';
import { FRESH_APP, startConsole } from '../index.mjs';
import { FEISHU, appears, button, click, useConsole } from './browser.mjs';
import { EDITOR, IMPORT_JSON, MISSION_SCOPES, editorShows, setThroughFibers } from './monaco.mjs';

for (const csp of /** @type {const} */ (['strict', 'trusted-types'])) {
  describe(`under the policy "${csp}"`, () => {
    const suite = useConsole({ lang: 'zh', csp });

    test('Monaco works, nothing is violated, and WASM is refused', async () => {
      const page = await suite.open();
      /** @type {string[]} */
      const problems = [];
      page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.goto(`${FEISHU}/app/${FRESH_APP}/auth`);
      await click(page, button('批量导入/导出权限'));
      await appears(page, `${EDITOR} .view-line`);
      await setThroughFibers(page, IMPORT_JSON);
      await editorShows(page, MISSION_SCOPES[0]);
      assert.deepEqual(problems, []);
      const compiles = await page.evaluate(() => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])).then(() => true, () => false));
      assert.equal(compiles, false);
    });
  });
}

describe('the CONNECT proxy', () => {
  /** @param {number} port @param {string} target */
  async function connect(port, target) {
    const socket = net.connect(port, '127.0.0.1');
    socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`);
    const [answer] = await once(socket, 'data');
    socket.destroy();
    return String(answer).split('\r\n')[0];
  }

  test('leads the console hosts on port 443 and refuses everything else', async () => {
    const standIn = await startConsole();
    assert.match(await connect(standIn.proxyPort, 'open.feishu.cn:443'), / 200 /);
    assert.match(await connect(standIn.proxyPort, 'accounts.larksuite.com:443'), / 200 /);
    assert.match(await connect(standIn.proxyPort, 'open.feishu.cn:80'), / 502 /);
    assert.match(await connect(standIn.proxyPort, 'example.com:443'), / 502 /);
    await standIn.close();
  });
});
