/** With `lists: dialog`, 添加 opens a dialog for one entry. */
import { useState } from 'react';
import { Button, Input } from '../../components/basics.jsx';
import { Dialog } from '../../components/overlays.jsx';
import { t } from '../../config.mjs';
import { problemOf, refusal } from './rules.jsx';

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
