/** The lists as descriptions; 编辑 turns the page into a form with labels at the left, an input for each entry and one 保存. */
import { ArrayField, Button, Card, Descriptions, Form, Space, Toast, Typography } from '@douyinfe/semi-ui-19';
import { IconMinusCircle, IconPlus } from '@douyinfe/semi-icons';
import { useState } from 'react';
import { allListsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

function Entries({ list }) {
  const { say, pressed } = useHost();
  return (
    <Form.Slot label={say(`safe.${list}`)}>
      <ArrayField field={list}>
        {({ add, arrayFields }) => (
          <>
            {arrayFields.map(({ field, key, remove }) => (
              <Space key={key} align="start" style={{ display: 'flex' }}>
                <Form.Input field={`${field}[value]`} noLabel fieldStyle={{ padding: '0 0 8px', width: 480 }} placeholder={say(`${list}.placeholder`)} rules={[{ required: true, message: say('required') }]} />
                <Button type="danger" theme="borderless" icon={<IconMinusCircle />} aria-label={say('delete')} onClick={() => (pressed('entryDelete'), remove())} />
              </Space>
            ))}
            <Button theme="light" icon={<IconPlus />} onClick={add}>{say('add')}</Button>
          </>
        )}
      </ArrayField>
      <Typography.Text type="tertiary" size="small" style={{ display: 'block', marginTop: 4 }}>{say(`${list}.desc`)}</Typography.Text>
    </Form.Slot>
  );
}

export function SafeForm() {
  const host = useHost();
  const { say } = host;
  const { data, saveAll } = useLists();
  const [isEditing, setEditing] = useState(false);
  if (!data) return null;
  const lists = allListsOf(host);
  if (!isEditing) {
    const rows = lists.map((list) => ({ key: say(`safe.${list}`), value: data[list].length ? data[list].map((entry) => <div key={entry}>{entry}</div>) : '-' }));
    return (
      <Card title={say('safe.title')} headerExtraContent={<Button onClick={() => setEditing(true)}>{say('edit')}</Button>}>
        <Descriptions align="left" data={rows} />
      </Card>
    );
  }
  const submit = (values) => {
    const all = Object.fromEntries(lists.map((list) => [list, (values[list] ?? []).map(({ value }) => value.trim())]));
    return saveAll(all).then(() => (Toast.success(say('saved')), setEditing(false)), (error) => Toast.error(error.message));
  };
  const initial = Object.fromEntries(lists.map((list) => [list, data[list].map((value) => ({ value }))]));
  return (
    <Card title={say('safe.title')}>
      <Form labelPosition="left" labelAlign="left" labelWidth={180} initValues={initial} onSubmit={submit}>
        {lists.map((list) => <Entries key={list} list={list} />)}
        <Space>
          <Button theme="solid" htmlType="submit">{say('save')}</Button>
          <Button onClick={() => setEditing(false)}>{say('cancel')}</Button>
        </Space>
      </Form>
    </Card>
  );
}
