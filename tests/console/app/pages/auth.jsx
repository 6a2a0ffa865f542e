/** `/app/{id}/auth`: the scopes in two identities, and the two ways of adding some. */
import { useState } from 'react';
import { Button } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { Confirm, failure, message } from '../components/overlays.jsx';
import { options, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { record } from '../records.mjs';
import { useLocation } from '../router.jsx';
import { needsBot, rangesOf, requestScopes, statusOf } from '../scopes.mjs';
import { useRecord } from '../use-record.jsx';
import { GrantDialog } from './auth-grant.jsx';
import { ImportDialog } from './auth-import.jsx';
import { Intro } from './auth-intro.jsx';
import { RangeDrawer } from './auth-range.jsx';
import { ScopeRows } from './auth-rows.jsx';
import { ScopeTabs } from './auth-tabs.jsx';

/** What a scope link asks for (§1). @param {URL} url */
function askedFor(url) {
  const names = (url.searchParams.get('q') ?? '').split(',').map((name) => name.trim()).filter(Boolean);
  return { names, identity: url.searchParams.get('token_type') === 'user' ? 'user' : 'tenant' };
}

/** After the request: first the data ranges, if they were not chosen before, then the hint about the bot. */
function useRequest(id, reload) {
  const [ranges, setRanges] = useState([]);
  const [asksForBot, setAsksForBot] = useState(false);
  const request = async (wanted, areRangesChosen = false) => {
    try {
      await requestScopes(id, wanted);
      await reload();
      const [applied, robot] = await Promise.all([record(`scope/all/${id}`), record(`robot/${id}`)]);
      const waits = wanted.some(({ identity, scope }) => statusOf(applied.scopes.find((other) => other.id === scope.id), identity) === 1);
      message(t(waits ? 'auth.granted.pending' : 'auth.granted'));
      if (!areRangesChosen) setRanges(rangesOf(wanted));
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
  return { request, ranges, setRanges, asksForBot: asksForBot && ranges.length === 0, dismissBot: () => setAsksForBot(false) };
}

export function Auth({ id }) {
  const location = useLocation();
  const { names, identity } = askedFor(location);
  const [open, setOpen] = useState(names.length > 0 ? 'grant' : null);
  const [round, setRound] = useState(0);
  const all = useRecord(`scope/all/${id}`);
  const applied = useRecord(`scope/applied/${id}`);
  const reload = () => Promise.all([all.reload(), applied.reload()]);
  const { request, ranges, setRanges, asksForBot, dismissBot } = useRequest(id, reload);
  if (!all.data || !applied.data) return null;

  const scopes = all.data.scopes ?? [];
  const show = (dialog) => (setRound(round + 1), setOpen(dialog));
  const close = () => setOpen(null);
  const submit = async (wanted, areRangesChosen) => {
    if (await request(wanted, areRangesChosen)) close();
  };
  const actions = (
    <>
      <Locked>
        <Button label={t('auth.grant')} kind="filled" onClick={() => show('grant')} />
      </Locked>
      <Button label={t('auth.batch')} onClick={() => show('import')} />
    </>
  );
  const List = options.authList === 'tabs' ? ScopeTabs : ScopeRows;
  return (
    <Page title={t('auth.title')}>
      <div className="ud__card block-item">
        <Intro />
        <List id={id} scopes={scopes} identity={identity} actions={actions} onChanged={reload} onShowRange={() => setRanges(['contact'])} />
      </div>
      <GrantDialog key={`grant${round}`} open={open === 'grant'} scopes={scopes} names={round === 0 ? names : []} identity={identity} onClose={close} onSubmit={submit} />
      <ImportDialog key={`import${round}`} id={id} open={open === 'import'} scopes={scopes} onClose={close} onSubmit={submit} />
      <RangeDrawer id={id} ranges={ranges} onClose={() => setRanges([])} />
      <Confirm open={asksForBot} title={t('auth.needsBot')} text={t('auth.needsBot.text')} action={t('auth.dismiss')} onConfirm={dismissBot} />
    </Page>
  );
}
