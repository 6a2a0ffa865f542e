/**
 * The pages that public component libraries draw, instead of the stand-in's own (README.md), and those that a team wrote
 * without one (`handmade`). The option `skin` names a library and a layout, `arco/cards`; on a page that has no such layout
 * the library's first one for it is shown.
 */

/** @typedef {'safe' | 'webpage' | 'capability'} Route */
/** @typedef {{entry: string, layouts: Record<Route, string[]>}} Library */

/** @type {Record<string, Library>} */
export const LIBRARIES = {
  arco: {
    entry: 'main.jsx',
    layouts: {
      safe: ['cards', 'rows', 'drawer', 'tabs', 'form', 'tags', 'area'],
      webpage: ['vertical', 'horizontal', 'modal'],
      capability: ['grid'],
    },
  },
  antd: {
    entry: 'main.jsx',
    layouts: {
      safe: ['cards', 'rows', 'modal', 'collapse', 'tabs', 'form', 'tags', 'area'],
      webpage: ['vertical', 'horizontal', 'descriptions', 'drawer'],
      capability: ['list'],
    },
  },
  mui: {
    entry: 'main.jsx',
    layouts: {
      safe: ['cards', 'table', 'dialog', 'accordion', 'tabs', 'chips', 'form'],
      webpage: ['fields', 'rows', 'dialog'],
      capability: ['cards'],
    },
  },
  'react-aria': {
    entry: 'main.jsx',
    layouts: {
      safe: ['cards', 'dialog', 'disclosure', 'tabs', 'form', 'tags', 'area'],
      webpage: ['radios', 'select', 'dialog'],
      capability: ['cards'],
    },
  },
  'element-plus': {
    entry: 'main.js',
    layouts: {
      safe: ['cards', 'rows', 'dialog', 'collapse', 'tabs', 'form', 'tags', 'area'],
      webpage: ['top', 'right', 'drawer'],
      capability: ['cards'],
    },
  },
  shoelace: {
    entry: 'main.js',
    layouts: {
      safe: ['cards', 'dialog', 'details', 'tabs', 'form', 'tags', 'area'],
      webpage: ['radios', 'select', 'dialog'],
      capability: ['cards'],
    },
  },
  handmade: {
    entry: 'main.jsx',
    layouts: {
      safe: ['passport', 'ledger', 'popover', 'tiles', 'bare', 'plus', 'long', 'anchors', 'strip', 'tabs', 'folded', 'summary', 'form', 'fieldset', 'terms', 'reading'],
      webpage: ['drawn', 'ends', 'switches', 'older', 'lines', 'modal', 'self-saving'],
      capability: ['cards', 'lines', 'switches', 'tiles'],
    },
  },
  semi: {
    entry: 'main.jsx',
    layouts: {
      safe: ['cards', 'rows', 'sheet', 'tabs', 'collapse', 'form', 'tags', 'batch'],
      webpage: ['top', 'left', 'sheet'],
      capability: ['list'],
    },
  },
  fluent: {
    entry: 'main.jsx',
    layouts: {
      safe: ['cards', 'table', 'drawer', 'tabs', 'accordion', 'tags', 'form'],
      webpage: ['fields', 'horizontal', 'dialog'],
      capability: ['cards'],
    },
  },
  naive: {
    entry: 'main.js',
    layouts: {
      safe: ['cards', 'rows', 'drawer', 'tabs', 'collapse', 'form', 'tags', 'batch'],
      webpage: ['top', 'left'],
      capability: ['grid'],
    },
  },
};

/** @param {string} skin */
export function libraryOf(skin) {
  const [library] = skin.split('/');
  if (!Object.hasOwn(LIBRARIES, library)) throw new Error(`no skin ${skin}: there are ${Object.keys(LIBRARIES).join(', ')}`);
  return library;
}

/** The layout of a page under this skin. @param {string} skin @param {Route} route */
export function layoutOf(skin, route) {
  const layouts = LIBRARIES[libraryOf(skin)].layouts[route];
  const asked = skin.split('/')[1];
  return layouts.includes(asked) ? asked : layouts[0];
}

/** Every page under every skin that has a layout of its own for it. */
export const SKINNED_PAGES = Object.entries(LIBRARIES).flatMap(([library, { layouts }]) =>
  Object.entries(layouts).flatMap(([route, names]) => names.map((name) => ({ skin: `${library}/${name}`, route: /** @type {Route} */ (route) }))),
);
