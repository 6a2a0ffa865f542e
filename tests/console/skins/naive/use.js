/** What every page reads, writes and says. */
import { useMessage } from 'naive-ui';
import { inject, ref } from 'vue';
import { allListsOf, problemOf, readLists, readWeb, writeList, writeLists, writeWeb } from '../shared/model.mjs';

export const useHost = () => inject('host');

/** Whether it could be done; both ways a message says so. */
function useTold() {
  const message = useMessage();
  return (promise, word) => promise.then(() => (message.success(word), true), (error) => (message.error(error.message), false));
}

export function useLists() {
  const host = useHost();
  const { say } = host;
  const message = useMessage();
  const told = useTold();
  const data = ref(null);
  const reload = async () => (data.value = await readLists(host));
  reload();
  const save = (list, entries, word = 'saved') => told(writeList(host, list, entries).then(reload), say(word));
  return {
    say,
    pressed: host.pressed,
    data,
    lists: allListsOf(host),
    save,
    saveAll: (all) => told(writeLists(host, data.value, all).then(reload), say('saved')),
    async add(list, value) {
      const problem = problemOf(value, data.value[list]);
      if (!problem) return save(list, [...data.value[list], value.trim()], 'added');
      message.warning(say(problem));
      return false;
    },
    remove: (list, value) => save(list, data.value[list].filter((entry) => entry !== value)),
  };
}

export function useWeb() {
  const host = useHost();
  const told = useTold();
  const data = ref(null);
  const reload = async () => (data.value = await readWeb(host));
  reload();
  return { say: host.say, data, save: (values) => told(writeWeb(host, { ...data.value, ...values }).then(reload), host.say('saved')) };
}
