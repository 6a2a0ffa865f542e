/** 推荐开通以下权限: after events were added, the scopes that they need. It stands before the dialog they came from. */
import { Button } from '../components/basics.jsx';
import { Dialog, failure, message } from '../components/overlays.jsx';
import { config, options, t } from '../config.mjs';
import { record } from '../records.mjs';
import { requestScopes, scopesOf, statusOf } from '../scopes.mjs';

/** Names of scopes that an event needs one of. @param {string} event @returns {string[]} */
export const scopesFor = (event) => config.events.find(({ name }) => name === event)?.scopes ?? [];

/** What the added events recommend and the app lacks. @param {string} id @param {string[]} events */
export async function recommended(id, events) {
  const names = options.recommendScopes ? events.flatMap(scopesFor) : [];
  if (names.length === 0) return [];
  const { scopes } = await record(`scope/all/${id}`);
  return scopesOf(scopes, 'tenant').filter((scope) => names.includes(scope.name) && statusOf(scope, 'tenant') === 0);
}

export function RecommendDialog({ id, scopes, onClose }) {
  const request = () => requestScopes(id, scopes.map((scope) => ({ identity: 'tenant', scope }))).then(() => (message(t('auth.granted')), onClose()), failure);
  return (
    <Dialog
      open={scopes.length > 0}
      title={t('event.recommend')}
      onClose={onClose}
      footer={
        <>
          <Button label={t('event.recommend.later')} onClick={onClose} />
          <Button label={t('auth.grant.confirm')} kind="filled" onClick={request} />
        </>
      }
    >
      {scopes.map((scope) => (
        <div key={scope.id} className="ud__row">
          <span className="scope__desc">{scope.desc}</span>
          <span className="scope__name">{scope.name}</span>
        </div>
      ))}
    </Dialog>
  );
}
