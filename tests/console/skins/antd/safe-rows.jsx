/** Editable tables as in the library's own example: one form around the table, a cell becomes an input; 添加 is the table's footer. */
import { PlusOutlined } from '@ant-design/icons';
import { Button, Card, Form, Input, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { DeleteLink, useEntries } from './use-entries.jsx';

const NEW = 'new';

function EditableTable({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [form] = Form.useForm();
  const [editing, setEditing] = useState(null);
  const { rule, add, change, remove } = useEntries(entries, onSave);
  const edit = (key, value) => {
    form.setFieldsValue({ entry: value });
    setEditing(key);
  };
  const save = async () => {
    const { entry } = await form.validateFields();
    const done = editing === NEW ? add(entry) : change(editing, entry);
    await done.then(() => setEditing(null), (error) => form.setFields([{ name: 'entry', errors: [error.message] }]));
  };
  const rows = entries.map((value, key) => ({ key, value }));
  if (editing === NEW) rows.push({ key: NEW, value: '' });
  const columns = [
    {
      title: say(`${list}.head`),
      render: (_, { key, value }) =>
        key === editing ? (
          <Form.Item name="entry" style={{ margin: 0 }} rules={[rule(entries.filter((_, index) => index !== key))]}>
            <Input placeholder={say(`${list}.placeholder`)} onPressEnter={save} />
          </Form.Item>
        ) : (
          value
        ),
    },
    {
      title: say('operation'),
      width: 160,
      render: (_, { key, value }) =>
        key === editing ? (
          <Space>
            <Typography.Link onClick={save}>{say('save')}</Typography.Link>
            <Typography.Link onClick={() => setEditing(null)}>{say('cancel')}</Typography.Link>
          </Space>
        ) : (
          <Space>
            <Typography.Link disabled={editing !== null} onClick={() => (pressed('entryEdit'), edit(key, value))}>{say('edit')}</Typography.Link>
            <DeleteLink onDelete={() => remove(key)} />
          </Space>
        ),
    },
  ];
  return (
    <Form form={form} component={false}>
      <Table
        bordered
        style={{ marginBottom: 24 }}
        title={() => <Typography.Text strong>{say(`safe.${list}`)}</Typography.Text>}
        footer={() => <Button type="dashed" block icon={<PlusOutlined />} disabled={editing !== null} onClick={() => edit(NEW, '')}>{say('add')}</Button>}
        columns={columns}
        dataSource={rows}
        pagination={false}
      />
    </Form>
  );
}

export function SafeRows() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Card title={host.say('safe.title')}>
      {listsOf(host).map((list) => <EditableTable key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
    </Card>
  );
}
