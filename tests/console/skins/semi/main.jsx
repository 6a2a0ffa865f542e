/** The pages with Semi Design. */
import { LocaleProvider } from '@douyinfe/semi-ui-19';
import enUS from '@douyinfe/semi-ui-19/lib/es/locale/source/en_US';
import zhCN from '@douyinfe/semi-ui-19/lib/es/locale/source/zh_CN';
import { mountPages } from '../shared/react.jsx';
import { CapabilityList } from './capability.jsx';
import './page.css';
import { SafeBatch } from './safe-batch.jsx';
import { SafeCards } from './safe-cards.jsx';
import { SafeCollapse, SafeTabs } from './safe-folded.jsx';
import { SafeForm } from './safe-form.jsx';
import { SafeRows } from './safe-rows.jsx';
import { SafeSheet } from './safe-sheet.jsx';
import { SafeTags } from './safe-tags.jsx';
import { WebLeft, WebTop } from './web-form.jsx';
import { WebSheet } from './web-sheet.jsx';

function Around({ lang, children }) {
  return <LocaleProvider locale={lang === 'zh' ? zhCN : enUS}>{children}</LocaleProvider>;
}

export const mount = mountPages(
  {
    safe: { cards: SafeCards, rows: SafeRows, sheet: SafeSheet, tabs: SafeTabs, collapse: SafeCollapse, form: SafeForm, tags: SafeTags, batch: SafeBatch },
    webpage: { top: WebTop, left: WebLeft, sheet: WebSheet },
    capability: { list: CapabilityList },
  },
  Around,
);
