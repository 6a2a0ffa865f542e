/** One list of the security page: its card, its entries, and the ways of adding that the options ask for. */
import { useState } from 'react';
import { Button, Input } from '../../components/basics.jsx';
import { Pager } from '../../components/pager.jsx';
import { failure, message } from '../../components/overlays.jsx';
import { options, t } from '../../config.mjs';
import { AddDialog } from './add-dialog.jsx';
import { Batch } from './batch.jsx';
import { Edited, rowOf } from './entry.jsx';
import { MARKUP } from './markup.jsx';
import { Means } from './means.jsx';
import { problemOf, refusal } from './rules.jsx';

const { Card, Table } = MARKUP[options.safeMarkup];
const ENTRIES_A_PAGE = 5;

const styleOf = (list) => (typeof options.lists === 'string' ? options.lists : (options.lists[list] ?? options.lists.default ?? 'inline-batch'));

/** The words above the entries: `URL`, or what else the list holds. */
const headOf = (list) => t(`safe.${list}.head`);

/** The value that is being entered, what is wrong with it, and what adding it does. */
function useEntry(entries, onAdd) {
  const [value, setValue] = useState('');
  const [error, setError] = useState(null);
  const change = (text) => {
    setValue(text);
    setError(null);
  };
  const add = async () => {
    const problem = problemOf(value, entries);
    if (problem) return setError(problem);
    return onAdd(value.trim()).then(() => change(''), (reason) => setError(refusal(reason)));
  };
  return { value, error, change, add };
}

export function ListCard({ list, entries: stored, onSave, disabled }) {
  const style = styleOf(list);
  const isLocal = style === 'save-button';
  const hasField = style.startsWith('inline') || isLocal;
  const [draft, setDraft] = useState(null);
  // `round` gives each opening a fresh dialog without cutting short the fading of the last one.
  const [{ dialog, round }, setOpened] = useState({ dialog: null, round: 0 });
  const [editing, setEditing] = useState(null);
  const [isAdding, setAdding] = useState(options.safeInput === 'there');
  const [page, setPage] = useState(0);
  const show = (name) => setOpened({ dialog: name, round: round + 1 });
  const close = () => setOpened({ dialog: null, round });

  const entries = draft ?? stored;
  const save = async (next) => {
    await onSave(next);
    message(t('saved'));
  };
  // With a card's own 保存 nothing reaches the server until it is pressed.
  const commit = async (next) => (isLocal ? setDraft(next) : save(next));
  const saveDraft = () => save(draft).then(() => setDraft(null), failure);
  const add = (entry) => commit([...entries, entry]);
  const entry = useEntry(entries, add);
  const pressAdd = () => {
    if (!hasField) return show('add');
    return isAdding ? entry.add() : setAdding(true);
  };

  const pages = options.safePager === 'pages' ? Math.max(1, Math.ceil(entries.length / ENTRIES_A_PAGE)) : 1;
  const shown = options.safePager === 'pages' ? entries.slice(page * ENTRIES_A_PAGE, (page + 1) * ENTRIES_A_PAGE) : entries;
  const remove = (value) => commit(entries.filter((other) => other !== value)).catch(failure);
  const replace = (value) => (next) => commit(entries.map((other) => (other === value ? next : other))).then(() => setEditing(null), failure);
  const rows = shown.map((value) =>
    value === editing
      ? { key: value, cells: [<Edited value={value} onSave={replace(value)} onCancel={() => setEditing(null)} />, null] }
      : rowOf({ value, disabled, onEdit: () => setEditing(value), onDelete: () => remove(value) }),
  );

  const isCaptioned = options.safePage.caption.includes(list);
  const example = options.safeInput === 'after-add' ? t('safe.row.placeholder') : t(`safe.${list}.placeholder`);
  const field = <Input value={entry.value} onChange={entry.change} placeholder={isCaptioned ? 'https://' : example} disabled={disabled} invalid={entry.error !== null} onEnter={entry.add} />;
  const buttons = [
    style !== 'batch' && <Button key="add" label={t('add')} kind="filled" disabled={disabled} onClick={pressAdd} />,
    style.endsWith('batch') && <Button key="batch" label={t('safe.batch')} className="safe-setting-item__batch-edit-button" disabled={disabled} onClick={() => show('batch')} />,
  ].filter(Boolean);
  return (
    <Card list={list} title={t(`safe.${list}`)} note={disabled ? t('safe.readonly') : t(`safe.${list}.desc`)} link={t('safe.docs')}>
      {isCaptioned && <em className="safe-block__caption">{t('safe.caption')}</em>}
      <Means field={hasField && isAdding ? field : null} buttons={buttons} error={entry.error} />
      {options.safeBatch === 'inline' && dialog === 'batch' && <Batch key={`batch${round}`} open list={list} entries={entries} onSave={save} onClose={close} />}
      {entries.length > 0 && <Table head={[headOf(list), t('safe.actions')]} rows={rows} />}
      {entries.length > 0 && options.safePager !== 'none' && <Pager page={page} pages={pages} onChange={setPage} />}
      {isLocal && (
        <div className="block-item__foot">
          <Button label={t('save')} kind="filled" disabled={disabled || draft === null} onClick={saveDraft} />
        </div>
      )}
      <AddDialog key={`add${round}`} open={dialog === 'add'} list={list} entries={entries} onAdd={add} onClose={close} />
      {options.safeBatch !== 'inline' && <Batch key={`batch${round}`} open={dialog === 'batch'} list={list} entries={entries} onSave={save} onClose={close} />}
    </Card>
  );
}
