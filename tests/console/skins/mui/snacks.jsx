/** One snackbar for the page. */
import { Alert, Snackbar } from '@mui/material';
import { createContext, useContext, useState } from 'react';

const SnackContext = createContext(() => {});

export const useSnack = () => useContext(SnackContext);

export function Snacks({ children }) {
  const [snack, setSnack] = useState({ open: false, text: '', severity: 'success' });
  const close = (_, reason) => reason !== 'clickaway' && setSnack({ ...snack, open: false });
  return (
    <SnackContext value={(text, severity = 'success') => setSnack({ open: true, text, severity })}>
      {children}
      <Snackbar open={snack.open} autoHideDuration={3000} onClose={close} anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}>
        <Alert severity={snack.severity} variant="filled" onClose={close}>{snack.text}</Alert>
      </Snackbar>
    </SnackContext>
  );
}
