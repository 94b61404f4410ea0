/** Every unit of a made-up Games, with all its fine-grained events, and of the shipped day, with final marks alone, as a screen shows it. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { disciplines, fromJson } from '#competition';
import type {
  BracketDocument,
  EventDocument,
  Instant,
  PhaseDocument,
  ScoringEvent,
  UnitDetail,
  UnitDocument,
} from '#competition';
import { allTopics, memoryLog } from '#event-log';
import { BracketForm, isMatch, markText, PhaseForm, PlacesForm, RecordBar, ScreenProvider, UnitForm } from '#screens';
import type { Language, Screen } from '#screens';
import { syntheticGames } from '../../apps/rehearsal/src/recording/synthetic/games.js';
import { PlayedDay } from './played-day.js';

const evil = '<img src=x onerror=alert(1)>';
const screen = (language: Language): Screen => ({
  language,
  timeZone: 'Europe/Paris',
  nameOf: (id) => ({ name: `NAME ${id} ${evil}`, noc: 'FRA' }),
});
const html = (language: Language, form: React.ReactNode): string =>
  renderToStaticMarkup(<ScreenProvider screen={screen(language)}>{form}</ScreenProvider>);

const text = (markup: string): string => markup.replaceAll(/<[^>]*>/g, ' ');

interface Played {
  readonly units: readonly UnitDocument[];
  readonly events: readonly EventDocument[];
  readonly phases: readonly PhaseDocument[];
  readonly brackets: readonly BracketDocument[];
}

/** What is known at some moments: units under way look otherwise than those that are over. */
const playedAt = async (scoring: readonly ScoringEvent[], moments: readonly Instant[]): Promise<Played[]> => {
  const log = memoryLog();
  await log.ensureTopics(allTopics);
  const day = new PlayedDay(log, scoring);
  const played: Played[] = [];
  for (const moment of moments) {
    await day.playUntil(moment);
    const documents = [...day.documents.values()] as unknown as { kind: string }[];
    const of = <T,>(kind: string): T[] => documents.filter((document) => document.kind === kind) as unknown as T[];
    played.push({ units: of('unit'), events: of('event'), phases: of('phase'), brackets: of('bracket') });
  }
  return played;
};

const thirds = (scoring: readonly ScoringEvent[]): Instant[] =>
  [1, 2, 3].map((part) => scoring[Math.ceil((scoring.length * part) / 3) - 1]!.occurredAt);

/** Every unit in every version that was seen. */
const states = (moments: readonly Played[]): UnitDocument[] => {
  const seen = new Map(moments.flatMap(({ units }) => units.map((unit) => [`${unit.rsc} ${unit.version}`, unit])));
  return [...seen.values()];
};

/** Two cores that others use too. */
const renderedWithinMs = 120_000;

