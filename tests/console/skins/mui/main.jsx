/** The pages with Material UI. */
import { ThemeProvider, createTheme } from '@mui/material/styles';
import { enUS, zhCN } from '@mui/material/locale';
import { useMemo } from 'react';
import { mountPages } from '../shared/react.jsx';
import { CapabilityCards } from './capability.jsx';
import { SafeAccordion, SafeTabs } from './safe-folded.jsx';
import { SafeCards } from './safe-cards.jsx';
import { SafeChips } from './safe-chips.jsx';
import { SafeDialog } from './safe-dialog.jsx';
import { SafeForm } from './safe-form.jsx';
import { SafeTable } from './safe-table.jsx';
import { Snacks } from './snacks.jsx';
import { WebDialog } from './web-dialog.jsx';
import { WebFields, WebRows } from './web-form.jsx';

function Around({ lang, children }) {
  const theme = useMemo(() => createTheme({ palette: { primary: { main: '#3370ff' } } }, lang === 'zh' ? zhCN : enUS), [lang]);
  return (
    <ThemeProvider theme={theme}>
      <Snacks>{children}</Snacks>
    </ThemeProvider>
  );
}

export const mount = mountPages(
  {
    safe: { cards: SafeCards, table: SafeTable, dialog: SafeDialog, accordion: SafeAccordion, tabs: SafeTabs, chips: SafeChips, form: SafeForm },
    webpage: { fields: WebFields, rows: WebRows, dialog: WebDialog },
    capability: { cards: CapabilityCards },
  },
  Around,
);
