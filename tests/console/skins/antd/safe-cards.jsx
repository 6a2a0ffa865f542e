/** One card below the other under a horizontal anchor; each has a small form, 批量修改, and a table. */
import { Anchor, App, Button, Card, Flex, Form, Input, Modal, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { linesOf, listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { DeleteLink, useEntries } from './use-entries.jsx';

function BatchModal({ list, entries, open, onSave, onClose }) {
  const { say } = useHost();
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const save = () => onSave(linesOf(text)).then(onClose, (error) => message.error(error.message));
  return (
    <Modal title={`${say('safe.batch')} - ${say(`safe.${list}`)}`} open={open} onOk={save} onCancel={onClose} okText={say('save')} afterOpenChange={(isOpen) => isOpen && setText(entries.join('\n'))}>
      <Input.TextArea rows={10} value={text} onChange={(event) => setText(event.target.value)} />
      <Typography.Text type="secondary">{say('safe.batch.hint')}</Typography.Text>
    </Modal>
  );
}

function ListCard({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [form] = Form.useForm();
  const [batch, setBatch] = useState(false);
  const [editing, setEditing] = useState(null);
  const { rule, add, change, remove } = useEntries(entries, onSave);
  const submit = ({ entry }) => add(entry).then(() => form.resetFields(), (error) => form.setFields([{ name: 'entry', errors: [error.message] }]));
  const rows = entries.map((value, index) => ({ key: value, index, value }));
  const columns = [
    {
      title: say(`${list}.head`),
      dataIndex: 'value',
      render: (value, { index }) =>
        editing === index ? <Input.Search size="small" defaultValue={value} enterButton={say('save')} onSearch={(next) => change(index, next).then(() => setEditing(null))} /> : value,
    },
    {
      title: say('operation'),
      width: 160,
      render: (_, { index }) => (
        <Space size="middle">
          <Typography.Link onClick={() => (pressed('entryEdit'), setEditing(index))}>{say('edit')}</Typography.Link>
          <DeleteLink onDelete={() => remove(index)} />
        </Space>
      ),
    },
  ];
  return (
    <Card title={say(`safe.${list}`)} id={`safe-${list}`} styles={{ header: { borderBottom: 'none' }, body: { paddingTop: 0 } }}>
      <Typography.Paragraph type="secondary">
        {say(`${list}.desc`)} <Typography.Link href="#">{say('docs')}</Typography.Link>
      </Typography.Paragraph>
      <Flex gap="small" align="start">
        <Form form={form} layout="inline" onFinish={submit} style={{ flex: 1, maxWidth: 720 }} validateTrigger={false}>
          <Form.Item name="entry" rules={[rule()]} style={{ flex: 1 }}>
            <Input placeholder={say(`${list}.placeholder`)} allowClear />
          </Form.Item>
          <Button type="primary" htmlType="submit">{say('add')}</Button>
        </Form>
        <Button onClick={() => setBatch(true)}>{say('safe.batch')}</Button>
      </Flex>
      {entries.length > 0 && <Table style={{ marginTop: 16 }} size="middle" columns={columns} dataSource={rows} pagination={false} />}
      <BatchModal list={list} entries={entries} open={batch} onSave={onSave} onClose={() => setBatch(false)} />
    </Card>
  );
}

export function SafeCards() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  const lists = listsOf(host);
  return (
    <Flex vertical gap="middle">
      <Anchor direction="horizontal" affix={false} onClick={(event) => event.preventDefault()} items={lists.map((list) => ({ key: list, href: `#safe-${list}`, title: host.say(`safe.${list}`) }))} />
      {lists.map((list) => <ListCard key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
    </Flex>
  );
}
