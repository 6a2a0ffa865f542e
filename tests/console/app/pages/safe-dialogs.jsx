/** The two dialogs of the security page: one entry, or all entries in one text box, one a line (§2). */
import { useState } from 'react';
import { Button, Input, Textarea } from '../components/basics.jsx';
import { Dialog } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { problemOf, refusal } from './safe-list.jsx';

export function AddDialog({ open, list, entries, onAdd, onClose }) {
  const [value, setValue] = useState('');
  const [error, setError] = useState(null);
  const change = (text) => {
    setValue(text);
    setError(null);
  };
  const confirm = async () => {
    const problem = problemOf(value, entries);
    if (problem) return setError(problem);
    return onAdd(value.trim()).then(onClose, (reason) => setError(refusal(reason)));
  };
  return (
    <Dialog
      open={open}
      title={t('safe.addDialog', { name: t(`safe.${list}`) })}
      onClose={onClose}
      footer={
        <>
          <Button label={t('cancel')} onClick={onClose} />
          <Button label={t('ok')} kind="filled" disabled={value.trim() === ''} onClick={confirm} />
        </>
      }
    >
      <Input value={value} onChange={change} placeholder={t(`safe.${list}.placeholder`)} invalid={error !== null} />
      {error && <div className="ud__form-item-explain">{error}</div>}
    </Dialog>
  );
}

export function BatchDialog({ open, list, entries, onSave, onClose }) {
  const [text, setText] = useState(() => entries.join('\n'));
  const [error, setError] = useState(null);
  const change = (value) => {
    setText(value);
    setError(null);
  };
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const save = () => onSave(lines).then(onClose, (reason) => setError(refusal(reason)));
  return (
    <Dialog
      open={open}
      title={`${t('safe.batch')} ${t(`safe.${list}`)}`}
      onClose={onClose}
      footer={
        <>
          <Button label={t('cancel')} onClick={onClose} />
          <Button label={t('save')} kind="filled" disabled={text === entries.join('\n')} onClick={save} />
        </>
      }
    >
      <Textarea value={text} onChange={change} rows={10} />
      <div className="page__hint">{t('safe.batch.hint')}</div>
      {error && <div className="ud__form-item-explain">{error}</div>}
    </Dialog>
  );
}
