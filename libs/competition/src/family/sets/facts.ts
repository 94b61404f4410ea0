import type { CompetitorId } from '../../codes/ids.js';

/** Rallies that make games, sets and a match. */
export type SetFact =
  /** Who serves next. */
  | { readonly type: 'ServiceTaken'; readonly competitor: CompetitorId; readonly member: CompetitorId | null }
  | {
      readonly type: 'RallyWon';
      readonly competitor: CompetitorId;
      /** Whose point it was, in a pair or a team. */
      readonly member: CompetitorId | null;
      /** `ACE`, `WINNER`, `ERROR`, `BLOCK`, ... */
      readonly cause: string | null;
    };
