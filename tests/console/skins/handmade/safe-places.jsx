/** Security pages whose lists are reached first: by links beside them, tabs, folds, or a drawer from a summary. */
import { useState } from 'react';
import { useHost } from '../shared/react.jsx';
import { AddLayer, Batch, Beside } from './adders.jsx';
import { Sentence, Title } from './head.jsx';
import { Button, Icon, Link, cx, useSay } from './kit.jsx';
import { Layer } from './layers.jsx';
import { Toggle, Webhook } from './others.jsx';
import { Rows } from './rows.jsx';
import css from './section.module.css';
import { useEntries, useShown, useStore } from './store.jsx';

/** Links on the left lead to the cards; 添加 stands in a card's head and opens a modal that has no role. */
const ANCHORS = { title: 'h2', sentence: 'inside', rows: 'boxes', columns: ['value', 'created', 'actions'], actions: 'hover' };

function AnchorCard({ list }) {
  const say = useSay();
  const box = useEntries(list);
  const [adding, setAdding] = useState(false);
  return (
    <div className={css.card} id={`safe-${list}`}>
      <div className={css.head}>
        <div className={css.grow}><Title list={list} look={ANCHORS} /></div>
        <Button kind="primary" onClick={() => setAdding(true)}>{say('add')}</Button>
      </div>
      <Rows list={list} look={ANCHORS} box={box} />
      {adding && <AddLayer shape="modal" list={list} box={box} onClose={() => setAdding(false)} />}
    </div>
  );
}

export function SafeAnchors() {
  const say = useSay();
  const shown = useShown({ redirect: ['logout'], h5: ['webview'] });
  const go = (list) => document.getElementById(`safe-${list}`)?.scrollIntoView({ behavior: 'smooth' });
  return (
    <div className={cx(css.page, css.beside)}>
      <nav className={css.anchors}>{shown.map((list) => <a key={list} onClick={() => go(list)}>{say(`safe.${list}`)}</a>)}</nav>
      <div className={css.grow}>
        {shown.map((list) => <AnchorCard key={list} list={list} />)}
        <Toggle about="rotate" as="h2" />
        <Webhook as="h2" />
      </div>
    </div>
  );
}

/** A strip as on the real page leads to the cards; in them the entries come first, and the field stands below them. */
const STRIP = { title: 'div', sentence: 'own', more: true, rows: 'boxes', columns: ['number', 'value', 'actions'], actions: 'icons' };

function StripCard({ list }) {
  const box = useEntries(list);
  return (
    <div className={css.card} id={`strip-${list}`}>
      <Title list={list} look={STRIP} />
      <Sentence list={list} look={STRIP} />
      <Rows list={list} look={STRIP} box={box} />
      <Beside list={list} box={box} batch />
    </div>
  );
}

export function SafeStrip() {
  const say = useSay();
  const shown = useShown({ ip: ['webview'] });
  const [here, setHere] = useState(shown[0]);
  const go = (list) => (setHere(list), document.getElementById(`strip-${list}`)?.scrollIntoView({ behavior: 'smooth' }));
  return (
    <div className={css.page}>
      <div className={css.nav}>
        {shown.map((list) => <div key={list} className={cx(css.tab, list === here && css.tabHere)} onClick={() => go(list)}>{say(`safe.${list}`)}</div>)}
      </div>
      {shown.map((list) => <StripCard key={list} list={list} />)}
      <Toggle about="data" as="div" />
    </div>
  );
}

/** One list at a time, behind tabs, which are its only title; 添加 opens a drawer, the entries are an `ul`. */
const TABS = { title: 'h3', sentence: 'own', more: true, rows: 'list', columns: ['value', 'actions'], actions: 'menu' };

function TabPane({ list }) {
  const say = useSay();
  const box = useEntries(list);
  const [adding, setAdding] = useState(false);
  return (
    <div className={css.card}>
      <Sentence list={list} look={TABS} />
      <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>{say('add')}</Button>
      <Rows list={list} look={TABS} box={box} />
      {adding && <AddLayer shape="drawer" role="dialog" list={list} box={box} titled={false} onClose={() => setAdding(false)} />}
    </div>
  );
}

