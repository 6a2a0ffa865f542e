/** `/app/{id}/event`: how events and callbacks arrive, and which. The XPaths of public programs fix its markup (§2). */
import { useState } from 'react';
import { Button, IconButton, Input, Radio } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { failure, message } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { config, lang, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { write } from '../records.mjs';
import { replace, useLocation } from '../router.jsx';
import { useRecord } from '../use-record.jsx';
import { PickDialog } from './event-pick.jsx';

const WEBHOOK = 1;
const LONG_CONNECTION = 4;
const MODES = [
  { mode: LONG_CONNECTION, key: 'event.mode.long' },
  { mode: WEBHOOK, key: 'event.mode.webhook' },
];

function ModeForm({ name, mode, onSave, onCancel }) {
  const [choice, setChoice] = useState(mode || LONG_CONNECTION);
  const [url, setUrl] = useState('');
  return (
    <div className="event-mode__form">
      {MODES.map(({ mode: value, key }) => (
        <div key={value} className="event-mode__choice">
          <Radio name={name} checked={choice === value} onChange={() => setChoice(value)}>
            <b>{t(key)}</b>
            <span className="page__hint">{t(`${key}.desc`)}</span>
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

function SubscriptionMode({ name, mode, onSave }) {
  const [editing, setEditing] = useState(false);
  const current = MODES.find((candidate) => candidate.mode === mode);
  const save = (choice) => onSave(choice).then(() => (message(t('saved')), setEditing(false)), failure);
  return (
    <div className="block-item event-mode">
      <div>
        <span className="block-item__title">{t('event.mode')}</span>
        <IconButton icon="EditOutlined" onClick={() => setEditing(true)} />
      </div>
      {editing ? <ModeForm name={name} mode={mode} onSave={save} onCancel={() => setEditing(false)} /> : <div>{t(current?.key ?? 'event.mode.unset')}</div>}
    </div>
  );
}

function Names({ names, empty }) {
  if (names.length === 0) return <div className="page__hint">{t(empty)}</div>;
  return names.map((name) => (
    <div key={name} className="ud__row event-list__row">
      <span>{name}</span>
    </div>
  ));
}

function EventPane({ id }) {
  const { data, reload } = useRecord(`event/${id}`, { needEventDetail: true });
  const [{ open, round }, setOpened] = useState({ open: false, round: 0 });
  if (!data) return null;
  const close = () => setOpened({ open: false, round });
  const setMode = (eventMode) => write(`event/switch/${id}`, { clientId: id, eventMode }).then(reload);
  const add = ({ tenant, user }) =>
    write(`event/update/${id}`, { clientId: id, operation: 'add', events: [], appEvents: tenant, userEvents: user, eventMode: data.eventMode }).then(() => (message(t('added')), close(), reload()), failure);
  return (
    <>
      <SubscriptionMode name="event-mode" mode={data.eventMode} onSave={setMode} />
      <div className="block-item">
        <div className="page__header">
          <div className="block-item__title">{t('event.added')}</div>
          <Button label={t('event.add')} kind="filled" disabled={data.eventMode === 0} onClick={() => setOpened({ open: true, round: round + 1 })} />
        </div>
        <Names names={data.events} empty="event.none" />
      </div>
      <PickDialog key={round} open={open} title={t('event.add')} choices={config.events} identities={['tenant', 'user']} onClose={close} onAdd={add} />
    </>
  );
}

function CallbackPane({ id }) {
  const { data, reload } = useRecord(`callback/${id}`);
  const [{ open, round }, setOpened] = useState({ open: false, round: 0 });
  if (!data) return null;
  const close = () => setOpened({ open: false, round });
  const setMode = (callbackMode) => write(`callback/switch/${id}`, { clientId: id, callbackMode }).then(reload);
  const add = ({ tenant }) => write(`callback/update/${id}`, { clientId: id, operation: 'add', callbacks: tenant, callbackMode: data.callbackMode }).then(() => (message(t('added')), close(), reload()), failure);
  return (
    <>
      <SubscriptionMode name="callback-mode" mode={data.callbackMode} onSave={setMode} />
      <div className="block-item">
        <div className="page__header">
          <div className="block-item__title">{t('callback.added')}</div>
          <Button label={t('callback.add')} kind="filled" onClick={() => setOpened({ open: true, round: round + 1 })} />
        </div>
        <Names names={data.callbacks} empty="callback.none" />
      </div>
      <PickDialog key={round} open={open} title={t('callback.add')} choices={config.callbacks} identities={['tenant']} onClose={close} onAdd={add} />
    </>
  );
}

function EncryptPane({ id }) {
  const { data } = useRecord(`event/${id}`, { needEventDetail: true });
  if (!data) return null;
  return ['Encrypt Key', 'Verification Token'].map((label) => (
    <div key={label} className="ud__row" lang={lang}>
      <span className="auth-info__label">{label}</span>
      <span className="secret-code__code">{'*'.repeat(32)}</span>
    </div>
  ));
}

export function Event({ id }) {
  const tab = useLocation().searchParams.get('tab') ?? 'event';
  const tabs = [
    { key: 'event', label: t('event.tab.event'), render: () => <Locked><EventPane id={id} /></Locked> },
    { key: 'callback', label: t('event.tab.callback'), render: () => <Locked><CallbackPane id={id} /></Locked> },
    { key: 'encrypt', label: t('event.tab.encrypt'), render: () => <EncryptPane id={id} /> },
  ];
  return (
    <Page title={t('event.title')}>
      <div className="ud__card block-item">
        <Tabs tabs={tabs} active={tabs.some(({ key }) => key === tab) ? tab : 'event'} emptied onChange={(key) => replace(`/app/${id}/event?tab=${key}`)} />
      </div>
    </Page>
  );
}
