/** The list of scopes in its older form: a tab for each identity, with all scopes there are, applied ones first. */
import { useContext, useState } from 'react';
import { Icon, Input } from '../components/basics.jsx';
import { Tabs } from '../components/tabs.jsx';
import { VirtualTable } from '../components/virtual-table.jsx';
import { t } from '../config.mjs';
import { InReview } from '../lock.jsx';
import { IDENTITIES, scopesOf, statusLabel, statusOf } from '../scopes.mjs';
import { RowActions } from './auth-actions.jsx';

const TABLE_HEIGHT = 560;

function ScopeTable({ id, scopes, identity, onChanged }) {
  const [query, setQuery] = useState('');
  const inReview = useContext(InReview);
  const needle = query.trim().toLowerCase();
  const rows = scopesOf(scopes, identity)
    .filter(({ name, desc }) => `${name} ${desc}`.toLowerCase().includes(needle))
    .sort((left, right) => statusOf(right, identity) - statusOf(left, identity));
  const columns = [
    (scope) => (
      <div className="scope-info-table__info">
        <div className="scope__desc">{scope.desc}</div>
        <div className="scope__name scope-info-table__info__name">{scope.name}</div>
      </div>
    ),
    (scope) => <span className={`ud__tag scope__status--${statusOf(scope, identity)}`}>{t(statusLabel(scope, identity, inReview))}</span>,
    (scope) => statusOf(scope, identity) > 0 && <RowActions id={id} scope={scope} identity={identity} onChanged={onChanged} />,
  ];
  return (
    <>
      <div className="scope__filter">
        <Input value={query} onChange={setQuery} placeholder={t('search')} prefix={<Icon name="SearchOutlined" />} />
      </div>
      <VirtualTable className="scope-tab-table" rows={rows} height={TABLE_HEIGHT} keyOf={({ id: key }) => key} columns={columns} head={[t('auth.col.name'), t('auth.col.status'), t('auth.col.action')]} />
    </>
  );
}

export function ScopeTabs({ id, scopes, identity, actions, onChanged }) {
  const [tab, setTab] = useState(identity);
  const tabs = IDENTITIES.map((key) => ({ key, label: t(`auth.${key}`), render: () => <ScopeTable id={id} scopes={scopes} identity={key} onChanged={onChanged} /> }));
  return (
    <>
      <div className="auth-toolbar">
        <div className="auth-toolbar__actions">{actions}</div>
      </div>
      <Tabs tabs={tabs} active={tab} onChange={setTab} />
    </>
  );
}
