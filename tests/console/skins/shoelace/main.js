/** The pages with Shoelace: web components with open shadow roots, inside components of the page that have theirs. */
import '@shoelace-style/shoelace/dist/themes/light.css';
import '@shoelace-style/shoelace/dist/components/alert/alert.js';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/details/details.js';
import '@shoelace-style/shoelace/dist/components/dialog/dialog.js';
import '@shoelace-style/shoelace/dist/components/icon-button/icon-button.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/radio-group/radio-group.js';
import '@shoelace-style/shoelace/dist/components/radio/radio.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/components/tab-group/tab-group.js';
import '@shoelace-style/shoelace/dist/components/tab-panel/tab-panel.js';
import '@shoelace-style/shoelace/dist/components/tab/tab.js';
import '@shoelace-style/shoelace/dist/components/tag/tag.js';
import '@shoelace-style/shoelace/dist/components/textarea/textarea.js';
import '@shoelace-style/shoelace/dist/translations/zh-cn.js';
import { registerIconLibrary } from '@shoelace-style/shoelace/dist/utilities/icon-library.js';
import { wordsOf } from '../shared/words.mjs';
import './capability.js';
import './safe-area.js';
import './safe-cards.js';
import './safe-dialog.js';
import './safe-folded.js';
import './safe-form.js';
import './safe-tags.js';
import './web-dialog.js';
import './web-form.js';

const PATHS = {
  trash: 'M6 2h4v1h3v1H3V3h3V2Zm-2 3h8l-.6 9H4.600L4 5Z',
  pencil: 'm11 2 3 3-8 8H3v-3l8-8Z',
};
registerIconLibrary('default', {
  resolver: (name) => `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="currentColor"><path d="${PATHS[name]}"/></svg>`)}`,
});

export function mount(box, host) {
  const page = document.createElement(`${host.route}-${host.layout}`);
  page.host = { ...host, say: wordsOf(host) };
  box.append(page);
  return () => page.remove();
}
