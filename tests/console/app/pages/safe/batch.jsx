/** 批量修改: all entries in one text box, one a line (§2). Where the box opens is unknown; the option `safeBatch` chooses. */
import { useState } from 'react';
import { Button, Textarea } from '../../components/basics.jsx';
import { Dialog, Drawer } from '../../components/overlays.jsx';
import { options, t } from '../../config.mjs';
import { refusal } from './rules.jsx';

function InPlace({ open, footer, children }) {
  return (
    open && (
      <div className="safe-block__batch">
        {children}
        <div className="block-item__foot">{footer}</div>
      </div>
    )
  );
}

const BOXES = { 'dialog': Dialog, 'bare-dialog': Dialog, 'drawer': Drawer, 'inline': InPlace };

export function Batch({ open, list, entries, onSave, onClose }) {
  const [text, setText] = useState(() => entries.join('\n'));
  const [error, setError] = useState(null);
  const change = (value) => {
    setText(value);
    setError(null);
  };
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  const save = () => onSave(lines).then(onClose, (reason) => setError(refusal(reason)));
  const Box = BOXES[options.safeBatch];
  const footer = (
    <>
      <Button label={t('cancel')} onClick={onClose} />
      <Button label={t('save')} kind="filled" disabled={text === entries.join('\n')} onClick={save} />
    </>
  );
  return (
    <Box open={open} title={options.safeBatch === 'bare-dialog' ? t('safe.batch') : `${t('safe.batch')} ${t(`safe.${list}`)}`} onClose={onClose} footer={footer}>
      <Textarea value={text} onChange={change} rows={10} />
      <div className="page__hint">{t('safe.batch.hint')}</div>
      {error && <div className="ud__form-item-explain">{error}</div>}
    </Box>
  );
}
