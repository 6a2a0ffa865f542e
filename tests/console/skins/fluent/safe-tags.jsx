/** A tag picker without a list to pick from, for each list; Enter makes a tag, one 保存 for the page. */
import { Button, Card, Field, Subtitle1, Tag, TagPicker, TagPickerControl, TagPickerGroup, TagPickerInput } from '@fluentui/react-components';
import { useState } from 'react';
import { allListsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { useTold } from './told.jsx';

function TagField({ list, entries, onChange }) {
  const { say, pressed } = useHost();
  const [text, setText] = useState('');
  const choose = (_, { selectedOptions }) => {
    if (selectedOptions.length < entries.length) pressed('entryDelete');
    onChange(selectedOptions);
  };
  const enter = (event) => {
    const value = text.trim();
    if (event.key !== 'Enter' || value === '') return;
    setText('');
    if (!entries.includes(value)) onChange([...entries, value]);
  };
  return (
    <Field label={say(`safe.${list}`)} hint={`${say(`${list}.desc`)} ${say('enter')}`}>
      <TagPicker noPopover selectedOptions={entries} onOptionSelect={choose}>
        <TagPickerControl>
          <TagPickerGroup aria-label={say(`safe.${list}`)}>
            {entries.map((entry) => <Tag key={entry} value={entry} shape="rounded">{entry}</Tag>)}
          </TagPickerGroup>
          <TagPickerInput value={text} onChange={({ target }) => setText(target.value)} onKeyDown={enter} />
        </TagPickerControl>
      </TagPicker>
    </Field>
  );
}

export function SafeTags() {
  const host = useHost();
  const { say } = host;
  const styles = useStyles();
  const told = useTold();
  const { data, saveAll } = useLists();
  const [changes, setChanges] = useState({});
  if (!data) return null;
  const save = () => saveAll({ ...data, ...changes }).then(() => (setChanges({}), told(say('saved'))), (error) => told(error.message, 'error'));
  return (
    <Card>
      <Subtitle1>{say('safe.title')}</Subtitle1>
      <div className={styles.narrow}>
        {allListsOf(host).map((list) => (
          <TagField key={list} list={list} entries={changes[list] ?? data[list]} onChange={(entries) => setChanges((all) => ({ ...all, [list]: entries }))} />
        ))}
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={save}>{say('save')}</Button>
          <Button onClick={() => setChanges({})}>{say('cancel')}</Button>
        </div>
      </div>
    </Card>
  );
}
