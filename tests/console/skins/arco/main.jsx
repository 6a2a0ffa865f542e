/** The pages with Arco Design. */
import '@arco-design/web-react/es/_util/react-19-adapter';
import '@arco-design/web-react/dist/css/arco.css';
import { ConfigProvider } from '@arco-design/web-react';
import enUS from '@arco-design/web-react/es/locale/en-US';
import zhCN from '@arco-design/web-react/es/locale/zh-CN';
import { mountPages } from '../shared/react.jsx';
import { CapabilityGrid } from './capability.jsx';
import './page.css';
import { SafeArea, SafeTags } from './safe-box.jsx';
import { SafeCards } from './safe-cards.jsx';
import { SafeForm } from './safe-form.jsx';
import { SafeDrawer, SafeTabs } from './safe-list.jsx';
import { SafeRows } from './safe-rows.jsx';
import { WebModal } from './web-modal.jsx';
import { WebHorizontal, WebVertical } from './web-form.jsx';

function Around({ lang, children }) {
  return <ConfigProvider locale={lang === 'zh' ? zhCN : enUS}>{children}</ConfigProvider>;
}

export const mount = mountPages(
  {
    safe: { cards: SafeCards, rows: SafeRows, drawer: SafeDrawer, tabs: SafeTabs, form: SafeForm, tags: SafeTags, area: SafeArea },
    webpage: { vertical: WebVertical, horizontal: WebHorizontal, modal: WebModal },
    capability: { grid: CapabilityGrid },
  },
  Around,
);
