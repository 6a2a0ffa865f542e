/** A field with a button beside it, in a form of its own. */
import { useState } from 'react';
import { Button, FieldError, Form, Input, Label, TextField } from 'react-aria-components';
import { problemOf } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { tell } from './toasts.js';

export function AddField({ list, entries, onSave, label }) {
  const { say } = useHost();
  const [value, setValue] = useState('');
  const [errors, setErrors] = useState({});
  const submit = (event) => {
    event.preventDefault();
    const problem = problemOf(value, entries);
    if (problem) return setErrors({ entry: say(problem) });
    return onSave([...entries, value.trim()]).then(() => (setValue(''), tell(say('added'))), (error) => setErrors({ entry: error.message }));
  };
  return (
    <Form className="line" validationErrors={errors} onSubmit={submit}>
      <TextField name="entry" value={value} onChange={setValue} aria-label={label ? undefined : say('new')}>
        {label && <Label>{label}</Label>}
        <Input placeholder={say(`${list}.placeholder`)} />
        <FieldError />
      </TextField>
      <Button type="submit" className="react-aria-Button primary">{say('add')}</Button>
    </Form>
  );
}
