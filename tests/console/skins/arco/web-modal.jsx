/** The values stand there as descriptions; 编辑 opens a modal with the form. */
import { Button, Card, Descriptions, Form, Input, Message, Modal, Radio } from '@arco-design/web-react';
import { IconEdit } from '@arco-design/web-react/icon';
import { useState } from 'react';
import { MODES } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';
import { useUrlRule } from './web-form.jsx';

export function WebModal() {
  const { say } = useHost();
  const { data, save } = useWeb();
  const [visible, setVisible] = useState(false);
  const [form] = Form.useForm();
  const rules = useUrlRule();
  if (!data) return null;
  const open = () => {
    form.setFieldsValue(data);
    setVisible(true);
  };
  const submit = async () => {
    const values = await form.validate();
    await save(values).then(() => (setVisible(false), Message.success(say('saved'))), (error) => Message.error(error.message));
  };
  const mode = MODES.find(({ value }) => value === data.openMode);
  return (
    <Card title={say('web.config')} extra={<Button type="text" icon={<IconEdit />} onClick={open}>{say('edit')}</Button>}>
      <Descriptions
        column={1}
        colon="："
        data={[
          { label: say('web.desktop'), value: data.desktop || '-' },
          { label: say('web.openMode'), value: mode ? say(mode.key) : '-' },
          { label: say('web.mobile'), value: data.mobile || '-' },
        ]}
      />
      <Modal title={say('web.config')} visible={visible} okText={say('save')} onOk={submit} onCancel={() => setVisible(false)} style={{ width: 640 }}>
        <Form form={form} layout="vertical">
          <Form.Item label={say('web.desktop')} field="desktop" rules={rules}>
            <Input allowClear placeholder={say('web.placeholder')} />
          </Form.Item>
          <Form.Item label={say('web.openMode')} field="openMode">
            <Radio.Group type="button" options={MODES.map(({ value, key }) => ({ value, label: say(key) }))} />
          </Form.Item>
          <Form.Item label={say('web.mobile')} field="mobile" rules={rules}>
            <Input allowClear placeholder={say('web.placeholder')} />
          </Form.Item>
        </Form>
      </Modal>
    </Card>
  );
}
