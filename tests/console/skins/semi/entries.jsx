/** What the pages of lists have in common: the head of a list, how an entry is checked and saved, and the question before one is deleted. */
import { Popconfirm, Toast, Typography } from '@douyinfe/semi-ui-19';
import { problemOf } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';

export function Description({ list }) {
  const { say } = useHost();
  return (
    <Typography.Text type="tertiary" className="desc">
      {say(`${list}.desc`)} <Typography.Text link={{ href: '#' }}>{say('docs')}</Typography.Text>
    </Typography.Text>
  );
}

/** A function that adds, and says whether it could. */
export function useAdd(entries, onSave) {
  const { say } = useHost();
  return async (value) => {
    const problem = problemOf(value ?? '', entries);
    if (problem) {
      Toast.warning(say(problem));
      return false;
    }
    return onSave([...entries, value.trim()]).then(
      () => (Toast.success(say('added')), true),
      (error) => (Toast.error(error.message), false),
    );
  };
}

export function AskToDelete({ value, entries, onSave, children }) {
  const { say } = useHost();
  const remove = () => onSave(entries.filter((entry) => entry !== value)).catch((error) => Toast.error(error.message));
  return <Popconfirm title={say('delete.ask')} content={value} onConfirm={remove}>{children}</Popconfirm>;
}
