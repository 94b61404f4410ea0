/**
 * What the rules cost: fold and rank of one event in a unit of eight, and all of it (phases, places, medals) spread over the
 * events of a Games-like stream, in which each unit is called, raced with splits, and made official. No log, no server.
 */
import { instant, mayMoveOthers, openSportEvent, openStream, parseMark, receive, rsc, settle } from '#competition';
import type { CompetitorId, Instant, NocCode, Rsc, ScoringEvent, Source } from '#competition';
import { measured, print, say } from './report.js';

const lanes = 8;
const heats = 6;
const sportEvents = 250;
const rounds = 9;

type Saying = Omit<ScoringEvent, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'>;

/** All that is said of one heat, ready made: only the rules are measured. */
const heatEvents = (code: Rsc, heat: number): ScoringEvent[] => {
  const competitors = Array.from({ length: lanes }, (_, lane) => `${heat}${lane}` as CompetitorId);
  const mark = (lane: number, split: number) =>
    parseMark('TIME', `${split * 12 + ((lane * 7 + heat) % 10)}.${String(lane * 11 + heat).padStart(2, '0')}`)!;
  const sayings = [
    {
      type: 'StartListPublished',
      competitors: competitors.map((competitor, lane) => ({
        competitor,
        noc: `N${String(lane).padStart(2, '0')}` as NocCode,
        startOrder: String(lane + 1),
        bib: null,
        members: [],
      })),
    },
    { type: 'ResultStatusChanged', status: 'LIVE', reason: null },
    ...[1, 2, 3, 4].flatMap((split) =>
      competitors.map((competitor, lane) => ({ type: 'MarkRecorded', competitor, mark: mark(lane, split) })),
    ),
    { type: 'ResultStatusChanged', status: 'UNOFFICIAL', reason: null },
    { type: 'ResultStatusChanged', status: 'OFFICIAL', reason: null },
  ] as Saying[];
  const begin = instant('2024-08-04T10:00:00Z');
  return sayings.map((saying, index) => ({
    ...saying,
    rsc: code,
    source: 'BENATH1' as Source,
    sequence: index + 1,
    occurredAt: (begin + heat * 1_000_000 + index * 1000) as Instant,
    actor: 'bench',
    origin: 'LIVE',
  })) as ScoringEvent[];
};

const eventCode = (number: number): string => `ATHM${`E${number}`.padEnd(18, '-')}`;
const heatCode = (number: number, heat: number): Rsc => rsc(`${eventCode(number)}RND1000${heat}00--`);

/** Microseconds an event, of one unit alone. */
const foldAndRank = (): number => {
  const events = Array.from({ length: 400 }, (_, number) => heatEvents(heatCode(number, 1), 1));
  const begin = performance.now();
  let count = 0;
  for (const said of events) {
    const stream = openStream<null>(said[0]!.rsc);
    for (const event of said) receive(stream, event, null, () => count++);
  }
  return ((performance.now() - begin) * 1000) / count;
};

/** Microseconds an event, with whatever follows for the sport event. */
const everything = (): number => {
  const all = Array.from({ length: sportEvents }, (_, number) =>
    Array.from({ length: heats }, (_unit, heat) => heatEvents(heatCode(number, heat + 1), heat + 1)),
  );
  const begin = performance.now();
  let count = 0;
  all.forEach((units, number) => {
    const sportEvent = openSportEvent(eventCode(number) as never);
    for (const said of units) {
      const stream = openStream<null>(said[0]!.rsc);
      sportEvent.units.set(said[0]!.rsc, stream.unit);
      for (const event of said) {
        receive(stream, event, null, (settled) => {
          count++;
          if (mayMoveOthers(stream.unit, settled)) settle(sportEvent, stream.unit, settled);
        });
      }
    }
  });
  return ((performance.now() - begin) * 1000) / count;
};

say(`engine: units of ${lanes}, ${heats} heats an event, ${rounds} rounds after warming up`);
for (let round = 0; round < 3; round++) {
  foldAndRank();
  everything();
}
const [folds, wholes]: [number[], number[]] = [[], []];
for (let round = 0; round < rounds; round++) {
  folds.push(foldAndRank());
  wholes.push(everything());
}
const lines = [
  measured('fold and rank of an event in a unit of eight', 'microseconds', folds, { value: 5, is: 'at most' }),
  measured('with phases, ranking, advancement and medals', 'microseconds an event', wholes, {
    value: 10,
    is: 'at most',
  }),
];
print(lines, process.argv.includes('--json'));
process.exit(lines.every(({ holds }) => holds) ? 0 : 1);
