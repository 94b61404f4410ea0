import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Changed } from './memory.js';

interface GlowProps {
  /** When what is inside became another; null while it is as it was at first. */
  readonly changed: Changed | null;
  /** What is inside as one value: another one is another element, which pushes nothing. */
  readonly value: string | number | null;
  readonly children: ReactNode;
}

const glowMs = 2_000;

/** Glows for two seconds after it changed, wherever it stands by then, and fades by itself (see the style). */
export const Glow = ({ changed, value, children }: GlowProps): ReactNode => (
  <Glowing key={`${changed?.version} ${value}`} since={changed?.at ?? null}>
    {children}
  </Glowing>
);

const Glowing = ({ since, children }: { since: number | null; children: ReactNode }): ReactNode => {
  // What moves to another row in the middle of its glow goes on there.
  const [elapsed] = useState(() => (since === null ? Infinity : performance.now() - since));
  if (elapsed > glowMs) return <span className="cell">{children}</span>;
  return (
    <span className="cell glows" style={{ animationDelay: `-${Math.round(elapsed)}ms` }}>
      {children}
    </span>
  );
};
