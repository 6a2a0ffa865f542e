/** One form for the page: labels at the left, an input for each entry, one 保存 at the end. */
import { Button, Card, Form, Input, Message, Space } from '@arco-design/web-react';
import { IconMinusCircle, IconPlus } from '@arco-design/web-react/icon';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

function Fields({ list }) {
  const { say, pressed } = useHost();
  return (
    <Form.Item label={say(`safe.${list}`)} extra={say(`${list}.desc`)}>
      <Form.List field={list}>
        {(fields, { add, remove }) => (
          <>
            {fields.map((item, index) => (
              <Space key={item.key} align="start">
                <Form.Item field={item.field} rules={[{ required: true, message: say('required') }]}>
                  <Input style={{ width: 480 }} placeholder={say(`${list}.placeholder`)} />
                </Form.Item>
                <Button shape="circle" type="text" icon={<IconMinusCircle />} onClick={() => (pressed('entryDelete'), remove(index))} />
              </Space>
            ))}
            <Button type="dashed" long style={{ width: 480 }} icon={<IconPlus />} onClick={() => add()}>{say('add')}</Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

export function SafeForm() {
  const host = useHost();
  const { say } = host;
  const { data, saveAll } = useLists();
  const [form] = Form.useForm();
  if (!data) return null;
  const submit = (values) => {
    const all = Object.fromEntries(listsOf(host).map((list) => [list, (values[list] ?? []).map((entry) => entry.trim())]));
    saveAll(all).then(() => Message.success(say('saved')), (error) => Message.error(error.message));
  };
  return (
    <Card title={say('safe.title')}>
      <Form form={form} labelAlign="left" labelCol={{ span: 5 }} wrapperCol={{ span: 19 }} initialValues={data} onSubmit={submit}>
        {listsOf(host).map((list) => <Fields key={list} list={list} />)}
        <Form.Item wrapperCol={{ offset: 5 }}>
          <Space>
            <Button type="primary" htmlType="submit">{say('save')}</Button>
            <Button onClick={() => form.resetFields()}>{say('cancel')}</Button>
          </Space>
        </Form.Item>
      </Form>
    </Card>
  );
}
