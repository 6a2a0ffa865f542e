/** The pages with Naive UI, whose styles are its own css-render rules. */
import naive from 'naive-ui';
import { createApp } from 'vue';
import { wordsOf } from '../shared/words.mjs';
import Around from './Around.vue';
import CapabilityGrid from './CapabilityGrid.vue';
import './page.css';
import SafeBatch from './SafeBatch.vue';
import SafeCards from './SafeCards.vue';
import SafeCollapse from './SafeCollapse.vue';
import SafeDrawer from './SafeDrawer.vue';
import SafeForm from './SafeForm.vue';
import SafeRows from './SafeRows.vue';
import SafeTabs from './SafeTabs.vue';
import SafeTags from './SafeTags.vue';
import WebLeft from './WebLeft.vue';
import WebTop from './WebTop.vue';

const PAGES = {
  safe: { cards: SafeCards, rows: SafeRows, drawer: SafeDrawer, tabs: SafeTabs, collapse: SafeCollapse, form: SafeForm, tags: SafeTags, batch: SafeBatch },
  webpage: { top: WebTop, left: WebLeft },
  capability: { grid: CapabilityGrid },
};

export function mount(box, host) {
  const app = createApp(Around, { page: PAGES[host.route][host.layout], lang: host.lang });
  app.provide('host', { ...host, say: wordsOf(host) });
  app.use(naive);
  app.mount(box);
  return () => app.unmount();
}
