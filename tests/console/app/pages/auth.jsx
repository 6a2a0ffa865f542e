/** `/app/{id}/auth`: the scopes in two identities, and the two ways of adding some. */
import { useContext, useState } from 'react';
import { Button, Icon, Input } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Confirm, failure, message } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { VirtualTable } from '../components/virtual-table.jsx';
import { options, t } from '../config.mjs';
import { InReview, Locked } from '../lock.jsx';
import { pressed, record, write } from '../records.mjs';
import { useLocation } from '../router.jsx';
import { IDENTITIES, needsBot, rangesOf, requestScopes, scopesOf, statusOf } from '../scopes.mjs';
import { useRecord } from '../use-record.jsx';
import { GrantDialog } from './auth-grant.jsx';
import { ImportDialog } from './auth-import.jsx';
import { RangeDrawer } from './auth-range.jsx';

const STATUS = { 0: 'auth.status.none', 1: 'auth.status.pending', 5: 'auth.status.active' };
const WAITING = 1;

/** What waits for a version is in review together with it. */
const labelOf = (status, inReview) => t(status === WAITING && inReview ? 'auth.status.review' : STATUS[status]);

const TABLE_HEIGHT = 560;

function ScopeTable({ id, scopes, identity, onChanged }) {
  const [query, setQuery] = useState('');
  const inReview = useContext(InReview);
  const needle = query.trim().toLowerCase();
  const rows = scopesOf(scopes, identity)
    .filter(({ name, desc }) => `${name} ${desc}`.toLowerCase().includes(needle))
    .sort((left, right) => statusOf(right, identity) - statusOf(left, identity));
  const remove = (scope) => {
    pressed('scopeRemove');
    const ids = { appScopeIDs: identity === 'tenant' ? [scope.id] : [], userScopeIDs: identity === 'user' ? [scope.id] : [] };
    write(`scope/update/${id}`, { clientId: id, ...ids, scopeIds: [], operation: 'del' }).then(onChanged, failure);
  };
  const columns = [
    (scope) => (
      <div>
        <div className="scope__desc">{scope.desc}</div>
        <div className="scope__name">{scope.name}</div>
      </div>
    ),
    (scope) => <span className={`ud__tag scope__status--${statusOf(scope, identity)}`}>{labelOf(statusOf(scope, identity), inReview)}</span>,
    (scope) => (
      <Locked>{statusOf(scope, identity) > 0 && <Button label={t('auth.remove')} kind="text" onClick={() => remove(scope)} />}</Locked>
    ),
  ];
  return (
    <>
      <div className="scope__filter">
        <Input value={query} onChange={setQuery} placeholder={t('search')} prefix={<Icon name="SearchOutlined" />} />
      </div>
      <VirtualTable rows={rows} height={TABLE_HEIGHT} keyOf={({ id: key }) => key} columns={columns} head={[t('auth.col.name'), t('auth.col.status'), t('auth.col.action')]} />
    </>
  );
}

/** What a scope link asks for (§1). @param {URL} url */
function askedFor(url) {
  const names = (url.searchParams.get('q') ?? '').split(',').map((name) => name.trim()).filter(Boolean);
  return { names, identity: url.searchParams.get('token_type') === 'user' ? 'user' : 'tenant' };
}

/** After the request: first the data ranges, then the hint about the bot. */
function useRequest(id, reload) {
  const [ranges, setRanges] = useState([]);
  const [asksForBot, setAsksForBot] = useState(false);
  const request = async (wanted) => {
    try {
      await requestScopes(id, wanted);
      await reload();
      const [applied, robot] = await Promise.all([record(`scope/all/${id}`), record(`robot/${id}`)]);
      const waits = wanted.some(({ identity, scope }) => statusOf(applied.scopes.find((other) => other.id === scope.id), identity) === 1);
      message(t(waits ? 'auth.granted.pending' : 'auth.granted'));
      setRanges(rangesOf(wanted));
      if (!robot.enable && needsBot(wanted)) {
        // A dialog has been reported here; it blocks the page only where overlays are asked to.
        if (options.overlays === 'mask') setAsksForBot(true);
        else message(t('auth.needsBot'));
      }
      return true;
    } catch (error) {
      failure(error);
      return false;
    }
  };
  return { request, ranges, closeRanges: () => setRanges([]), asksForBot: asksForBot && ranges.length === 0, dismissBot: () => setAsksForBot(false) };
}

export function Auth({ id }) {
  const location = useLocation();
  const { names, identity } = askedFor(location);
  const [tab, setTab] = useState(identity);
  const [open, setOpen] = useState(names.length > 0 ? 'grant' : null);
  const [round, setRound] = useState(0);
  const all = useRecord(`scope/all/${id}`);
  const applied = useRecord(`scope/applied/${id}`);
  const reload = () => Promise.all([all.reload(), applied.reload()]);
  const { request, ranges, closeRanges, asksForBot, dismissBot } = useRequest(id, reload);
  if (!all.data || !applied.data) return null;

  const { scopes } = all.data;
  const show = (dialog) => (setRound(round + 1), setOpen(dialog));
  const close = () => setOpen(null);
  const submit = async (wanted) => {
    if (await request(wanted)) close();
  };
  const tabs = IDENTITIES.map((key) => ({
    key,
    label: t(`auth.${key}`),
    render: () => <ScopeTable id={id} scopes={scopes} identity={key} onChanged={reload} />,
  }));
  const actions = (
    <>
      <Button label={t('auth.batch')} onClick={() => show('import')} />
      <Locked>
        <Button label={t('auth.grant')} kind="filled" onClick={() => show('grant')} />
      </Locked>
    </>
  );
  return (
    <Page title={t('auth.title')} actions={actions}>
      <div className="ud__card block-item">
        <Tabs tabs={tabs} active={tab} onChange={setTab} />
      </div>
      <GrantDialog key={`grant${round}`} open={open === 'grant'} scopes={scopes} names={round === 0 ? names : []} identity={identity} onClose={close} onSubmit={submit} />
      <ImportDialog key={`import${round}`} open={open === 'import'} scopes={scopes} onClose={close} onSubmit={submit} />
      <RangeDrawer id={id} ranges={ranges} onClose={closeRanges} />
      <Confirm
        open={asksForBot}
        title={t('auth.needsBot')}
        text={t('auth.needsBot.text')}
        action={t('auth.dismiss')}
        onConfirm={dismissBot}
      />
    </Page>
  );
}
