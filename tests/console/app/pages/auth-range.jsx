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
