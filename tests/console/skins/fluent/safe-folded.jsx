/** Two pages that show a list at a time: under a strip of tabs, and in an accordion. */
import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Button, Card, CounterBadge, Tab, TabList, Text, Title3 } from '@fluentui/react-components';
import { useState } from 'react';
import { allListsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AddField } from './add-field.jsx';
import { useStyles } from './styles.js';
import { AskToDelete } from './told.jsx';

function Body({ list, entries, onSave, label }) {
  const { say } = useHost();
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Text className={styles.quiet}>{say(`${list}.desc`)}</Text>
      <AddField list={list} entries={entries} onSave={onSave} label={label} />
      <div>
        {entries.map((entry) => (
          <div key={entry} className={styles.entry}>
            <Text>{entry}</Text>
            <AskToDelete value={entry} onDelete={() => onSave(entries.filter((other) => other !== entry))}>
              <Button size="small" appearance="subtle">{say('delete')}</Button>
            </AskToDelete>
          </div>
        ))}
      </div>
    </div>
  );
}

export function SafeTabs() {
  const host = useHost();
  const { say } = host;
  const styles = useStyles();
  const { data, save } = useLists();
  const [list, setList] = useState('redirect');
  if (!data) return null;
  return (
    <Card>
      <Title3>{say('safe.title')}</Title3>
      <TabList selectedValue={list} onTabSelect={(_, { value }) => setList(value)}>
        {allListsOf(host).map((one) => <Tab key={one} value={one}>{say(`safe.${one}`)}</Tab>)}
      </TabList>
      <div role="tabpanel" className={styles.stack}>
        <Body key={list} list={list} label={say(`${list}.head`)} entries={data[list]} onSave={(entries) => save(list, entries)} />
      </div>
    </Card>
  );
}

export function SafeAccordion() {
  const host = useHost();
  const { say } = host;
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Card>
      <Accordion collapsible>
        {allListsOf(host).map((list) => (
          <AccordionItem key={list} value={list}>
            <AccordionHeader expandIconPosition="end" size="large">
              {say(`safe.${list}`)}&nbsp;<CounterBadge count={data[list].length} appearance="ghost" />
            </AccordionHeader>
            <AccordionPanel>
              <Body list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Card>
  );
}
