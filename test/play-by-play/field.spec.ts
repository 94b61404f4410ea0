/**
 * Four real finals, attempt by attempt: pole vault, shot put, high jump and long jump of Rio 2016 (data by Tilastopaja Oy).
 * Needs the play-by-play data. Passes are not written down there: whoever may still try a height and did not, passed it.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { rsc } from '#competition';
import type { DistanceDetail, HeightDetail, Rsc } from '#competition';
import { attempt, overBar, raiseBar } from '../examples/attempts.js';
import { giveIrm, live, official, startList, Told } from '../examples/unit.js';

const file = join(resolve('..', 'shared', 'data', 'play-by-play'), 'athletics', 'rio2016_field_finals_sample.json');
const here = existsSync(file);
if (!here) console.log(`skipped: not here (${file})`);

interface Athlete {
  readonly tpAthleteId: string;
  readonly rank?: string;
  readonly performance: string;
  readonly wind?: string;
  readonly attempts?: readonly { readonly performance: string; readonly round: number; readonly wind?: string }[];
  readonly heights?: readonly Height[];
}
type Height =
  | { readonly height: string; readonly results: string }
  | { readonly roundresults: { readonly performance: string; readonly round: string } };

interface Final {
  readonly name: string;
  readonly eventCode: 'PV' | 'SP' | 'HJ' | 'LJ';
  readonly gender: 'M' | 'W';
  readonly result: readonly Athlete[];
}

const types = { PV: 'PLEVAULT', SP: 'SHOTPUT-', HJ: 'HIGHJUMP', LJ: 'LONGJUMP' };
const unitOf = ({ eventCode, gender }: Final): Rsc => rsc(`ATH${gender}${types[eventCode]}----------FNL-000100--`);

const begin = (final: Final): Told =>
  new Told(unitOf(final)).tell(startList(...final.result.map(({ tpAthleteId }) => tpAthleteId)), live);

/** Round by round, in the order of the file. */
const playDistance = (final: Final): Told => {
  const told = begin(final);
  for (let round = 1; round <= 6; round++) {
    for (const { tpAthleteId, attempts = [] } of final.result) {
      const made = attempts.find((it) => it.round === round);
      const wind = made?.wind === undefined ? null : Math.round(Number(made.wind) * 10);
      if (made) told.tell(attempt(tpAthleteId, round, made.performance, wind));
    }
  }
  return told;
};

const heightOf = (entry: Height): readonly [string, string] =>
  'height' in entry ? [entry.height, entry.results] : [entry.roundresults.performance, entry.roundresults.round];

/** Height by height, first attempts of all before the second ones. */
const playHeight = (final: Final): Told => {
  const told = begin(final);
  const sheets = final.result.map(({ tpAthleteId, heights = [] }) => ({
    athlete: tpAthleteId,
    sheet: new Map(heights.map(heightOf)),
  }));
  const bars = [...new Set(sheets.flatMap(({ sheet }) => [...sheet.keys()]))].sort();
  const mayTry = (athlete: string): boolean =>
    (told.document.detail as HeightDetail).order.some((competitor) => competitor === athlete);
  for (const bar of bars) {
    told.tell(raiseBar(bar));
    for (let number = 1; number <= 3; number++) {
      for (const { athlete, sheet } of sheets) {
        const letter = sheet.get(bar)?.toUpperCase()[number - 1];
        if (letter) told.tell(overBar(athlete, bar, number, letter === 'R' ? 'r' : letter));
        else if (mayTry(athlete)) told.tell(overBar(athlete, bar, number, '-'));
      }
    }
  }
  return told;
};

const finals = here ? (JSON.parse(await readFile(file, 'utf8')) as { readonly events: readonly Final[] }).events : [];
const play = (final: Final): Told =>
  final.result.some(({ heights }) => heights) ? playHeight(final) : playDistance(final);

(here ? describe : describe.skip)('finals of Rio 2016', () => {
  it('are there with their 53 athletes', () =>
    expect(finals.flatMap(({ result }) => result.filter((it) => it.attempts ?? it.heights)).length).toBe(53));

  it.each(finals.map((final) => [final.name, final] as const))(
    '%s: every attempt is allowed, every rank and performance derived',
    (_name, final) => {
      const told = play(final);
      expect(told.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
      const { lines } = told.document.detail as DistanceDetail | HeightDetail;
      const failed = lines.filter(({ noMark }) => noMark).map(({ competitor }) => competitor as string);
      told.tell(...failed.map((competitor) => giveIrm(competitor, 'NM')), official);
      const derived = told.document.lines.map(({ competitor, rank, mark, irm }) => [
        competitor,
        rank,
        mark?.text ?? irm,
      ]);
      expect(new Map(derived.map((line) => [line[0], line]))).toEqual(
        new Map(
          final.result.map(({ tpAthleteId, rank, performance }) => [
            tpAthleteId,
            // No height, no mark: one IRM for both.
            [tpAthleteId, rank === undefined ? null : Number(rank), rank === undefined ? 'NM' : performance],
          ]),
        ),
      );
    },
  );

  it('the wind of each best jump is the official one', () => {
    const final = finals.find(({ eventCode }) => eventCode === 'LJ')!;
    const { lines } = play(final).document.detail as DistanceDetail;
    for (const { tpAthleteId, performance, wind, rank } of final.result) {
      if (rank === undefined) continue;
      const jump = lines
        .find(({ competitor }) => competitor === tpAthleteId)!
        .attempts.find(({ text }) => text === performance)!;
      expect(Number(jump.wind)).toBe(Number(wind));
    }
  });
});
