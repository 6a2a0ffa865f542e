/** 开通权限: search, tick, confirm. A scope link opens a drawer with exactly the scopes that it names (§1), none ticked. */
import { useState } from 'react';
import { Button, Checkbox, Icon, Input } from '../components/basics.jsx';
import { Dialog, Drawer } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { VirtualTable } from '../components/virtual-table.jsx';
import { t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { IDENTITIES, scopesOf, statusOf } from '../scopes.mjs';

const TABLE_HEIGHT = 336;

function Choice({ scopes, identity, names, query, ticked, onTick }) {
  const needle = query.trim().toLowerCase();
  const isWanted = ({ name, desc }) => (names.length > 0 ? names.includes(name) : `${name} ${desc}`.toLowerCase().includes(needle));
  const rows = scopesOf(scopes, identity).filter(isWanted);
  const free = rows.filter((scope) => statusOf(scope, identity) === 0);
  const isTicked = (scope) => ticked.some((entry) => entry.identity === identity && entry.scope.id === scope.id);
  const tick = (wanted, on) => {
    const others = ticked.filter((entry) => entry.identity !== identity || !wanted.some(({ id }) => id === entry.scope.id));
    onTick(on ? [...others, ...wanted.map((scope) => ({ identity, scope }))] : others);
  };
  const columns = [
    (scope) => <Checkbox checked={isTicked(scope)} disabled={statusOf(scope, identity) > 0} onChange={(on) => tick([scope], on)} />,
    (scope) => (
      <div className="scope-info-table__info">
        <div className="scope__desc">{scope.desc}</div>
        <div className="scope__name scope-info-table__info__name">{scope.name}</div>
      </div>
    ),
    (scope) => <span className="ud__tag">{t(statusOf(scope, identity) > 0 ? 'auth.status.active' : 'auth.status.none')}</span>,
  ];
  const head = [
    <Checkbox key="all" checked={free.length > 0 && free.every(isTicked)} disabled={free.length === 0} onChange={(on) => tick(free, on)} />,
    t('auth.col.name'),
    t('auth.col.status'),
  ];
  return <VirtualTable className="scope-info-table" rows={rows} height={TABLE_HEIGHT} keyOf={({ id }) => id} columns={columns} head={head} />;
}

/** How many are ticked of each identity: 已选：应用身份权限(2). */
function Chosen({ ticked }) {
  const counts = IDENTITIES.map((identity) => [identity, ticked.filter((entry) => entry.identity === identity).length]).filter(([, count]) => count > 0);
  if (counts.length === 0) return null;
  return <div className="scope-grant-dialog__chosen">{t('auth.chosen') + counts.map(([identity, count]) => `${t(`auth.${identity}`)}(${count})`).join(t('auth.chosen.comma'))}</div>;
}

export function GrantDialog({ open, scopes, names, identity, onClose, onSubmit }) {
  const [tab, setTab] = useState(identity);
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState([]);
  const isLinked = names.length > 0;
  const Box = isLinked ? Drawer : Dialog;
  const tabs = IDENTITIES.map((key) => ({
    key,
    label: t(`auth.${key}`),
    render: () => <Choice scopes={scopes} identity={key} names={names} query={query} ticked={ticked} onTick={setTicked} />,
  }));
  const footer = (
    <>
      <Button label={t('cancel')} onClick={onClose} />
      <Locked>
        <Button label={t('auth.grant.confirm')} kind="filled" disabled={ticked.length === 0} onClick={() => onSubmit(ticked)} />
      </Locked>
    </>
  );
  return (
    <Box open={open} title={t('auth.grant')} onClose={onClose} className="scope-grant-dialog" width={820} footer={footer}>
      {!isLinked && (
        <div className="scope__filter">
          <Input value={query} onChange={setQuery} placeholder={t('auth.search')} prefix={<Icon name="SearchOutlined" />} />
        </div>
      )}
      <Tabs tabs={tabs} active={tab} onChange={setTab} />
      <Chosen ticked={ticked} />
    </Box>
  );
}
