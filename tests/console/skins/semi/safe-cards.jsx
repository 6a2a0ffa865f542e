/** One card below the other, as the real page looks (§2): input, 添加, 批量修改, and a table in pages of five. */
import { Button, Card, Form, Input, Modal, Space, TabPane, Table, Tabs, TextArea, Toast, Typography } from '@douyinfe/semi-ui-19';
import { useRef, useState } from 'react';
import { allListsOf, linesOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AskToDelete, Description, useAdd } from './entries.jsx';

export function BatchModal({ list, entries, onSave, onClose }) {
  const { say } = useHost();
  const [text, setText] = useState(entries.join('\n'));
  const [saving, setSaving] = useState(false);
  const save = () => {
    setSaving(true);
    onSave(linesOf(text)).then(() => (Toast.success(say('saved')), onClose()), (error) => (Toast.error(error.message), setSaving(false)));
  };
  return (
    <Modal title={`${say('safe.batch')} - ${say(`safe.${list}`)}`} visible okText={say('save')} confirmLoading={saving} onOk={save} onCancel={onClose}>
      <Typography.Text type="tertiary" className="desc">{say('safe.batch.hint')}</Typography.Text>
      <TextArea value={text} onChange={setText} placeholder={say(`${list}.placeholder`)} autosize={{ minRows: 6, maxRows: 14 }} />
    </Modal>
  );
}

function EditModal({ list, value, onSave, onClose }) {
  const { say } = useHost();
  const form = useRef(null);
  const save = async () => {
    const { entry } = await form.current.validate();
    await onSave(entry.trim()).then(onClose, (error) => form.current.setError('entry', error.message));
  };
  return (
    <Modal title={say('edit')} visible onOk={save} onCancel={onClose}>
      <Form getFormApi={(api) => (form.current = api)} initValues={{ entry: value }}>
        <Form.Input field="entry" label={say(`${list}.head`)} placeholder={say(`${list}.placeholder`)} rules={[{ required: true, message: say('required') }]} />
      </Form>
    </Modal>
  );
}

function ListCard({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [value, setValue] = useState('');
  const [batch, setBatch] = useState(false);
  const [editing, setEditing] = useState(null);
  const addEntry = useAdd(entries, onSave);
  const add = async () => (await addEntry(value)) && setValue('');
  const columns = [
    { title: say(`${list}.head`), dataIndex: 'value' },
    {
      title: say('operation'),
      width: 160,
      render: (_, row) => (
        <Space>
          <Typography.Text link onClick={() => (pressed('entryEdit'), setEditing(row.value))}>{say('edit')}</Typography.Text>
          <AskToDelete value={row.value} entries={entries} onSave={onSave}>
            <Typography.Text link onClick={() => pressed('entryDelete')}>{say('delete')}</Typography.Text>
          </AskToDelete>
        </Space>
      ),
    },
  ];
  return (
    <Card id={`list-${list}`} className="page-card" bordered={false}>
      <Typography.Title heading={5}>{say(`safe.${list}`)}</Typography.Title>
      <Description list={list} />
      <div className="line">
        <Input value={value} placeholder={say(`${list}.placeholder`)} showClear onChange={setValue} onEnterPress={add} />
        <Button theme="solid" onClick={add}>{say('add')}</Button>
        <Button onClick={() => setBatch(true)}>{say('safe.batch')}</Button>
      </div>
      {entries.length > 0 && (
        <Table style={{ marginTop: 16 }} rowKey="value" size="middle" columns={columns} dataSource={entries.map((entry) => ({ value: entry }))} pagination={entries.length > 5 && { pageSize: 5 }} />
      )}
      {batch && <BatchModal list={list} entries={entries} onSave={onSave} onClose={() => setBatch(false)} />}
      {editing !== null && <EditModal list={list} value={editing} onSave={(next) => onSave(entries.map((entry) => (entry === editing ? next : entry)))} onClose={() => setEditing(null)} />}
    </Card>
  );
}

export function SafeCards() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  const lists = allListsOf(host);
  return (
    <>
      <Tabs type="line" onTabClick={(list) => document.getElementById(`list-${list}`)?.scrollIntoView()}>
        {lists.map((list) => <TabPane key={list} itemKey={list} tab={host.say(`safe.${list}`)} />)}
      </Tabs>
      {lists.map((list) => <ListCard key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
    </>
  );
}
