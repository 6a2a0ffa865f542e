/** A form with a tag input for each list, labels above them, and one 保存 that wakes up with the first change. */
import { Button, Card, Form, Toast } from '@douyinfe/semi-ui-19';
import { useState } from 'react';
import { allListsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

export function SafeTags() {
  const host = useHost();
  const { say, pressed } = host;
  const { data, saveAll } = useLists();
  const [isChanged, setChanged] = useState(false);
  const [saving, setSaving] = useState(false);
  if (!data) return null;
  const lists = allListsOf(host);
  const submit = (values) => {
    setSaving(true);
    return saveAll(Object.fromEntries(lists.map((list) => [list, values[list] ?? []])))
      .then(() => (Toast.success(say('saved')), setChanged(false)), (error) => Toast.error(error.message))
      .finally(() => setSaving(false));
  };
  return (
    <Card title={say('safe.title')}>
      <Form labelPosition="top" initValues={data} style={{ maxWidth: 720 }} onValueChange={() => setChanged(true)} onSubmit={submit}>
        {lists.map((list) => (
          <Form.TagInput key={list} field={list} label={say(`safe.${list}`)} extraText={say(`${list}.desc`)} placeholder={say('enter')} allowDuplicates={false} addOnBlur onRemove={() => pressed('entryDelete')} />
        ))}
        <Button theme="solid" htmlType="submit" disabled={!isChanged} loading={saving}>{say('save')}</Button>
      </Form>
    </Card>
  );
}
