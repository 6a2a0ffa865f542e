// Bundles the page adapter: extension/page in one script that stays readable, each part under the name of its file.

import { buildSync } from "esbuild";

/**
 * The adapter as a classic script.
 * @param {string} [entry] a module in place of the adapter's own start, as if it stood beside it
 */
export function adapterScript(entry = 'import "./main.js";') {
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: "extension/page" },
    bundle: true,
    write: false,
    format: "iife",
    charset: "utf8",
    banner: { js: '"use strict";' },
    logLevel: "warning",
  });
  return outputFiles[0].text;
}
