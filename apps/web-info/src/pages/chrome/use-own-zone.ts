import { useEffect, useState } from 'react';

export interface OwnZone {
  /** Where the reader is; null until that is known. */
  readonly zone: string | null;
  readonly isOn: boolean;
  readonly turn: () => void;
}

/** Venue time first; the reader's own on demand. */
export const useOwnZone = (): { readonly own: string | null; readonly ownZone: OwnZone } => {
  const [zone, setZone] = useState<string | null>(null);
  const [isOn, setOn] = useState(false);
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return { own: isOn ? zone : null, ownZone: { zone, isOn, turn: () => setOn((was) => !was) } };
};
