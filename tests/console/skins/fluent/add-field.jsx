/** A field with 添加 behind its input; what is wrong stands beneath it. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { problemOf } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { useTold } from './told.jsx';

export function AddField({ list, entries, onSave, label, children }) {
  const { say } = useHost();
  const styles = useStyles();
  const told = useTold();
  const [value, setValue] = useState('');
  const [error, setError] = useState(undefined);
  const add = () => {
    const problem = problemOf(value, entries);
    if (problem) return setError(say(problem));
    return onSave([...entries, value.trim()]).then(() => (setValue(''), told(say('added'))), ({ message }) => setError(message));
  };
  return (
    <div className={styles.line}>
      <Field className={styles.grow} label={label} validationMessage={error}>
        <Input
          value={value}
          placeholder={say(`${list}.placeholder`)}
          onChange={(_, data) => (setValue(data.value), setError(undefined))}
          onKeyDown={({ key }) => key === 'Enter' && add()}
        />
      </Field>
      <Button appearance="primary" style={{ alignSelf: label && !error ? 'flex-end' : undefined }} onClick={add}>{say('add')}</Button>
      {children}
    </div>
  );
}
