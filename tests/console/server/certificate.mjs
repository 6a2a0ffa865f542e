/**
 * The self-signed certificate for the console's host names, made when it is first needed and kept under target/.
 */
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generate } from 'selfsigned';

export const CONSOLE_HOSTS = ['open.feishu.cn', 'open.larksuite.com', 'open.larkoffice.com'];
export const ACCOUNTS_HOSTS = ['accounts.feishu.cn', 'accounts.larksuite.com'];

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = 365 * DAY;

/**
 * @param {string} directory
 * @returns {Promise<{key: string, cert: string}>}
 */
export async function certificate(directory) {
  const file = path.join(directory, 'certificate.json');
  const age = await stat(file).then(({ mtimeMs }) => Date.now() - mtimeMs, () => Infinity);
  if (age < LIFETIME - 30 * DAY) return JSON.parse(await readFile(file, 'utf8'));

  const names = [...CONSOLE_HOSTS, ...ACCOUNTS_HOSTS, 'localhost'].map((value) => /** @type {const} */ ({ type: 2, value }));
  const pems = await generate([{ name: 'commonName', value: CONSOLE_HOSTS[0] }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + LIFETIME),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  const pair = { key: pems.private, cert: pems.cert };
  await mkdir(directory, { recursive: true });
  // Several consoles may start at once: a rename never shows a half-written file.
  const unfinished = `${file}.${process.pid}.${Date.now()}`;
  await writeFile(unfinished, JSON.stringify(pair), { mode: 0o600 });
  await rename(unfinished, file);
  return pair;
}
