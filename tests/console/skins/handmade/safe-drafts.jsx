/** Security pages that save when 保存 is pressed: the card's, or the page's own. */
import { useState } from 'react';
import { EnterAdds } from './adders.jsx';
import { Sentence, Title } from './head.jsx';
import { Area, Button, Icon, Input, Link, cx, useSay } from './kit.jsx';
import { Toggle, Webhook } from './others.jsx';
import css from './section.module.css';
import { useEntries, useShown, useStore } from './store.jsx';

function PageFooter() {
  const say = useSay();
  const { drafts, save, reset } = useStore();
  const isClean = Object.keys(drafts).length === 0;
  return (
    <div className={css.footer}>
      <Button onClick={() => reset()} disabled={isClean}>{say('cancel')}</Button>
      <Button kind="primary" onClick={() => save()} disabled={isClean}>{say('save')}</Button>
    </div>
  );
}

function CardButtons({ list }) {
  const say = useSay();
  const { save, reset } = useStore();
  return (
    <div className={css.buttons}>
      <Button kind="primary" onClick={() => save(list)}>{say('save')}</Button>
      <Button onClick={() => reset(list)}>{say('cancel')}</Button>
    </div>
  );
}

/** A form with labels on the left: every entry is a field of its own, and the page has one 保存. */
const FORM = { title: 'label', marks: ['star'], sentence: 'below', example: true };

function Fields({ list }) {
  const say = useSay();
  const { change } = useStore();
  const { entries } = useEntries(list);
  return (
    <>
      {entries.map((value, index) => (
        <div key={index} className={css.entry}>
          <Input value={value} placeholder={say('same.placeholder')} onChange={(next) => change(list, entries.with(index, next))} />
          <Button kind="quiet" icon="trash" onClick={() => change(list, entries.toSpliced(index, 1))} />
        </div>
      ))}
      <Button kind="text" icon="plus" onClick={() => change(list, [...entries, ''])}>{say('addOne')}</Button>
    </>
  );
}

export function SafeForm() {
  const shown = useShown({ redirect: ['logout'], h5: ['webview'] });
  return (
    <div className={css.page}>
      <div className={css.card}>
        {shown.map((list) => (
          <div key={list} className={css.formRow}>
            <div className={css.formLabel}><Title list={list} look={list === 'redirect' ? FORM : { ...FORM, marks: [] }} /></div>
            <div className={css.grow}>
              <Fields list={list} />
              <Sentence list={list} look={FORM} under />
            </div>
          </div>
        ))}
      </div>
      <PageFooter />
    </div>
  );
}

/** A box for all entries, one a line, in a fieldset; 保存 and 取消 in each. */
const FIELDSET = { title: 'legend', marks: ['count'], sentence: 'own', more: true };

function TextCard({ list }) {
  const say = useSay();
  const { change } = useStore();
  const { entries } = useEntries(list);
  return (
    <fieldset className={css.card}>
      <Title list={list} look={FIELDSET} count={entries.filter(Boolean).length} />
      <Sentence list={list} look={FIELDSET} />
      <Area value={entries.join('\n')} placeholder={say('batch.hint')} onChange={(text) => change(list, text.split('\n'))} />
      <CardButtons list={list} />
    </fieldset>
  );
}

export const SafeFieldset = () => <div className={css.page}>{useShown({ ip: ['server'] }).map((list) => <TextCard key={list} list={list} />)}<Toggle about="data" /></div>;

/** Terms and their values: entries are chips, Enter adds one, the page has one 保存. */
const TERMS = { title: 'dt', marks: ['help'], sentence: 'below' };

function Chips({ list }) {
  const { change } = useStore();
  const box = useEntries(list);
  return (
    <>
      <EnterAdds box={box} />
      <div className={css.chips}>
        {box.entries.map((value, index) => <span key={value} className={css.chip}>{value}<i onClick={() => change(list, box.entries.toSpliced(index, 1))}><Icon name="close" /></i></span>)}
      </div>
    </>
  );
}

export function SafeTerms() {
  const shown = useShown({ h5: ['webview'] });
  return (
    <div className={css.page}>
      <div className={css.card}>
        <dl className={css.dl}>
          {shown.map((list) => (
            <div key={list}>
              <Title list={list} look={TERMS} />
              <dd>
                <Chips list={list} />
                <Sentence list={list} look={TERMS} under />
              </dd>
            </div>
          ))}
        </dl>
      </div>
      <Webhook />
      <PageFooter />
    </div>
  );
}

/** Cards to read; 编辑 in a card's head makes its list a box to write in, with 保存 and 取消. */
const READING = { title: 'strong', sentence: 'own' };

function ReadingCard({ list }) {
  const say = useSay();
  const { change, save, reset } = useStore();
  const { entries } = useEntries(list);
  const [editing, setEditing] = useState(false);
  const commit = async () => (await save(list)) && setEditing(false);
  const leave = () => (reset(list), setEditing(false));
  return (
    <div className={css.card}>
      <div className={css.head}>
        <div className={css.grow}><Title list={list} look={READING} /></div>
        {!editing && <Link onClick={() => setEditing(true)}><Icon name="edit" /> {say('edit')}</Link>}
      </div>
      <Sentence list={list} look={READING} />
      {editing ? (
        <>
          <Area value={entries.join('\n')} placeholder={say('batch.hint')} onChange={(text) => change(list, text.split('\n'))} />
          <div className={css.buttons}>
            <Button kind="primary" onClick={commit}>{say('save')}</Button>
            <Button onClick={leave}>{say('cancel')}</Button>
          </div>
        </>
      ) : (
        <div className={cx(entries.length === 0 && css.soft)}>{entries.length === 0 ? say('unconfigured') : entries.map((value) => <div key={value}>{value}</div>)}</div>
      )}
    </div>
  );
}

export const SafeReading = () => <div className={css.page}>{useShown({ redirect: ['logout'], h5: ['webview'] }).map((list) => <ReadingCard key={list} list={list} />)}</div>;
