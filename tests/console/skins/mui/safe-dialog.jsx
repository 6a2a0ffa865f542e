/** Lists under subheaders on one paper; 添加 opens a dialog with one field. */
import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, Divider, Paper, Stack, TextField, Typography } from '@mui/material';
import { Fragment, useState } from 'react';
import { listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { Entries } from './entries.jsx';
import { useSnack } from './snacks.jsx';

function AddDialog({ list, entries, onSave, onClose }) {
  const { say } = useHost();
  const snack = useSnack();
  const [error, setError] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    const entry = String(new FormData(event.currentTarget).get('entry'));
    const problem = problemOf(entry, entries);
    if (problem) return setError(say(problem));
    return onSave([...entries, entry.trim()]).then(() => (snack(say('added')), onClose()), (reason) => setError(reason.message));
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{say('safe.addDialog', { name: say(`safe.${list}`) })}</DialogTitle>
      <DialogContent>
        <DialogContentText>{say(`${list}.desc`)}</DialogContentText>
        <form onSubmit={submit} id="add-entry">
          <TextField autoFocus required margin="dense" name="entry" label={say(`${list}.head`)} placeholder={say(`${list}.placeholder`)} fullWidth variant="standard" error={error !== null} helperText={error} />
        </form>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button type="submit" form="add-entry">{say('ok')}</Button>
      </DialogActions>
    </Dialog>
  );
}

export function SafeDialog() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  const [open, setOpen] = useState(null);
  if (!data) return null;
  return (
    <Paper sx={{ p: 3 }}>
      {listsOf(host).map((list, index) => (
        <Fragment key={list}>
          {index > 0 && <Divider sx={{ my: 2 }} />}
          <Stack direction="row" sx={{ alignItems: 'center' }}>
            <Box sx={{ flex: 1 }}>
              <Typography variant="subtitle1" component="h2">{say(`safe.${list}`)}</Typography>
              <Typography variant="body2" color="text.secondary">{say(`${list}.desc`)}</Typography>
            </Box>
            <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setOpen(list)}>{say('add')}</Button>
          </Stack>
          <Entries entries={data[list]} onSave={(entries) => save(list, entries)} />
        </Fragment>
      ))}
      {open && <AddDialog list={open} entries={data[open]} onSave={(entries) => save(open, entries)} onClose={() => setOpen(null)} />}
    </Paper>
  );
}
