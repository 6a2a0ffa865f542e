/** The drawer 可访问的数据范围, for scopes that have one. Until it is confirmed a version can't be saved (§2). */
import { useState } from 'react';
import { Button, FormRow, Radio } from '../components/basics.jsx';
import { Drawer, failure, message } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { write } from '../records.mjs';

const CHOICES = ['same', 'all', 'condition'];

/** @param {string} id @param {string[]} ranges @param {string} choice */
export const saveRanges = (id, ranges, choice) => write(`stand_in/draft/update/${id}`, { ranges: Object.fromEntries(ranges.map((range) => [range, choice])) });

export function RangeChoice({ ranges, choice, onChange }) {
  return (
    <>
      <div className="page__hint">{t('auth.range.hint')}</div>
      {ranges.map((range) => (
        <FormRow key={range} label={t(`auth.range.${range}`)}>
          {CHOICES.map((value) => (
            <Radio key={value} name={range} checked={choice === value} onChange={() => onChange(value)}>
              {t(`auth.range.${value}`)}
            </Radio>
          ))}
        </FormRow>
      ))}
    </>
  );
}

/** 确认 after a request, 保存 where the review of an import leads here. */
export function RangeDrawer({ id, ranges, onClose, action = 'confirm', onSaved = undefined }) {
  const [choice, setChoice] = useState('same');
  const confirm = () => saveRanges(id, ranges, choice).then(() => (message(t('saved')), onSaved?.(), onClose()), failure);
  const footer = (
    <>
      <Button label={t('cancel')} onClick={onClose} />
      <Button label={t(action)} kind="filled" onClick={confirm} />
    </>
  );
  return (
    <Drawer open={ranges.length > 0} title={t('auth.range')} onClose={onClose} footer={footer}>
      <RangeChoice ranges={ranges} choice={choice} onChange={setChoice} />
    </Drawer>
  );
}

/** Where a version can't be saved for want of ranges: the way to each, which is edited only once that is asked for (one program). */
export function MissingRanges({ id, ranges, onSaved }) {
  const [open, setOpen] = useState(false);
  const [editing, setEditing] = useState(false);
  const [choice, setChoice] = useState('condition');
  const close = () => (setOpen(false), setEditing(false));
  const save = () => saveRanges(id, ranges, choice).then(() => (close(), onSaved()), failure);
  return (
    <div className="ud__form-item-explain">
      {t('version.ranges')}
      <Button label={t('auth.range.configure')} kind="text" onClick={() => setOpen(true)} />
      <Drawer open={open} title={t('auth.range')} onClose={close} footer={editing && <Button label={t('save')} kind="filled" disabled={choice === 'condition'} onClick={save} />}>
        {editing && <RangeChoice ranges={ranges} choice={choice} onChange={setChoice} />}
        {!editing && ranges.map((range) => (
          <FormRow key={range} label={t(`auth.range.${range}`)}>
            <span className="ud__tag">{t('auth.range.unset')}</span>
            <Button label={t('auth.range.configure')} onClick={() => setEditing(true)} />
          </FormRow>
        ))}
      </Drawer>
    </div>
  );
}
