/** Who goes on, against the sheets of a whole Games, and against who started next. Needs the data of the Games. */
import { existsSync } from 'node:fs';
import { evolveEvent, openSportEvent, sportEventOf } from '#competition';
import type { PhaseDocument, SportEvent } from '#competition';
import { gamesFolder } from '../recording/record-day.js';
import { phaseTables } from '../recording/paris/advancement.js';
import { readGames } from '../recording/paris/files.js';
import type { GamesFiles } from '../recording/paris/files.js';
import { recordGames } from '../recording/paris/record.js';
import type { Recorded } from '../recording/recording.js';
import { advancementOf } from './advancement.js';
import { compare } from './compare.js';
import type { Comparison } from './compare.js';
import { replay } from './engine.js';
import type { Replayed } from './engine.js';

const here = existsSync(gamesFolder);
if (!here) console.log(`skipped: not here (${gamesFolder})`);
const withGames = here ? describe : describe.skip;

withGames('the whole Games', () => {
  let files: GamesFiles;
  let games: Recorded;
  let shown: Replayed;
  let compared: Comparison;

  beforeAll(async () => {
    files = await readGames(gamesFolder);
    games = recordGames(files, 'paris-2024');
    async function* events() {
      yield* games.scoringEvents;
    }
    shown = await replay(events());
    compared = compare(games.truth, shown);
  }, 60_000);

  const sportEvents = (): string[] => [...new Set(files.results.map(({ sportEvent }) => sportEvent as string))];
  const phases = (): PhaseDocument[] => sportEvents().flatMap((code) => shown.phases(code));

  it('nothing that the recorder says is refused', () => expect(shown.refusals).toEqual([]));

  it('where marks do not agree, the sheet or what officials knew is the reason, never a rule', () => {
    expect(compared.differences.filter(({ check }) => check === 'advancement')).toEqual([]);
    const { advancement } = compared.total;
    expect(advancement).toEqual([657, 684]);
    const reasons = compared.listed.map(({ reason }) => reason.replace(/:.*/, ''));
    const count = (text: string): number => reasons.filter((reason) => reason === text).length;
    expect(count('the sheet is older than its Re')).toBe(19);
    expect(count('equal marks in different units, separated by what is not in the files')).toBe(4);
    expect(count('the sheet marks whoever won the race; nobody goes on from a final')).toBe(4);
    expect(compared.listed).toHaveLength(27);
  });

  it('a mark that was given stays, unless officials say something else', () => {
    const sportEvents = new Map<string, SportEvent>();
    const given = new Map<string, string>();
    const taken: string[] = [];
    for (const fact of games.scoringEvents) {
      const code = sportEventOf(fact.rsc);
      if (!sportEvents.has(code)) sportEvents.set(code, openSportEvent(code));
      for (const document of evolveEvent(sportEvents.get(code)!, fact)?.documents.values() ?? []) {
        if (document.kind !== 'phase') continue;
        for (const { competitor, qualification } of [...document.lines, ...document.pool]) {
          const name = `${document.rsc} ${competitor}`;
          const before = given.get(name);
          if (before !== undefined && before !== qualification) taken.push(`${name}: ${before}, ${qualification}`);
          if (qualification !== null) given.set(name, qualification);
        }
      }
    }
    expect(taken).toEqual(['ATHW1500M-------------RND1-------- 1921782: Re, qR']);
    expect(given.size).toBeGreaterThan(4000);
  });

  it('the tables of the competition speak of as many heats as there were', () => {
    const missing: string[] = [];
    for (const table of phaseTables) {
      for (const sportEvent of sportEvents().filter((code) => table.events.test(code.padEnd(34, '-')))) {
        const heats = new Set(
          files.results.flatMap(({ rsc }) =>
            rsc.startsWith(sportEvent + table.phase.padEnd(4, '-')) ? [rsc as string] : [],
          ),
        );
        if (heats.size !== table.units) missing.push(`${sportEvent}${table.phase}: ${heats.size} of ${table.units}`);
      }
    }
    // Some heats of rowing are not in the files; what is there tells how many there were.
    expect(missing).toEqual([
      'ROWMSCULL2------------HEAT: 1 of 3',
      'ROWWSCULL2------------HEAT: 1 of 3',
      'ROWWSCULL1------------HEAT: 3 of 6',
      'ROWWSCULL4------------HEAT: 0 of 2',
    ]);
  });

  it('whoever goes on from a pool starts in the next round', () => {
    const undecided: string[] = [];
    for (const { rsc, pool, sportEvent } of phases().filter((phase) => phase.pool.length > 0)) {
      const started = new Set(
        files.results.flatMap((row) =>
          row.sportEvent === sportEvent && !/^.{22}(?:GP|SF9|FNL)/.test(row.rsc) ? [row.competitor] : [],
        ),
      );
      const goOn = pool.filter(({ qualification }) => qualification !== null && qualification !== '9-12');
      const next = pool.filter(({ competitor }) => started.has(competitor));
      if (goOn.map(({ competitor }) => competitor).join() !== next.map(({ competitor }) => competitor).join())
        undecided.push(rsc.slice(0, 26));
    }
    // Equal in all that the files hold: the judges' votes, and the points inside the sets.
    expect(undecided).toEqual([
      'VBVMTEAM2-------------GPB-',
      'VBVMTEAM2-------------GPE-',
      'VBVMTEAM2-------------GPF-',
      'BKGWINDIVID-----------GPD-',
    ]);
  });

  it.each([
    ['swimming', 'SWM', 599, 575, 569],
    ['canoe sprint', 'CSP', 64, 64, 64],
    ['canoe slalom', 'CSL', 48, 48, 48],
    ['diving', 'DIV', 120, 120, 118],
    ['skateboarding', 'SKB', 32, 32, 32],
    ['BMX freestyle', 'BMF', 18, 18, 18],
  ])('%s: whom the proposals name started, and where they say', (_name, discipline, named, started, there) => {
    const lines = phases()
      .filter(({ rsc }) => rsc.startsWith(discipline))
      .flatMap(({ proposals }) => proposals.flatMap(({ unit, lines: of }) => of.map((line) => ({ unit, ...line }))));
    const real = lines.map(({ unit, competitor, startOrder }) => {
      const line = files.results.find((row) => row.rsc === unit && row.competitor === competitor);
      return { started: line !== undefined, there: line?.startOrder === startOrder };
    });
    // Scratches move a reserve up, and those after them.
    expect([real.length, real.filter((it) => it.started).length, real.filter((it) => it.there).length]).toEqual([
      named,
      started,
      there,
    ]);
  });
});

