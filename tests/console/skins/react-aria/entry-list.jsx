/** The entries as a grid list with a button each. */
import { Button, GridList, GridListItem } from 'react-aria-components';
import { useHost } from '../shared/react.jsx';
import { tell } from './toasts.js';

export function EntryList({ list, entries, onSave }) {
  const { say, pressed } = useHost();
  const remove = (value) => {
    pressed('entryDelete');
    onSave(entries.filter((entry) => entry !== value)).catch((error) => tell(error.message));
  };
  return (
    <GridList aria-label={say(`safe.${list}`)} items={entries.map((value) => ({ id: value }))} renderEmptyState={() => say('empty')}>
      {({ id }) => (
        <GridListItem textValue={id}>
          {id}
          <Button className="react-aria-Button quiet" aria-label={say('delete')} onPress={() => remove(id)}>✕</Button>
        </GridListItem>
      )}
    </GridList>
  );
}
