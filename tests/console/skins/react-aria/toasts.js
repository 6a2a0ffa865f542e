import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

/** What was done, for a while in a corner. */
export const toasts = new ToastQueue();

export const tell = (title) => toasts.add({ title }, { timeout: 5000 });
