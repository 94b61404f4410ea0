import type { ReactNode } from 'react';

/** Between the leader at 0 and the last at 1; numbers beside it say how much. Drawn without style, so that it works in pages that are sent whole. */
export const GapBar = ({ part }: { part: number | null }): ReactNode => {
  if (part === null) return null;
  const width = Math.round(Math.min(1, Math.max(0, part)) * 136);
  return (
    <svg className="gap-bar" width={140} height={10} viewBox="0 0 140 10" aria-hidden="true">
      <rect className="track" x={0} y={2} width={width + 4} height={6} rx={3} />
      <rect className="end" x={width} y={1} width={3} height={8} rx={1} />
    </svg>
  );
};
