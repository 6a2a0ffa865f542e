/**
 * `/app/{id}/safe`, as the screenshots show it (§2): a strip of tabs that lead to cards, which stand one below the
 * other on the same page; no title, no 保存. How it is written is unknown: `markup.jsx` has several ways.
 */
import { Switch } from '../../components/basics.jsx';
import { failure } from '../../components/overlays.jsx';
import { options, t } from '../../config.mjs';
import { Locked } from '../../lock.jsx';
import { write } from '../../records.mjs';
import { useRecord } from '../../use-record.jsx';
import { ListCard } from './list.jsx';
import { MARKUP } from './markup.jsx';
import { Strip } from './strip.jsx';

const { hide, disable, double, order } = options.safePage;
const { Card } = MARKUP[options.safeMarkup];

/** Where each list lives in the records: the `safe_setting` key, or an invented record where the real one is unknown (§3). */
const KEYS = { redirect: 'redirectURL', ip: 'ipWhiteList', server: 'safeServerDomain' };

/** An app without the web app feature shows only these (§2). */
const OF_ANY_APP = ['redirect', 'ip'];

export function Safe({ id }) {
  const app = useRecord(`app/${id}`);
  const safe = useRecord(`safe_setting/${id}`);
  const extra = useRecord(`stand_in/lists/${id}`);
  if (!app.data || !safe.data || !extra.data) return null;

  const entriesOf = (list) => (KEYS[list] ? (safe.data[KEYS[list]] ?? []) : extra.data[list]);
  const saveList = async (list, entries) => {
    if (KEYS[list]) await write(`safe_setting/update/${id}`, { clientId: id, [KEYS[list]]: entries });
    else await write(`stand_in/lists/update/${id}/${list}`, { entries });
    await Promise.all([safe.reload(), extra.reload()]);
  };
  const setRefresh = (allowRefreshToken) => write(`safe_setting/update/${id}`, { clientId: id, allowRefreshToken }).then(safe.reload, failure);

  const hasAllLists = options.safeLists === 'always' || app.data.ability.includes('web_app');
  const lists = order.filter((list) => !hide.includes(list) && (hasAllLists || OF_ANY_APP.includes(list)));
  const cards = lists.flatMap((list) => (double.includes(list) ? [list, list] : [list]));
  return (
    <div className="page safe-setting">
      {options.safeStrip !== 'none' && <Strip lists={lists} />}
      <Locked>
        {cards.map((list, index) => (
          <ListCard key={`${list}${index}`} list={list} entries={entriesOf(list)} onSave={(entries) => saveList(list, entries)} disabled={disable.includes(list)} />
        ))}
        <Card list="refresh" title={t('safe.refresh')} note={t('safe.refresh.desc')}>
          <Switch checked={safe.data.allowRefreshToken} onChange={setRefresh} />
        </Card>
      </Locked>
    </div>
  );
}
