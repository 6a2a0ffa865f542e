/** The small parts of an in-house design system: buttons, fields, icons, marks. */
import { useState } from 'react';
import { useHost } from '../shared/react.jsx';
import css from './kit.module.css';
import { ownWord } from './words.mjs';

export const cx = (...names) => names.filter(Boolean).join(' ');

export function useSay() {
  const { lang, say } = useHost();
  return (key, parts) => ownWord(lang, key, parts) ?? say(key, parts);
}

const PATHS = {
  plus: 'M8 3v10M3 8h10',
  edit: 'M3 13h10M4 10l6-6 2 2-6 6H4z',
  trash: 'M3 4h10M6 4V2h4v2M5 4l.5 9h5L11 4',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  help: 'M6 6.5a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1M8 11.5h.01M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13',
  check: 'M3 8.5l3.5 3.5L13 5',
  left: 'M10 4L6 8l4 4',
  right: 'M6 4l4 4-4 4',
  search: 'M7 3a4 4 0 1 0 0 8 4 4 0 0 0 0-8M10 10l3 3',
};

export const Icon = ({ name }) => (
  <svg className={css.icon} width="1em" height="1em" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth={name === 'more' ? 2.4 : 1.3} strokeLinecap="round" strokeLinejoin="round">
    <path d={PATHS[name]} />
  </svg>
);

/** What is pressed. Teams differ in what element they make it of; `as="div"` is one with a listener and nothing else. */
export function Button({ as: Tag = 'button', kind = 'plain', icon, disabled, onClick, children, ...rest }) {
  const own = Tag === 'button' ? { type: 'button', disabled } : {};
  return (
    <Tag className={cx(css.button, css[kind], !children && css.bare, disabled && css.disabled)} onClick={disabled ? undefined : onClick} {...own} {...rest}>
      {icon && <Icon name={icon} />}
      {children && (Tag === 'button' ? children : <span>{children}</span>)}
    </Tag>
  );
}

/** A link that is drawn as words. */
export const Link = ({ children, onClick, danger }) => (
  <a className={cx(css.link, danger && css.danger)} onClick={onClick}>{children}</a>
);

/** An input in its box, with what stands inside the box at its right end, and what is wrong below it. */
export function Input({ value, onChange, onEnter, max, suffix, prefix, problem, ...rest }) {
  return (
    <div className={css.field}>
      <div className={cx(css.input, problem && css.wrong)}>
        {prefix}
        <input
          className={css.native}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && onEnter?.()}
          autoComplete="off"
          {...rest}
        />
        {max && <span className={css.counter}>{value.length}/{max}</span>}
        {suffix}
      </div>
      {problem && <div className={css.problem}>{problem}</div>}
    </div>
  );
}

export const Area = ({ value, onChange, problem, ...rest }) => (
  <div className={css.field}>
    <textarea className={cx(css.area, problem && css.wrong)} value={value} onChange={(event) => onChange(event.target.value)} {...rest} />
    {problem && <div className={css.problem}>{problem}</div>}
  </div>
);

/** The (?) whose words come when the mouse is over it. */
export function Help({ text }) {
  const [shown, setShown] = useState(false);
  return (
    <span className={css.help} onMouseEnter={() => setShown(true)} onMouseLeave={() => setShown(false)}>
      <Icon name="help" />
      {shown && <span className={css.tip}>{text}</span>}
    </span>
  );
}

export const Tag = ({ children, tone }) => <span className={cx(css.tag, css[tone])}>{children}</span>;

export const Switch = ({ on, onChange, role, disabled }) => (
  <div className={cx(css.switch, on && css.on, disabled && css.disabled)} role={role} aria-checked={role && on} tabIndex={0} onClick={() => !disabled && onChange(!on)}>
    <i className={css.knob} />
  </div>
);

/** Grey bars where the page will be. */
export const Skeleton = () => (
  <div className={css.skeleton}>
    {[30, 80, 100, 100, 60].map((width, index) => <div key={index} className={css.bar} style={{ width: `${width}%` }} />)}
  </div>
);
