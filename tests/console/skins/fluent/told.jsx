/** Toasts that tell how it went, and the alert dialog that asks before an entry is deleted. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger, Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { useHost } from '../shared/react.jsx';

export const TOASTER = 'page';

export function useTold() {
  const { dispatchToast } = useToastController(TOASTER);
  return (text, intent = 'success') => dispatchToast(<Toast><ToastTitle>{text}</ToastTitle></Toast>, { intent });
}

/** Around the button that deletes. */
export function AskToDelete({ value, onDelete, children }) {
  const { say, pressed } = useHost();
  const told = useTold();
  return (
    <Dialog modalType="alert" onOpenChange={(_, { open }) => open && pressed('entryDelete')}>
      <DialogTrigger disableButtonEnhancement>{children}</DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('delete.ask')}</DialogTitle>
          <DialogContent>{value}</DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement><Button>{say('cancel')}</Button></DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary" onClick={() => onDelete().catch((error) => told(error.message, 'error'))}>{say('delete')}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
