/** Cards with their entries; 添加 in a card's head opens a drawer over the page. */
import { Button, Card, CardHeader, DrawerBody, DrawerFooter, DrawerHeader, DrawerHeaderTitle, Field, Input, OverlayDrawer, Subtitle2, Text } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { allListsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { AskToDelete, useTold } from './told.jsx';

function AddDrawer({ list, entries, open, onSave, onClose }) {
  const { say } = useHost();
  const told = useTold();
  const [value, setValue] = useState('');
  const [error, setError] = useState(undefined);
  const close = () => (setValue(''), setError(undefined), onClose());
  const save = () => {
    const problem = problemOf(value, entries);
    if (problem) return setError(say(problem));
    return onSave([...entries, value.trim()]).then(() => (told(say('added')), close()), ({ message }) => setError(message));
  };
  return (
    <OverlayDrawer position="end" open={open} onOpenChange={close}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={say('cancel')} onClick={close} />}>
          {say('safe.addDialog', { name: say(`safe.${list}`) })}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Field required label={say(`${list}.head`)} hint={say(`${list}.desc`)} validationMessage={error}>
          <Input value={value} placeholder={say(`${list}.placeholder`)} onChange={(_, data) => setValue(data.value)} />
        </Field>
      </DrawerBody>
      <DrawerFooter>
        <Button appearance="primary" onClick={save}>{say('ok')}</Button>
        <Button onClick={close}>{say('cancel')}</Button>
      </DrawerFooter>
    </OverlayDrawer>
  );
}

function ListCard({ list, entries, onSave }) {
  const { say } = useHost();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Card>
      <CardHeader
        header={<Subtitle2>{say(`safe.${list}`)}</Subtitle2>}
        description={<Text className={styles.quiet}>{say(`${list}.desc`)}</Text>}
        action={<Button icon={<AddRegular />} onClick={() => setOpen(true)}>{say('add')}</Button>}
      />
      {entries.length === 0 && <Text align="center" className={styles.quiet}>{say('empty')}</Text>}
      <div>
        {entries.map((entry) => (
          <div key={entry} className={styles.entry}>
            <Text>{entry}</Text>
            <AskToDelete value={entry} onDelete={() => onSave(entries.filter((other) => other !== entry))}>
              <Button appearance="subtle" icon={<DeleteRegular />} aria-label={say('delete')} />
            </AskToDelete>
          </div>
        ))}
      </div>
      <AddDrawer list={list} entries={entries} open={open} onSave={onSave} onClose={() => setOpen(false)} />
    </Card>
  );
}

export function SafeDrawer() {
  const host = useHost();
  const styles = useStyles();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <div className={styles.stack}>
      {allListsOf(host).map((list) => <ListCard key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}
    </div>
  );
}
