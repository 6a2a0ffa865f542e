/** What the list of scopes offers beside each: its API and events, and the ways to lose it or to publish it. */
import { useContext, useState } from 'react';
import { Button } from '../components/basics.jsx';
import { Confirm, Drawer, failure } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { InReview, Locked } from '../lock.jsx';
import { pressed, record, write } from '../records.mjs';
import { navigate } from '../router.jsx';
import { statusOf } from '../scopes.mjs';
import { useRecord } from '../use-record.jsx';

const WAITING = 1;

/** @param {string} id @param {any} scope @param {'tenant' | 'user'} identity */
export function removeScope(id, scope, identity) {
  const ids = { appScopeIDs: identity === 'tenant' ? [scope.id] : [], userScopeIDs: identity === 'user' ? [scope.id] : [] };
  return write(`scope/update/${id}`, { clientId: id, ...ids, scopeIds: [], operation: 'del' });
}

function Related({ id, scope, onClose }) {
  const { data } = useRecord(`scope/relation/${id}`, { scopeId: scope.id });
  return (
    <Drawer open title={t('auth.related')} onClose={onClose} footer={<Button label={t('cancel')} onClick={onClose} />}>
      <div className="scope__name">{scope.name}</div>
      {(data?.events ?? []).map((name) => <div key={name}>{name}</div>)}
    </Drawer>
  );
}

export function RowActions({ id, scope, identity, onChanged }) {
  const [asking, setAsking] = useState(false);
  const [related, setRelated] = useState(false);
  const inReview = useContext(InReview);
  const isWaiting = statusOf(scope, identity) === WAITING;
  const remove = () => {
    setAsking(false);
    removeScope(id, scope, identity).then(onChanged, failure);
  };
  const withVersion = (go) => record(`stand_in/draft/${id}`).then(({ waiting }) => go(waiting), failure);
  const publish = () => {
    pressed('scopePublish');
    withVersion((waiting) => navigate(`/app/${id}/version/${waiting ?? 'create'}`));
  };
  const withdraw = () => {
    pressed('withdraw');
    withVersion((waiting) => write(`publish/withdraw/${id}/${waiting}`, { clientId: id }).then(onChanged, failure));
  };
  return (
    <div className="scope__actions">
      <Button label={t('auth.related')} kind="text" onClick={() => setRelated(true)} />
      {isWaiting && inReview && <Button label={t('auth.withdraw')} kind="text" onClick={withdraw} />}
      {isWaiting && !inReview && (
        <>
          <Button label={t('auth.publish')} kind="text" onClick={publish} />
          <Button label={t('cancel')} kind="text" onClick={() => (pressed('scopeCancel'), remove())} />
        </>
      )}
      {!isWaiting && (
        <Locked>
          <Button label={t('auth.remove')} kind="text" onClick={() => (pressed('scopeRemove'), setAsking(true))} />
        </Locked>
      )}
      {related && <Related id={id} scope={scope} onClose={() => setRelated(false)} />}
      <Confirm open={asking} title={t('auth.remove.ask')} text={t('auth.remove.text', { name: scope.name })} action={t('confirm')} danger onConfirm={remove} onCancel={() => setAsking(false)} />
    </div>
  );
}
