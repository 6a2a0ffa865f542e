/** A section for each list: heading, field, and a table whose rows have words to press. */
import { useState } from 'react';
import { Button, Cell, Column, Input, Row, Table, TableBody, TableHeader, TextField } from 'react-aria-components';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AddField } from './add-field.jsx';
import { tell } from './toasts.js';

function EntryTable({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [draft, setDraft] = useState(null);
  const commit = () => onSave(entries.with(draft.index, draft.value.trim())).then(() => setDraft(null), (error) => tell(error.message));
  const remove = (index) => {
    pressed('entryDelete');
    onSave(entries.toSpliced(index, 1)).catch((error) => tell(error.message));
  };
  return (
    <Table aria-label={say(`safe.${list}`)}>
      <TableHeader>
        <Column isRowHeader>{say(`${list}.head`)}</Column>
        <Column width={160}>{say('operation')}</Column>
      </TableHeader>
      <TableBody items={entries.map((value, index) => ({ id: value, value, index }))} dependencies={[draft]} renderEmptyState={() => say('empty')}>
        {({ value, index }) =>
          draft?.index === index ? (
            <Row>
              <Cell>
                <TextField aria-label={say('edit')} value={draft.value} onChange={(next) => setDraft({ index, value: next })}>
                  <Input />
                </TextField>
              </Cell>
              <Cell>
                <Button className="react-aria-Button quiet" onPress={commit}>{say('save')}</Button>
                <Button className="react-aria-Button quiet" onPress={() => setDraft(null)}>{say('cancel')}</Button>
              </Cell>
            </Row>
          ) : (
            <Row>
              <Cell>{value}</Cell>
              <Cell>
                <Button className="react-aria-Button quiet" onPress={() => (pressed('entryEdit'), setDraft({ index, value }))}>{say('edit')}</Button>
                <Button className="react-aria-Button quiet" onPress={() => remove(index)}>{say('delete')}</Button>
              </Cell>
            </Row>
          )
        }
      </TableBody>
    </Table>
  );
}

export function SafeCards() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return listsOf(host).map((list) => (
    <section key={list} className="box" aria-labelledby={`heading-${list}`}>
      <h2 id={`heading-${list}`}>{host.say(`safe.${list}`)}</h2>
      <p className="hint">{host.say(`${list}.desc`)}</p>
      <AddField list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
      <EntryTable list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
    </section>
  ));
}
