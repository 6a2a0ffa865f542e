/** Text areas that can only be read, with labels at the left, until 编辑 is pressed; then one 保存 for all of them. */
import { Button, Card, CardFooter, Field, MessageBar, MessageBarBody, Subtitle1, Textarea } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { allListsOf, linesOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { useTold } from './told.jsx';

export function SafeForm() {
  const host = useHost();
  const { say } = host;
  const styles = useStyles();
  const told = useTold();
  const { data, saveAll } = useLists();
  const [texts, setTexts] = useState(null);
  const [error, setError] = useState(null);
  if (!data) return null;
  const lists = allListsOf(host);
  const stored = Object.fromEntries(lists.map((list) => [list, data[list].join('\n')]));
  const finish = () => (setTexts(null), setError(null));
  const save = () =>
    saveAll(Object.fromEntries(lists.map((list) => [list, linesOf(texts[list])]))).then(() => (finish(), told(say('saved'))), ({ message }) => setError(message));
  return (
    <Card>
      <div className={styles.between}>
        <Subtitle1>{say('safe.title')}</Subtitle1>
        {!texts && <Button icon={<EditRegular />} onClick={() => setTexts(stored)}>{say('edit')}</Button>}
      </div>
      {error && <MessageBar intent="error"><MessageBarBody>{error}</MessageBarBody></MessageBar>}
      {lists.map((list) => (
        <Field key={list} orientation="horizontal" label={say(`safe.${list}`)} hint={`${say(`${list}.desc`)} ${say('lines')}`}>
          <Textarea
            rows={4}
            readOnly={!texts}
            appearance={texts ? 'outline' : 'filled-darker'}
            value={(texts ?? stored)[list]}
            placeholder={texts ? say(`${list}.placeholder`) : say('empty')}
            onChange={(_, { value }) => setTexts((all) => ({ ...all, [list]: value }))}
          />
        </Field>
      ))}
      {texts && (
        <CardFooter>
          <Button appearance="primary" onClick={save}>{say('save')}</Button>
          <Button onClick={finish}>{say('cancel')}</Button>
        </CardFooter>
      )}
    </Card>
  );
}
