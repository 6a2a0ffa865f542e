/** 订阅方式: how events or callbacks arrive. The XPaths of public programs fix its markup (§2). */
import { useState } from 'react';
import { Button, IconButton, Input, Radio } from '../components/basics.jsx';
import { failure, message } from '../components/overlays.jsx';
import { t } from '../config.mjs';

const WEBHOOK = 1;
const LONG_CONNECTION = 4;
const MODES = [LONG_CONNECTION, WEBHOOK];
const KEYS = { [LONG_CONNECTION]: 'long', [WEBHOOK]: 'webhook' };

/** Mode 1 is what a new app has: without an address nothing arrives. @param {number} mode @param {string} url */
export const isModeSet = (mode, url) => mode === LONG_CONNECTION || (mode === WEBHOOK && url !== '');

/** 使用 **长连接** 接收事件 @param {{name: string, mode: number}} props */
function ModeLabel({ name, mode }) {
  const key = `${name}.mode.${KEYS[mode]}`;
  return (
    <span>
      {t(`${key}.before`)}
      <b>{t(key)}</b>
      {t(`${key}.after`)}
    </span>
  );
}

function ModeForm({ name, mode, onSave, onCancel }) {
  const [choice, setChoice] = useState(mode === WEBHOOK ? LONG_CONNECTION : mode || LONG_CONNECTION);
  const [url, setUrl] = useState('');
  return (
    <div className="event-mode__form">
      {MODES.map((value) => (
        <div key={value} className="event-mode__choice">
          <Radio name={`${name}-mode`} checked={choice === value} onChange={() => setChoice(value)}>
            <ModeLabel name={name} mode={value} />
            <span className="page__hint">{t(`event.mode.${KEYS[value]}.desc`)}</span>
          </Radio>
        </div>
      ))}
      {choice === WEBHOOK && <Input value={url} onChange={setUrl} placeholder={t('event.url')} />}
      <div className="ud__space">
        <div className="ud__space__item">
          <Button label={t('save')} kind="filled" onClick={() => onSave(choice)} />
        </div>
        <div className="ud__space__item">
          <Button label={t('cancel')} onClick={onCancel} />
        </div>
      </div>
    </div>
  );
}

/** @param {{name: 'event' | 'callback', mode: number, url: string, onSave: (mode: number) => Promise<any>}} props */
export function SubscriptionMode({ name, mode, url, onSave }) {
  const [editing, setEditing] = useState(false);
  const save = (choice) => onSave(choice).then(() => (message(t('saved')), setEditing(false)), failure);
  return (
    <div className="block-item event-mode ud__form__item">
      <div className="switch-events-mode">
        <span className="block-item__title">{t('event.mode')}</span>
        <IconButton icon="EditOutlined" onClick={() => setEditing(true)} />
      </div>
      {editing && <ModeForm name={name} mode={mode} onSave={save} onCancel={() => setEditing(false)} />}
      {!editing && <div>{isModeSet(mode, url) ? <ModeLabel name={name} mode={mode} /> : t('event.mode.unset')}</div>}
    </div>
  );
}
