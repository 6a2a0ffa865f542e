/** Reading a record from inside a component. */
import { useCallback, useEffect, useState } from 'react';
import { failure } from './components/overlays.jsx';
import { record } from './records.mjs';

/**
 * A record read when the component appears and whenever `reload` is called.
 * @param {string} path
 * @param {any} [body]
 */
export function useRecord(path, body) {
  const [data, setData] = useState(null);
  const key = JSON.stringify(body ?? {});
  const reload = useCallback(
    () => record(path, JSON.parse(key)).then(
      setData,
      failure,
    ),
    [path, key],
  );
  useEffect(() => void reload(), [reload]);
  return { data, reload };
}
