/** One table for the whole page: a row with a list's name and 添加, and beneath it a row for each entry, that can be edited in place. */
import { Button, Card, Field, Input, Subtitle1, Table, TableBody, TableCell, TableCellLayout, TableHeader, TableHeaderCell, TableRow, Text } from '@fluentui/react-components';
import { AddRegular, CheckmarkRegular, DeleteRegular, DismissRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { allListsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { AskToDelete, useTold } from './told.jsx';

function DraftRow({ list, initial, others, onSave, onClose }) {
  const { say } = useHost();
  const told = useTold();
  const [value, setValue] = useState(initial);
  const [error, setError] = useState(undefined);
  const save = () => {
    const problem = problemOf(value, others);
    if (problem) return setError(say(problem));
    return onSave(value.trim()).then(() => (told(say('saved')), onClose()), ({ message }) => setError(message));
  };
  return (
    <TableRow>
      <TableCell>
        <Field validationMessage={error}>
          <Input autoFocus value={value} placeholder={say(`${list}.placeholder`)} onChange={(_, data) => setValue(data.value)} onKeyDown={({ key }) => key === 'Enter' && save()} />
        </Field>
      </TableCell>
      <TableCell>
        <Button appearance="subtle" icon={<CheckmarkRegular />} aria-label={say('save')} onClick={save} />
        <Button appearance="subtle" icon={<DismissRegular />} aria-label={say('cancel')} onClick={onClose} />
      </TableCell>
    </TableRow>
  );
}

function ListRows({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const styles = useStyles();
  const [draft, setDraft] = useState(null);
  const close = () => setDraft(null);
  const row = (entry, index) =>
    draft === index ? (
      <DraftRow key={entry} list={list} initial={entry} others={entries.toSpliced(index, 1)} onSave={(value) => onSave(entries.with(index, value))} onClose={close} />
    ) : (
      <TableRow key={entry}>
        <TableCell><TableCellLayout truncate>{entry}</TableCellLayout></TableCell>
        <TableCell>
          <Button appearance="subtle" icon={<EditRegular />} aria-label={say('edit')} onClick={() => (pressed('entryEdit'), setDraft(index))} />
          <AskToDelete value={entry} onDelete={() => onSave(entries.toSpliced(index, 1))}>
            <Button appearance="subtle" icon={<DeleteRegular />} aria-label={say('delete')} />
          </AskToDelete>
        </TableCell>
      </TableRow>
    );
  return (
    <>
      <TableRow appearance="neutral">
        <TableCell>
          <TableCellLayout appearance="primary" description={say(`${list}.desc`)}>{say(`safe.${list}`)}</TableCellLayout>
        </TableCell>
        <TableCell>
          <Button size="small" icon={<AddRegular />} disabled={draft !== null} onClick={() => setDraft(entries.length)}>{say('add')}</Button>
        </TableCell>
      </TableRow>
      {entries.map(row)}
      {entries.length === 0 && draft === null && (
        <TableRow><TableCell><Text className={styles.quiet}>{say('empty')}</Text></TableCell><TableCell /></TableRow>
      )}
      {draft === entries.length && <DraftRow list={list} initial="" others={entries} onSave={(value) => onSave([...entries, value])} onClose={close} />}
    </>
  );
}

export function SafeTable() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Card>
      <Subtitle1>{say('safe.title')}</Subtitle1>
      <Table aria-label={say('safe.title')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say('safe.title')}</TableHeaderCell>
            <TableHeaderCell style={{ width: 140 }}>{say('operation')}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {allListsOf(host).map((list) => <ListRows key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
        </TableBody>
      </Table>
    </Card>
  );
}
