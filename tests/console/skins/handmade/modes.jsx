/** Ways to choose how pages open: boxes with pictures, radio buttons behind drawn ones, a select, segments. */
import { useState } from 'react';
import { MODES } from '../shared/model.mjs';
import { Icon, Tag, cx, useSay } from './kit.jsx';
import css from './web.module.css';

/** Two boxes to press, each with a picture; `role` makes them radio buttons for those who can't see them. */
export function Pictures({ value, onChange, role }) {
  const say = useSay();
  return (
    <div className={css.pictures} role={role && 'radiogroup'}>
      {MODES.map((mode) => (
        <div key={mode.value} className={cx(css.choice, mode.value === value && css.chosen)} role={role && 'radio'} aria-checked={role && mode.value === value} tabIndex={role && 0} onClick={() => onChange(mode.value)}>
          <span className={css.dot} />
          <span>{say(mode.key)}</span>
          {mode.value === 'new_tab' && <Tag tone="blue">{say('web.recommended')}</Tag>}
          <div className={css.picture} />
        </div>
      ))}
    </div>
  );
}

/** Native radio buttons that can't be seen, with drawn ones before the words. */
export function Radios({ value, onChange }) {
  const say = useSay();
  return MODES.map((mode) => (
    <label key={mode.value} className={cx(css.radio, mode.value === value && css.chosen)}>
      <input type="radio" name="mode" className={css.hidden} checked={mode.value === value} onChange={() => onChange(mode.value)} />
      <i className={css.dot} />
      {say(mode.key)}
    </label>
  ));
}

export function Select({ value, onChange }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const pick = (mode) => (onChange(mode), setOpen(false));
  return (
    <div className={css.select}>
      <div className={css.selected} onClick={() => setOpen(!open)}>
        <span className={css.grow}>{say(MODES.find((mode) => mode.value === value)?.key ?? 'web.unset')}</span>
        <Icon name="down" />
      </div>
      {open && <div className={css.options}>{MODES.map((mode) => <div key={mode.value} className={css.option} onClick={() => pick(mode.value)}>{say(mode.key)}</div>)}</div>}
    </div>
  );
}

export function Segments({ value, onChange }) {
  const say = useSay();
  return <div className={css.segments}>{MODES.map((mode) => <div key={mode.value} className={cx(css.segment, mode.value === value && css.here)} onClick={() => onChange(mode.value)}>{say(mode.key)}</div>)}</div>;
}
