/** The values as text; 编辑 opens a dialog with the form. */
import { Button, Card, CardHeader, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Field, Radio, RadioGroup, Subtitle2, Text } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { MODES } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { useStyles } from './styles.js';
import { Homepage, useDraft } from './web-form.jsx';

function Value({ label, children }) {
  const styles = useStyles();
  return (
    <div>
      <Text block size={200} className={styles.quiet}>{label}</Text>
      <Text block>{children || '-'}</Text>
    </div>
  );
}

export function WebDialog() {
  const { say } = useHost();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const draft = useDraft(() => setOpen(false));
  if (!draft.values) return null;
  const { desktop, mobile, openMode } = draft.values;
  const mode = MODES.find(({ value }) => value === openMode);
  return (
    <Card>
      <CardHeader
        header={<Subtitle2>{say('web.config')}</Subtitle2>}
        action={<Button appearance="subtle" icon={<EditRegular />} onClick={() => setOpen(true)}>{say('edit')}</Button>}
      />
      <Value label={say('web.desktop')}>{desktop}</Value>
      <Value label={say('web.openMode')}>{mode && say(mode.key)}</Value>
      <Value label={say('web.mobile')}>{mobile}</Value>
      <Dialog open={open} onOpenChange={(_, data) => (draft.reset(), setOpen(data.open))}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{say('web.config')}</DialogTitle>
            <DialogContent className={styles.stack}>
              <Homepage field="desktop" draft={draft} />
              <Field label={say('web.openMode')}>
                <RadioGroup layout="horizontal" value={openMode} onChange={(_, { value }) => draft.change('openMode', value)}>
                  {MODES.map(({ value, key }) => <Radio key={value} value={value} label={say(key)} />)}
                </RadioGroup>
              </Field>
              <Homepage field="mobile" draft={draft} />
            </DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button>{say('cancel')}</Button></DialogTrigger>
              <Button appearance="primary" disabled={!draft.isValid} onClick={draft.save}>{say('save')}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </Card>
  );
}
