import type { ReactNode } from 'react';

interface GlowProps {
  /** The version that changed what is inside; null while it is as it was at first. */
  readonly version: number | null;
  readonly children: ReactNode;
}

/** Glows once for each version that changed it, and fades by itself (see the style). */
export const Glow = ({ version, children }: GlowProps): ReactNode => (
  <span key={version} className={version === null ? 'cell' : 'cell glows'}>
    {children}
  </span>
);
