/** What every page reads, writes and says. */
import { ElMessage, ElMessageBox } from 'element-plus';
import { inject, ref } from 'vue';
import { listsOf, problemOf, readLists, readWeb, writeList, writeLists, writeWeb } from '../shared/model.mjs';

export const useHost = () => inject('host');

const told = (promise, word) => promise.then(() => ElMessage.success(word), (error) => Promise.reject((ElMessage.error(error.message), error)));

export function useLists() {
  const host = useHost();
  const { say, pressed } = host;
  const data = ref(null);
  const reload = async () => (data.value = await readLists(host));
  reload();
  const save = (list, entries, word = 'saved') => told(writeList(host, list, entries).then(reload), say(word));
  return {
    say,
    pressed,
    data,
    lists: listsOf(host),
    save,
    saveAll: (all) => told(writeLists(host, data.value, all).then(reload), say('saved')),
    /** Refused, with a word of warning, before the server is asked. */
    add(list, value) {
      const problem = problemOf(value, data.value[list]);
      if (!problem) return save(list, [...data.value[list], value.trim()], 'added');
      ElMessage.warning(say(problem));
      return Promise.reject(new Error(problem));
    },
    async askAndRemove(list, value) {
      pressed('entryDelete');
      await ElMessageBox.confirm(value, say('delete.ask'), { type: 'warning', confirmButtonText: say('ok'), cancelButtonText: say('cancel') });
      await save(list, data.value[list].filter((entry) => entry !== value));
    },
    remove: (list, value) => save(list, data.value[list].filter((entry) => entry !== value)),
  };
}

export function useWeb() {
  const host = useHost();
  const data = ref(null);
  const reload = async () => (data.value = await readWeb(host));
  reload();
  return { say: host.say, data, save: (values) => told(writeWeb(host, { ...data.value, ...values }).then(reload), host.say('saved')) };
}
