/** Two pages of lists: one adds in a drawer, the other has a tab with a pane for each list. */
import { Button, Card, Drawer, Form, Input, Link, List, Message, Modal, Tabs, Typography } from '@arco-design/web-react';
import { IconDelete, IconPlus } from '@arco-design/web-react/icon';
import { useState } from 'react';
import { listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

function Entries({ entries, onSave, header }) {
  const { say, pressed } = useHost();
  const ask = (value) => {
    pressed('entryDelete');
    Modal.confirm({ title: say('delete.ask'), content: value, onOk: () => onSave(entries.filter((entry) => entry !== value)) });
  };
  return (
    <List
      size="small"
      header={header}
      dataSource={entries}
      noDataElement={say('empty')}
      render={(value) => (
        <List.Item key={value} actions={[<Button key="delete" type="text" icon={<IconDelete />} aria-label={say('delete')} onClick={() => ask(value)} />]}>
          {value}
        </List.Item>
      )}
    />
  );
}

function AddDrawer({ list, entries, visible, onSave, onClose }) {
  const { say } = useHost();
  const [form] = Form.useForm();
  const [saving, setSaving] = useState(false);
  const save = async () => {
    const { entry } = await form.validate();
    setSaving(true);
    await onSave([...entries, entry.trim()])
      .then(() => (Message.success(say('added')), onClose()), (error) => form.setFields({ entry: { value: entry, error: { message: error.message } } }))
      .finally(() => setSaving(false));
  };
  const check = (value, done) => {
    const problem = problemOf(value ?? '', entries);
    done(problem ? say(problem) : undefined);
  };
  return (
    <Drawer width={480} title={say('safe.addDialog', { name: say(`safe.${list}`) })} visible={visible} onOk={save} onCancel={onClose} confirmLoading={saving} unmountOnExit>
      <Form form={form} layout="vertical">
        <Form.Item label={say(`${list}.head`)} field="entry" required rules={[{ validator: check }]} extra={say(`${list}.desc`)}>
          <Input placeholder={say(`${list}.placeholder`)} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

export function SafeDrawer() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  const [open, setOpen] = useState(null);
  if (!data) return null;
  return (
    <>
      <Typography.Title heading={5}>{say('safe.title')}</Typography.Title>
      {listsOf(host).map((list) => (
        <Card
          key={list}
          className="page-card"
          title={say(`safe.${list}`)}
          extra={<Button type="primary" icon={<IconPlus />} onClick={() => setOpen(list)}>{say('add')}</Button>}
        >
          <Typography.Paragraph type="secondary">{say(`${list}.desc`)}</Typography.Paragraph>
          <Entries entries={data[list]} onSave={(entries) => save(list, entries)} />
          <AddDrawer list={list} entries={data[list]} visible={open === list} onSave={(entries) => save(list, entries)} onClose={() => setOpen(null)} />
        </Card>
      ))}
    </>
  );
}

function Pane({ list, entries, onSave }) {
  const { say } = useHost();
  const [value, setValue] = useState('');
  const add = () => {
    const problem = problemOf(value, entries);
    if (problem) return Message.warning(say(problem));
    return onSave([...entries, value.trim()]).then(() => setValue(''), (error) => Message.error(error.message));
  };
  return (
    <Typography>
      <Typography.Paragraph type="secondary">
        {say(`${list}.desc`)} <Link href="#">{say('docs')}</Link>
      </Typography.Paragraph>
      <Input.Search style={{ marginBottom: 16 }} searchButton={say('add')} value={value} placeholder={say(`${list}.placeholder`)} onChange={setValue} onSearch={add} />
      <Entries entries={entries} onSave={onSave} header={say(`${list}.head`)} />
    </Typography>
  );
}

export function SafeTabs() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Card title={host.say('safe.title')}>
      <Tabs type="rounded" lazyload>
        {listsOf(host).map((list) => (
          <Tabs.TabPane key={list} title={host.say(`safe.${list}`)}>
            <Pane list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
          </Tabs.TabPane>
        ))}
      </Tabs>
    </Card>
  );
}
