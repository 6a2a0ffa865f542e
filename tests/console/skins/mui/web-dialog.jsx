/** The values as a list; the pencil in the card's corner opens a dialog with the form. */
import EditIcon from '@mui/icons-material/Edit';
import { Button, Card, CardHeader, Dialog, DialogActions, DialogContent, DialogTitle, IconButton, List, ListItem, ListItemText, Stack } from '@mui/material';
import { useState } from 'react';
import { MODES } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';
import { OpenModeRadios, UrlField, useDraft } from './web-form.jsx';

function EditDialog({ stored, onSave, onClose }) {
  const { say } = useHost();
  const draft = useDraft(stored, onSave, onClose);
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose}>
      <DialogTitle>{say('web.config')}</DialogTitle>
      <DialogContent dividers>
        <Stack spacing={3}>
          <UrlField draft={draft} field="desktop" variant="filled" label={say('web.desktop')} />
          <UrlField draft={draft} field="mobile" variant="filled" label={say('web.mobile')} />
          <OpenModeRadios draft={draft} />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button variant="contained" disabled={draft.cannotSave} onClick={draft.save}>{say('save')}</Button>
      </DialogActions>
    </Dialog>
  );
}

export function WebDialog() {
  const { say } = useHost();
  const { data, save } = useWeb();
  const [open, setOpen] = useState(false);
  if (!data) return null;
  const mode = MODES.find(({ value }) => value === data.openMode);
  const lines = { desktop: data.desktop, mobile: data.mobile, openMode: mode && say(mode.key) };
  return (
    <Card>
      <CardHeader title={say('web.config')} action={<IconButton aria-label={say('edit')} onClick={() => setOpen(true)}><EditIcon /></IconButton>} />
      <List>
        {Object.entries(lines).map(([field, value]) => (
          <ListItem key={field} divider>
            <ListItemText primary={say(`web.${field}`)} secondary={value || say('web.unset')} />
          </ListItem>
        ))}
      </List>
      {open && <EditDialog stored={data} onSave={save} onClose={() => setOpen(false)} />}
    </Card>
  );
}
