/** The web app's values: fields with floating labels and radio buttons, or rows with a label at the left and a select. */
import { Box, Button, Card, CardActions, CardContent, CardHeader, FormControl, FormControlLabel, FormHelperText, FormLabel, Grid, MenuItem, Paper, Radio, RadioGroup, Select, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { MODES, isHomepage } from '../shared/model.mjs';
import { useHost, useWeb } from '../shared/react.jsx';
import { useSnack } from './snacks.jsx';

/** The draft of all values, and how a field of it is bound. */
export function useDraft(stored, onSave, onSaved = () => {}) {
  const { say } = useHost();
  const snack = useSnack();
  const [draft, setDraft] = useState(stored);
  const isValid = isHomepage(draft.desktop) && isHomepage(draft.mobile);
  const isClean = ['desktop', 'mobile', 'openMode'].every((field) => draft[field] === stored[field]);
  return {
    reset: () => setDraft(stored),
    cannotSave: isClean || !isValid,
    save: () => onSave(draft).then(() => (snack(say('saved')), onSaved()), (error) => snack(error.message, 'error')),
    bind: (field) => ({ value: draft[field], onChange: (event) => setDraft({ ...draft, [field]: event.target.value }) }),
    problem: (field) => (isHomepage(draft[field]) ? null : say('web.invalid')),
  };
}

export function UrlField({ draft, field, ...rest }) {
  const problem = draft.problem(field);
  return <TextField {...draft.bind(field)} {...rest} fullWidth error={problem !== null} helperText={problem} />;
}

export function OpenModeRadios({ draft }) {
  const { say } = useHost();
  return (
    <FormControl>
      <FormLabel id="open-mode">{say('web.openMode')}</FormLabel>
      <RadioGroup aria-labelledby="open-mode" name="open-mode" {...draft.bind('openMode')}>
        {MODES.map(({ value, key }) => <FormControlLabel key={value} value={value} control={<Radio />} label={say(key)} />)}
      </RadioGroup>
      <FormHelperText>{say('web.note2')}</FormHelperText>
    </FormControl>
  );
}

function Fields({ stored, onSave }) {
  const { say } = useHost();
  const draft = useDraft(stored, onSave);
  return (
    <Card variant="outlined">
      <CardHeader title={say('web.config')} subheader={say('web.desc')} />
      <CardContent>
        <Stack spacing={3} sx={{ maxWidth: 640 }}>
          <UrlField draft={draft} field="desktop" label={say('web.desktop')} />
          <OpenModeRadios draft={draft} />
          <UrlField draft={draft} field="mobile" label={say('web.mobile')} />
        </Stack>
      </CardContent>
      <CardActions sx={{ p: 2 }}>
        <Button variant="contained" disabled={draft.cannotSave} onClick={draft.save}>{say('save')}</Button>
        <Button onClick={draft.reset}>{say('cancel')}</Button>
      </CardActions>
    </Card>
  );
}

function Row({ label, hint, children }) {
  return (
    <Grid container spacing={2} sx={{ py: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Grid size={4}>
        <Typography>{label}</Typography>
        <Typography variant="caption" color="text.secondary">{hint}</Typography>
      </Grid>
      <Grid size={8}>{children}</Grid>
    </Grid>
  );
}

function Rows({ stored, onSave }) {
  const { say } = useHost();
  const draft = useDraft(stored, onSave);
  return (
    <Paper sx={{ p: 3 }}>
      <Typography variant="h6">{say('web.config')}</Typography>
      <Row label={say('web.desktop')} hint={say('web.note1')}>
        <UrlField draft={draft} field="desktop" size="small" placeholder={say('web.placeholder')} />
      </Row>
      <Row label={say('web.mobile')} hint={say('web.hint')}>
        <UrlField draft={draft} field="mobile" size="small" placeholder={say('web.placeholder')} />
      </Row>
      <Row label={say('web.openMode')} hint={say('web.note2')}>
        <Select size="small" fullWidth {...draft.bind('openMode')}>
          {MODES.map(({ value, key }) => <MenuItem key={value} value={value}>{say(key)}</MenuItem>)}
        </Select>
      </Row>
      <Box sx={{ mt: 2 }}>
        <Button variant="contained" disabled={draft.cannotSave} onClick={draft.save}>{say('save')}</Button>
      </Box>
    </Paper>
  );
}

const page = (Form) =>
  function Web() {
    const { data, save } = useWeb();
    if (!data) return null;
    return <Form key={JSON.stringify(data)} stored={data} onSave={save} />;
  };

export const WebFields = page(Fields);
export const WebRows = page(Rows);
