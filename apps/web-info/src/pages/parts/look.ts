import { createContext, use } from 'react';

interface Look {
  /** The earlier instant that is looked at; null for now. */
  readonly look: string | null;
  /** Shows the same page as of another instant. */
  readonly onLook: (at: string | null) => void;
}

export const LookContext = createContext<Look>({ look: null, onLook: () => undefined });

export const useLook = (): Look => use(LookContext);