const wrongIn = (unit: UnitDocument, language: Language): string[] => {
  const shown = html(language, <UnitForm unit={unit} medals={false} />);
  const said = text(shown);
  const missing = unit.lines.flatMap(({ competitor, mark, irm, noc }) => [
    ...(said.includes(competitor) ? [] : [`nobody called ${competitor}`]),
    ...(said.includes(noc) ? [] : [`no ${noc}`]),
    ...(irm === null || said.includes(irm) ? [] : [`no ${irm} of ${competitor}`]),
    // A leader board and a scoreboard show what leads to the mark; all others show the mark as printed.
    ...(mark && unit.detail === null && irm === null && !said.includes(markText(mark.text, language))
      ? [`no mark ${mark.text} of ${competitor}`]
      : []),
  ]);
  const harm = [
    ...(shown.includes('<img src=x') ? ['a name became markup'] : []),
    ...(/ style=/.test(shown) ? ['a style attribute, which the policy of pages forbids'] : []),
    // A code of the field, where people have a word for it.
    ...(/\b[A-Z]{2,}_[A-Z_]+\b/.test(said) ? [`says ${/\b[A-Z]{2,}_[A-Z_]+\b/.exec(said)![0]}`] : []),
    ...(/undefined|NaN|\[object/.test(said) ? [`says ${/undefined|NaN|\[object/.exec(said)![0]}`] : []),
  ];
  return [...missing, ...harm].map((what) => `${unit.rsc} v${unit.version}: ${what}`);
};

describe('a made-up Games', () => {
  let moments: readonly Played[];

  beforeAll(async () => {
    const { scoringEvents } = syntheticGames(1);
    moments = await playedAt(scoringEvents, thirds(scoringEvents));
  }, renderedWithinMs);

  it('has a unit of every family there is, and of every discipline', () => {
    const all = moments.at(-1)!.units;
    const forms = new Set(all.flatMap(({ detail }) => (detail ? [nameOf(detail)] : [])));
    expect([...forms].sort()).toEqual([
      'attempts BOULDER',
      'attempts DISTANCE',
      'attempts HEIGHT',
      'attempts LEAD',
      'clock',
      'combat',
      'course',
      'faults',
      'judged',
      'lifts',
      'race',
      'sets',
      'targets',
      'total',
    ]);
    expect(new Set(all.map(({ rsc }) => rsc.slice(0, 3))).size).toBe(disciplines.size);
  });

  it.each(['en', 'fr'] as const)(
    'shows everybody in every unit, whatever its state: %s',
    (language) => {
      const wrong = states(moments).flatMap((unit) => wrongIn(unit, language));
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    renderedWithinMs,
  );

  it.each(['en', 'fr'] as const)(
    'shows phases, pools, brackets and places: %s',
    (language) => {
      for (const { phases, brackets, events } of moments) {
        for (const phase of phases) {
          const said = text(html(language, <PhaseForm phase={phase} />));
          for (const { competitor } of [...phase.pool, ...phase.lines].slice(0, 100))
            expect(said).toContain(competitor);
        }
        for (const bracket of brackets) {
          const said = text(html(language, <BracketForm bracket={bracket} />));
          for (const { items } of bracket.rounds)
            for (const { sides } of items)
              for (const { competitor } of sides) if (competitor !== null) expect(said).toContain(competitor);
        }
        for (const event of events) {
          const said = text(html(language, <PlacesForm event={event} />));
          for (const { competitor } of event.ranking) expect(said).toContain(competitor);
        }
      }
    },
    renderedWithinMs,
  );

  it(
    'works from final marks alone, as where no fine-grained events come',
    () => {
      const bare = moments.at(-1)!.units.map((unit): UnitDocument => ({ ...unit, detail: null }));
      expect(bare.flatMap((unit) => wrongIn(unit, 'en')).slice(0, 20)).toEqual([]);
    },
    renderedWithinMs,
  );
});

const nameOf = (detail: UnitDetail): string =>
  'form' in detail ? `${detail.family} ${String(detail.form)}` : detail.family;

describe('the shipped day', () => {
  let moments: readonly Played[];

  beforeAll(async () => {
    const packed = await readFile(new URL('../recorded/2024-08-04/scoring-events.ndjson.gz', import.meta.url));
    const scoring = gunzipSync(packed)
      .toString()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => fromJson(JSON.parse(line), []) as ScoringEvent);
    moments = await playedAt(scoring, thirds(scoring));
  }, renderedWithinMs);

  it.each(['en', 'fr'] as const)(
    'shows everybody in every unit, whatever its state: %s',
    (language) => {
      const wrong = states(moments).flatMap((unit) => wrongIn(unit, language));
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    renderedWithinMs,
  );

  it('the final of the 100 m as everybody knows it', () => {
    const rsc = 'ATHM100M--------------FNL-000100--';
    const unit = moments.at(-1)!.units.find((one) => one.rsc === rsc)!;
    expect(isMatch(unit)).toBe(false);
    const rows = html('fr', <UnitForm unit={unit} medals />).match(/<tr.*?<\/tr>/gs)!;
    expect(rows.slice(1, 4).map((row) => text(row).replaceAll(/\s+/g, ' ').replace(evil, '').trim())).toEqual([
      expect.stringMatching(/^1 7 USA NAME 1960173 .* 9,79 –$/),
      expect.stringMatching(/^2 4 JAM NAME 1980161 .* 9,79 \+0,00$/),
      expect.stringMatching(/^3 3 USA NAME 1960958 .* 9,81 \+0,02$/),
    ]);
  });
});

it('a record bar says how far the leader is, and nothing where no record is known', () => {
  const mark = (value: number, printed: string) => ({ kind: 'TIME', value, text: printed }) as const;
  const unit = {
    lines: [{ competitor: '1', rank: 1, irm: null, mark: mark(97_900, '9.79') }],
  } as unknown as UnitDocument;
  const record = (recordType: string, value: number, printed: string) => ({
    recordType,
    mark: mark(value, printed),
    holder: 'BOLT Usain',
    noc: 'JAM',
    at: '2009-08-16',
    current: true,
    state: 'STANDING',
  });
  const event = {
    records: [record('OR', 96_300, '9.63'), record('WR', 95_800, '9.58')],
  } as unknown as EventDocument;
  const said = text(html('fr', <RecordBar event={event} unit={unit} />)).replaceAll(/\s+/g, ' ');
  expect(said).toContain('WR 9,58 BOLT Usain JAM 2009 OR 9,63');
  expect(said).toContain('+0,21 du WR');
  expect(html('fr', <RecordBar event={undefined} unit={unit} />)).toBe('');
});
