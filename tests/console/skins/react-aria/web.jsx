/** The web app's values: with radio buttons, with a select, or in a dialog. */
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, FieldError, Form, Heading, Input, Label, ListBox, ListBoxItem, Modal, ModalOverlay, Popover, Radio, RadioGroup, Select, SelectValue, Text, TextField } from 'react-aria-components';
import { MODES, isHomepage } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';
import { tell } from './toasts.js';

function UrlField({ name, value }) {
  const { say } = useHost();
  return (
    <TextField name={name} defaultValue={value} validate={(text) => (isHomepage(text) ? null : say('web.invalid'))}>
      <Label>{say(`web.${name}`)}</Label>
      <Input placeholder={say('web.placeholder')} />
      <FieldError />
    </TextField>
  );
}

function ModeRadios({ value }) {
  const { say } = useHost();
  return (
    <RadioGroup name="openMode" defaultValue={value}>
      <Label>{say('web.openMode')}</Label>
      {MODES.map((mode) => <Radio key={mode.value} value={mode.value}>{say(mode.key)}</Radio>)}
      <Text slot="description" className="hint">{say('web.note2')}</Text>
    </RadioGroup>
  );
}

function ModeSelect({ value }) {
  const { say } = useHost();
  return (
    <Select name="openMode" defaultValue={value}>
      <Label>{say('web.openMode')}</Label>
      <Button>
        <SelectValue /> <span aria-hidden="true">▼</span>
      </Button>
      <Popover>
        <ListBox>
          {MODES.map((mode) => <ListBoxItem key={mode.value} id={mode.value}>{say(mode.key)}</ListBoxItem>)}
        </ListBox>
      </Popover>
    </Select>
  );
}

function Fields({ stored, onSave, onSaved = () => {}, Mode, cancel }) {
  const { say } = useHost();
  const submit = (event) => {
    event.preventDefault();
    onSave(Object.fromEntries(new FormData(event.currentTarget))).then(() => (tell(say('saved')), onSaved()), (error) => tell(error.message));
  };
  return (
    <Form className="fields" onSubmit={submit}>
      <UrlField name="desktop" value={stored.desktop} />
      <Mode value={stored.openMode} />
      <UrlField name="mobile" value={stored.mobile} />
      <div className="line">
        <Button type="submit" className="react-aria-Button primary">{say('save')}</Button>
        {cancel}
      </div>
    </Form>
  );
}

const page = (Mode) =>
  function Web() {
    const { say } = useHost();
    const { data, save } = useWeb();
    if (!data) return null;
    return (
      <section className="box">
        <h2>{say('web.config')}</h2>
        <p className="hint">{say('web.desc')}</p>
        <Fields key={JSON.stringify(data)} stored={data} onSave={save} Mode={Mode} />
      </section>
    );
  };

export const WebRadios = page(ModeRadios);
export const WebSelect = page(ModeSelect);

export function WebDialog() {
  const { say } = useHost();
  const { data, save } = useWeb();
  const [isOpen, setOpen] = useState(false);
  if (!data) return null;
  const mode = MODES.find(({ value }) => value === data.openMode);
  return (
    <section className="box">
      <h2>{say('web.config')}</h2>
      <dl>
        <dt>{say('web.desktop')}</dt>
        <dd>{data.desktop || say('web.unset')}</dd>
        <dt>{say('web.openMode')}</dt>
        <dd>{mode && say(mode.key)}</dd>
        <dt>{say('web.mobile')}</dt>
        <dd>{data.mobile || say('web.unset')}</dd>
      </dl>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button>{say('edit')}</Button>
        <ModalOverlay>
          <Modal>
            <Dialog>
              <Heading slot="title">{say('web.config')}</Heading>
              <Fields stored={data} onSave={save} onSaved={() => setOpen(false)} Mode={ModeRadios} cancel={<Button slot="close">{say('cancel')}</Button>} />
            </Dialog>
          </Modal>
        </ModalOverlay>
      </DialogTrigger>
    </section>
  );
}
