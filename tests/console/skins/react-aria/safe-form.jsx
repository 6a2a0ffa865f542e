/** One form: the name of a list at the left, a field for each entry at the right, one 保存. */
import { useState } from 'react';
import { Button, Form, Group, Input, TextField } from 'react-aria-components';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { tell } from './toasts.js';

function Fields({ list, values, onChange }) {
  const { say, pressed } = useHost();
  const remove = (index) => {
    pressed('entryDelete');
    onChange(values.toSpliced(index, 1));
  };
  return (
    <Group className="columns" aria-labelledby={`label-${list}`}>
      <div>
        <span id={`label-${list}`}>{say(`safe.${list}`)}</span>
        <p className="hint">{say(`${list}.desc`)}</p>
      </div>
      <div className="fields" style={{ gap: 8, alignItems: 'start' }}>
        {values.map((value, index) => (
          <div key={index} className="line" style={{ width: '100%' }}>
            <TextField aria-label={`${say(`safe.${list}`)} ${index + 1}`} value={value} onChange={(next) => onChange(values.with(index, next))}>
              <Input placeholder={say(`${list}.placeholder`)} />
            </TextField>
            <Button className="react-aria-Button quiet" onPress={() => remove(index)}>{say('delete')}</Button>
          </div>
        ))}
        <Button onPress={() => onChange([...values, ''])}>+ {say('add')}</Button>
      </div>
    </Group>
  );
}

function Whole({ stored, onSave }) {
  const host = useHost();
  const { say } = host;
  const [draft, setDraft] = useState(stored);
  const submit = (event) => {
    event.preventDefault();
    const all = Object.fromEntries(Object.entries(draft).map(([list, values]) => [list, values.map((value) => value.trim()).filter(Boolean)]));
    onSave(all).then(() => tell(say('saved')), (error) => tell(error.message));
  };
  return (
    <Form className="box" onSubmit={submit}>
      {listsOf(host).map((list) => <Fields key={list} list={list} values={draft[list]} onChange={(values) => setDraft({ ...draft, [list]: values })} />)}
      <Button type="submit" className="react-aria-Button primary">{say('save')}</Button>
    </Form>
  );
}

export function SafeForm() {
  const { data, saveAll } = useLists();
  if (!data) return null;
  return <Whole key={JSON.stringify(data)} stored={data} onSave={saveAll} />;
}
