/** The text above the list of scopes, with a drawing of how scopes come to be granted that can be folded away. */
import { useState } from 'react';
import { Button } from '../components/basics.jsx';
import { t } from '../config.mjs';

const STEPS = [
  ['auth.intro.free', ['auth.intro.granted']],
  ['auth.intro.reviewed', ['auth.intro.trial', 'auth.intro.submit', 'auth.intro.granted']],
];

export function Intro() {
  const [open, setOpen] = useState(true);
  return (
    <div className="auth-intro">
      <div className="auth-intro__text">{t('auth.intro')}</div>
      <Button label={t(open ? 'auth.intro.fold' : 'auth.intro.unfold')} kind="text" onClick={() => setOpen(!open)} />
      {open && (
        <div className="auth-intro__drawing" aria-hidden="true">
          {STEPS.map(([key, steps]) => (
            <div key={key} className="auth-intro__row">
              {[key, ...steps].map((step) => (
                <span key={step} className="auth-intro__step">{t(step)}</span>
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
