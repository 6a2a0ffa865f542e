/** `/app/{id}/event`: how events and callbacks arrive, and which. */
import { useState } from 'react';
import { Button, IconButton } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { failure, message } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { config, lang, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { write } from '../records.mjs';
import { replace, useLocation } from '../router.jsx';
import { useRecord } from '../use-record.jsx';
import { SubscriptionMode, isModeSet } from './event-mode.jsx';
import { PickDialog } from './event-pick.jsx';
import { RecommendDialog, recommended, scopesFor } from './event-scopes.jsx';

/** An event that lacks all the scopes it needs one of says so. */
function Names({ names, empty, applied = null }) {
  if (names.length === 0) return <div className="page__hint">{t(empty)}</div>;
  const lacks = (name) => applied && scopesFor(name).length > 0 && !scopesFor(name).some((scope) => applied.includes(scope));
  return names.map((name) => (
    <div key={name} className="ud__row event-list__row">
      <span>{name}</span>
      {lacks(name) && (
        <span className="ud__form-item-explain">
          {t('event.lacks')} {scopesFor(name).join(', ')}
        </span>
      )}
    </div>
  ));
}

function EventPane({ id }) {
  const { data, reload } = useRecord(`event/${id}`, { needEventDetail: true });
  const applied = useRecord(`scope/applied/${id}`);
  const [{ open, round }, setOpened] = useState({ open: false, round: 0 });
  const [wanted, setWanted] = useState([]);
  if (!data) return null;
  const close = () => {
    setWanted([]);
    setOpened({ open: false, round });
    applied.reload();
  };
  const setMode = (eventMode) => write(`event/switch/${id}`, { clientId: id, eventMode }).then(reload);
  const add = async ({ tenant, user }) => {
    try {
      await write(`event/update/${id}`, { clientId: id, operation: 'add', events: [], appEvents: tenant, userEvents: user, eventMode: data.eventMode });
      message(t('added'));
      reload();
      const scopes = await recommended(id, tenant);
      if (scopes.length > 0) setWanted(scopes);
      else close();
    } catch (error) {
      failure(error);
    }
  };
  return (
    <>
      <SubscriptionMode name="event" mode={data.eventMode} url={data.verificationUrl} onSave={setMode} />
      <div className="block-item">
        <div className="page__header">
          <div className="block-item__title">{t('event.added')}</div>
          <Button label={t('event.add')} kind="filled" disabled={!isModeSet(data.eventMode, data.verificationUrl)} onClick={() => setOpened({ open: true, round: round + 1 })} />
        </div>
        <Names names={data.events} empty="event.none" applied={applied.data?.scopes.map(({ name }) => name)} />
      </div>
      <PickDialog key={round} open={open} title={t('event.add')} choices={config.events} identities={['tenant', 'user']} onClose={close} onAdd={add} />
      <RecommendDialog id={id} scopes={wanted} onClose={close} />
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
      <SubscriptionMode name="callback" mode={data.callbackMode} url={data.verificationUrl} onSave={setMode} />
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

/** Each value with its edit icon, which does nothing here. */
function EncryptPane({ id }) {
  const { data } = useRecord(`event/${id}`, { needEventDetail: true });
  if (!data) return null;
  return ['Encrypt Key', 'Verification Token'].map((label) => (
    <div key={label} className="ud__row block-item" lang={lang}>
      <span className="auth-info__label">{label}</span>
      <span className="secret-code__code">{'*'.repeat(32)}</span>
      <IconButton icon="EditOutlined" onClick={() => {}} />
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
