/** A list of entries in each card; the plus in the card's corner opens a modal with one field. */
import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Flex, Form, Input, List, Modal, Typography } from 'antd';
import { useState } from 'react';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { useEntries } from './use-entries.jsx';

function EntryModal({ list, opened, rule, onSave, onClose }) {
  const { say } = useHost();
  const [form] = Form.useForm();
  const [loading, setLoading] = useState(false);
  const save = async ({ entry }) => {
    setLoading(true);
    await onSave(entry)
      .then(onClose, (error) => form.setFields([{ name: 'entry', errors: [error.message] }]))
      .finally(() => setLoading(false));
  };
  return (
    <Modal
      title={opened?.index === undefined ? say('safe.addDialog', { name: say(`safe.${list}`) }) : say('edit')}
      open={opened !== null}
      destroyOnHidden
      okButtonProps={{ htmlType: 'submit', loading }}
      onCancel={onClose}
      modalRender={(modal) => <Form form={form} layout="vertical" clearOnDestroy initialValues={{ entry: opened?.value }} onFinish={save}>{modal}</Form>}
    >
      <Form.Item name="entry" label={say(`${list}.head`)} required rules={[rule]}>
        <Input placeholder={say(`${list}.placeholder`)} />
      </Form.Item>
    </Modal>
  );
}

function ListCard({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const { modal } = App.useApp();
  const [opened, setOpened] = useState(null);
  const { rule, add, change, remove } = useEntries(entries, onSave);
  const ask = (index) => {
    pressed('entryDelete');
    modal.confirm({ title: say('delete.ask'), content: entries[index], onOk: () => remove(index) });
  };
  return (
    <Card
      type="inner"
      title={say(`safe.${list}`)}
      extra={<Button type="link" icon={<PlusOutlined />} onClick={() => setOpened({})}>{say('add')}</Button>}
    >
      <Typography.Paragraph type="secondary">{say(`${list}.desc`)}</Typography.Paragraph>
      <List
        size="small"
        dataSource={entries}
        renderItem={(value, index) => (
          <List.Item
            actions={[
              <Button key="edit" type="text" icon={<EditOutlined />} onClick={() => (pressed('entryEdit'), setOpened({ index, value }))} />,
              <Button key="delete" type="text" danger icon={<DeleteOutlined />} onClick={() => ask(index)} />,
            ]}
          >
            {value}
          </List.Item>
        )}
      />
      <EntryModal
        list={list}
        opened={opened}
        rule={rule(entries.filter((_, index) => index !== opened?.index))}
        onSave={(entry) => (opened.index === undefined ? add(entry) : change(opened.index, entry))}
        onClose={() => setOpened(null)}
      />
    </Card>
  );
}

export function SafeModal() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Card title={host.say('safe.title')}>
      <Flex vertical gap="middle">
        {listsOf(host).map((list) => <ListCard key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
      </Flex>
    </Card>
  );
}
