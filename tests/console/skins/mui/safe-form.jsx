/** One form in a grid: the list's name at the left, a field for each entry and 添加 at the right; one bar saves the page. */
import AddIcon from '@mui/icons-material/Add';
import RemoveCircleIcon from '@mui/icons-material/RemoveCircleOutlined';
import { AppBar, Box, Button, Grid, IconButton, InputAdornment, Paper, Stack, TextField, Toolbar, Typography } from '@mui/material';
import { useState } from 'react';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { useSnack } from './snacks.jsx';

function Fields({ list, values, onChange }) {
  const { say, pressed } = useHost();
  const remove = (index) => {
    pressed('entryDelete');
    onChange(values.toSpliced(index, 1));
  };
  return (
    <Grid container spacing={3} sx={{ mb: 4 }}>
      <Grid size={4}>
        <Typography variant="subtitle2">{say(`safe.${list}`)}</Typography>
        <Typography variant="caption" color="text.secondary">{say(`${list}.desc`)}</Typography>
      </Grid>
      <Grid size={8}>
        <Stack spacing={1.5} sx={{ alignItems: 'flex-start' }}>
          {values.map((value, index) => (
            <TextField
              key={index}
              fullWidth
              size="small"
              value={value}
              placeholder={say(`${list}.placeholder`)}
              onChange={(event) => onChange(values.with(index, event.target.value))}
              slotProps={{
                input: {
                  endAdornment: (
                    <InputAdornment position="end">
                      <IconButton edge="end" size="small" aria-label={say('delete')} onClick={() => remove(index)}><RemoveCircleIcon /></IconButton>
                    </InputAdornment>
                  ),
                },
              }}
            />
          ))}
          <Button size="small" startIcon={<AddIcon />} onClick={() => onChange([...values, ''])}>{say('add')}</Button>
        </Stack>
      </Grid>
    </Grid>
  );
}

function Form({ stored, onSave }) {
  const host = useHost();
  const { say } = host;
  const snack = useSnack();
  const [draft, setDraft] = useState(stored);
  const isClean = JSON.stringify(draft) === JSON.stringify(stored);
  const save = () => {
    const all = Object.fromEntries(Object.entries(draft).map(([list, values]) => [list, values.map((value) => value.trim()).filter(Boolean)]));
    onSave(all).then(() => snack(say('saved')), (error) => snack(error.message, 'error'));
  };
  return (
    <Paper>
      <Box sx={{ p: 3 }}>
        {listsOf(host).map((list) => <Fields key={list} list={list} values={draft[list]} onChange={(values) => setDraft({ ...draft, [list]: values })} />)}
      </Box>
      <AppBar position="sticky" color="inherit" elevation={2} sx={{ top: 'auto', bottom: 0 }}>
        <Toolbar sx={{ justifyContent: 'flex-end', gap: 1 }}>
          <Button disabled={isClean} onClick={() => setDraft(stored)}>{say('cancel')}</Button>
          <Button variant="contained" disabled={isClean} onClick={save}>{say('save')}</Button>
        </Toolbar>
      </AppBar>
    </Paper>
  );
}

export function SafeForm() {
  const { data, saveAll } = useLists();
  if (!data) return null;
  return <Form key={JSON.stringify(data)} stored={data} onSave={saveAll} />;
}
