/** Vue's single-file components for esbuild: the script with its template inside it; styles belong into CSS files. */
import { readFile } from 'node:fs/promises';
import { compileScript, parse } from 'vue/compiler-sfc';

/** @type {import('esbuild').Plugin} */
export const vueComponents = {
  name: 'vue-components',
  setup({ onLoad }) {
    onLoad({ filter: /\.vue$/ }, async ({ path: file }) => {
      const { descriptor, errors } = parse(await readFile(file, 'utf8'), { filename: file });
      if (errors.length > 0) return { errors: errors.map(({ message }) => ({ text: message, location: { file } })) };
      const { content } = compileScript(descriptor, { id: file, inlineTemplate: true });
      return { contents: content, loader: 'js' };
    });
  },
};
