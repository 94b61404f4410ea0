/** What a timing box says of a race. */
import { disciplines, parseMark } from '#competition';
import type { Mark, NocCode, PrintedMark, RaceDetail } from '#competition';
import type { Discipline } from '../../libs/competition/src/discipline/discipline.js';
import { id } from './unit.js';
import type { Saying, Told } from './unit.js';

const time = (text: string): Mark => parseMark('TIME', text)!;

/** Teams `T1`, `T2`, with their members. */
export const teamList = (teams: Readonly<Record<string, readonly string[]>>): Saying => ({
  type: 'StartListPublished',
  competitors: Object.entries(teams).map(([team, members], index) => ({
    competitor: id(team),
    noc: `N${String(index + 1).padStart(2, '0')}` as NocCode,
    startOrder: String(index + 1),
    bib: null,
    members: members.map(id),
  })),
});

export const gun = (run = 1): Saying => ({ type: 'RaceStarted', competitor: null, run });
export const starts = (competitor: string, run = 1): Saying => ({
  type: 'RaceStarted',
  competitor: id(competitor),
  run,
});
export const falseStart = (competitor: string, sanction: string | null = null): Saying => ({
  type: 'FalseStartCalled',
  competitor: id(competitor),
  reaction: 42,
  sanction,
});
export const reaction = (competitor: string, milliseconds: number, member: string | null = null): Saying => ({
  type: 'ReactionMeasured',
  competitor: id(competitor),
  member: member === null ? null : id(member),
  reaction: milliseconds,
});

export interface Reading {
  readonly run?: number;
  readonly member?: string;
  readonly unchecked?: boolean;
  /** Seconds. */
  readonly fine?: number;
}

const reading = ({ run = 1, member, unchecked = false }: Reading) => ({
  run,
  member: member === undefined ? null : id(member),
  unchecked,
});

export const split = (competitor: string, point: string, text: string, read: Reading = {}): Saying => ({
  type: 'SplitRecorded',
  competitor: id(competitor),
  point,
  mark: time(text),
  ...reading(read),
});
export const finish = (competitor: string, text: string, read: Reading = {}): Saying => ({
  type: 'FinishRecorded',
  competitor: id(competitor),
  mark: time(text),
  fine: read.fine === undefined ? null : Math.round(read.fine * 10_000),
  ...reading(read),
});
export const photoFinish = (...competitors: string[]): Saying => ({
  type: 'PhotoFinishCalled',
  competitors: competitors.map(id),
});
export const deadHeat = (...competitors: string[]): Saying => ({
  type: 'DeadHeatDeclared',
  competitors: competitors.map(id),
});
export const breakTie = (...competitors: string[]): Saying => ({
  type: 'TieBroken',
  competitors: competitors.map(id),
  method: 'photo finish',
});
export const wind = (windTenths: number): Saying => ({ type: 'WindMeasured', windTenths });
export const penalty = (
  competitor: string,
  kind: string,
  seconds = 0,
  { at = null, run = 1 }: { at?: string | null; run?: number | null } = {},
): Saying => ({
  type: 'PenaltyGiven',
  competitor: id(competitor),
  member: null,
  kind,
  amount: seconds * 10_000,
  at,
  run,
  period: null,
  clock: null,
  reason: null,
});
export const sprintPlaced = (number: number, ...competitors: string[]): Saying => ({
  type: 'SprintPlaced',
  sprint: number,
  competitors: competitors.map(id),
});
export const lapGained = (competitor: string, laps = 1): Saying => ({
  type: 'LapGained',
  competitor: id(competitor),
  laps,
});

/** Makes a discipline known that no file here holds, for as long as the suite runs. */
export const withDiscipline = (discipline: Discipline): void => {
  (disciplines as Map<string, Discipline>).set(discipline.code, discipline);
};

/** What a screen shows of a race. */
export const raceOf = (told: Told): RaceDetail => told.document.detail as RaceDetail;
export const runnerIn = (told: Told, competitor: string): RaceDetail['lines'][number] =>
  raceOf(told).lines.find((line) => line.competitor === competitor)!;

/** A mark as printed, whatever its ticks. */
export const printed = (text: string): PrintedMark => expect.objectContaining({ text }) as PrintedMark;
/** A line of which nothing is said. */
export const anybody = {} as { readonly competitor: string };
