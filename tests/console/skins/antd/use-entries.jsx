/** What every list of these pages does: it adds, changes and removes entries, and says so in a message. */
import { App, Popconfirm, Typography } from 'antd';
import { problemOf } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';

export function useEntries(entries, onSave) {
  const { say } = useHost();
  const { message } = App.useApp();
  const save = async (next, word) => {
    await onSave(next);
    message.success(say(word));
  };
  return {
    /** A rule for `Form.Item`, about one entry among the others. */
    rule: (others = entries) => ({
      validator: (_, value) => {
        const problem = problemOf(value ?? '', others);
        return problem ? Promise.reject(new Error(say(problem))) : Promise.resolve();
      },
    }),
    add: (value) => save([...entries, value.trim()], 'added'),
    change: (index, value) => save(entries.with(index, value.trim()), 'saved'),
    remove: (index) => save(entries.toSpliced(index, 1), 'saved').catch((error) => message.error(error.message)),
  };
}

export function DeleteLink({ onDelete }) {
  const { say, pressed } = useHost();
  return (
    <Popconfirm title={say('delete.ask')} onConfirm={onDelete}>
      <Typography.Link type="danger" onClick={() => pressed('entryDelete')}>{say('delete')}</Typography.Link>
    </Popconfirm>
  );
}
