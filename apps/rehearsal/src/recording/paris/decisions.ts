/**
 * What was decided at the Games after a result was official, or without one. The results files hold final states only;
 * these are known from the medal lists and from the log of what the official site showed (see the data set's SOURCES.md).
 */
import { instant } from '#competition';
import type { CompetitorId, Instant, Medal, NocCode, Rsc, SportEventCode } from '#competition';

export interface MedalDecision {
  readonly sportEvent: SportEventCode;
  readonly decidedAt: Instant;
  readonly medal: Medal;
  readonly holders: readonly { readonly competitor: CompetitorId; readonly noc: NocCode }[];
  readonly actor: string;
  readonly reason: string;
}

/** A line taken out of an official result by an IRM, and put back. */
export interface Disqualification {
  readonly rsc: Rsc;
  readonly competitor: CompetitorId;
  readonly irm: string;
  /** When the unit was first official: its publication is the one after the reinstatement. */
  readonly officialAt: Instant;
  readonly givenAt: Instant;
  readonly givenReason: string;
  readonly undoneAt: Instant;
  readonly undoneReason: string;
}

export const medalDecisions: readonly MedalDecision[] = [
  {
    sportEvent: 'BDMWSINGLES-----------' as SportEventCode,
    decidedAt: instant('2024-08-04T12:24:45Z'),
    medal: 'BRONZE',
    holders: [{ competitor: '1926315' as CompetitorId, noc: 'INA' as NocCode }],
    actor: 'recorder',
    reason:
      'No bronze match was played, the other losing semi-finalist had retired injured; the instant is the first sight of the medal in the published list',
  },
  {
    sportEvent: 'GARW1APFX-------------' as SportEventCode,
    decidedAt: instant('2024-08-11T12:49:04Z'),
    medal: 'BRONZE',
    holders: [{ competitor: '1550170' as CompetitorId, noc: 'ROU' as NocCode }],
    actor: 'recorder',
    reason:
      'Reallocated by the IOC after the ruling of the Court of Arbitration for Sport (CAS); the instant is the first sight of the change in the published medal table',
  },
];

/** What the files lack, where the officials' places follow from more than the marks there. */
export const placesRecorded: readonly { readonly rsc: Rsc; readonly lacking: string }[] = [
  {
    rsc: 'EQUOJUMPTEAM----------QUAL000100--' as Rsc,
    lacking: 'a team with a rider eliminated stands after the others, and its riders are not in the files',
  },
];

/** Points that officials counted in a total, in no part of it. */
export interface TotalPenalty {
  readonly rsc: Rsc;
  readonly competitor: CompetitorId;
  readonly kind: string;
  readonly points: number;
  readonly reason: string;
}

/** The sheets of these teams are twenty penalties above their three tests; that is what a replaced rider costs. */
export const totalPenalties: readonly TotalPenalty[] = ['AUS', 'BRA', 'IRL', 'JPN', 'POL'].map((noc) => ({
  rsc: 'EQUOEVENTEAM----------------------' as Rsc,
  competitor: `EQUOEVENTEAM${noc}01` as CompetitorId,
  kind: 'SUBSTITUTION',
  points: 20,
  reason: 'A rider was replaced between the tests',
}));

export const disqualifications: readonly Disqualification[] = [
  {
    rsc: 'ATHW5000M-------------FNL-000100--' as Rsc,
    competitor: '1910451' as CompetitorId,
    irm: 'DQ',
    officialAt: instant('2024-08-05T19:35:00Z'),
    givenAt: instant('2024-08-05T19:38:00Z'),
    givenReason:
      "Disqualified after the race; the instant is the recorder's: before 19:39:52Z, when the published medal table already was without her",
    undoneAt: instant('2024-08-05T22:08:51Z'),
    undoneReason: 'Reinstated; the instant is the first sight of the change in the published medal table',
  },
];
