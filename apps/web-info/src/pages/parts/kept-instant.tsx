import type { ReactNode } from 'react';
import { useLook } from './look.js';

/** In a form: what it asks for is asked as of the same instant. */
export const KeptInstant = (): ReactNode => {
  const { look } = useLook();
  return look === null ? null : <input type="hidden" name="at" value={look} />;
};
