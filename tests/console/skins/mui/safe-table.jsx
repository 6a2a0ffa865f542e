/** A table for each list; its last row is for a new entry, every row can become a field. */
import CheckIcon from '@mui/icons-material/Check';
import CloseIcon from '@mui/icons-material/Close';
import { Button, IconButton, Paper, Table, TableBody, TableCell, TableContainer, TableFooter, TableHead, TableRow, TextField, Toolbar, Typography } from '@mui/material';
import { useState } from 'react';
import { listsOf, problemOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { ConfirmDelete } from './entries.jsx';
import { useSnack } from './snacks.jsx';

function Field({ list, value, others, onSave, onCancel }) {
  const { say } = useHost();
  const snack = useSnack();
  const [draft, setDraft] = useState(value);
  const save = () => {
    const problem = problemOf(draft, others);
    if (problem) return snack(say(problem), 'error');
    return onSave(draft.trim()).then(() => (snack(say('saved')), onCancel()), (error) => snack(error.message, 'error'));
  };
  return (
    <TableRow>
      <TableCell>
        <TextField
          fullWidth
          autoFocus
          variant="standard"
          value={draft}
          placeholder={say(`${list}.placeholder`)}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      </TableCell>
      <TableCell align="right">
        <IconButton color="primary" aria-label={say('save')} onClick={save}><CheckIcon /></IconButton>
        <IconButton aria-label={say('cancel')} onClick={onCancel}><CloseIcon /></IconButton>
      </TableCell>
    </TableRow>
  );
}

function ListTable({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const [editing, setEditing] = useState(null);
  const [asking, setAsking] = useState(null);
  const remove = () => onSave(entries.filter((entry) => entry !== asking)).finally(() => setAsking(null));
  return (
    <Paper sx={{ mb: 3 }}>
      <Toolbar>
        <Typography variant="h6" sx={{ flex: 1 }}>{say(`safe.${list}`)}</Typography>
      </Toolbar>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{say(`${list}.head`)}</TableCell>
              <TableCell align="right">{say('operation')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map((entry, index) =>
              editing === index ? (
                <Field key={entry} list={list} value={entry} others={entries.toSpliced(index, 1)} onSave={(next) => onSave(entries.with(index, next))} onCancel={() => setEditing(null)} />
              ) : (
                <TableRow key={entry} hover>
                  <TableCell>{entry}</TableCell>
                  <TableCell align="right">
                    <Button size="small" onClick={() => (pressed('entryEdit'), setEditing(index))}>{say('edit')}</Button>
                    <Button size="small" color="error" onClick={() => (pressed('entryDelete'), setAsking(entry))}>{say('delete')}</Button>
                  </TableCell>
                </TableRow>
              ),
            )}
            {editing === 'new' && <Field list={list} value="" others={entries} onSave={(next) => onSave([...entries, next])} onCancel={() => setEditing(null)} />}
          </TableBody>
          <TableFooter>
            <TableRow>
              <TableCell colSpan={2}>
                <Button disabled={editing !== null} onClick={() => setEditing('new')}>{say('add')}</Button>
              </TableCell>
            </TableRow>
          </TableFooter>
        </Table>
      </TableContainer>
      <ConfirmDelete value={asking} onConfirm={remove} onClose={() => setAsking(null)} />
    </Paper>
  );
}

export function SafeTable() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return listsOf(host).map((list) => <ListTable key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />);
}
