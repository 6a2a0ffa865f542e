/** Two pages that show a list at a time: under tabs at the left, and in a collapse whose heads count what is there. */
import { Button, Card, Collapse, Input, List, TabPane, Tabs, Tag, Typography } from '@douyinfe/semi-ui-19';
import { useState } from 'react';
import { allListsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AskToDelete, Description, useAdd } from './entries.jsx';

function Body({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [value, setValue] = useState('');
  const addEntry = useAdd(entries, onSave);
  const add = async () => (await addEntry(value)) && setValue('');
  return (
    <>
      <Description list={list} />
      <div className="line">
        <Input value={value} placeholder={say(`${list}.placeholder`)} onChange={setValue} onEnterPress={add} />
        <Button theme="light" onClick={add}>{say('add')}</Button>
      </div>
      <List
        header={say(`${list}.head`)}
        emptyContent={say('empty')}
        dataSource={entries}
        renderItem={(entry) => (
          <List.Item
            key={entry}
            main={entry}
            extra={
              <AskToDelete value={entry} entries={entries} onSave={onSave}>
                <Typography.Text link onClick={() => pressed('entryDelete')}>{say('delete')}</Typography.Text>
              </AskToDelete>
            }
          />
        )}
      />
    </>
  );
}

export function SafeTabs() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Card title={host.say('safe.title')}>
      <Tabs tabPosition="left" type="line" keepDOM={false}>
        {allListsOf(host).map((list) => (
          <TabPane key={list} itemKey={list} tab={host.say(`safe.${list}`)} style={{ padding: '0 24px' }}>
            <Body list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
          </TabPane>
        ))}
      </Tabs>
    </Card>
  );
}

export function SafeCollapse() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Card title={host.say('safe.title')}>
      <Collapse accordion>
        {allListsOf(host).map((list) => (
          <Collapse.Panel key={list} itemKey={list} header={host.say(`safe.${list}`)} extra={<Tag>{data[list].length}</Tag>}>
            <Body list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
          </Collapse.Panel>
        ))}
      </Collapse>
    </Card>
  );
}
