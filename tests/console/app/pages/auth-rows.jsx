/** The list of scopes as in 2025 and 2026: one table of what is applied, with a row for each identity of a name. */
import { useContext, useState } from 'react';
import { Button, Icon, Input } from '../components/basics.jsx';
import { Select } from '../components/select.jsx';
import { VirtualTable } from '../components/virtual-table.jsx';
import { t } from '../config.mjs';
import { InReview } from '../lock.jsx';
import { scopesOf, statusLabel, statusOf } from '../scopes.mjs';
import { RowActions } from './auth-actions.jsx';

const TABLE_HEIGHT = 560;
/** A name's row of the user's identity stands above that of the app. */
const ORDER = /** @type {const} */ (['user', 'tenant']);
const CONTACTS = /^contact:/;

const appliedRows = (scopes) => ORDER.flatMap((identity) => scopesOf(scopes, identity).filter((scope) => statusOf(scope, identity) > 0).map((scope) => ({ identity, scope })))
  .sort((left, right) => left.scope.name.localeCompare(right.scope.name));

const choices = (key, values) => [{ value: '', label: t(key) }, ...values.map(([value, label]) => ({ value, label }))];

/** The app's identity reaches as far as its availability where contacts are concerned; the user's as far as the user. */
function Range({ scope, identity, onShow }) {
  if (identity === 'user') return <span>{t('auth.range.user')}</span>;
  if (!CONTACTS.test(scope.name)) return <span>-</span>;
  return (
    <div>
      <Button label={t('auth.range.contacts')} kind="text" onClick={onShow} />
      <div>{t('auth.range.same')}</div>
    </div>
  );
}

function Status({ scope, identity }) {
  const inReview = useContext(InReview);
  return <span className={`ud__tag scope__status--${inReview && statusOf(scope, identity) === 1 ? 'review' : statusOf(scope, identity)}`}>{t(statusLabel(scope, identity, inReview))}</span>;
}

const columnsOf = (id, onChanged, onShowRange) => [
  ({ scope }) => (
    <div className="scope-info-table__info">
      <div className="scope__desc">{scope.desc}</div>
      <div className="scope__name scope-info-table__info__name">{scope.name}</div>
    </div>
  ),
  ({ identity }) => (
    <span className="scope__identity">
      <Icon name={identity === 'user' ? 'MemberOutlined' : 'MenuFilled'} />
      {t(`auth.type.${identity}`)}
    </span>
  ),
  (row) => <Status {...row} />,
  (row) => <Range {...row} onShow={onShowRange} />,
  (row) => <RowActions id={id} {...row} onChanged={onChanged} />,
];

function Filters({ filter, onFilter, services }) {
  const set = (key) => (value) => onFilter({ ...filter, [key]: value });
  return (
    <div className="auth-toolbar__filters">
      <Input value={filter.query} onChange={set('query')} placeholder={t('auth.search')} prefix={<Icon name="SearchOutlined" />} />
      <Select value={filter.service} choices={choices('auth.filter.service', services.map((service) => [service, service]))} onChange={set('service')} />
      <Select value={filter.identity} choices={choices('auth.col.type', ORDER.map((identity) => [identity, t(`auth.type.${identity}`)]))} onChange={set('identity')} />
      <Select value={filter.status} choices={choices('auth.col.status', [['5', t('auth.status.active')], ['1', t('auth.status.pending')]])} onChange={set('status')} />
    </div>
  );
}

export function ScopeRows({ id, scopes, actions, onChanged, onShowRange }) {
  const inReview = useContext(InReview);
  const [filter, setFilter] = useState({ query: '', service: '', identity: '', status: '' });
  const applied = appliedRows(scopes);
  const services = [...new Set(applied.map(({ scope }) => scope.name.split(':')[0]))];
  const needle = filter.query.trim().toLowerCase();
  const isShown = ({ identity, scope }) =>
    `${scope.name} ${scope.desc}`.toLowerCase().includes(needle) &&
    (filter.service === '' || scope.name.startsWith(`${filter.service}:`)) &&
    (filter.identity === '' || identity === filter.identity) &&
    (filter.status === '' || String(statusOf(scope, identity)) === filter.status);
  const range = (
    <span key="range">
      {t('auth.range')} <Button label={t(inReview ? 'auth.range.view' : 'auth.range.configure')} kind="text" disabled={!applied.some(({ identity, scope }) => identity === 'tenant' && CONTACTS.test(scope.name))} onClick={onShowRange} />
    </span>
  );
  return (
    <>
      <div className="auth-toolbar">
        <div className="auth-toolbar__actions">{actions}</div>
        <Filters filter={filter} onFilter={setFilter} services={services} />
      </div>
      <VirtualTable
        className="scope-info-table"
        rows={applied.filter(isShown)}
        height={applied.length === 0 ? 0 : TABLE_HEIGHT}
        keyOf={({ identity, scope }) => identity + scope.id}
        columns={columnsOf(id, onChanged, onShowRange)}
        head={[t('auth.col.name'), t('auth.col.type'), t('auth.col.status'), range, t('auth.col.action')]}
      />
      {applied.length === 0 && <div className="page__hint auth-empty">{t('auth.empty')}</div>}
    </>
  );
}
