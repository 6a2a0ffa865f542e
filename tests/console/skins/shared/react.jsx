/** What the pages of the React libraries share: the way in, and the hooks that read and write. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { readLists, readWeb, writeList, writeLists, writeWeb } from './model.mjs';
import { wordsOf } from './words.mjs';

const HostContext = createContext(null);

export const useHost = () => useContext(HostContext);

/** The `mount` that the application asks for. `pages` has a component by route and layout, `Around` the library's own provider. */
export const mountPages = (pages, Around) => (box, host) => {
  const Page = pages[host.route][host.layout];
  const root = createRoot(box);
  root.render(
    <HostContext value={{ ...host, say: wordsOf(host) }}>
      <Around lang={host.lang}>
        <Page />
      </Around>
    </HostContext>,
  );
  // Not while the application itself is drawing.
  return () => setTimeout(() => root.unmount());
};

function useReading(read) {
  const host = useHost();
  const [data, setData] = useState(null);
  const reload = useCallback(() => read(host).then(setData), [host, read]);
  useEffect(() => void reload(), [reload]);
  return { host, data, reload };
}

export function useLists() {
  const { host, data, reload } = useReading(readLists);
  return useMemo(
    () => ({
      data,
      save: (list, entries) => writeList(host, list, entries).then(reload),
      saveAll: (all) => writeLists(host, data, all).then(reload),
    }),
    [host, data, reload],
  );
}

export function useWeb() {
  const { host, data, reload } = useReading(readWeb);
  return { data, save: (values) => writeWeb(host, { ...data, ...values }).then(reload) };
}
