/** One card below the other, as the real page looks (§2): input, 添加, 批量修改, and a table of what is there. */
import { Button, Card, Form, Input, Link, Message, Modal, Popconfirm, Space, Table, Tabs, Typography } from '@arco-design/web-react';
import { useState } from 'react';
import { linesOf, listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

function BatchModal({ list, entries, visible, onSave, onClose }) {
  const { say } = useHost();
  const [text, setText] = useState(entries.join('\n'));
  const [saving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    onSave(linesOf(text)).then(onClose, (error) => Message.error(error.message)).finally(() => setSaving(false));
  };
  return (
    <Modal title={say('safe.batch')} visible={visible} onOk={save} onCancel={onClose} confirmLoading={saving} okText={say('save')} unmountOnExit>
      <Typography.Paragraph type="secondary">{say(`safe.${list}`)}: {say('safe.batch.hint')}</Typography.Paragraph>
      <Input.TextArea value={text} onChange={setText} autoSize={{ minRows: 8, maxRows: 16 }} />
    </Modal>
  );
}

function EditModal({ list, value, onSave, onClose }) {
  const { say } = useHost();
  const [form] = Form.useForm();
  const save = async () => {
    const { entry } = await form.validate();
    await onSave(entry.trim()).then(onClose, (error) => form.setFields({ entry: { value: entry, error: { message: error.message } } }));
  };
  return (
    <Modal title={say('edit')} visible onOk={save} onCancel={onClose}>
      <Form form={form} layout="vertical" initialValues={{ entry: value }}>
        <Form.Item label={say(`${list}.head`)} field="entry" rules={[{ required: true }]}>
          <Input placeholder={say(`${list}.placeholder`)} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function ListCard({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [value, setValue] = useState('');
  const [error, setError] = useState(null);
  const [batch, setBatch] = useState(false);
  const [editing, setEditing] = useState(null);
  const add = () => {
    const problem = problemOf(value, entries);
    if (problem) return setError(say(problem));
    return onSave([...entries, value.trim()]).then(() => {
      setValue('');
      Message.success(say('added'));
    }, ({ message }) => setError(message));
  };
  const columns = [
    { title: say(`${list}.head`), dataIndex: 'value' },
    {
      title: say('operation'),
      width: 160,
      render: (_, row) => (
        <Space>
          <Link onClick={() => (pressed('entryEdit'), setEditing(row.value))}>{say('edit')}</Link>
          <Popconfirm title={say('delete.ask')} onOk={() => onSave(entries.filter((entry) => entry !== row.value))}>
            <Link onClick={() => pressed('entryDelete')}>{say('delete')}</Link>
          </Popconfirm>
        </Space>
      ),
    },
  ];
  return (
    <Card className="page-card" title={say(`safe.${list}`)} bordered id={`card-${list}`}>
      <Typography.Paragraph type="secondary">
        {say(`${list}.desc`)} <Link href="#">{say('docs')}</Link>
      </Typography.Paragraph>
      <Form.Item style={{ marginBottom: 0 }} validateStatus={error ? 'error' : undefined} help={error}>
        <Space>
          <Input style={{ width: 560 }} value={value} placeholder={say(`${list}.placeholder`)} onChange={(text) => (setValue(text), setError(null))} onPressEnter={add} />
          <Button type="primary" onClick={add}>{say('add')}</Button>
          <Button onClick={() => setBatch(true)}>{say('safe.batch')}</Button>
        </Space>
      </Form.Item>
      {entries.length > 0 && <Table rowKey="value" columns={columns} data={entries.map((entry) => ({ value: entry }))} pagination={false} border={false} />}
      <BatchModal key={entries.join()} list={list} entries={entries} visible={batch} onSave={onSave} onClose={() => setBatch(false)} />
      {editing !== null && <EditModal list={list} value={editing} onSave={(next) => onSave(entries.map((entry) => (entry === editing ? next : entry)))} onClose={() => setEditing(null)} />}
    </Card>
  );
}

export function SafeCards() {
  const host = useHost();
  const { data, save } = useLists();
  const [active, setActive] = useState('redirect');
  if (!data) return null;
  const lead = (list) => {
    setActive(list);
    document.getElementById(`card-${list}`)?.scrollIntoView();
  };
  return (
    <>
      <Tabs className="page-tabs" activeTab={active} onChange={lead}>
        {listsOf(host).map((list) => <Tabs.TabPane key={list} title={host.say(`safe.${list}`)} />)}
      </Tabs>
      {listsOf(host).map((list) => <ListCard key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
    </>
  );
}
