/**
 * Bundles the pages that are written with a public component library (`../skins/`), each library's by itself and only
 * when a page asks for it.
 */
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { LIBRARIES, libraryOf } from '../skins/index.mjs';
import { vueComponents } from './vue.mjs';

const SKINS = path.resolve(import.meta.dirname, '../skins');
const LOCK = path.resolve(import.meta.dirname, '../../../package-lock.json');

/** @typedef {{script: string, styles: string[]}} Skin the addresses that the page asks for */

/**
 * @param {string} directory where bundles are kept
 * @param {string} base of the addresses
 * @param {Map<string, Buffer>} files what can be asked for, which grows
 * @returns {(skin: string | null) => Promise<Skin | null>}
 */
export function skinBundles(directory, base, files) {
  /** @type {Map<string, Promise<Skin>>} */
  const known = new Map();
  return async (skin) => {
    if (skin === null) return null;
    const library = libraryOf(skin);
    const bundled = known.get(library) ?? make(library);
    known.set(library, bundled);
    return bundled;
  };

  /** @param {string} library @returns {Promise<Skin>} */
  async function make(library) {
    const version = await fingerprint(library);
    const target = path.join(directory, `skin-${library}-${version}`);
    const exists = await access(path.join(target, 'skin.js')).then(() => true, () => false);
    if (!exists) await buildInto(directory, target, library);
    const address = (/** @type {string} */ name) => `${base}${library}-${version}/${name}`;
    const names = await readdir(target);
    for (const name of names) files.set(address(name), await readFile(path.join(target, name)));
    return { script: address('skin.js'), styles: names.filter((name) => name.endsWith('.css')).map(address) };
  }
}

/** @param {string} directory @param {string} target @param {string} library */
async function buildInto(directory, target, library) {
  await mkdir(directory, { recursive: true });
  const unfinished = await mkdtemp(path.join(directory, 'building-'));
  await build({
    entryPoints: { skin: path.join(SKINS, library, LIBRARIES[library].entry) },
    outdir: unfinished,
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    logLevel: 'error',
    target: ['chrome120', 'firefox128'],
    define: { 'process.env.NODE_ENV': '"production"', '__VUE_OPTIONS_API__': 'true', '__VUE_PROD_DEVTOOLS__': 'false', '__VUE_PROD_HYDRATION_MISMATCH_DETAILS__': 'false' },
    loader: { '.svg': 'dataurl', '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
    plugins: [vueComponents],
  });
  // Two consoles may build at once: the first to finish wins, the other's work is dropped.
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true }));
  const others = await readdir(directory);
  const outdated = others.filter((name) => name.startsWith(`skin-${library}-`) && path.join(directory, name) !== target);
  await Promise.all(outdated.map((name) => rm(path.join(directory, name), { recursive: true, force: true })));
}

/** A hash over everything that the bundle is made from: sources, recipe, versions of the packages. @param {string} library */
async function fingerprint(library) {
  const hash = createHash('sha256').update(await readFile(import.meta.filename));
  hash.update(await readFile(LOCK));
  for (const folder of [library, 'shared']) {
    const entries = await readdir(path.join(SKINS, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name)).sort();
    for (const file of files) hash.update(file).update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}
