/** What the security page holds: its lists, how they are saved, and what every list of it does. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { listsOf, problemOf, writeList } from '../shared/model.mjs';
import { useHost } from '../shared/react.jsx';
import { useSay } from './kit.jsx';
import { toast } from './layers.jsx';

/** @typedef {'auto' | 'card' | 'footer'} Saving when entries reach the server: at once, by the card's 保存, by the page's */

const StoreContext = createContext(null);

/** `logout` is known to the page alone; the others are the server's. */
async function readAll({ id, record }) {
  const [safe, more] = await Promise.all([record(`safe_setting/${id}`), record(`stand_in/lists/${id}`)]);
  return { redirect: safe.redirectURL ?? [], ip: safe.ipWhiteList ?? [], server: safe.safeServerDomain ?? [], logout: [], ...more };
}

async function put(host, list, entries) {
  if (list === 'logout') return;
  if (list === 'server') await host.write(`safe_setting/update/${host.id}`, { clientId: host.id, safeServerDomain: entries });
  else await writeList(host, list, entries);
}

/** The lists in the order of the page: the app's own, with those between them that the layout names. */
export function useShown(between = {}) {
  return listsOf(useHost()).flatMap((list) => [list, ...(between[list] ?? [])]);
}

/** @param {{saving: Saving, waiting: any, children: any}} props */
export function Store({ saving, waiting, children }) {
  const host = useHost();
  const say = useSay();
  const [stored, setStored] = useState(null);
  const [drafts, setDrafts] = useState({});
  useEffect(() => void readAll(host).then(setStored), [host]);
  const commit = useCallback(
    async (list, entries) => {
      await put(host, list, entries);
      if (list === 'logout') setStored((all) => ({ ...all, logout: entries }));
      else {
        const now = await readAll(host);
        setStored((all) => ({ ...now, logout: all.logout }));
      }
      setDrafts(({ [list]: _, ...rest }) => rest);
    },
    [host],
  );
  const store = useMemo(
    () => ({
      saving,
      stored,
      drafts,
      change: async (list, entries) => {
        if (saving !== 'auto') return setDrafts((all) => ({ ...all, [list]: entries }));
        await commit(list, entries);
      },
      reset: (list) => setDrafts(({ [list]: _, ...rest }) => (list ? rest : {})),
      save: async (...lists) => {
        const changed = (lists.length > 0 ? lists : Object.keys(drafts)).filter((list) => drafts[list]);
        try {
          for (const list of changed) await commit(list, drafts[list].map((entry) => entry.trim()).filter(Boolean));
          toast(say('saved'));
          return true;
        } catch (error) {
          toast(error.message, true);
          return false;
        }
      },
    }),
    [saving, stored, drafts, commit, say],
  );
  return <StoreContext value={store}>{stored ? children : waiting}</StoreContext>;
}

export const useStore = () => useContext(StoreContext);

/** One list: its entries as they are shown, and what can be done with them. `add` and `change` throw what is wrong, in words. */
export function useEntries(list) {
  const { stored, drafts, change, saving } = useStore();
  const say = useSay();
  const entries = drafts[list] ?? stored[list];
  const done = async (next, word) => {
    await change(list, next);
    if (saving === 'auto') toast(say(word));
  };
  const checked = (value, others) => {
    const problem = problemOf(value, others);
    if (problem) throw new Error(say(problem));
    return value.trim();
  };
  return {
    entries,
    isDirty: Boolean(drafts[list]),
    add: async (value) => done([...entries, checked(value, entries)], 'added'),
    edit: async (index, value) => done(entries.with(index, checked(value, entries.toSpliced(index, 1))), 'saved'),
    remove: (index) => done(entries.toSpliced(index, 1), 'saved').catch((error) => toast(error.message, true)),
    replace: (next) => done([...new Set(next)], 'saved'),
  };
}
