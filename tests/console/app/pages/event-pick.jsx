/** The dialog that events and callbacks are picked from. Each row's class is exactly `ud__space__item` (§2, "Events"). */
import { useEffect, useState } from 'react';
import { Button, Checkbox, Icon, Input } from '../components/basics.jsx';
import { Dialog } from '../components/overlays.jsx';
import { Tabs } from '../components/tabs.jsx';
import { lang, options, t } from '../config.mjs';

function Rows({ choices, ticked, onTick }) {
  return (
    <div className="ud__space ud__space--vertical">
      {choices.map((choice) => (
        <div key={choice.name} className="ud__space__item">
          <Checkbox checked={ticked.includes(choice.name)} onChange={(on) => onTick(on ? [...ticked, choice.name] : ticked.filter((name) => name !== choice.name))}>
            {choice[lang]}
          </Checkbox>
          <span className="scope__name">{choice.name}</span>
        </div>
      ))}
    </div>
  );
}

export function PickDialog({ open, title, choices, identities, onClose, onAdd }) {
  const [query, setQuery] = useState('');
  const [tab, setTab] = useState(identities[0]);
  const [ticked, setTicked] = useState({ tenant: [], user: [] });
  const [loading, setLoading] = useState(true);
  useEffect(() => {
    if (!loading) return undefined;
    const timer = setTimeout(() => setLoading(false), options.delays.api);
    return () => clearTimeout(timer);
  }, [loading, query]);
  const search = (text) => (setLoading(true), setQuery(text));
  const found = choices.filter((choice) => `${choice.name} ${choice[lang]}`.toLowerCase().includes(query.trim().toLowerCase()));
  const rows = (identity) => <Rows choices={found} ticked={ticked[identity]} onTick={(names) => setTicked({ ...ticked, [identity]: names })} />;
  const list = identities.length === 1 ? rows(identities[0]) : <Tabs tabs={identities.map((key) => ({ key, label: t(`event.${key}`), render: () => rows(key) }))} active={tab} onChange={setTab} />;
  const isEmpty = ticked.tenant.length + ticked.user.length === 0;
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      className="event-dialog"
      footer={
        <>
          <Button label={t('cancel')} onClick={onClose} />
          <Button label={t('add')} kind="filled" disabled={isEmpty} onClick={() => onAdd(ticked)} />
        </>
      }
    >
      <div className="scope__filter">
        <Input value={query} onChange={search} placeholder={t('event.search')} prefix={<Icon name="SearchOutlined" />} />
      </div>
      <div className={`ud__loading__container${loading ? ' ud__loading__container-blur' : ''}`}>{list}</div>
    </Dialog>
  );
}
