/** The web app's values in one form with 保存 and 取消: above each other as on the real page (§2), or with labels at the left. */
import { Button, Card, Form, Input, Link, Message, Radio, Select, Space, Tag, Tooltip, Typography } from '@arco-design/web-react';
import { IconQuestionCircle } from '@arco-design/web-react/icon';
import { useState } from 'react';
import { MODES, isHomepage } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';

export function useUrlRule() {
  const { say } = useHost();
  return [{ validator: (value, done) => done(isHomepage(value) ? undefined : say('web.invalid')) }];
}

function Label({ field }) {
  const { say } = useHost();
  return (
    <>
      {say(`web.${field}`)} <Tooltip content={say('web.tip')}><IconQuestionCircle /></Tooltip>
    </>
  );
}

function Pictures(props) {
  const { say } = useHost();
  return (
    <Radio.Group {...props}>
      {MODES.map(({ value, key }) => (
        <div key={value} style={{ display: 'inline-block', marginRight: 24 }}>
          <Radio value={value}>
            {say(key)} {value === 'new_tab' && <Tag color="arcoblue" size="small">{say('web.recommended')}</Tag>}
          </Radio>
          <div className="mode" />
        </div>
      ))}
    </Radio.Group>
  );
}

export function WebVertical() {
  const { say } = useHost();
  const { data, save } = useWeb();
  const [form] = Form.useForm();
  const rules = useUrlRule();
  if (!data) return null;
  const submit = (values) => save(values).then(() => Message.success(say('saved')), (error) => Message.error(error.message));
  return (
    <Card title={<>{say('web.config')}<span style={{ color: 'rgb(var(--red-6))' }}>*</span></>}>
      <Typography.Paragraph type="secondary">{say('web.desc')}</Typography.Paragraph>
      <Form form={form} layout="vertical" initialValues={data} onSubmit={submit} style={{ width: 720 }}>
        <Form.Item label={<Label field="desktop" />} field="desktop" rules={rules}>
          <Input placeholder={say('web.placeholder')} maxLength={512} showWordLimit />
        </Form.Item>
        <Form.Item label={say('web.openMode')}>
          <Typography.Paragraph>1. {say('web.note1')} <Link href="#">{say('docs')}</Link></Typography.Paragraph>
          <Typography.Paragraph>2. {say('web.note2')} <Link href="#">{say('docs')}</Link></Typography.Paragraph>
          <Form.Item field="openMode" noStyle>
            <Pictures />
          </Form.Item>
        </Form.Item>
        <Form.Item label={<Label field="mobile" />} field="mobile" rules={rules}>
          <Input placeholder={say('web.placeholder')} maxLength={512} showWordLimit />
        </Form.Item>
        <Form.Item>
          <Space>
            <Button type="primary" htmlType="submit">{say('save')}</Button>
            <Button onClick={() => form.resetFields()}>{say('cancel')}</Button>
          </Space>
        </Form.Item>
      </Form>
    </Card>
  );
}

export function WebHorizontal() {
  const { say } = useHost();
  const { data, save } = useWeb();
  const [form] = Form.useForm();
  const [changed, setChanged] = useState(false);
  const rules = useUrlRule();
  if (!data) return null;
  const submit = (values) => save(values).then(() => (setChanged(false), Message.success(say('saved'))), (error) => Message.error(error.message));
  return (
    <section className="page-section">
      <Typography.Title heading={6}>{say('web.config')}</Typography.Title>
      <Form form={form} initialValues={data} labelAlign="left" labelCol={{ span: 4 }} wrapperCol={{ span: 14 }} onValuesChange={() => setChanged(true)} onSubmit={submit}>
        <Form.Item label={say('web.desktop')} field="desktop" rules={rules}>
          <Input addBefore="URL" placeholder={say('web.placeholder')} />
        </Form.Item>
        <Form.Item label={say('web.mobile')} field="mobile" rules={rules}>
          <Input addBefore="URL" placeholder={say('web.placeholder')} />
        </Form.Item>
        <Form.Item label={say('web.openMode')} field="openMode">
          <Select options={MODES.map(({ value, key }) => ({ value, label: say(key) }))} />
        </Form.Item>
        <Form.Item wrapperCol={{ offset: 4 }}>
          <Button type="primary" htmlType="submit" disabled={!changed}>{say('save')}</Button>
        </Form.Item>
      </Form>
    </section>
  );
}
