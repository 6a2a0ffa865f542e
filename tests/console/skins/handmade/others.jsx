/** Sections of the security page that are other people's business. What they hold stays in the page. */
import { useState } from 'react';
import { Button, Input, Switch, useSay } from './kit.jsx';
import { toast } from './layers.jsx';
import css from './section.module.css';

export function Webhook({ as: Box = 'h3', box = css.card }) {
  const say = useSay();
  const [url, setUrl] = useState('');
  return (
    <div className={box}>
      <Box className={css.title}>{say('webhook.title')}</Box>
      <p className={css.sentence}>{say('webhook.desc')}</p>
      <div className={css.label}>{say('webhook.label')}</div>
      <div className={css.line}>
        <Input placeholder={say('webhook.placeholder')} value={url} onChange={setUrl} />
        <Button onClick={() => toast(say('saved'))}>{say('save')}</Button>
      </div>
    </div>
  );
}

/** A title, a sentence and a switch: `about` is rotate or data. */
export function Toggle({ about, as: Box = 'h3', box = css.card, role }) {
  const say = useSay();
  const [on, setOn] = useState(false);
  return (
    <div className={box}>
      <div className={css.head}>
        <div className={css.grow}>
          <Box className={css.title}>{say(`${about}.title`)}</Box>
          <p className={css.sentence}>{say(`${about}.desc`)}</p>
        </div>
        <Switch on={on} onChange={setOn} role={role} />
      </div>
    </div>
  );
}

/** What the console itself has at the end of the page. */
export function RefreshToken({ as: Box = 'h3', box = css.card }) {
  const say = useSay();
  return (
    <div className={box}>
      <Box className={css.title}>{say('safe.refresh')} <Switch on onChange={() => {}} /></Box>
      <p className={css.sentence}>{say('safe.refresh.desc')}</p>
    </div>
  );
}
