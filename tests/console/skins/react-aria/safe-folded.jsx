/** Lists that are not all in view: disclosures, closed at first, and tabs. */
import { Button, Disclosure, DisclosureGroup, DisclosurePanel, Heading, Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { listsOf } from '../shared/model.mjs';
import { useHost, useLists } from '../shared/react.jsx';
import { AddField } from './add-field.jsx';
import { EntryList } from './entry-list.jsx';

function Body({ list, entries, onSave, label }) {
  const { say } = useHost();
  return (
    <>
      <p className="hint">{say(`${list}.desc`)}</p>
      <AddField list={list} entries={entries} onSave={onSave} label={label} />
      <EntryList list={list} entries={entries} onSave={onSave} />
    </>
  );
}

export function SafeDisclosure() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <DisclosureGroup allowsMultipleExpanded>
      {listsOf(host).map((list) => (
        <Disclosure key={list} id={list}>
          <Heading level={3}>
            <Button slot="trigger">{host.say(`safe.${list}`)}</Button>
          </Heading>
          <DisclosurePanel>
            <Body list={list} entries={data[list]} onSave={(entries) => save(list, entries)} label={host.say(`${list}.head`)} />
          </DisclosurePanel>
        </Disclosure>
      ))}
    </DisclosureGroup>
  );
}

export function SafeTabs() {
  const host = useHost();
  const { data, save } = useLists();
  if (!data) return null;
  return (
    <Tabs>
      <TabList aria-label={host.say('safe.title')}>
        {listsOf(host).map((list) => <Tab key={list} id={list}>{host.say(`safe.${list}`)}</Tab>)}
      </TabList>
      {listsOf(host).map((list) => (
        <TabPanel key={list} id={list}>
          <Body list={list} entries={data[list]} onSave={(entries) => save(list, entries)} />
        </TabPanel>
      ))}
    </Tabs>
  );
}
