/** One form with labels at the left and a dynamic list of inputs for each setting, saved as a whole. */
import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button, Card, Form, Input, Space } from 'antd';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

function Fields({ list }) {
  const { say, pressed } = useHost();
  return (
    <Form.Item label={say(`safe.${list}`)} tooltip={say(`${list}.desc`)}>
      <Form.List name={list}>
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name, ...field }) => (
              <Form.Item key={key} style={{ marginBottom: 8 }}>
                <Form.Item {...field} name={name} noStyle rules={[{ required: true, whitespace: true, message: say('required') }]}>
                  <Input style={{ width: '90%' }} placeholder={say(`${list}.placeholder`)} />
                </Form.Item>
                <MinusCircleOutlined style={{ marginInlineStart: 8 }} onClick={() => (pressed('entryDelete'), remove(name))} />
              </Form.Item>
            ))}
            <Button type="dashed" style={{ width: '90%' }} icon={<PlusOutlined />} onClick={() => add('')}>{say('add')}</Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

export function SafeForm() {
  const host = useHost();
  const { say } = host;
  const { message } = App.useApp();
  const { data, saveAll } = useLists();
  const [form] = Form.useForm();
  if (!data) return null;
  const submit = (values) => {
    const all = Object.fromEntries(listsOf(host).map((list) => [list, (values[list] ?? []).map((entry) => entry.trim())]));
    return saveAll(all).then(() => message.success(say('saved')), (error) => message.error(error.message));
  };
  return (
    <Card title={say('safe.title')}>
      <Form form={form} labelAlign="left" labelCol={{ span: 5 }} wrapperCol={{ span: 16 }} initialValues={data} onFinish={submit}>
        {listsOf(host).map((list) => <Fields key={list} list={list} />)}
        <Form.Item wrapperCol={{ offset: 5 }}>
          <Space>
            <Button type="primary" htmlType="submit">{say('save')}</Button>
            <Button htmlType="reset">{say('cancel')}</Button>
          </Space>
        </Form.Item>
      </Form>
    </Card>
  );
}
