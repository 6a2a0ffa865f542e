/** Each list in one box: a select whose tags are typed, with one 保存 for the page; or a text area with a 保存 each. */
import { App, Button, Card, Flex, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { linesOf, listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

export function SafeTags() {
  const host = useHost();
  const { say } = host;
  const { message } = App.useApp();
  const { data, saveAll } = useLists();
  if (!data) return null;
  const submit = (values) => saveAll(values).then(() => message.success(say('saved')), (error) => message.error(error.message));
  return (
    <Card title={say('safe.title')}>
      <Form layout="vertical" initialValues={data} onFinish={submit}>
        {listsOf(host).map((list) => (
          <Form.Item key={list} name={list} label={say(`safe.${list}`)} extra={say(`${list}.desc`)}>
            <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', ' ']} placeholder={say('enter')} />
          </Form.Item>
        ))}
        <Button type="primary" htmlType="submit">{say('save')}</Button>
      </Form>
    </Card>
  );
}

function AreaCard({ list, entries, onSave }) {
  const { say } = useHost();
  const { message } = App.useApp();
  const [text, setText] = useState(entries.join('\n'));
  const [loading, setLoading] = useState(false);
  const save = () => {
    setLoading(true);
    onSave(linesOf(text)).then(() => message.success(say('saved')), (error) => message.error(error.message)).finally(() => setLoading(false));
  };
  return (
    <Card title={say(`safe.${list}`)} actions={[<Button key="save" type="primary" loading={loading} disabled={text === entries.join('\n')} onClick={save}>{say('save')}</Button>]}>
      <Form layout="vertical">
        <Form.Item label={say('safe.batch.hint')} extra={say(`${list}.desc`)}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} value={text} placeholder={say(`${list}.placeholder`)} onChange={(event) => setText(event.target.value)} />
        </Form.Item>
      </Form>
    </Card>
  );
}

export function SafeArea() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Flex vertical gap="large">
      {listsOf(host).map((list) => <AreaCard key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
    </Flex>
  );
}
