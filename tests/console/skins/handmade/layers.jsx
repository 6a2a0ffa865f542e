/** What lies over the page: modal, drawer, popover, confirmation, toast. */
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button, Icon, cx, useSay } from './kit.jsx';
import css from './layers.module.css';

/** `shape` is modal, drawer or small. Not every team gives its boxes a role. */
export function Layer({ shape = 'modal', title, role, onClose, children, footer }) {
  return createPortal(
    <div className={css.mask}>
      <div className={cx(css.box, css[shape])} role={role} aria-modal={role && true}>
        <div className={css.head}>
          <div className={css.title}>{title}</div>
          <span className={css.x} onClick={onClose}><Icon name="close" /></span>
        </div>
        <div className={css.body}>{children}</div>
        {footer && <div className={css.foot}>{footer}</div>}
      </div>
    </div>,
    document.body,
  );
}

export function Confirm({ text, onYes, onClose }) {
  const say = useSay();
  const yes = () => (onClose(), onYes());
  return (
    <Layer shape="small" role="alertdialog" title={say('delete')} onClose={onClose} footer={<><Button onClick={onClose}>{say('cancel')}</Button><Button kind="primary" onClick={yes}>{say('delete')}</Button></>}>
      {text}
    </Layer>
  );
}

/** A small box below what opened it, which goes when one presses beside it. What opens one stands at the right end. */
export function Popover({ onClose, children, slim }) {
  const box = useRef(null);
  useEffect(() => {
    const leave = (event) => !box.current?.contains(event.target) && onClose();
    document.addEventListener('mousedown', leave);
    return () => document.removeEventListener('mousedown', leave);
  }, [onClose]);
  return <div ref={box} className={cx(css.popover, slim && css.slim)}>{children}</div>;
}

const said = new EventTarget();

export const toast = (text, isProblem = false) => said.dispatchEvent(new CustomEvent('toast', { detail: { text, isProblem, key: Math.random() } }));

const STAY = 3000;

export function Toasts() {
  const [all, setAll] = useState([]);
  useEffect(() => {
    const show = ({ detail }) => {
      setAll((shown) => [...shown, detail]);
      setTimeout(() => setAll((shown) => shown.filter((one) => one !== detail)), STAY);
    };
    said.addEventListener('toast', show);
    return () => said.removeEventListener('toast', show);
  }, []);
  return createPortal(
    <div className={css.toasts}>
      {all.map(({ text, isProblem, key }) => <div key={key} className={cx(css.toast, isProblem && css.bad)}>{text}</div>)}
    </div>,
    document.body,
  );
}
