/** A table for each list; 添加 puts an empty row at its end, which has its own 保存 and 取消. */
import { Button, Input, Message, Popconfirm, Space, Table, Typography } from '@arco-design/web-react';
import { IconPlus } from '@arco-design/web-react/icon';
import { useState } from 'react';
import { listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';

const NEW = -1;

function EditableTable({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [draft, setDraft] = useState(null);
  const isDraft = (row) => draft?.index === row.index;
  const save = () => {
    const others = entries.filter((_, index) => index !== draft.index);
    const problem = problemOf(draft.value, others);
    if (problem) return Message.error(say(problem));
    const next = draft.index === NEW ? [...entries, draft.value.trim()] : entries.with(draft.index, draft.value.trim());
    return onSave(next).then(() => {
      setDraft(null);
      Message.success(say('saved'));
    }, (error) => Message.error(error.message));
  };
  const columns = [
    {
      title: say(`${list}.head`),
      render: (_, row) =>
        isDraft(row) ? <Input autoFocus value={draft.value} placeholder={say(`${list}.placeholder`)} onChange={(value) => setDraft({ ...draft, value })} onPressEnter={save} /> : row.value,
    },
    {
      title: say('operation'),
      width: 180,
      render: (_, row) =>
        isDraft(row) ? (
          <Space>
            <Button type="text" size="small" onClick={save}>{say('save')}</Button>
            <Button type="text" size="small" status="default" onClick={() => setDraft(null)}>{say('cancel')}</Button>
          </Space>
        ) : (
          <Space>
            <Button type="text" size="small" onClick={() => (pressed('entryEdit'), setDraft(row))}>{say('edit')}</Button>
            <Popconfirm title={say('delete.ask')} onOk={() => onSave(entries.toSpliced(row.index, 1))}>
              <Button type="text" size="small" status="danger" onClick={() => pressed('entryDelete')}>{say('delete')}</Button>
            </Popconfirm>
          </Space>
        ),
    },
  ];
  const rows = entries.map((value, index) => ({ index, value }));
  if (draft?.index === NEW) rows.push(draft);
  return (
    <section className="page-section">
      <div style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography.Title heading={6}>{say(`safe.${list}`)}</Typography.Title>
        <Button type="outline" icon={<IconPlus />} disabled={draft !== null} onClick={() => setDraft({ index: NEW, value: '' })}>{say('add')}</Button>
      </div>
      <Typography.Text type="secondary">{say(`${list}.desc`)}</Typography.Text>
      <Table style={{ marginTop: 12 }} rowKey="index" columns={columns} data={rows} pagination={false} noDataElement={say('empty')} />
    </section>
  );
}

export function SafeRows() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <>
      <Typography.Title heading={5}>{host.say('safe.title')}</Typography.Title>
      {listsOf(host).map((list) => <EditableTable key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
    </>
  );
}
