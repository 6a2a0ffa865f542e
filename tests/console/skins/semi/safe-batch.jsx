/** Each list is only shown; it is changed as a whole, in the text area that 批量修改 opens. */
import { Button, Card, Descriptions, Typography } from '@douyinfe/semi-ui-19';
import { useState } from 'react';
import { allListsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { Description } from './entries.jsx';
import { BatchModal } from './safe-cards.jsx';

export function SafeBatch() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  const [open, setOpen] = useState(null);
  if (!data) return null;
  return (
    <Card title={say('safe.title')}>
      {allListsOf(host).map((list) => (
        <div key={list} className="page-card">
          <div className="bar">
            <Typography.Title heading={6}>{say(`safe.${list}`)}</Typography.Title>
            <Button size="small" onClick={() => setOpen(list)}>{say('safe.batch')}</Button>
          </div>
          <Description list={list} />
          <Descriptions size="small" data={[{ key: say(`${list}.head`), value: data[list].length > 0 ? data[list].map((entry) => <div key={entry}>{entry}</div>) : say('empty') }]} />
        </div>
      ))}
      {open && <BatchModal list={open} entries={data[open]} onSave={(entries) => save(open, entries)} onClose={() => setOpen(null)} />}
    </Card>
  );
}
