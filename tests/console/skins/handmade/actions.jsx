/** What can be done with one entry: as words, buttons, icons, in a menu, or only while the mouse is over its row. */
import { useState } from 'react';
import { useHost } from '../shared/react.jsx';
import { Button, Icon, Link, useSay } from './kit.jsx';
import { Confirm, Popover } from './layers.jsx';
import css from './rows.module.css';

/** @param {{kind: 'words' | 'buttons' | 'icons' | 'menu' | 'hover', value: string, onEdit: () => void, onRemove: () => void}} props */
export function Actions({ kind, value, onEdit, onRemove }) {
  const say = useSay();
  const { pressed } = useHost();
  const [asking, setAsking] = useState(false);
  const edit = () => (pressed('entryEdit'), onEdit());
  const remove = () => (pressed('entryDelete'), setAsking(true));
  return (
    <>
      {SHAPES[kind]({ say, edit, remove })}
      {asking && <Confirm text={value} onYes={onRemove} onClose={() => setAsking(false)} />}
    </>
  );
}

const SHAPES = {
  words: ({ say, edit, remove }) => <><Link onClick={edit}>{say('edit')}</Link><Link onClick={remove}>{say('delete')}</Link></>,
  buttons: ({ say, edit, remove }) => <><Button kind="text" onClick={edit}>{say('edit')}</Button><Button kind="text" onClick={remove}>{say('delete')}</Button></>,
  icons: ({ edit, remove }) => <><span className={css.icon} onClick={edit}><Icon name="edit" /></span><span className={css.icon} onClick={remove}><Icon name="trash" /></span></>,
  hover: ({ edit, remove }) => <span className={css.onHover}><Button kind="quiet" icon="edit" onClick={edit} /><Button kind="quiet" icon="trash" onClick={remove} /></span>,
  menu: (props) => <Menu {...props} />,
};

function Menu({ say, edit, remove }) {
  const [open, setOpen] = useState(false);
  const pick = (act) => () => (setOpen(false), act());
  return (
    <span className={css.menu}>
      <Button kind="quiet" icon="more" onClick={() => setOpen(true)} />
      {open && (
        <Popover slim onClose={() => setOpen(false)}>
          <div className={css.item} onClick={pick(edit)}>{say('edit')}</div>
          <div className={css.item} onClick={pick(remove)}>{say('delete')}</div>
        </Popover>
      )}
    </span>
  );
}
