/** Descriptions whose values are edited one by one, where they stand. */
import { EditOutlined } from '@ant-design/icons';
import { App, Button, Descriptions, Form, Input, Radio, Space } from 'antd';
import { useState } from 'react';
import { MODES } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';
import { useUrlRule } from './web-form.jsx';

function Value({ field, value, onSave }) {
  const { say } = useHost();
  const { message } = App.useApp();
  const [isEditing, setEditing] = useState(false);
  const rule = useUrlRule();
  const isMode = field === 'openMode';
  if (!isEditing) {
    const shown = isMode ? say(MODES.find((mode) => mode.value === value)?.key ?? 'web.unset') : value || say('web.unset');
    return (
      <Space>
        {shown}
        <Button type="link" size="small" icon={<EditOutlined />} onClick={() => setEditing(true)}>{say('edit')}</Button>
      </Space>
    );
  }
  const submit = (values) => onSave(values).then(() => (setEditing(false), message.success(say('saved'))), (error) => message.error(error.message));
  return (
    <Form layout="inline" initialValues={{ [field]: value }} onFinish={submit}>
      <Form.Item name={field} rules={isMode ? [] : [rule]}>
        {isMode ? <Radio.Group optionType="button" options={MODES.map((mode) => ({ value: mode.value, label: say(mode.key) }))} /> : <Input style={{ width: 400 }} placeholder={say('web.placeholder')} />}
      </Form.Item>
      <Space>
        <Button type="primary" size="small" htmlType="submit">{say('save')}</Button>
        <Button size="small" onClick={() => setEditing(false)}>{say('cancel')}</Button>
      </Space>
    </Form>
  );
}

export function WebDescriptions() {
  const { say } = useHost();
  const { data, save } = useWeb();
  if (!data) return null;
  const items = ['desktop', 'mobile', 'openMode'].map((field) => ({ key: field, label: say(`web.${field}`), children: <Value field={field} value={data[field]} onSave={save} /> }));
  return <Descriptions title={say('web.config')} bordered column={1} items={items} style={{ background: '#fff', padding: 24 }} />;
}
