/** The web app's values in one form with 保存: above each other as on the real page (§2), or with labels at the left. */
import { Button, Card, Form, Space, Tag, Toast, Typography } from '@douyinfe/semi-ui-19';
import { useRef, useState } from 'react';
import { MODES, isHomepage } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';

export function Homepage({ field, ...rest }) {
  const { say } = useHost();
  return <Form.Input field={field} label={{ text: say(`web.${field}`) }} placeholder={say('web.placeholder')} trigger="blur" validate={(value) => (isHomepage(value) ? '' : say('web.invalid'))} {...rest} />;
}

export function useSubmit(onSaved) {
  const { say } = useHost();
  const { data, save } = useWeb();
  return { data, submit: (values) => save(values).then(() => (Toast.success(say('saved')), onSaved()), (error) => Toast.error(error.message)) };
}

export function WebTop() {
  const { say } = useHost();
  const form = useRef(null);
  const { data, submit } = useSubmit(() => {});
  if (!data) return null;
  const tip = { helpText: say('web.tip') };
  return (
    <Card title={say('web.config')}>
      <Typography.Text type="tertiary">{say('web.desc')}</Typography.Text>
      <Form getFormApi={(api) => (form.current = api)} initValues={data} onSubmit={submit} style={{ maxWidth: 640 }}>
        <Homepage field="desktop" maxLength={512} showClear {...tip} />
        <Form.RadioGroup
          field="openMode"
          label={say('web.openMode')}
          type="pureCard"
          extraText={<>1. {say('web.note1')}<br />2. {say('web.note2')}</>}
          extraTextPosition="middle"
        >
          {MODES.map(({ value, key }) => (
            <Form.Radio key={value} value={value} extra={<div className="mode" />}>
              {say(key)} {value === 'new_tab' && <Tag size="small" color="blue">{say('web.recommended')}</Tag>}
            </Form.Radio>
          ))}
        </Form.RadioGroup>
        <Homepage field="mobile" maxLength={512} showClear {...tip} />
        <Space>
          <Button theme="solid" htmlType="submit">{say('save')}</Button>
          <Button htmlType="reset">{say('cancel')}</Button>
        </Space>
      </Form>
    </Card>
  );
}

export function WebLeft() {
  const { say } = useHost();
  const [isChanged, setChanged] = useState(false);
  const { data, submit } = useSubmit(() => setChanged(false));
  if (!data) return null;
  return (
    <div className="section">
      <Typography.Title heading={5}>{say('web.config')}</Typography.Title>
      <Form labelPosition="left" labelAlign="right" labelWidth={140} initValues={data} onValueChange={() => setChanged(true)} onSubmit={submit} style={{ maxWidth: 720 }}>
        <Homepage field="desktop" addonBefore="URL" />
        <Homepage field="mobile" addonBefore="URL" extraText={say('web.desc')} />
        <Form.Select field="openMode" label={say('web.openMode')} style={{ width: 320 }} optionList={MODES.map(({ value, key }) => ({ value, label: say(key) }))} />
        <Form.Slot noLabel style={{ paddingLeft: 140 }}>
          <Button theme="solid" htmlType="submit" disabled={!isChanged}>{say('save')}</Button>
        </Form.Slot>
      </Form>
    </div>
  );
}
