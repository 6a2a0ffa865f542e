/** The pages with React Aria Components, which come without looks: `page.css` follows the starter in the library's documentation. */
import { I18nProvider, UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastRegion as ToastRegion, Text } from 'react-aria-components';
import { mountPages } from '../shared/react.jsx';
import { CapabilityCards } from './capability.jsx';
import './page.css';
import { SafeCards } from './safe-cards.jsx';
import { SafeDialog } from './safe-dialog.jsx';
import { SafeDisclosure, SafeTabs } from './safe-folded.jsx';
import { SafeForm } from './safe-form.jsx';
import { SafeArea, SafeTags } from './safe-box.jsx';
import { toasts } from './toasts.js';
import { WebDialog, WebRadios, WebSelect } from './web.jsx';

function Around({ lang, children }) {
  return (
    <I18nProvider locale={lang === 'zh' ? 'zh-CN' : 'en-US'}>
      {children}
      <ToastRegion queue={toasts}>
        {({ toast }) => (
          <Toast toast={toast}>
            <ToastContent>
              <Text slot="title">{toast.content.title}</Text>
            </ToastContent>
          </Toast>
        )}
      </ToastRegion>
    </I18nProvider>
  );
}

export const mount = mountPages(
  {
    safe: { cards: SafeCards, dialog: SafeDialog, disclosure: SafeDisclosure, tabs: SafeTabs, form: SafeForm, tags: SafeTags, area: SafeArea },
    webpage: { radios: WebRadios, select: WebSelect, dialog: WebDialog },
    capability: { cards: CapabilityCards },
  },
  Around,
);
