/** How an entry is added: a field beside a button, a field and Enter, or a button that opens a line, a modal, a drawer, a popover. */
import { useState } from 'react';
import { Area, Button, Icon, Input, Link, useSay } from './kit.jsx';
import { linesOf } from '../shared/model.mjs';
import { Layer, Popover, toast } from './layers.jsx';
import { AddLine } from './rows.jsx';
import css from './section.module.css';

/** A value that is being typed, and what came of adding it. @param {any} box @param {() => void} [onDone] */
export function useDraft(box, onDone) {
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState(null);
  const submit = () =>
    box.add(value).then(
      () => (setValue(''), setProblem(null), onDone?.()),
      (error) => setProblem(error.message),
    );
  return { value, problem, submit, bind: { value, problem, onChange: (next) => (setValue(next), setProblem(null)), onEnter: submit } };
}

/** A field, 添加, and 批量修改 if there is one. `press` is the element that 添加 is made of. */
export function Beside({ list, box, placeholder, press = 'button', batch, disabledWhileEmpty }) {
  const say = useSay();
  const draft = useDraft(box);
  return (
    <div className={css.line}>
      <Input placeholder={placeholder ?? say(`${list}.placeholder`)} {...draft.bind} />
      <Button as={press} kind="primary" disabled={disabledWhileEmpty && !draft.value} onClick={draft.submit}>{say('add')}</Button>
      {batch && <Batch list={list} box={box} />}
    </div>
  );
}

/** A field whose end has a plus. */
export function PlusInside({ list, box }) {
  const say = useSay();
  const draft = useDraft(box);
  return (
    <div className={css.line}>
      <Input placeholder={say('same.placeholder')} {...draft.bind} suffix={<span className={css.plus} onClick={draft.submit}><Icon name="plus" /></span>} />
    </div>
  );
}

/** A field and nothing to press. */
export function EnterAdds({ box }) {
  const say = useSay();
  const draft = useDraft(box);
  return <Input placeholder={say('enterHint')} {...draft.bind} />;
}

/** The line in the table that a button opens. */
export function Line({ list, look, box, onClose }) {
  const say = useSay();
  const draft = useDraft(box, onClose);
  return (
    <AddLine
      look={look}
      field={<Input autoFocus placeholder={say(`${list}.placeholder`)} {...draft.bind} />}
      buttons={<><Link onClick={draft.submit}>{say('ok')}</Link><Link onClick={onClose}>{say('cancel')}</Link></>}
    />
  );
}

const labelOf = (list) => ({ ip: 'field.ip', protocol: 'field.protocol' })[list] ?? 'field';

/** A modal or a drawer with one field. Its title names the list, or says no more than the button did. */
export function AddLayer({ shape, role, list, box, titled = true, onClose }) {
  const say = useSay();
  const draft = useDraft(box, onClose);
  return (
    <Layer
      shape={shape}
      role={role}
      title={titled ? say('addTo', { name: say(`safe.${list}`) }) : say('add')}
      onClose={onClose}
      footer={<><Button onClick={onClose}>{say('cancel')}</Button><Button kind="primary" onClick={draft.submit}>{say('ok')}</Button></>}
    >
      <div className={css.label}>{say(labelOf(list))}</div>
      <Input autoFocus placeholder={say(`${list}.placeholder`)} {...draft.bind} />
    </Layer>
  );
}

/** A button with a popover below it. */
export function FromPopover({ list, box }) {
  const say = useSay();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <span className={css.anchor}>
      <Button kind="outline" icon="plus" onClick={() => setOpen(true)}>{say('add')}</Button>
      {open && <Popover onClose={close}><PopoverForm list={list} box={box} onClose={close} /></Popover>}
    </span>
  );
}

function PopoverForm({ list, box, onClose }) {
  const say = useSay();
  const draft = useDraft(box, onClose);
  return (
    <div className={css.small}>
      <Input autoFocus placeholder={say(`${list}.placeholder`)} {...draft.bind} />
      <div className={css.right}>
        <Button kind="outline" onClick={onClose}>{say('cancel')}</Button>
        <Button kind="outline" onClick={draft.submit}>{say('ok')}</Button>
      </div>
    </div>
  );
}

/** 批量修改: all entries in one box. */
export function Batch({ list, box }) {
  const say = useSay();
  const [text, setText] = useState(null);
  const close = () => setText(null);
  const save = () => box.replace(linesOf(text)).then(close, (error) => toast(error.message, true));
  return (
    <>
      <Button onClick={() => setText(box.entries.join('\n'))}>{say('batch')}</Button>
      {text !== null && (
        <Layer title={`${say('batch')} ${say(`safe.${list}`)}`} onClose={close} footer={<><Button onClick={close}>{say('cancel')}</Button><Button kind="primary" onClick={save}>{say('ok')}</Button></>}>
          <p className={css.sentence}>{say('batch.hint')}</p>
          <Area value={text} onChange={setText} />
        </Layer>
      )}
    </>
  );
}
