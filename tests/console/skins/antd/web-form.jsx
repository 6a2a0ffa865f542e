/** The web app's values in one form: vertical with pictures as on the real page (§2), or horizontal with a select. */
import { App, Button, Card, Col, Flex, Form, Input, Radio, Row, Select, Space, Tag, Typography } from 'antd';
import { MODES, isHomepage } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';

export function useUrlRule() {
  const { say } = useHost();
  return { validator: (_, value) => (isHomepage(value) ? Promise.resolve() : Promise.reject(new Error(say('web.invalid')))) };
}

function useSubmit(save) {
  const { say } = useHost();
  const { message } = App.useApp();
  return (values) => save(values).then(() => message.success(say('saved')), (error) => message.error(error.message));
}

function Pictures({ value, onChange }) {
  const { say } = useHost();
  return (
    <Radio.Group value={value} onChange={onChange} style={{ width: '100%' }}>
      <Row gutter={16}>
        {MODES.map((mode) => (
          <Col key={mode.value} span={12}>
            <Radio value={mode.value}>
              {say(mode.key)} {mode.value === 'new_tab' && <Tag color="blue">{say('web.recommended')}</Tag>}
            </Radio>
            <div style={{ height: 150, marginTop: 8, borderRadius: 6, background: '#e6f0ff' }} />
          </Col>
        ))}
      </Row>
    </Radio.Group>
  );
}

export function WebVertical() {
  const { say } = useHost();
  const { data, save } = useWeb();
  const [form] = Form.useForm();
  const rule = useUrlRule();
  const submit = useSubmit(save);
  if (!data) return null;
  return (
    <Card>
      <Typography.Title level={5}>{say('web.config')} <Typography.Text type="danger">*</Typography.Text></Typography.Title>
      <Typography.Paragraph type="secondary">{say('web.desc')}</Typography.Paragraph>
      <Form form={form} layout="vertical" initialValues={data} onFinish={submit} style={{ maxWidth: 640 }}>
        <Form.Item name="desktop" label={say('web.desktop')} tooltip={say('web.tip')} rules={[rule]}>
          <Input placeholder={say('web.placeholder')} count={{ show: true, max: 512 }} />
        </Form.Item>
        <Form.Item label={say('web.openMode')}>
          <Typography.Paragraph>1. {say('web.note1')} <Typography.Link>{say('docs')}</Typography.Link></Typography.Paragraph>
          <Typography.Paragraph>2. {say('web.note2')} <Typography.Link>{say('docs')}</Typography.Link></Typography.Paragraph>
          <Card size="small">
            <Form.Item name="openMode" noStyle>
              <Pictures />
            </Form.Item>
          </Card>
        </Form.Item>
        <Form.Item name="mobile" label={say('web.mobile')} tooltip={say('web.tip')} rules={[rule]}>
          <Input placeholder={say('web.placeholder')} count={{ show: true, max: 512 }} />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit">{say('save')}</Button>
          <Button onClick={() => form.resetFields()}>{say('cancel')}</Button>
        </Space>
      </Form>
    </Card>
  );
}

/** 保存 can be pressed once something has changed, which the form itself tells. */
function SubmitButton({ form, stored }) {
  const { say } = useHost();
  const values = Form.useWatch([], form);
  const isClean = !values || Object.entries(values).every(([field, value]) => stored[field] === value);
  return <Button type="primary" htmlType="submit" disabled={isClean}>{say('save')}</Button>;
}

export function WebHorizontal() {
  const { say } = useHost();
  const { data, save } = useWeb();
  const [form] = Form.useForm();
  const rule = useUrlRule();
  const submit = useSubmit(save);
  if (!data) return null;
  return (
    <Card title={say('web.title')}>
      <Form form={form} labelCol={{ flex: '160px' }} wrapperCol={{ flex: 1 }} initialValues={data} onFinish={submit} colon={false}>
        <Form.Item name="desktop" label={say('web.desktop')} rules={[rule]}>
          <Input allowClear placeholder="https://" />
        </Form.Item>
        <Form.Item name="openMode" label={say('web.openMode')} help={say('web.note2')}>
          <Select options={MODES.map(({ value, key }) => ({ value, label: say(key) }))} />
        </Form.Item>
        <Form.Item name="mobile" label={say('web.mobile')} rules={[rule]}>
          <Input allowClear placeholder="https://" />
        </Form.Item>
        <Flex justify="end">
          <SubmitButton form={form} stored={data} />
        </Flex>
      </Form>
    </Card>
  );
}
