/** Pages without a component library, as a team with a design system of its own writes them: CSS modules, boxes, few roles. */
import { mountPages } from '../shared/react.jsx';
import { CapabilityCards, CapabilityLines, CapabilitySwitches, CapabilityTiles } from './capability.jsx';
import { Skeleton } from './kit.jsx';
import { Toasts } from './layers.jsx';
import { SafeBare, SafeLedger, SafeLong, SafePassport, SafePlus, SafePopover, SafeTiles } from './safe-cards.jsx';
import { SafeFieldset, SafeForm, SafeReading, SafeTerms } from './safe-drafts.jsx';
import { SafeAnchors, SafeFolded, SafeStrip, SafeSummary, SafeTabs } from './safe-places.jsx';
import { Store } from './store.jsx';
import { WebDrawn, WebEnds, WebOlder, WebSwitches } from './web-forms.jsx';
import { WebLines, WebModal, WebSelfSaving } from './web-values.jsx';

/** A security page with the store that it needs. @param {import('./store.jsx').Saving} saving */
const safe = (saving, Page) => () => (
  <Store saving={saving} waiting={<Skeleton />}>
    <Page />
  </Store>
);

const Around = ({ children }) => <>{children}<Toasts /></>;

export const mount = mountPages(
  {
    safe: {
      passport: safe('auto', SafePassport),
      ledger: safe('auto', SafeLedger),
      popover: safe('auto', SafePopover),
      tiles: safe('auto', SafeTiles),
      bare: safe('auto', SafeBare),
      plus: safe('auto', SafePlus),
      long: safe('auto', SafeLong),
      anchors: safe('auto', SafeAnchors),
      strip: safe('auto', SafeStrip),
      tabs: safe('auto', SafeTabs),
      folded: safe('auto', SafeFolded),
      summary: safe('auto', SafeSummary),
      form: safe('footer', SafeForm),
      fieldset: safe('card', SafeFieldset),
      terms: safe('footer', SafeTerms),
      reading: safe('card', SafeReading),
    },
    webpage: { drawn: WebDrawn, ends: WebEnds, switches: WebSwitches, older: WebOlder, lines: WebLines, modal: WebModal, 'self-saving': WebSelfSaving },
    capability: { cards: CapabilityCards, lines: CapabilityLines, switches: CapabilitySwitches, tiles: CapabilityTiles },
  },
  Around,
);
