/** Security pages of one card below the other, where what is added is saved at once. */
import { useState } from 'react';
import { Beside, AddLayer, Batch, FromPopover, Line, PlusInside, useDraft } from './adders.jsx';
import { Sentence, Title } from './head.jsx';
import { Button, Icon, Input, Link, useSay } from './kit.jsx';
import { RefreshToken, Toggle, Webhook } from './others.jsx';
import { Rows } from './rows.jsx';
import css from './section.module.css';
import { useEntries, useShown } from './store.jsx';

/** As the real page is drawn: title, sentence, field with two buttons, table. */
const PASSPORT = { title: 'h3', marks: ['count'], sentence: 'own', more: true, rows: 'table', columns: ['value', 'created', 'actions'], actions: 'words' };

function PassportCard({ list }) {
  const box = useEntries(list);
  return (
    <section className={css.card}>
      <Title list={list} look={PASSPORT} />
      <Sentence list={list} look={PASSPORT} />
      <Beside list={list} box={box} batch />
      <Rows list={list} look={PASSPORT} box={box} />
    </section>
  );
}

export function SafePassport() {
  const shown = useShown({ ip: ['server'], h5: ['webview'] });
  return (
    <div className={css.page}>
      {shown.map((list) => <PassportCard key={list} list={list} />)}
      <RefreshToken />
    </div>
  );
}

/** One white card; each table comes first, and a dashed button below it opens a line in it. */
const LEDGER = { title: 'div', marks: ['help'], sentence: 'help', rows: 'grid', columns: ['number', 'value', 'operator', 'actions'], actions: 'icons' };

function LedgerPart({ list }) {
  const say = useSay();
  const box = useEntries(list);
  const [adding, setAdding] = useState(false);
  return (
    <div className={css.divided}>
      <Title list={list} look={LEDGER} />
      <Rows list={list} look={LEDGER} box={box} line={adding && <Line list={list} look={LEDGER} box={box} onClose={() => setAdding(false)} />} />
      {!adding && <div className={css.item}><Button kind="dashed" icon="plus" onClick={() => setAdding(true)}>{say('add')}</Button></div>}
    </div>
  );
}

export function SafeLedger() {
  const say = useSay();
  const shown = useShown({ redirect: ['logout'] });
  return (
    <div className={css.page}>
      <div className={css.card}>
        <h1 className={css.pageTitle}>{say('safe.title')}</h1>
        {shown.map((list) => <LedgerPart key={list} list={list} />)}
      </div>
      <Toggle about="data" as="div" />
    </div>
  );
}

/** The button stands in the head and opens a popover; the entries are cards, with a menu each. */
const POPOVER = { title: 'span', marks: ['optional'], sentence: 'own', rows: 'cards', columns: ['value', 'actions'], actions: 'menu' };

function PopoverCard({ list }) {
  const box = useEntries(list);
  return (
    <div className={css.card}>
      <div className={css.head}>
        <div className={css.grow}>
          <Title list={list} look={POPOVER} />
          <Sentence list={list} look={POPOVER} />
        </div>
        <FromPopover list={list} box={box} />
      </div>
      <Rows list={list} look={POPOVER} box={box} />
    </div>
  );
}

export function SafePopover() {
  const shown = useShown({ redirect: ['logout'], ip: ['webview', 'server'] });
  return <div className={css.page}>{shown.map((list) => <PopoverCard key={list} list={list} />)}</div>;
}

/** Entries are cards; the first place is for a new one, which becomes a small form when it is pressed. */
const TILES = { title: 'h2', sentence: 'inside', rows: 'cards', columns: ['value', 'actions'], actions: 'hover' };

function NewTile({ list, box, onClose }) {
  const say = useSay();
  const draft = useDraft(box, onClose);
  return (
    <div className={css.newForm}>
      <Input autoFocus placeholder={say('entry.placeholder')} {...draft.bind} />
      <Link onClick={draft.submit}>{say('save')}</Link>
      <Link onClick={onClose}>{say('cancel')}</Link>
    </div>
  );
}

function TilesCard({ list }) {
  const say = useSay();
  const box = useEntries(list);
  const [adding, setAdding] = useState(false);
  const first = adding ? <NewTile list={list} box={box} onClose={() => setAdding(false)} /> : <div className={css.newCard} onClick={() => setAdding(true)}><Icon name="plus" />{say('add')}</div>;
  return (
    <div className={css.card}>
      <Title list={list} look={TILES} />
      <Rows list={list} look={TILES} box={box} first={first} />
    </div>
  );
}

export function SafeTiles() {
  const shown = useShown({ h5: ['webview'] });
  return (
    <div className={css.page}>
      <Toggle about="rotate" as="h2" role="switch" />
      {shown.map((list) => <TilesCard key={list} list={list} />)}
    </div>
  );
}

/** Boxes all the way down: nothing is a heading, a button or a row by its element. The newest entry stands first. */
const BARE = { title: 'span', sentence: 'below', rows: 'boxes', columns: ['value', 'actions'], actions: 'words', newest: true };

function BareCard({ list, end }) {
  const box = useEntries(list);
  return (
    <div className={css.card}>
      <Title list={list} look={BARE} />
      {end ? <PlusInside list={list} box={box} /> : <Beside list={list} box={box} press="div" />}
      <Sentence list={list} look={BARE} under />
      <Rows list={list} look={BARE} box={box} />
    </div>
  );
}

export const SafeBare = () => <div className={css.page}>{useShown({ redirect: ['logout'] }).map((list) => <BareCard key={list} list={list} />)}<Webhook as="span" /></div>;
export const SafePlus = () => <div className={css.page}>{useShown({ ip: ['server'] }).map((list) => <BareCard key={list} list={list} end />)}</div>;

/** For long lists: a bar with a search, 批量修改 and 添加, which opens a modal; the table has pages. */
const LONG = { title: 'h3', marks: ['count', 'help'], sentence: 'own', example: true, rows: 'table', columns: ['number', 'value', 'created', 'operator', 'actions'], actions: 'buttons', pager: 5, newest: true };

function LongCard({ list }) {
  const say = useSay();
  const box = useEntries(list);
  const [filter, setFilter] = useState('');
  const [adding, setAdding] = useState(false);
  return (
    <div className={css.card}>
      <Title list={list} look={LONG} />
      <Sentence list={list} look={LONG} />
      <div className={css.bar}>
        <Input placeholder={say('search')} value={filter} onChange={setFilter} prefix={<Icon name="search" />} />
        <span className={css.grow} />
        <Batch list={list} box={box} />
        <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>{say('add')}</Button>
      </div>
      <Rows list={list} look={LONG} box={box} filter={filter} />
      {adding && <AddLayer shape="modal" role="dialog" list={list} box={box} onClose={() => setAdding(false)} />}
    </div>
  );
}

export const SafeLong = () => <div className={css.page}>{useShown().map((list) => <LongCard key={list} list={list} />)}<Webhook /></div>;
