/** `/page/scope-apply?clientID=…&scopes=…`: the owner confirms scopes that somebody asked for (§1). */
import { Button } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { failure, message } from '../components/overlays.jsx';
import { t } from '../config.mjs';
import { navigate, useLocation } from '../router.jsx';
import { requestScopes, scopesOf, statusOf } from '../scopes.mjs';
import { useRecord } from '../use-record.jsx';

export function ScopeApply() {
  const { searchParams } = useLocation();
  const id = searchParams.get('clientID') ?? '';
  const names = (searchParams.get('scopes') ?? '').split(',');
  const { data } = useRecord(`scope/all/${id}`);
  if (!data) return null;
  const wanted = scopesOf(data.scopes, 'tenant').filter((scope) => names.includes(scope.name) && statusOf(scope, 'tenant') === 0);
  const apply = () => requestScopes(id, wanted.map((scope) => ({ identity: 'tenant', scope }))).then(() => (message(t('auth.granted')), navigate(`/app/${id}/auth`)), failure);
  return (
    <Page title={t('apply.title')}>
      <div className="ud__card block-item">
        {wanted.map((scope) => (
          <div key={scope.id} className="ud__row">
            <span className="scope__name">{scope.name}</span>
            <span className="scope__desc">{scope.desc}</span>
          </div>
        ))}
        <div className="block-item__foot">
          <Button label={t('confirm')} kind="filled" disabled={wanted.length === 0} onClick={apply} />
        </div>
      </div>
    </Page>
  );
}
