/** The lists of these pages: a field that adds, and the entries with a bin each. */
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/Delete';
import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, IconButton, List, ListItem, ListItemText, Stack, TextField, Tooltip } from '@mui/material';
import { useState } from 'react';
import { problemOf } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { useSnack } from './snacks.jsx';

export function AddField({ list, entries, onSave, label }) {
  const { say } = useHost();
  const snack = useSnack();
  const [value, setValue] = useState('');
  const [error, setError] = useState(null);
  const submit = (event) => {
    event.preventDefault();
    const problem = problemOf(value, entries);
    if (problem) return setError(say(problem));
    return onSave([...entries, value.trim()]).then(() => (setValue(''), snack(say('added'))), (reason) => setError(reason.message));
  };
  return (
    <Stack component="form" direction="row" spacing={2} sx={{ alignItems: 'flex-start' }} onSubmit={submit} noValidate>
      <TextField
        fullWidth
        size="small"
        label={label}
        placeholder={say(`${list}.placeholder`)}
        value={value}
        error={error !== null}
        helperText={error}
        onChange={(event) => (setValue(event.target.value), setError(null))}
      />
      <Button type="submit" variant="contained" startIcon={<AddIcon />} sx={{ flexShrink: 0 }}>{say('add')}</Button>
    </Stack>
  );
}

export function ConfirmDelete({ value, onConfirm, onClose }) {
  const { say } = useHost();
  return (
    <Dialog open={value !== null} onClose={onClose}>
      <DialogTitle>{say('delete.ask')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{value}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('cancel')}</Button>
        <Button color="error" onClick={onConfirm}>{say('delete')}</Button>
      </DialogActions>
    </Dialog>
  );
}

export function Entries({ entries, onSave }) {
  const { say, pressed } = useHost();
  const [asking, setAsking] = useState(null);
  const remove = () => onSave(entries.filter((entry) => entry !== asking)).finally(() => setAsking(null));
  return (
    <>
      <List dense>
        {entries.map((entry) => (
          <ListItem
            key={entry}
            divider
            secondaryAction={
              <Tooltip title={say('delete')}>
                <IconButton edge="end" onClick={() => (pressed('entryDelete'), setAsking(entry))}>
                  <DeleteIcon fontSize="small" />
                </IconButton>
              </Tooltip>
            }
          >
            <ListItemText primary={entry} />
          </ListItem>
        ))}
      </List>
      <ConfirmDelete value={asking} onConfirm={remove} onClose={() => setAsking(null)} />
    </>
  );
}
