/** One entry: bare, with 编辑 and 删除 (§2); what these are made of is unknown. */
import { useState } from 'react';
import { Button, IconButton, Input } from '../../components/basics.jsx';
import { options, t } from '../../config.mjs';
import { useDisabled } from '../../lock.jsx';
import { pressed } from '../../records.mjs';

function Words({ tag: Tag, label, disabled: own, onClick }) {
  const disabled = useDisabled(own);
  return (
    <Tag className={`ud__link${disabled ? ' ud__link--disabled' : ''}`} onClick={disabled ? undefined : onClick}>
      {label}
    </Tag>
  );
}

function Action({ label, icon, disabled, onClick }) {
  const kind = options.safeRowActions;
  if (kind === 'icons') return <IconButton icon={icon} disabled={disabled} onClick={onClick} />;
  if (kind === 'buttons') return <Button label={label} kind="text" disabled={disabled} onClick={onClick} />;
  return <Words tag={kind === 'links' ? 'a' : 'span'} label={label} disabled={disabled} onClick={onClick} />;
}

/** @returns {{key: string, cells: any[]}} the cells of an entry's row */
export function rowOf({ value, disabled, onEdit, onDelete }) {
  return {
    key: value,
    cells: [
      <span className="safe-item__item-value">{value}</span>,
      <>
        <Action label={t('edit')} icon="EditOutlined" disabled={disabled} onClick={() => (pressed('entryEdit'), onEdit())} />
        <Action label={t('delete')} icon="DeleteTrashOutlined" disabled={disabled} onClick={() => (pressed('entryDelete'), onDelete())} />
      </>,
    ],
  };
}

/** The row of an entry that is being edited: its own field takes the whole of the first cell. */
export function Edited({ value, onSave, onCancel }) {
  const [draft, setDraft] = useState(value);
  return (
    <div className="ud__row">
      <Input value={draft} onChange={setDraft} />
      <Button label={t('save')} kind="text" onClick={() => onSave(draft.trim())} />
      <Button label={t('cancel')} kind="text" onClick={onCancel} />
    </div>
  );
}
