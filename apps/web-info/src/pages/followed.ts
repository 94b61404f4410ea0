/** What somebody follows, as an address names it: `noc=FRA,USA&event=ATHM100M`. */
import type { CompetitorId, NocCode, Rsc, SportEventCode } from '#competition';
import type { Followed } from '#read-model';
import { invalidRequest } from '#service';
import { competitorId, disciplineCode, nocCode, sportEventCode, unitCode } from '../http/codes.js';
import { mineKinds, mineMax } from './chrome/mine.js';
import type { Mine, MineKind } from './chrome/mine.js';

const check = {
  noc: nocCode,
  athlete: competitorId,
  event: sportEventCode,
  discipline: disciplineCode,
  unit: unitCode,
};

/** @throws Problem */
export const mineOf = (query: { readonly [K in MineKind]?: string }): Mine => {
  const mine = Object.fromEntries(
    mineKinds.map((kind) => [
      kind,
      (query[kind] ?? '')
        .split(',')
        .filter((code) => code !== '')
        .map((code) => check[kind](code) as string),
    ]),
  ) as unknown as Mine;
  for (const kind of mineKinds)
    if (mine[kind].length > mineMax) throw invalidRequest([{ path: kind, message: `at most ${mineMax} of a kind` }]);
  return mine;
};

export const followedBy = ({ discipline, event, unit, noc, athlete }: Mine): Followed => ({
  disciplines: discipline,
  sportEvents: event as readonly SportEventCode[],
  units: unit as readonly Rsc[],
  nocs: noc as readonly NocCode[],
  athletes: athlete as readonly CompetitorId[],
});
