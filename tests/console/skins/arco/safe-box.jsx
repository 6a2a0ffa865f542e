/** Each list in one box: tags that Enter adds, or a text area with an entry a line. Each has a 保存 of its own. */
import { Button, Card, Input, InputTag, Message, Typography } from '@arco-design/web-react';
import { useState } from 'react';
import { linesOf, listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

function SaveButton({ disabled, onSave }) {
  const { say } = useHost();
  const [loading, setLoading] = useState(false);
  const save = () => {
    setLoading(true);
    onSave().then(() => Message.success(say('saved')), (error) => Message.error(error.message)).finally(() => setLoading(false));
  };
  return <Button type="primary" loading={loading} disabled={disabled} onClick={save}>{say('save')}</Button>;
}

function TagCard({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [value, setValue] = useState(entries);
  return (
    <Card className="page-card" title={say(`safe.${list}`)}>
      <Typography.Paragraph type="secondary">{say(`${list}.desc`)}</Typography.Paragraph>
      <InputTag allowClear value={value} onChange={setValue} onRemove={() => pressed('entryDelete')} placeholder={say('enter')} style={{ marginBottom: 12 }} />
      <SaveButton disabled={value.join() === entries.join()} onSave={() => onSave(value)} />
    </Card>
  );
}

function AreaSection({ list, entries, onSave }) {
  const { say } = useHost();
  const [text, setText] = useState(entries.join('\n'));
  return (
    <section className="page-section">
      <Typography.Title heading={6}>{say(`safe.${list}`)}</Typography.Title>
      <Typography.Paragraph type="secondary">{say(`${list}.desc`)} {say('lines')}</Typography.Paragraph>
      <Input.TextArea value={text} placeholder={say(`${list}.placeholder`)} onChange={setText} autoSize={{ minRows: 4 }} style={{ marginBottom: 12 }} />
      <SaveButton disabled={false} onSave={() => onSave(linesOf(text))} />
    </section>
  );
}

const page = (Section) =>
  function Safe() {
    const host = useHost();
    const { data, save } = useLists();
    if (!data) return null;
    return (
      <>
        <Typography.Title heading={5}>{host.say('safe.title')}</Typography.Title>
        {listsOf(host).map((list) => <Section key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
      </>
    );
  };

export const SafeTags = page(TagCard);
export const SafeArea = page(AreaSection);
