/** One list of the security page: its title, its entries, and the way of adding that the option `lists` asks for. */
import { useState } from 'react';
import { Button, IconButton, Input } from '../components/basics.jsx';
import { failure, message } from '../components/overlays.jsx';
import { options, t } from '../config.mjs';
import { pressed } from '../records.mjs';
import { AddDialog, BatchDialog } from './safe-dialogs.jsx';

const styleOf = (list) => (typeof options.lists === 'string' ? options.lists : (options.lists[list] ?? options.lists.default ?? 'inline'));

/** What the page itself checks before it asks the server; the server checks again (§4). */
export function problemOf(entry, entries) {
  if (entry.trim() === '') return t('safe.invalid');
  return entries.includes(entry.trim()) ? t('safe.duplicate') : null;
}

/** The server's word on a rejected entry, for the field itself. */
export const refusal = (error) => ([10236, 10002].includes(error.code) ? `${t('safe.invalid')} (${error.message})` : (failure(error), null));

function Entry({ value, disabled, onChange, onDelete }) {
  const [draft, setDraft] = useState(null);
  const commit = () => onChange(draft.trim()).then(() => setDraft(null), failure);
  if (draft !== null) {
    return (
      <div className="ud__row safe-block__entry">
        <Input value={draft} onChange={setDraft} />
        <Button label={t('save')} kind="text" onClick={commit} />
        <Button label={t('cancel')} kind="text" onClick={() => setDraft(null)} />
      </div>
    );
  }
  return (
    <div className="ud__row safe-block__entry">
      <span className="safe-block__value">{value}</span>
      <IconButton icon="EditOutlined" disabled={disabled} onClick={() => (pressed('entryEdit'), setDraft(value))} />
      <IconButton icon="DeleteTrashOutlined" disabled={disabled} onClick={() => (pressed('entryDelete'), onDelete())} />
    </div>
  );
}

function InlineAdd({ list, entries, disabled, onAdd }) {
  const [value, setValue] = useState('');
  const [error, setError] = useState(null);
  const isCaptioned = options.safePage.caption.includes(list);
  const change = (text) => {
    setValue(text);
    setError(null);
  };
  const add = async () => {
    const problem = problemOf(value, entries);
    if (problem) return setError(problem);
    return onAdd(value.trim()).then(() => setValue(''), (reason) => setError(refusal(reason)));
  };
  return (
    <>
      {isCaptioned && <em className="safe-block__caption">{t('safe.caption')}</em>}
      <div className="ud__space safe-block__add">
        <div className="ud__space__item">
          <Input value={value} onChange={change} placeholder={isCaptioned ? 'https://' : t(`safe.${list}.placeholder`)} disabled={disabled} invalid={error !== null} onEnter={add} />
        </div>
        <div className="ud__space__item">
          <Button label={t('add')} disabled={disabled} onClick={add} />
        </div>
      </div>
      {error && <div className="ud__form-item-explain">{error}</div>}
    </>
  );
}

export function ListSection({ list, entries: stored, onSave, disabled }) {
  const style = styleOf(list);
  const isLocal = style === 'save-button';
  const [draft, setDraft] = useState(null);
  // `round` gives each opening a fresh dialog without cutting short the fading of the last one.
  const [{ dialog, round }, setOpened] = useState({ dialog: null, round: 0 });
  const show = (name) => setOpened({ dialog: name, round: round + 1 });
  const entries = draft ?? stored;
  const save = async (next) => {
    await onSave(next);
    message(t('saved'));
  };
  // With a section's own 保存 nothing reaches the server until it is pressed.
  const commit = async (next) => (isLocal ? setDraft(next) : save(next));
  const saveDraft = () => save(draft).then(() => setDraft(null), failure);
  const add = (entry) => commit([...entries, entry]);
  const close = () => setOpened({ dialog: null, round });
  const Heading = options.safePage.heading;
  return (
    <div className="ud__card block-item safe-block">
      <div className="ud__row safe-block__head">
        <Heading className="safe-block__title">{t(`safe.${list}`)}</Heading>
        <div className="ud__space">
          {style === 'dialog' && (
            <div className="ud__space__item">
              <Button label={t('add')} disabled={disabled} onClick={() => show('add')} />
            </div>
          )}
          {style.endsWith('batch') && (
            <div className="ud__space__item">
              <Button label={t('safe.batch')} disabled={disabled} onClick={() => show('batch')} />
            </div>
          )}
        </div>
      </div>
      <div className="safe-block__desc">{disabled ? t('safe.readonly') : t(`safe.${list}.desc`)}</div>
      {(style.startsWith('inline') || isLocal) && <InlineAdd list={list} entries={entries} disabled={disabled} onAdd={add} />}
      <div className="safe-block__list">
        {entries.map((value, index) => (
          <Entry
            key={value}
            value={value}
            disabled={disabled}
            onChange={(next) => commit(entries.with(index, next))}
            onDelete={() => commit(entries.toSpliced(index, 1)).catch(failure)}
          />
        ))}
      </div>
      {isLocal && (
        <div className="block-item__foot">
          <Button label={t('save')} kind="filled" disabled={disabled || draft === null} onClick={saveDraft} />
        </div>
      )}
      <AddDialog key={`add${round}`} open={dialog === 'add'} list={list} entries={entries} onAdd={add} onClose={close} />
      <BatchDialog key={`batch${round}`} open={dialog === 'batch'} list={list} entries={entries} onSave={save} onClose={close} />
    </div>
  );
}
