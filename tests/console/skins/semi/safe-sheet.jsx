/** Lists in cards; 添加 in a card's head opens a side sheet with a form. */
import { Button, Card, Form, List, SideSheet, Toast, Typography } from '@douyinfe/semi-ui-19';
import { IconDelete, IconPlus } from '@douyinfe/semi-icons';
import { useRef, useState } from 'react';
import { allListsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AskToDelete } from './entries.jsx';

function AddSheet({ list, entries, onSave, onClose }) {
  const { say } = useHost();
  const form = useRef(null);
  const [saving, setSaving] = useState(false);
  const submit = ({ entry }) => {
    setSaving(true);
    return onSave([...entries, entry.trim()]).then(
      () => (Toast.success(say('added')), onClose()),
      (error) => (form.current.setError('entry', error.message), setSaving(false)),
    );
  };
  const validate = (value) => {
    const problem = problemOf(value ?? '', entries);
    return problem ? say(problem) : '';
  };
  const foot = (
    <div className="foot">
      <Button onClick={onClose}>{say('cancel')}</Button>
      <Button theme="solid" loading={saving} onClick={() => form.current.submitForm()}>{say('ok')}</Button>
    </div>
  );
  return (
    <SideSheet visible title={say('safe.addDialog', { name: say(`safe.${list}`) })} footer={foot} onCancel={onClose}>
      <Form getFormApi={(api) => (form.current = api)} onSubmit={submit}>
        <Form.Input field="entry" label={{ text: say(`${list}.head`), required: true }} placeholder={say(`${list}.placeholder`)} extraText={say(`${list}.desc`)} trigger="blur" validate={validate} />
      </Form>
    </SideSheet>
  );
}

export function SafeSheet() {
  const host = useHost();
  const { say, pressed } = host;
  const { data, save } = useLists();
  const [open, setOpen] = useState(null);
  if (!data) return null;
  const keep = (list) => (entries) => save(list, entries);
  return (
    <>
      <Typography.Title heading={4} style={{ marginBottom: 16 }}>{say('safe.title')}</Typography.Title>
      {allListsOf(host).map((list) => (
        <Card
          key={list}
          className="page-card"
          title={say(`safe.${list}`)}
          headerExtraContent={<Button theme="light" icon={<IconPlus />} onClick={() => setOpen(list)}>{say('add')}</Button>}
        >
          <List
            size="small"
            split
            emptyContent={say('empty')}
            dataSource={data[list]}
            renderItem={(value) => (
              <List.Item
                key={value}
                main={<Typography.Text>{value}</Typography.Text>}
                extra={
                  <AskToDelete value={value} entries={data[list]} onSave={keep(list)}>
                    <Button theme="borderless" type="tertiary" icon={<IconDelete />} aria-label={say('delete')} onClick={() => pressed('entryDelete')} />
                  </AskToDelete>
                }
              />
            )}
          />
        </Card>
      ))}
      {open && <AddSheet list={open} entries={data[open]} onSave={keep(open)} onClose={() => setOpen(null)} />}
    </>
  );
}
