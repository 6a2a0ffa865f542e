/** Things that come by themselves and want to be put away: a tour card, and on /event a dialog (§2). */
import { useState } from 'react';
import { lang, options, t } from '../config.mjs';
import { Button } from './basics.jsx';
import { Dialog } from './overlays.jsx';

/** Shown once per tab session. */
function useOnce(key) {
  const [open, setOpen] = useState(() => sessionStorage.getItem(key) === null);
  const dismiss = () => {
    sessionStorage.setItem(key, '1');
    setOpen(false);
  };
  return [open, dismiss];
}

export function Tour({ route }) {
  const [open, dismiss] = useOnce('console.tour');
  if (options.overlays === 'off') return null;
  const isBlocking = options.overlays === 'mask';
  return (
    <>
      {open && (
        <div className={`ud__tour${isBlocking ? ' ud__tour--mask' : ''}`}>
          <div className="ud__tour__card">
            <div className="ud__tour__title">{t('tour.title')}</div>
            <div className="ud__tour__text">{t('tour.text')}</div>
            <Button label={t('gotIt')} kind="filled" onClick={dismiss} />
          </div>
        </div>
      )}
      {route === 'event' && (lang === 'en' || isBlocking) && <EventTypes />}
    </>
  );
}

/** Reported for the English console: it opens by itself and has to be closed. */
function EventTypes() {
  const [open, dismiss] = useOnce('console.eventTypes');
  return (
    <Dialog open={open} title={t('event.types')} onClose={dismiss} footer={<Button label={t('gotIt')} kind="filled" onClick={dismiss} />}>
      {t('event.types.text')}
    </Dialog>
  );
}
