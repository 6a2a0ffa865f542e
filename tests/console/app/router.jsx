/** Routes change by history.pushState, with no load event (§1). */
import { useSyncExternalStore } from 'react';

const moved = new EventTarget();

/** @param {string} to @param {any} [state] what the next page has to know once */
export function navigate(to, state = null) {
  history.pushState(state, '', to);
  moved.dispatchEvent(new Event('moved'));
}

export function replace(to) {
  history.replaceState(null, '', to);
  moved.dispatchEvent(new Event('moved'));
}

const subscribe = (changed) => {
  moved.addEventListener('moved', changed);
  window.addEventListener('popstate', changed);
  return () => {
    moved.removeEventListener('moved', changed);
    window.removeEventListener('popstate', changed);
  };
};

export function useLocation() {
  const href = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return new URL(href, location.origin);
}
