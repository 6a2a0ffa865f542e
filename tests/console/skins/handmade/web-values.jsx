/** Web app pages that show values and edit them one by one, in a modal, or as they are typed. */
import { useRef, useState } from 'react';
import { MODES, isHomepage } from '../shared/model.mjs';
import { useWeb } from '../shared/react.jsx';
import { Button, Icon, Input, Link, Skeleton, useSay } from './kit.jsx';
import { Layer, toast } from './layers.jsx';
import { Pictures, Radios, Segments } from './modes.jsx';
import { useForm } from './web-forms.jsx';
import css from './web.module.css';

const FIELDS = ['desktop', 'mobile', 'openMode'];

/** A value in words. */
function useShown() {
  const say = useSay();
  return (field, value) => (field === 'openMode' ? say(MODES.find((mode) => mode.value === value)?.key ?? 'web.unset') : value || say('web.unset'));
}

/** A line with the name on the left; the pencil makes the value a field with a tick and a cross beside it. */
function Line({ field, value, onSave }) {
  const say = useSay();
  const shown = useShown();
  const [draft, setDraft] = useState(null);
  const problem = draft !== null && field !== 'openMode' && !isHomepage(draft) ? say('web.invalid') : null;
  const commit = () => {
    if (!problem) onSave({ [field]: draft }).then(() => (setDraft(null), toast(say('saved'))), (error) => toast(error.message, true));
  };
  return (
    <div className={css.line}>
      <div className={css.name}>{say(`web.${field}`)}</div>
      {draft === null ? (
        <>
          <div className={css.value}>{shown(field, value)}</div>
          <span className={css.icon} onClick={() => setDraft(value)}><Icon name="edit" /></span>
        </>
      ) : (
        <>
          <div className={css.grow}>{field === 'openMode' ? <Radios value={draft} onChange={setDraft} /> : <Input autoFocus value={draft} onChange={setDraft} onEnter={commit} problem={problem} />}</div>
          <span className={css.icon} onClick={commit}><Icon name="check" /></span>
          <span className={css.icon} onClick={() => setDraft(null)}><Icon name="close" /></span>
        </>
      )}
    </div>
  );
}

export function WebLines() {
  const say = useSay();
  const { data, save } = useWeb();
  if (!data) return <Skeleton />;
  return (
    <div className={css.page}>
      <div className={css.card}>
        <div className={css.title}>{say('web.config')}</div>
        {FIELDS.map((field) => <Line key={field} field={field} value={data[field]} onSave={save} />)}
      </div>
    </div>
  );
}

/** Terms and values; 编辑 in the head opens a modal with all of them. */
function EditModal({ onClose }) {
  const say = useSay();
  const form = useForm();
  if (!form.ready) return null;
  const commit = async () => (await form.submit()) && onClose();
  return (
    <Layer title={say('editOf', { name: say('web.config') })} role="dialog" onClose={onClose} footer={<><Button onClick={onClose}>{say('cancel')}</Button><Button kind="primary" onClick={commit}>{say('ok')}</Button></>}>
      {['desktop', 'mobile'].map((field) => (
        <div key={field} className={css.item}>
          <label className={css.label}>{say(`web.${field}`)}</label>
          <Input value={form.values[field]} onChange={form.set(field)} problem={form.problem(field)} placeholder={say('entry.placeholder')} />
        </div>
      ))}
      <label className={css.label}>{say('web.openMode')}</label>
      <Pictures value={form.values.openMode} onChange={form.set('openMode')} />
    </Layer>
  );
}

function Values() {
  const say = useSay();
  const shown = useShown();
  const { data } = useWeb();
  if (!data) return null;
  return <dl className={css.list}>{FIELDS.map((field) => [<dt key={field}>{say(`web.${field}`)}</dt>, <dd key={`${field}-value`}>{shown(field, data[field])}</dd>])}</dl>;
}

export function WebModal() {
  const say = useSay();
  const [editing, setEditing] = useState(false);
  return (
    <div className={css.page}>
      <div className={css.card}>
        <div className={css.head}>
          <div className={css.grow}><div className={css.title}>{say('web.config')}</div></div>
          <Link onClick={() => setEditing(true)}>{say('edit')}</Link>
        </div>
        <Values key={String(editing)} />
        {editing && <EditModal onClose={() => setEditing(false)} />}
      </div>
    </div>
  );
}

/** Nothing to press: a field saves when it is left, the segments when they are pressed. */
function SelfSaving({ field, value, onSave }) {
  const say = useSay();
  const [draft, setDraft] = useState(value);
  const [saved, setSaved] = useState(false);
  const problem = isHomepage(draft) ? null : say('web.invalid');
  const leave = () => {
    if (draft !== value && !problem) onSave({ [field]: draft }).then(() => setSaved(true), (error) => toast(error.message, true));
  };
  return (
    <div className={css.item}>
      <div className={css.label}>{say(`web.${field}`)}{saved && <span className={css.saved}>{say('autosaved')}</span>}</div>
      <Input value={draft} onChange={(next) => (setDraft(next), setSaved(false))} onBlur={leave} onEnter={leave} problem={problem} placeholder={say('web.placeholder')} />
    </div>
  );
}

export function WebSelfSaving() {
  const say = useSay();
  const { data, save } = useWeb();
  // What was changed last may not have been read again when the next change comes.
  const changed = useRef({});
  const saveNow = (values) => save(Object.assign(changed.current, values));
  if (!data) return <Skeleton />;
  return (
    <div className={css.page}>
      <div className={css.card}>
        <div className={css.title}>{say('web.config')}</div>
        <SelfSaving field="desktop" value={data.desktop} onSave={saveNow} />
        <SelfSaving field="mobile" value={data.mobile} onSave={saveNow} />
        <div className={css.item}>
          <div className={css.label}>{say('web.openMode')}</div>
          <Segments value={data.openMode} onChange={(openMode) => saveNow({ openMode }).then(() => toast(say('autosaved')), (error) => toast(error.message, true))} />
        </div>
      </div>
    </div>
  );
}
