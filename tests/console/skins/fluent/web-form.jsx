/** The web app's values: labels above the fields with radio buttons, or at the left with a dropdown. */
import { Badge, Button, Card, Dropdown, Field, InfoLabel, Input, Option, Radio, RadioGroup, Subtitle1, Subtitle2, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { MODES, isHomepage } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { useTold } from './told.jsx';

/** What is typed over what is stored, and 保存 for it. */
export function useDraft(onSaved) {
  const { say } = useHost();
  const told = useTold();
  const { data, save } = useWeb();
  const [changes, setChanges] = useState({});
  const values = data && { ...data, ...changes };
  return {
    values,
    isChanged: Object.keys(changes).length > 0,
    isValid: Boolean(values) && isHomepage(values.desktop) && isHomepage(values.mobile),
    change: (key, value) => setChanges((all) => ({ ...all, [key]: value })),
    reset: () => setChanges({}),
    save: () => save(values).then(() => (setChanges({}), told(say('saved')), onSaved()), (error) => told(error.message, 'error')),
  };
}

export function Homepage({ field, draft, label, ...rest }) {
  const { say } = useHost();
  const value = draft.values[field];
  return (
    <Field label={label ?? say(`web.${field}`)} validationMessage={isHomepage(value) ? undefined : say('web.invalid')} {...rest}>
      <Input type="url" value={value} placeholder={say('web.placeholder')} maxLength={512} onChange={(_, data) => draft.change(field, data.value)} />
    </Field>
  );
}

export function WebFields() {
  const { say } = useHost();
  const styles = useStyles();
  const draft = useDraft(() => {});
  if (!draft.values) return null;
  const info = (field) => ({ children: (_, props) => <InfoLabel {...props} info={say('web.tip')}>{say(`web.${field}`)}</InfoLabel> });
  return (
    <Card>
      <Subtitle1>{say('web.config')}</Subtitle1>
      <Text className={styles.quiet}>{say('web.desc')}</Text>
      <div className={styles.narrow}>
        <Homepage field="desktop" draft={draft} label={info('desktop')} />
        <Field label={say('web.openMode')} hint={say('web.note2')}>
          <RadioGroup value={draft.values.openMode} onChange={(_, { value }) => draft.change('openMode', value)}>
            {MODES.map(({ value, key }) => (
              <Radio key={value} value={value} label={<>{say(key)} {value === 'new_tab' && <Badge appearance="tint">{say('web.recommended')}</Badge>}</>} />
            ))}
          </RadioGroup>
        </Field>
        <Homepage field="mobile" draft={draft} label={info('mobile')} />
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={!draft.isValid} onClick={draft.save}>{say('save')}</Button>
          <Button onClick={draft.reset}>{say('cancel')}</Button>
        </div>
      </div>
    </Card>
  );
}

export function WebHorizontal() {
  const { say } = useHost();
  const styles = useStyles();
  const draft = useDraft(() => {});
  if (!draft.values) return null;
  const mode = MODES.find(({ value }) => value === draft.values.openMode);
  return (
    <Card>
      <div className={styles.between}>
        <Subtitle2>{say('web.config')}</Subtitle2>
        <Button appearance="primary" disabled={!draft.isChanged || !draft.isValid} onClick={draft.save}>{say('save')}</Button>
      </div>
      <Homepage field="desktop" draft={draft} orientation="horizontal" />
      <Homepage field="mobile" draft={draft} orientation="horizontal" hint={say('web.desc')} />
      <Field label={say('web.openMode')} orientation="horizontal">
        <Dropdown value={mode ? say(mode.key) : ''} selectedOptions={mode ? [mode.value] : []} onOptionSelect={(_, { optionValue }) => draft.change('openMode', optionValue)}>
          {MODES.map(({ value, key }) => <Option key={value} value={value}>{say(key)}</Option>)}
        </Dropdown>
      </Field>
    </Card>
  );
}
