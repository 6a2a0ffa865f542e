/** Tags that Enter adds and that are kept at once, or one text area a list with a 保存 each. */
import { useState } from 'react';
import { Button, Input, Label, Tag, TagGroup, TagList, Text, TextArea, TextField } from 'react-aria-components';
import { linesOf, listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { tell } from './toasts.js';

function Tags({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [value, setValue] = useState('');
  const add = () => {
    const problem = problemOf(value, entries);
    if (problem) return tell(say(problem));
    return onSave([...entries, value.trim()]).then(() => setValue(''), (error) => tell(error.message));
  };
  const remove = (keys) => {
    pressed('entryDelete');
    onSave(entries.filter((entry) => !keys.has(entry))).catch((error) => tell(error.message));
  };
  return (
    <div className="box">
      <TagGroup onRemove={remove}>
        <Label>{say(`safe.${list}`)}</Label>
        <TagList items={entries.map((entry) => ({ id: entry }))} renderEmptyState={() => say('empty')}>
          {({ id }) => (
            <Tag textValue={id}>
              {id}
              <Button slot="remove" aria-label={say('delete')}>✕</Button>
            </Tag>
          )}
        </TagList>
        <Text slot="description" className="hint">{say(`${list}.desc`)}</Text>
      </TagGroup>
      <TextField aria-label={say('new')} value={value} onChange={setValue} onKeyDown={(event) => event.key === 'Enter' && add()}>
        <Input placeholder={say('enter')} />
      </TextField>
    </div>
  );
}

function Area({ list, entries, onSave }) {
  const { say } = useHost();
  const [text, setText] = useState(entries.join('\n'));
  const save = () => onSave(linesOf(text)).then(() => tell(say('saved')), (error) => tell(error.message));
  return (
    <div className="box">
      <TextField value={text} onChange={setText}>
        <Label>{say(`safe.${list}`)}</Label>
        <TextArea rows={5} />
        <Text slot="description" className="hint">{say(`${list}.desc`)} {say('lines')}</Text>
      </TextField>
      <Button className="react-aria-Button primary" isDisabled={text === entries.join('\n')} onPress={save}>{say('save')}</Button>
    </div>
  );
}

const page = (Section) =>
  function Safe() {
    const host = useHost();
    const { data, save } = useLists();
    if (!data) return null;
    return listsOf(host).map((list) => <Section key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />);
  };

export const SafeTags = page(Tags);
export const SafeArea = page(Area);