describe('a verdict', () => {
  const line = (competitor: string, unit: string, qualification: string | null, value: number) => ({
    competitor,
    unit: `ATHM100M--------------RND1000${unit}00--`,
    qualification,
    mark: { kind: 'TIME', value, text: '' },
  });
  const phase = (...lines: readonly object[]): PhaseDocument =>
    ({ rsc: 'ATHM100M--------------RND1--------', lines }) as unknown as PhaseDocument;
  const official = (marks: Readonly<Record<string, string | null>>, wentOnUnmarked: readonly string[] = []) => ({
    verdicts: ['exact' as const],
    lines: Object.fromEntries(
      Object.entries(marks).map(([who, qualification]) => [who, { rank: 1, irm: null, wlt: null, qualification }]),
    ),
    wentOnUnmarked,
  });
  const heat = 'ATHM100M--------------RND1000100--';

  it('none without marks on the sheet', () =>
    expect(advancementOf(heat, official({ 1: null }), [phase(line('1', '1', 'Q', 1))])).toBeNull());

  it('a mark that is missing, and one too many', () => {
    const ours = [phase(line('1', '1', 'Q', 1), line('2', '1', 'Q', 2), line('3', '1', null, 3))];
    expect(advancementOf(heat, official({ 1: 'Q', 2: 'Q', 3: null }), ours)).toEqual({ agrees: true });
    expect(advancementOf(heat, official({ 1: 'Q', 2: null, 3: null }), ours)).toMatchObject({
      agrees: false,
      explained: false,
    });
    expect(advancementOf(heat, official({ 1: 'Q', 2: 'Q', 3: 'q' }), ours)).toMatchObject({
      agrees: false,
      explained: false,
    });
  });

  it('a sheet that is older than a mark is a reason only for those who started again', () => {
    const ours = [phase(line('1', '1', 'Q', 1), line('2', '1', 'Re', 2))];
    expect(advancementOf(heat, official({ 1: 'Q', 2: null }, ['2']), ours)).toMatchObject({ explained: true });
    expect(advancementOf(heat, official({ 1: 'Q', 2: null }, ['1']), ours)).toMatchObject({ explained: false });
  });

  it('equal marks are a reason only over two units', () => {
    const [here, there] = [line('2', '1', 'q', 7), line('3', '2', null, 7)];
    const sheet = official({ 1: 'Q', 2: null });
    expect(advancementOf(heat, sheet, [phase(line('1', '1', 'Q', 1), here, there)])).toMatchObject({ explained: true });
    expect(advancementOf(heat, sheet, [phase(line('1', '1', 'Q', 1), here)])).toMatchObject({ explained: false });
  });
});
