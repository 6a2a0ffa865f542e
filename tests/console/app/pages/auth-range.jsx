/** The drawer 可访问的数据范围, for scopes that have one. Until it is confirmed a version can't be saved (§2). */
import { useState } from 'react';
import { Button, FormRow, Radio } from '../components/basics.jsx';
import { Drawer, failure, message } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { write } from '../records.mjs';

export function RangeDrawer({ id, ranges, onClose }) {
  const [choice, setChoice] = useState('same');
  const confirm = () => {
    const chosen = Object.fromEntries(ranges.map((range) => [range, choice]));
    write(`stand_in/draft/update/${id}`, { ranges: chosen }).then(() => (message(t('saved')), onClose()), failure);
  };
  return (
    <Drawer
      open={ranges.length > 0}
      title={t('auth.range')}
      onClose={onClose}
      footer={
        <>
          <Button label={t('cancel')} onClick={onClose} />
          <Button label={t('confirm')} kind="filled" onClick={confirm} />
        </>
      }
    >
      <div className="page__hint">{t('auth.range.hint')}</div>
      {ranges.map((range) => (
        <FormRow key={range} label={t(`auth.range.${range}`)}>
          {['same', 'all'].map((value) => (
            <Radio key={value} name={range} checked={choice === value} onChange={() => setChoice(value)}>
              {t(`auth.range.${value}`)}
            </Radio>
          ))}
        </FormRow>
      ))}
    </Drawer>
  );
}
