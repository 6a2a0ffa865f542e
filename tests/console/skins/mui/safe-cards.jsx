/** A card for each list: a field without a label of its own, 添加, and the entries. */
import { Card, CardContent, CardHeader, Link, Stack, Typography } from '@mui/material';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AddField, Entries } from './entries.jsx';

export function SafeCards() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Stack spacing={3}>
      <Typography variant="h5" component="h1">{say('safe.title')}</Typography>
      {listsOf(host).map((list) => (
        <Card key={list} variant="outlined">
          <CardHeader title={say(`safe.${list}`)} subheader={<>{say(`${list}.desc`)} <Link href="#">{say('docs')}</Link></>} slotProps={{ title: { variant: 'h6' }, subheader: { variant: 'body2' } }} />
          <CardContent>
            <AddField list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
            <Entries entries={data[list]} onSave={(entries) => save(list, entries)} />
          </CardContent>
        </Card>
      ))}
    </Stack>
  );
}
