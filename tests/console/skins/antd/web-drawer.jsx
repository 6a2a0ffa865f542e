/** A summary in a card; 编辑 opens a drawer with the form, whose buttons stand in the drawer's head. */
import { App, Button, Card, Drawer, Form, Input, Segmented, Space, Statistic } from 'antd';
import { useState } from 'react';
import { MODES } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';
import { useUrlRule } from './web-form.jsx';

export function WebDrawer() {
  const { say } = useHost();
  const { message } = App.useApp();
  const { data, save } = useWeb();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm();
  const rule = useUrlRule();
  if (!data) return null;
  const submit = (values) => save(values).then(() => (setOpen(false), message.success(say('saved'))), (error) => message.error(error.message));
  const small = { content: { fontSize: 14 } };
  return (
    <Card title={say('web.config')} extra={<Button onClick={() => setOpen(true)}>{say('edit')}</Button>}>
      <Space orientation="vertical">
        <Statistic title={say('web.desktop')} value={data.desktop || '-'} styles={small} formatter={(value) => value} />
        <Statistic title={say('web.mobile')} value={data.mobile || '-'} styles={small} formatter={(value) => value} />
        <Statistic title={say('web.openMode')} value={say(MODES.find(({ value }) => value === data.openMode)?.key ?? 'web.unset')} styles={small} formatter={(value) => value} />
      </Space>
      <Drawer
        title={say('web.config')}
        size="large"
        open={open}
        onClose={() => setOpen(false)}
        destroyOnHidden
        extra={
          <Space>
            <Button onClick={() => setOpen(false)}>{say('cancel')}</Button>
            <Button type="primary" onClick={() => form.submit()}>{say('save')}</Button>
          </Space>
        }
      >
        <Form form={form} layout="vertical" initialValues={data} onFinish={submit}>
          <Form.Item name="desktop" label={say('web.desktop')} rules={[rule]}>
            <Input placeholder={say('web.placeholder')} />
          </Form.Item>
          <Form.Item name="mobile" label={say('web.mobile')} rules={[rule]}>
            <Input placeholder={say('web.placeholder')} />
          </Form.Item>
          <Form.Item name="openMode" label={say('web.openMode')}>
            <Segmented options={MODES.map(({ value, key }) => ({ value, label: say(key) }))} />
          </Form.Item>
        </Form>
      </Drawer>
    </Card>
  );
}
