/** The entries of each list, and a button whose dialog takes a new one. */
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, FieldError, Form, Heading, Input, Label, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { EntryList } from './entry-list.jsx';
import { tell } from './toasts.js';

function AddDialog({ list, entries, onSave }) {
  const { say } = useHost();
  const [errors, setErrors] = useState({});
  const submit = (event, close) => {
    event.preventDefault();
    const entry = String(new FormData(event.currentTarget).get('entry'));
    const problem = problemOf(entry, entries);
    if (problem) return setErrors({ entry: say(problem) });
    return onSave([...entries, entry.trim()]).then(() => (tell(say('added')), close()), (error) => setErrors({ entry: error.message }));
  };
  return (
    <DialogTrigger>
      <Button className="react-aria-Button primary">{say('add')}</Button>
      <ModalOverlay isDismissable>
        <Modal>
          <Dialog>
            {({ close }) => (
              <Form className="fields" validationErrors={errors} onSubmit={(event) => submit(event, close)}>
                <Heading slot="title">{say('safe.addDialog', { name: say(`safe.${list}`) })}</Heading>
                <TextField name="entry" isRequired autoFocus>
                  <Label>{say(`${list}.head`)}</Label>
                  <Input placeholder={say(`${list}.placeholder`)} />
                  <FieldError />
                </TextField>
                <div className="line">
                  <Button type="submit" className="react-aria-Button primary">{say('ok')}</Button>
                  <Button slot="close">{say('cancel')}</Button>
                </div>
              </Form>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

export function SafeDialog() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return listsOf(host).map((list) => (
    <section key={list} className="box">
      <h2>{host.say(`safe.${list}`)}</h2>
      <p className="hint">{host.say(`${list}.desc`)}</p>
      <AddDialog list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
      <EntryList list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
    </section>
  ));
}
