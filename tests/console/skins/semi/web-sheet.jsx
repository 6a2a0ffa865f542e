/** The values stand there as descriptions; 编辑 opens a side sheet with the form. */
import { Button, Card, Descriptions, Form, SideSheet } from '@douyinfe/semi-ui-19';
import { IconEdit } from '@douyinfe/semi-icons';
import { useRef, useState } from 'react';
import { MODES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { Homepage, useSubmit } from './web-form.jsx';

export function WebSheet() {
  const { say } = useHost();
  const form = useRef(null);
  const [visible, setVisible] = useState(false);
  const { data, submit } = useSubmit(() => setVisible(false));
  if (!data) return null;
  const close = () => setVisible(false);
  const mode = MODES.find(({ value }) => value === data.openMode);
  const rows = [
    { key: say('web.desktop'), value: data.desktop || '-' },
    { key: say('web.mobile'), value: data.mobile || '-' },
    { key: say('web.openMode'), value: mode ? say(mode.key) : '-' },
  ];
  const foot = (
    <div className="foot">
      <Button onClick={close}>{say('cancel')}</Button>
      <Button theme="solid" onClick={() => form.current.submitForm()}>{say('save')}</Button>
    </div>
  );
  return (
    <Card title={say('web.config')} headerExtraContent={<Button theme="borderless" icon={<IconEdit />} onClick={() => setVisible(true)}>{say('edit')}</Button>}>
      <Descriptions data={rows} />
      <SideSheet title={say('web.config')} width={560} visible={visible} onCancel={close} footer={foot}>
        <Form getFormApi={(api) => (form.current = api)} initValues={data} onSubmit={submit}>
          <Homepage field="desktop" />
          <Homepage field="mobile" />
          <Form.RadioGroup field="openMode" label={say('web.openMode')} direction="vertical" options={MODES.map(({ value, key }) => ({ value, label: say(key) }))} />
        </Form>
      </SideSheet>
    </Card>
  );
}
