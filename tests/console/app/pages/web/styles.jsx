/** Ways of editing the web app's values: the one of the screenshots (§2) and three others; the option `webStyle` chooses. */
import { useState } from 'react';
import { Button, IconButton } from '../../components/basics.jsx';
import { Dialog, failure } from '../../components/overlays.jsx';
import { options, t } from '../../config.mjs';
import { Control, FIELDS, FieldRows, Value, problemOf } from './fields.jsx';

function Section({ action, children }) {
  return (
    <div className="ud__card block-item">
      <div className="ud__row web-page__head">
        <div className="block-item__title web-page__config">{t('web.config')}</div>
        {action}
      </div>
      <div className="page__hint">{t('web.oneEnd')}</div>
      {children}
    </div>
  );
}

function EditButton({ onClick }) {
  if (options.editButton === 'icon') return <IconButton icon="EditOutlined" label={t('edit')} onClick={onClick} />;
  return <Button label={t('edit')} kind="text" onClick={onClick} />;
}

/** All values of a form that is kept as a whole. */
function useForm(stored) {
  const [form, setForm] = useState(stored);
  return {
    form,
    isValid: FIELDS.every((field) => problemOf(field, form[field]) === null),
    isClean: FIELDS.every((field) => stored[field] === form[field]),
    rows: (
      <FieldRows
        errorOf={(field) => problemOf(field, form[field])}
        render={(field) => <Control field={field} value={form[field]} onChange={(value) => setForm({ ...form, [field]: value })} />}
      />
    ),
  };
}

/** One 保存 for all, disabled while nothing changed unless the option `webSave` says otherwise; 取消 goes back to what is stored. */
function WholeForm({ stored, onSave, onCancel }) {
  const { form, isValid, isClean, rows } = useForm(stored);
  const isIdle = options.webSave === 'dirty' && isClean;
  return (
    <Section>
      {rows}
      <div className="block-item__foot">
        <Button label={t('save')} kind="filled" disabled={isIdle || !isValid} onClick={() => onSave(form).catch(failure)} />
        <Button label={t('cancel')} onClick={onCancel} />
      </div>
    </Section>
  );
}

/** A value stands there as text; 编辑 puts a control in its place. */
function EditableField({ field, value, onSave }) {
  const [draft, setDraft] = useState(null);
  if (draft === null) {
    return (
      <div className="ud__row">
        <Value field={field} value={value} />
        <EditButton onClick={() => setDraft(value)} />
      </div>
    );
  }
  const problem = problemOf(field, draft);
  const save = () => onSave({ [field]: draft }).then(() => setDraft(null), failure);
  return (
    <>
      <Control field={field} value={draft} onChange={setDraft} />
      {problem && <div className="ud__form-item-explain">{problem}</div>}
      <div className="ud__row">
        <Button label={t('save')} kind="filled" disabled={problem !== null} onClick={save} />
        <Button label={t('cancel')} onClick={() => setDraft(null)} />
      </div>
    </>
  );
}

/** The control stands there at once, with a 保存 of its own. */
function OwnSave({ field, value, onSave }) {
  const [draft, setDraft] = useState(value);
  const problem = problemOf(field, draft);
  return (
    <div className="ud__row web-page__own">
      <Control field={field} value={draft} onChange={setDraft} />
      <Button label={t('save')} disabled={draft === value || problem !== null} onClick={() => onSave({ [field]: draft }).catch(failure)} />
      {problem && <div className="ud__form-item-explain">{problem}</div>}
    </div>
  );
}

const eachField = (Field) =>
  function Fields({ stored, onSave }) {
    return (
      <Section>
        <FieldRows render={(field) => <Field field={field} value={stored[field]} onSave={onSave} />} />
      </Section>
    );
  };

function EditDialog({ open, stored, onSave, onClose }) {
  const { form, isValid, isClean, rows } = useForm(stored);
  return (
    <Dialog
      open={open}
      title={t('web.config')}
      onClose={onClose}
      width={720}
      footer={
        <>
          <Button label={t('cancel')} onClick={onClose} />
          <Button label={t('save')} kind="filled" disabled={isClean || !isValid} onClick={() => onSave(form).then(onClose, failure)} />
        </>
      }
    >
      {rows}
    </Dialog>
  );
}

/** The values stand there as text; one 编辑 opens a dialog with all of them. */
function InDialog({ stored, onSave }) {
  const [{ open, round }, setOpened] = useState({ open: false, round: 0 });
  return (
    <Section action={<EditButton onClick={() => setOpened({ open: true, round: round + 1 })} />}>
      <FieldRows render={(field) => <Value field={field} value={stored[field]} />} />
      <EditDialog key={round} open={open} stored={stored} onSave={onSave} onClose={() => setOpened({ open: false, round })} />
    </Section>
  );
}

export const STYLES = { 'form': WholeForm, 'edit': eachField(EditableField), 'per-field': eachField(OwnSave), 'dialog': InDialog };
