/** What the page says about an entry. */
import { failure } from '../../components/overlays.jsx';
import { t } from '../../config.mjs';

/** What the page itself checks before it asks the server; the server checks again (§4). */
export function problemOf(entry, entries) {
  if (entry.trim() === '') return t('safe.invalid');
  return entries.includes(entry.trim()) ? t('safe.duplicate') : null;
}

/** The server's word on a rejected entry, for the field itself. */
export const refusal = (error) => ([10236, 10002].includes(error.code) ? `${t('safe.invalid')} (${error.message})` : (failure(error), null));
