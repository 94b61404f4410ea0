import type { ReactNode } from 'react';
import { rankText } from '../format.js';

const medals = ['', 'gold', 'silver', 'bronze'];

interface RankProps {
  readonly rank: number | null;
  readonly tied: boolean;
  /** In a final for medals the first three wear their colour. */
  readonly final?: boolean;
  readonly irm?: string | null;
}

/** Ties as `=2`; an IRM stands in a rank's place, as text, and beside it where the sport ranks who has it. */
export const Rank = ({ rank, tied, final = false, irm = null }: RankProps): ReactNode => {
  if (rank === null) return <span className="rank irm">{irm ?? ''}</span>;
  const medal = final ? (medals[rank] ?? '') : '';
  return (
    <span className={`rank ${medal}`}>
      {rankText(rank, tied)}
      {irm !== null && <small className="rank irm"> {irm}</small>}
    </span>
  );
};
