/** A table for each list; 添加 puts a row on top whose cell is an input, with 保存 and 取消 behind it. */
import { Button, Empty, Input, Space, Table, Toast, Typography } from '@douyinfe/semi-ui-19';
import { IconPlus } from '@douyinfe/semi-icons';
import { useState } from 'react';
import { allListsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AskToDelete } from './entries.jsx';

const NEW = -1;

function EditableTable({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [draft, setDraft] = useState(null);
  const [error, setError] = useState(null);
  const begin = (row) => (setError(null), setDraft(row));
  const save = () => {
    const value = draft.value.trim();
    const problem = problemOf(value, entries.filter((_, index) => index !== draft.index));
    if (problem) return setError(say(problem));
    return onSave(draft.index === NEW ? [...entries, value] : entries.with(draft.index, value)).then(
      () => (setDraft(null), Toast.success(say('saved'))),
      (reason) => setError(reason.message),
    );
  };
  const isDraft = (row) => draft?.index === row.index;
  const columns = [
    {
      title: say(`${list}.head`),
      render: (_, row) => {
        if (!isDraft(row)) return row.value;
        return (
          <>
            <Input autoFocus size="small" validateStatus={error ? 'error' : 'default'} value={draft.value} placeholder={say(`${list}.placeholder`)} onChange={(value) => setDraft({ ...draft, value })} onEnterPress={save} />
            {error && <Typography.Text type="danger" size="small">{error}</Typography.Text>}
          </>
        );
      },
    },
    {
      title: say('operation'),
      width: 180,
      render: (_, row) =>
        isDraft(row) ? (
          <Space>
            <Button size="small" theme="borderless" onClick={save}>{say('save')}</Button>
            <Button size="small" theme="borderless" type="tertiary" onClick={() => setDraft(null)}>{say('cancel')}</Button>
          </Space>
        ) : (
          <Space>
            <Button size="small" theme="borderless" onClick={() => (pressed('entryEdit'), begin(row))}>{say('edit')}</Button>
            <AskToDelete value={row.value} entries={entries} onSave={onSave}>
              <Button size="small" theme="borderless" type="danger" onClick={() => pressed('entryDelete')}>{say('delete')}</Button>
            </AskToDelete>
          </Space>
        ),
    },
  ];
  const rows = entries.map((value, index) => ({ index, value }));
  if (draft?.index === NEW) rows.unshift(draft);
  return (
    <div className="section">
      <div className="bar">
        <Typography.Title heading={6}>{say(`safe.${list}`)}</Typography.Title>
        <Button icon={<IconPlus />} disabled={draft !== null} onClick={() => begin({ index: NEW, value: '' })}>{say('add')}</Button>
      </div>
      <Typography.Text type="tertiary" className="desc">{say(`${list}.desc`)}</Typography.Text>
      <Table rowKey="index" size="small" columns={columns} dataSource={rows} pagination={false} empty={<Empty description={say('empty')} />} />
    </div>
  );
}

export function SafeRows() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return allListsOf(host).map((list) => <EditableTable key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />);
}
