/** The pages with Ant Design. */
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import 'antd/dist/reset.css';
import { mountPages } from '../shared/react.jsx';
import { CapabilityList } from './capability.jsx';
import { SafeArea, SafeTags } from './safe-box.jsx';
import { SafeCards } from './safe-cards.jsx';
import { SafeForm } from './safe-form.jsx';
import { SafeCollapse, SafeTabs } from './safe-folded.jsx';
import { SafeModal } from './safe-modal.jsx';
import { SafeRows } from './safe-rows.jsx';
import { WebDescriptions } from './web-descriptions.jsx';
import { WebDrawer } from './web-drawer.jsx';
import { WebHorizontal, WebVertical } from './web-form.jsx';

function Around({ lang, children }) {
  return (
    <ConfigProvider locale={lang === 'zh' ? zhCN : enUS} theme={{ token: { colorPrimary: '#3370ff' } }}>
      <App>{children}</App>
    </ConfigProvider>
  );
}

export const mount = mountPages(
  {
    safe: { cards: SafeCards, rows: SafeRows, modal: SafeModal, collapse: SafeCollapse, tabs: SafeTabs, form: SafeForm, tags: SafeTags, area: SafeArea },
    webpage: { vertical: WebVertical, horizontal: WebHorizontal, descriptions: WebDescriptions, drawer: WebDrawer },
    capability: { list: CapabilityList },
  },
  Around,
);
