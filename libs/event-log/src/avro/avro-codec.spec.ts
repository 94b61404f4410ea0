import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { arbitraryCompetitionEvent, arbitraryScoringEvent } from '../../../../test/examples/arbitrary-event.js';
import { everyScoringEvent } from '../../../../test/examples/every-event.js';
import { UnreadableError } from '../codec.js';
import { competitionCodec, scoringCodec } from '../codecs.js';

const scoring = await scoringCodec();
const competition = await competitionCodec();

const { MarkRecorded: mark, FactCorrected: corrected, StartListPublished: startList } = everyScoringEvent;

const reasonOf = (bytes: Buffer): string => {
  try {
    scoring.decode(bytes);
  } catch (error) {
    if (error instanceof UnreadableError) return error.reason;
    throw error;
  }
  return 'readable';
};

describe('encode, then decode, gives the same event', () => {
  it.each(Object.entries<fc.Arbitrary<ScoringEvent>>(arbitraryScoringEvent))('%s', (_type, events) =>
    fc.assert(
      fc.property(events, (event) => {
        expect(scoring.faults(event)).toEqual([]);
        expect(isDeepStrictEqual(scoring.decode(scoring.encode(event)), event)).toBe(true);
      }),
    ),
  );

  it.each(Object.entries<fc.Arbitrary<CompetitionEvent>>(arbitraryCompetitionEvent))('%s', (_type, events) =>
    fc.assert(
      fc.property(events, (event) => {
        expect(competition.faults(event)).toEqual([]);
        expect(isDeepStrictEqual(competition.decode(competition.encode(event)), event)).toBe(true);
      }),
    ),
  );
});

describe('a decoded event', () => {
  it('is a plain object whose type comes first', () => {
    const decoded = scoring.decode(scoring.encode(mark));
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect(Object.keys(decoded)[0]).toBe('type');
    expect(JSON.stringify(decoded)).toBe(JSON.stringify(mark));
    expect(Object.getPrototypeOf((decoded as typeof mark).mark)).toBe(Object.prototype);
  });

  it('carries a corrected event whole, and a correction of a correction', () => {
    const again: ScoringEvent = { ...corrected, sequence: 13, replacement: corrected };
    expect(scoring.decode(scoring.encode(again))).toEqual(again);
  });
});

describe('bytes that are no event', () => {
  const bytes = scoring.encode(mark);

  it.each([
    ['nothing', Buffer.alloc(0), 'NOT_AVRO'],
    ['JSON', Buffer.from(JSON.stringify(mark)), 'NOT_AVRO'],
    ['half a mark', bytes.subarray(0, 6), 'NOT_AVRO'],
    ['the fingerprint of nobody', Buffer.concat([bytes.subarray(0, 2), Buffer.alloc(8, 7), bytes]), 'UNKNOWN_SCHEMA'],
    ['an event of another topic', competition.encode(competitionEvent()), 'UNKNOWN_SCHEMA'],
    ["a registry's frame without a registry", Buffer.from([0, 0, 0, 0, 9, 1]), 'UNKNOWN_SCHEMA'],
    ['a cut value', bytes.subarray(0, -1), 'BROKEN_BYTES'],
    ['a trailing byte', Buffer.concat([bytes, Buffer.from([0])]), 'BROKEN_BYTES'],
    ['more than a value may have', Buffer.concat([bytes, Buffer.alloc(300_000)]), 'BROKEN_BYTES'],
  ])('%s', (_what, broken, reason) => expect(reasonOf(broken)).toBe(reason));

  it('an array that claims more items than there are bytes costs nothing', () => {
    const events = scoring.encode({ ...startList, competitors: [] });
    // The empty array at the end becomes one of 2^40 items.
    const count = Buffer.from([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01]);
    expect(reasonOf(Buffer.concat([events.subarray(0, -1), count]))).toBe('BROKEN_BYTES');
  });

  it('are unreadable or another event, whatever is changed in them, and never anything worse', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(everyScoringEvent)),
        fc.nat(),
        fc.integer({ min: 0, max: 255 }),
        (event, at, byte) => {
          const changed = Buffer.from(scoring.encode(event as ScoringEvent));
          changed[10 + (at % (changed.length - 10))] = byte;
          expect(['readable', 'BROKEN_BYTES', 'NOT_AVRO', 'UNKNOWN_SCHEMA']).toContain(reasonOf(changed));
        },
      ),
      { numRuns: 2_000 },
    ));

  it('more events inside each other than anybody needs', () => {
    let event: ScoringEvent = corrected;
    for (let depth = 0; depth < 5; depth++) event = { ...corrected, replacement: event };
    expect(scoring.faults(event)).toEqual([expect.stringContaining('at most 4 events inside each other')]);
    expect(() => scoring.encode(event)).toThrow(TypeError);
  });
});

describe('faults', () => {
  it.each([
    ['no object', 'text', ['event: an object is expected']],
    [
      'a missing field',
      { ...mark, mark: { kind: 'TIME', value: 1 } },
      ['mark.decimals: missing; a whole number is expected'],
    ],
    [
      'a wrong symbol',
      { ...mark, origin: 'LATER' },
      ['origin: one of LIVE, DELAYED, RECONSTRUCTED, CORRECTED is expected, not "LATER"'],
    ],
    ['half a number', { ...mark, sequence: 1.5 }, ['sequence: a whole number is expected, not 1.5']],
    ['a field nobody knows', { ...mark, wind: 2.1 }, ['wind: there is no such field']],
    [
      'several in a list',
      { ...startList, competitors: [{ competitor: 1, noc: null, startOrder: 4, bib: null, members: 'x' }] },
      [
        'competitors.0.competitor: a string is expected, not 1',
        'competitors.0.noc: a string is expected, not null',
        'competitors.0.startOrder: a string or null is expected, not 4',
        'competitors.0.members: a list is expected, not "x"',
      ],
    ],
    ['a NUL, which Postgres does not keep', { ...mark, actor: 'a\0b' }, ['actor: holds a NUL character']],
    ['half a surrogate pair', { ...mark, actor: '\ud83e' }, ['actor: holds half a surrogate pair']],
    [
      'inside a correction',
      { ...corrected, replacement: { ...mark, competitor: 7, type: 'MarkRecorded' } },
      ['replacement.competitor: a string is expected, not 7'],
    ],
    ['too much text', { ...mark, actor: 'x'.repeat(300_000) }, ['event: takes more than 262144 bytes']],
  ])('name %s', (_what, event, expected) => expect(scoring.faults(event)).toEqual(expected));

  it('name the types there are', () =>
    expect(scoring.faults({ ...mark, type: 'GoalScored' })).toEqual([
      expect.stringContaining('MarkRecorded, MatchScored'),
    ]));

  it('may be left out only of what the schema lets be absent', () => {
    const { reason: _reason, ...without } = everyScoringEvent.IrmGiven;
    expect(scoring.faults(without)).toEqual([]);
    expect(scoring.decode(scoring.encode(without as ScoringEvent))).toEqual({ ...without, reason: null });
  });

  it('make encode throw', () =>
    expect(() => scoring.encode({ ...mark, competitor: 5 } as never)).toThrow(
      /competitor: a string is expected, not 5/,
    ));
});

function competitionEvent(): CompetitionEvent {
  const { source, occurredAt, actor, origin } = mark;
  return {
    type: 'VenueRegistered',
    source,
    occurredAt,
    actor,
    origin,
    code: 'STA',
    name: 'Stade de France',
    timeZone: 'Europe/Paris',
  };
}
