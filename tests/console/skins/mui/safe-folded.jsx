/** Lists that are not all in view: accordions, all closed at first, and tabs of which only the open one's panel is drawn. */
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Box, Chip, Paper, Tab, Tabs, Typography } from '@mui/material';
import { useState } from 'react';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AddField, Entries } from './entries.jsx';

export function SafeAccordion() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  const [open, setOpen] = useState(null);
  if (!data) return null;
  return (
    <>
      <Typography variant="h5" sx={{ mb: 2 }}>{say('safe.title')}</Typography>
      {listsOf(host).map((list) => (
        <Accordion key={list} expanded={open === list} onChange={(_, isOpen) => setOpen(isOpen ? list : null)} slotProps={{ transition: { unmountOnExit: true } }}>
          <AccordionSummary expandIcon={<ExpandMoreIcon />} id={`${list}-header`} aria-controls={`${list}-content`}>
            <Typography component="span" sx={{ width: '33%', flexShrink: 0 }}>{say(`safe.${list}`)}</Typography>
            <Chip size="small" label={data[list].length} />
          </AccordionSummary>
          <AccordionDetails>
            <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>{say(`${list}.desc`)}</Typography>
            <AddField list={list} entries={data[list]} onSave={(entries) => save(list, entries)} label={say(`${list}.head`)} />
            <Entries entries={data[list]} onSave={(entries) => save(list, entries)} />
          </AccordionDetails>
        </Accordion>
      ))}
    </>
  );
}

export function SafeTabs() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  const [tab, setTab] = useState('redirect');
  if (!data) return null;
  return (
    <Paper>
      <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
        <Tabs value={tab} onChange={(_, next) => setTab(next)}>
          {listsOf(host).map((list) => <Tab key={list} value={list} id={`tab-${list}`} aria-controls={`tabpanel-${list}`} label={say(`safe.${list}`)} />)}
        </Tabs>
      </Box>
      {listsOf(host).map((list) => (
        <div key={list} role="tabpanel" hidden={tab !== list} id={`tabpanel-${list}`} aria-labelledby={`tab-${list}`}>
          {tab === list && (
            <Box sx={{ p: 3 }}>
              <Typography variant="body2" color="text.secondary" sx={{ mb: 2 }}>{say(`${list}.desc`)}</Typography>
              <AddField list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
              <Entries entries={data[list]} onSave={(entries) => save(list, entries)} />
            </Box>
          )}
        </div>
      ))}
    </Paper>
  );
}
