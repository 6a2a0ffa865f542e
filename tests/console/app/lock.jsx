/**
 * While a version is in review the configuration is locked (§3, code 10046). With the option `reviewLock: disabled`
 * the controls inside `Locked` can't be used then; with `refused` they can, and the server says no.
 */
import { createContext, useContext } from 'react';
import { options } from './config.mjs';

export const InReview = createContext(false);
const Disabled = createContext(false);

/** Around controls that change the configuration. */
export function Locked({ children }) {
  const isLocked = useContext(InReview) && options.reviewLock === 'disabled';
  return <Disabled.Provider value={isLocked}>{children}</Disabled.Provider>;
}

/** @param {boolean} disabled what the control itself says */
export const useDisabled = (disabled) => useContext(Disabled) || disabled;
