/** Lists that are not all in view: folded sections of which the first is open, and tabs with a pane each. */
import { App, Button, Collapse, Empty, Flex, Input, Space, Table, Tabs, Typography } from 'antd';
import { useState } from 'react';
import { listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { DeleteLink, useEntries } from './use-entries.jsx';

function AddRow({ list, entries, onAdd }) {
  const { say } = useHost();
  const { message } = App.useApp();
  const [value, setValue] = useState('');
  const submit = () => {
    const problem = problemOf(value, entries);
    if (problem) return message.warning(say(problem));
    return onAdd(value).then(() => setValue(''), (error) => message.error(error.message));
  };
  return (
    <Space.Compact style={{ width: '100%' }}>
      <Input value={value} placeholder={say(`${list}.placeholder`)} onChange={(event) => setValue(event.target.value)} onPressEnter={submit} />
      <Button type="primary" onClick={submit}>{say('add')}</Button>
    </Space.Compact>
  );
}

function Body({ list, entries, onSave }) {
  const { say } = useHost();
  const { add, remove } = useEntries(entries, onSave);
  const columns = [
    { title: say(`${list}.head`), dataIndex: 'value' },
    { title: say('operation'), width: 100, render: (_, { index }) => <DeleteLink onDelete={() => remove(index)} /> },
  ];
  return (
    <Flex vertical gap="middle">
      <Typography.Text type="secondary">{say(`${list}.desc`)}</Typography.Text>
      <AddRow list={list} entries={entries} onAdd={add} />
      {entries.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={say('empty')} />
      ) : (
        <Table size="small" columns={columns} dataSource={entries.map((value, index) => ({ key: value, index, value }))} pagination={{ pageSize: 10, hideOnSinglePage: false }} />
      )}
    </Flex>
  );
}

function useBodies() {
  const host = useHost();
  const { data, save } = useLists();
  return data && listsOf(host).map((list) => ({ key: list, label: host.say(`safe.${list}`), children: <Body list={list} entries={data[list]} onSave={(entries) => save(list, entries)} /> }));
}

export function SafeCollapse() {
  const { say } = useHost();
  const items = useBodies();
  if (!items) return null;
  return (
    <>
      <Typography.Title level={4}>{say('safe.title')}</Typography.Title>
      <Collapse defaultActiveKey={['redirect']} items={items} style={{ background: '#fff' }} />
    </>
  );
}

export function SafeTabs() {
  const { say } = useHost();
  const items = useBodies();
  if (!items) return null;
  return (
    <div style={{ background: '#fff', padding: 24, borderRadius: 8 }}>
      <Typography.Title level={4} style={{ marginTop: 0 }}>{say('safe.title')}</Typography.Title>
      <Tabs tabPlacement="start" items={items} />
    </div>
  );
}
