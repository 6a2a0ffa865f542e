/** Dialogs, confirms, drawers and toasts (§2). Their masks stay while they fade, and cover what lies beneath. */
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { options, t } from '../config.mjs';
import { Button, Icon } from './basics.jsx';

const { animation, toast } = options.delays;

/** `open`, then `leaving` for as long as the animation lasts, then gone. */
function usePresence(open) {
  const [phase, setPhase] = useState(open ? 'open' : null);
  if (open && phase !== 'open') setPhase('open');
  if (!open && phase === 'open') setPhase('leaving');
  useEffect(() => {
    if (phase !== 'leaving') return undefined;
    const timer = setTimeout(() => setPhase(null), animation);
    return () => clearTimeout(timer);
  }, [phase]);
  return phase;
}

export function Dialog({ open, title, onClose, className = '', footer, children, width }) {
  const phase = usePresence(open);
  if (!phase) return null;
  return createPortal(
    <div className={`ud__dialog__root ud__dialog__root--${phase}`}>
      <div className="ud__dialog__mask" />
      <div className="ud__dialog__wrap">
        <div role="dialog" aria-modal="true" className={`ud__dialog ${className}`}>
          <div className="ud__dialog__content ud__modal" style={width && { width }}>
            <div className="ud__modal__header">
              <div className="ud__modal__title">{title}</div>
              <button type="button" className="ud__modal__close" aria-label="Close" onClick={onClose}>
                <Icon name="CloseOutlined" />
              </button>
            </div>
            <div className="ud__modal__body">{children}</div>
            <div className="ud__modal__footer">
              <div className="ud__modal__footer__btns">{footer}</div>
            </div>
          </div>
        </div>
      </div>
    </div>,
    document.body,
  );
}

/** A question. Its deciding button stands inside `.ud__confirm__footer__extraAction`. */
export function Confirm({ open, title, text, action, onConfirm, onCancel, danger = false }) {
  const phase = usePresence(open);
  if (!phase) return null;
  return createPortal(
    <div className={`ud__dialog__root ud__dialog__root--${phase}`}>
      <div className="ud__dialog__mask" />
      <div className="ud__dialog__wrap">
        <div role="dialog" aria-modal="true" className="ud__dialog ud__confirm">
          <div className="ud__dialog__content ud__modal ud__confirm__content">
            <div className="ud__confirm__title">{title}</div>
            <div className="ud__confirm__body">{text}</div>
            <div className="ud__confirm__footer">
              {onCancel && <Button label={t('cancel')} onClick={onCancel} />}
              <div className="ud__confirm__footer__extraAction">
                <Button label={action} kind="filled" danger={danger} onClick={onConfirm} />
              </div>
            </div>
          </div>
        </div>
      </div>
    </div>,
    document.body,
  );
}

export function Drawer({ open, title, footer, onClose, children, className = '', width }) {
  const phase = usePresence(open);
  if (!phase) return null;
  return createPortal(
    <div className={`ud__drawer ud__drawer--${phase}`}>
      <div className="ud__dialog__mask" />
      <div className={`ud__drawer__wrapper ${className}`} role="dialog" aria-modal="true" style={width && { width }}>
        <div className="ud__drawer__header">
          <div className="ud__drawer__title">{title}</div>
          <button type="button" className="ud__modal__close" aria-label="Close" onClick={onClose}>
            <Icon name="CloseOutlined" />
          </button>
        </div>
        <div className="ud__drawer__body">{children}</div>
        <div className="ud__drawer__footer">{footer}</div>
      </div>
    </div>,
    document.body,
  );
}

const shown = new EventTarget();

/** @param {string} text @param {'success' | 'error'} [kind] */
export function message(text, kind = 'success') {
  shown.dispatchEvent(new CustomEvent('message', { detail: { text, kind } }));
}

/** What a failed record says, as a toast. */
export function failure(error) {
  const known = { 10046: 'inReview', 10068: 'event.noConnection' }[error.code];
  const text = known ? t(known) : t('failed', { msg: error.message, code: error.code });
  message(text, 'error');
}

/** Toasts lie over the top of the page for a while, notifications over its upper right corner: both may cover buttons. */
export function Messages() {
  const [list, setList] = useState([]);
  useEffect(() => {
    const show = ({ detail }) => {
      const item = { ...detail, id: crypto.randomUUID() };
      setList((old) => [...old, item]);
      setTimeout(() => setList((old) => old.filter(({ id }) => id !== item.id)), toast);
    };
    shown.addEventListener('message', show);
    return () => shown.removeEventListener('message', show);
  }, []);
  const box = options.feedback;
  return createPortal(
    <div className={`ud__${box}__container`}>
      {list.map(({ id, text, kind }) => (
        <div key={id} className={`ud__${box} ud__${box}--${kind}`}>
          <div className={`ud__${box}__content`}>{text}</div>
        </div>
      ))}
    </div>,
    document.body,
  );
}