export function SafeTabs() {
  const say = useSay();
  const shown = useShown({ h5: ['webview'], protocol: ['server'] });
  const [here, setHere] = useState(shown[0]);
  return (
    <div className={css.page}>
      <div className={css.nav}>
        {shown.map((list) => <div key={list} className={cx(css.tab, list === here && css.tabHere)} onClick={() => setHere(list)}>{say(`safe.${list}`)}</div>)}
      </div>
      <TabPane key={here} list={here} />
    </div>
  );
}

/** Sections in groups that are folded but for the first one; inside a field, 添加 and a table. */
const FOLDED = { title: 'span', marks: ['count'], sentence: 'own', example: true, rows: 'grid', columns: ['value', 'actions'], actions: 'buttons' };
const GROUPS = { login: ['redirect', 'logout'], access: ['ip', 'h5', 'webview'], other: ['protocol', 'server'] };

function Fold({ list, isOpenFirst }) {
  const box = useEntries(list);
  const [open, setOpen] = useState(isOpenFirst);
  return (
    <div className={css.card}>
      <div className={css.fold} onClick={() => setOpen(!open)}>
        <span className={cx(css.chevron, open && css.open)}><Icon name="down" /></span>
        <Title list={list} look={FOLDED} />
      </div>
      {open && (
        <div>
          <Sentence list={list} look={FOLDED} />
          <Beside list={list} box={box} disabledWhileEmpty />
          <Rows list={list} look={FOLDED} box={box} />
        </div>
      )}
    </div>
  );
}

export function SafeFolded() {
  const say = useSay();
  const { ability } = useHost();
  const hasWeb = ability.includes('web_app');
  return (
    <div className={css.page}>
      {Object.entries(GROUPS).map(([group, lists]) => (
        <div key={group}>
          <div className={css.group}>{say(`group.${group}`)}</div>
          {lists.filter((list) => hasWeb || !['h5', 'protocol'].includes(list)).map((list) => <Fold key={list} list={list} isOpenFirst={list === 'redirect'} />)}
        </div>
      ))}
    </div>
  );
}

/** Each list is a line that tells how much there is; 管理 opens a drawer with the list in it. */
const SUMMARY = { title: 'div', sentence: 'inside', rows: 'table', columns: ['value', 'actions'], actions: 'words' };

function ListDrawer({ list, onClose }) {
  const say = useSay();
  const box = useEntries(list);
  return (
    <Layer shape="drawer" title={say(`safe.${list}`)} onClose={onClose} footer={<Button onClick={onClose}>{say('close')}</Button>}>
      <div className={css.notice}>{say('note')}</div>
      <Beside list={list} box={box} placeholder={say('same.placeholder')} />
      <Rows list={list} look={SUMMARY} box={box} />
      <div className={css.buttons}><Batch list={list} box={box} /></div>
    </Layer>
  );
}

export function SafeSummary() {
  const say = useSay();
  const { stored } = useStore();
  const shown = useShown({ redirect: ['logout'], h5: ['webview', 'server'] });
  const [managed, setManaged] = useState(null);
  return (
    <div className={css.page}>
      <div className={css.card}>
        <div className={css.pageTitle}>{say('safe.title')}</div>
        {shown.map((list) => (
          <div key={list} className={css.row}>
            <div className={css.grow}><Title list={list} look={SUMMARY} /></div>
            <span className={css.soft}>{stored[list].length > 0 ? say('configured', { n: stored[list].length }) : say('unconfigured')}</span>
            <Link onClick={() => setManaged(list)}>{say('manage')}</Link>
          </div>
        ))}
      </div>
      {managed && <ListDrawer list={managed} onClose={() => setManaged(null)} />}
    </div>
  );
}
