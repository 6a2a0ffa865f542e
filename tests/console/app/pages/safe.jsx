/**
 * `/app/{id}/safe`. Its markup is unknown (§2): the sections are plain rows of the component library, and how a list
 * is edited is an option of the stand-in.
 */
import { Switch } from '../components/basics.jsx';
import { Page } from '../components/layout.jsx';
import { failure } from '../components/overlays.jsx';
import { options, t } from '../config.mjs';
import { Locked } from '../lock.jsx';
import { write } from '../records.mjs';
import { useRecord } from '../use-record.jsx';
import { ListSection } from './safe-list.jsx';

const { hide, disable, double, order } = options.safePage;

/** Where each list lives in the records: the `safe_setting` key, or an invented record where the real one is unknown (§3). */
const KEYS = { redirect: 'redirectURL', ip: 'ipWhiteList', server: 'safeServerDomain' };

export function Safe({ id }) {
  const safe = useRecord(`safe_setting/${id}`);
  const extra = useRecord(`stand_in/lists/${id}`);
  if (!safe.data || !extra.data) return null;

  const entriesOf = (list) => (KEYS[list] ? (safe.data[KEYS[list]] ?? []) : extra.data[list]);
  const saveList = async (list, entries) => {
    if (KEYS[list]) await write(`safe_setting/update/${id}`, { clientId: id, [KEYS[list]]: entries });
    else await write(`stand_in/lists/update/${id}/${list}`, { entries });
    await Promise.all([safe.reload(), extra.reload()]);
  };
  const setRefresh = (allowRefreshToken) => write(`safe_setting/update/${id}`, { clientId: id, allowRefreshToken }).then(safe.reload, failure);

  const shown = order.filter((list) => !hide.includes(list)).flatMap((list) => (double.includes(list) ? [list, list] : [list]));
  return (
    <Page title={t('safe.title')}>
      <Locked>
        {shown.map((list, index) => (
          <ListSection key={`${list}${index}`} list={list} entries={entriesOf(list)} onSave={(entries) => saveList(list, entries)} disabled={disable.includes(list)} />
        ))}
        <div className="ud__card block-item">
          <div className="ud__row safe-block__head">
            <div className="safe-block__title">{t('safe.refresh')}</div>
            <Switch checked={safe.data.allowRefreshToken} onChange={setRefresh} />
          </div>
          <div className="safe-block__desc">{t('safe.refresh.desc')}</div>
        </div>
      </Locked>
    </Page>
  );
}
