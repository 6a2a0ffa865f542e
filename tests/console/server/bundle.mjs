/**
 * Bundles the application and Monaco's workers with esbuild into target/console/, once per state of the sources.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { skinBundles } from './skins.mjs';

const APP = path.resolve(import.meta.dirname, '../app');
const SKINS = path.resolve(import.meta.dirname, '../skins/index.mjs');
const LOCK = path.resolve(import.meta.dirname, '../../../package-lock.json');

export const ASSETS = '/static/console/';

/**
 * Monaco adds style elements at run time. Under a strict CSP they need the page's nonce, which a site that ships
 * Monaco has to hand in itself.
 * @type {import('esbuild').Plugin}
 */
const styleNonce = {
  name: 'style-nonce',
  setup({ onLoad }) {
    onLoad({ filter: /domStylesheets\.js$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const contents = source.replaceAll("document.createElement('style');", "document.createElement('style'); style.nonce = document.querySelector('script[nonce]')?.nonce ?? '';");
      return { contents, loader: 'js' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: true,
  logLevel: 'warning',
  target: ['chrome120', 'firefox128'],
  define: { 'process.env.NODE_ENV': '"production"' },
};

/**
 * The files in memory, and the addresses that the page asks for. A console keeps what it started with, also when the
 * sources change while it runs.
 * @typedef {object} Assets
 * @property {Map<string, Buffer>} files by address
 * @property {string} script
 * @property {string[]} styles
 * @property {string} editor
 * @property {Record<string, string>} workers
 * @property {ReturnType<typeof skinBundles>} skin
 */

/**
 * @param {string} directory where bundles are kept
 * @returns {Promise<Assets>}
 */
export async function bundle(directory) {
  const version = await fingerprint();
  const target = path.join(directory, `bundle-${version}`);
  const exists = await access(path.join(target, 'console.js')).then(() => true, () => false);
  if (!exists) await buildInto(directory, target);
  const address = (/** @type {string} */ name) => `${ASSETS}${version}/${name}`;
  const names = await readdir(target);
  const files = new Map(await Promise.all(names.map(async (name) => /** @type {const} */ ([address(name), await readFile(path.join(target, name))]))));
  return {
    files,
    script: address('console.js'),
    styles: [address('console.css'), address('editor.css')],
    editor: address('editor.js'),
    workers: { editor: address('editor.worker.js'), json: address('json.worker.js') },
    skin: skinBundles(directory, ASSETS, files),
  };
}

/** @param {string} directory @param {string} target */
async function buildInto(directory, target) {
  await mkdir(directory, { recursive: true });
  const unfinished = await mkdtemp(path.join(directory, 'building-'));
  await Promise.all([
    build({
      ...shared,
      entryPoints: { console: path.join(APP, 'main.jsx'), editor: path.join(APP, 'editor-entry.js') },
      outdir: unfinished,
      format: 'esm',
      assetNames: '[name]',
      jsx: 'automatic',
      loader: { '.ttf': 'file' },
      plugins: [styleNonce],
    }),
    build({
      ...shared,
      entryPoints: { 'editor.worker': 'monaco-editor/editor/editor.worker', 'json.worker': 'monaco-editor/language/json/json.worker' },
      outdir: unfinished,
      format: 'iife',
    }),
  ]);
  // Two consoles may build at once: the first to finish wins, the other's work is dropped.
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  const others = await readdir(directory);
  const outdated = others.filter((name) => name.startsWith('bundle-') && path.join(directory, name) !== target);
  await Promise.all(outdated.map((name) => rm(path.join(directory, name), { recursive: true, force: true })));
}

/** A hash over everything that the bundle is made from: the sources, this recipe, the versions of the packages. */
async function fingerprint() {
  const hash = createHash('sha256').update(await readFile(import.meta.filename));
  hash.update(await readFile(LOCK)).update(await readFile(SKINS));
  const entries = await readdir(APP, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
  for (const file of files) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 16);
}
