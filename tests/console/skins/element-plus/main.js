/** The pages with Element Plus. */
import ElementPlus from 'element-plus';
import 'element-plus/dist/index.css';
import en from 'element-plus/es/locale/lang/en';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import { createApp } from 'vue';
import { wordsOf } from '../shared/words.mjs';
import CapabilityCards from './CapabilityCards.vue';
import './page.css';
import SafeArea from './SafeArea.vue';
import SafeCards from './SafeCards.vue';
import SafeCollapse from './SafeCollapse.vue';
import SafeDialog from './SafeDialog.vue';
import SafeForm from './SafeForm.vue';
import SafeRows from './SafeRows.vue';
import SafeTabs from './SafeTabs.vue';
import SafeTags from './SafeTags.vue';
import WebDrawer from './WebDrawer.vue';
import WebRight from './WebRight.vue';
import WebTop from './WebTop.vue';

const PAGES = {
  safe: { cards: SafeCards, rows: SafeRows, dialog: SafeDialog, collapse: SafeCollapse, tabs: SafeTabs, form: SafeForm, tags: SafeTags, area: SafeArea },
  webpage: { top: WebTop, right: WebRight, drawer: WebDrawer },
  capability: { cards: CapabilityCards },
};

export function mount(box, host) {
  const app = createApp(PAGES[host.route][host.layout]);
  app.provide('host', { ...host, say: wordsOf(host) });
  app.use(ElementPlus, { locale: host.lang === 'zh' ? zhCn : en });
  app.mount(box);
  return () => app.unmount();
}
