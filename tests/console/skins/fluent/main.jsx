/** The pages with Fluent UI React v9, whose styles are its own Griffel rules. */
import { FluentProvider, Toaster, webLightTheme } from '@fluentui/react-components';
import { mountPages } from '../shared/react.jsx';
import { CapabilityCards } from './capability.jsx';
import { SafeCards } from './safe-cards.jsx';
import { SafeDrawer } from './safe-drawer.jsx';
import { SafeAccordion, SafeTabs } from './safe-folded.jsx';
import { SafeForm } from './safe-form.jsx';
import { SafeTable } from './safe-table.jsx';
import { SafeTags } from './safe-tags.jsx';
import { TOASTER } from './told.jsx';
import { WebDialog } from './web-dialog.jsx';
import { WebFields, WebHorizontal } from './web-form.jsx';

function Around({ children }) {
  return (
    <FluentProvider theme={webLightTheme} style={{ backgroundColor: 'transparent' }}>
      {children}
      <Toaster toasterId={TOASTER} position="top-end" />
    </FluentProvider>
  );
}

export const mount = mountPages(
  {
    safe: { cards: SafeCards, table: SafeTable, drawer: SafeDrawer, tabs: SafeTabs, accordion: SafeAccordion, tags: SafeTags, form: SafeForm },
    webpage: { fields: WebFields, horizontal: WebHorizontal, dialog: WebDialog },
    capability: { cards: CapabilityCards },
  },
  Around,
);
