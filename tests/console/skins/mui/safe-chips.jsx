/** Each list is a free autocomplete whose values are chips: Enter makes one, and 保存 below keeps them. */
import { Autocomplete, Box, Button, Card, CardActions, CardContent, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { useSnack } from './snacks.jsx';

function ChipCard({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const snack = useSnack();
  const [value, setValue] = useState(entries);
  const change = (_, next, reason) => {
    if (reason === 'removeOption' || reason === 'clear') pressed('entryDelete');
    setValue(next);
  };
  const save = () => onSave(value).then(() => snack(say('saved')), (error) => snack(error.message, 'error'));
  return (
    <Card sx={{ mb: 3 }}>
      <CardContent>
        <Typography variant="h6" gutterBottom>{say(`safe.${list}`)}</Typography>
        <Autocomplete multiple freeSolo options={[]} value={value} onChange={change} renderInput={(params) => <TextField {...params} variant="outlined" placeholder={say('enter')} helperText={say(`${list}.desc`)} />} />
      </CardContent>
      <CardActions>
        <Button disabled={value.join() === entries.join()} onClick={save}>{say('save')}</Button>
      </CardActions>
    </Card>
  );
}

export function SafeChips() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return <Box>{listsOf(host).map((list) => <ChipCard key={list} list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />)}</Box>;
}
