/** Web app pages with one 保存 for all values. */
import { useState } from 'react';
import { isHomepage } from '../shared/model.mjs';
import { useWeb } from '../shared/react.jsx';
import { Button, Help, Icon, Input, Link, Skeleton, Switch, Tag, cx, useSay } from './kit.jsx';
import { toast } from './layers.jsx';
import { Pictures, Radios, Select } from './modes.jsx';
import css from './web.module.css';

/** What has been typed over what is stored, and how it is saved. */
export function useForm() {
  const { data, save } = useWeb();
  const say = useSay();
  const [typed, setTyped] = useState({});
  const values = { ...data, ...typed };
  const problem = (field) => (data && !isHomepage(values[field]) ? say('web.invalid') : null);
  return {
    ready: data !== null,
    values,
    stored: data,
    isDirty: data !== null && Object.keys(typed).some((field) => typed[field] !== data[field]),
    set: (field) => (value) => setTyped((all) => ({ ...all, [field]: value })),
    problem,
    reset: () => setTyped({}),
    submit: async () => {
      if (problem('desktop') || problem('mobile')) return false;
      try {
        await save(values);
        setTyped({});
        toast(say('saved'));
        return true;
      } catch (error) {
        toast(error.message, true);
        return false;
      }
    },
  };
}

export function SaveButtons({ form, onlyDirty }) {
  const say = useSay();
  return (
    <div className={css.buttons}>
      <Button kind="primary" disabled={onlyDirty && !form.isDirty} onClick={form.submit}>{say('save')}</Button>
      <Button onClick={form.reset}>{say('cancel')}</Button>
    </div>
  );
}

/** As the real page is drawn: a card, label above field, pictures. */
export function WebDrawn() {
  const say = useSay();
  const form = useForm();
  if (!form.ready) return <Skeleton />;
  const homepage = (field) => (
    <div className={css.item}>
      <div className={css.label}>{say(`web.${field}`)}<Help text={say('web.tip')} /></div>
      <Input value={form.values[field]} onChange={form.set(field)} problem={form.problem(field)} placeholder={say('web.placeholder')} max={512} />
    </div>
  );
  return (
    <div className={css.page}>
      <div className={css.card}>
        <h3 className={css.title}>{say('web.config')}<i className={css.star}>*</i></h3>
        <p className={css.soft}>{say('web.desc')}</p>
        {homepage('desktop')}
        <div className={css.item}>
          <div className={css.label}>{say('web.openMode')}</div>
          <ol className={css.numbered}>
            <li>1. {say('web.note1')} <Link>{say('docs')}</Link></li>
            <li>2. {say('web.note2')} <Link>{say('docs')}</Link></li>
          </ol>
          <Pictures value={form.values.openMode} onChange={form.set('openMode')} role />
        </div>
        {homepage('mobile')}
        <SaveButtons form={form} />
      </div>
    </div>
  );
}

/** A tab for each end, whose field has the same words in both; how pages open stands below; one footer. */
export function WebEnds() {
  const say = useSay();
  const form = useForm();
  const [end, setEnd] = useState('desktop');
  if (!form.ready) return <Skeleton />;
  return (
    <div className={css.page}>
      <div className={css.card}>
        <h2 className={css.title}>{say('web.config')}</h2>
        <div className={css.tabs}>{['desktop', 'mobile'].map((one) => <div key={one} className={cx(css.tab, one === end && css.here)} onClick={() => setEnd(one)}>{say(one)}</div>)}</div>
        <div className={css.item}>
          <label className={css.label}>{say('homepage')}</label>
          <Input value={form.values[end]} onChange={form.set(end)} problem={form.problem(end)} placeholder={say('entry.placeholder')} />
        </div>
      </div>
      <div className={css.card}>
        <h2 className={css.title}>{say('web.openMode')}</h2>
        <p className={css.soft}>{say('web.note2')}</p>
        <Select value={form.values.openMode} onChange={form.set('openMode')} />
      </div>
      <div className={css.footer}>
        <Button onClick={form.reset}>{say('cancel')}</Button>
        <Button kind="primary" disabled={!form.isDirty} onClick={form.submit}>{say('save')}</Button>
      </div>
    </div>
  );
}

/** Each end has a switch, and its field comes when it is on. */
export function WebSwitches() {
  const say = useSay();
  const form = useForm();
  const [opened, setOpened] = useState({});
  if (!form.ready) return <Skeleton />;
  const end = (field) => {
    const on = opened[field] ?? form.stored[field] !== '';
    const turn = (next) => {
      setOpened({ ...opened, [field]: next });
      if (!next) form.set(field)('');
    };
    return (
      <div className={css.item}>
        <div className={css.head}><span>{say(`enable.${field}`)}</span><Switch on={on} onChange={turn} role="switch" /></div>
        {on && (
          <>
            <div className={css.soft}>{say(`web.${field}`)}</div>
            <Input value={form.values[field]} onChange={form.set(field)} problem={form.problem(field)} placeholder={say('web.placeholder')} />
          </>
        )}
      </div>
    );
  };
  return (
    <div className={css.page}>
      <div className={css.card}>
        <div className={css.title}>{say('web.title')}<Tag tone="green">{say('enabled')}</Tag></div>
        {end('desktop')}
        {end('mobile')}
        <div className={css.item}>
          <div className={css.label}>{say('web.openMode')}</div>
          <Radios value={form.values.openMode} onChange={form.set('openMode')} />
        </div>
        <SaveButtons form={form} onlyDirty />
      </div>
    </div>
  );
}

/** As drawn in 2022; how pages open is among 高级设置, which are folded. */
export function WebOlder() {
  const say = useSay();
  const form = useForm();
  const [open, setOpen] = useState(false);
  const [version, setVersion] = useState('');
  if (!form.ready) return <Skeleton />;
  const homepage = (field) => (
    <div className={css.item}>
      <div>{say(`web.${field}`)} <Help text={say('web.tip')} /></div>
      <Input value={form.values[field]} onChange={form.set(field)} problem={form.problem(field)} />
    </div>
  );
  return (
    <div className={css.page}>
      <div className={css.card}>
        <div className={css.head}><h1 className={css.big}>{say('web.title')}</h1><Switch on onChange={() => {}} /></div>
        <p className={css.soft}>{say('web.intro')}</p>
        <Link>{say('web.guide')}</Link>
        <h2 className={css.title}>{say('basic')}</h2>
        {homepage('desktop')}
        {homepage('mobile')}
        <div className={css.fold} onClick={() => setOpen(!open)}><Icon name={open ? 'down' : 'right'} />{say('advanced')}</div>
        {open && (
          <>
            <div className={css.item}><div>{say('web.openMode')}</div><Radios value={form.values.openMode} onChange={form.set('openMode')} /></div>
            <div className={css.item}><div>{say('min')}</div><Input value={version} onChange={setVersion} placeholder={say('min.placeholder')} /></div>
          </>
        )}
        <SaveButtons form={form} />
      </div>
    </div>
  );
}
