import { eventDocumentOf, foldEvent, parseMark, rsc, sportEventOf } from '#competition';
import type { CompetitorId, NocCode, RecordLine, Source } from '#competition';
import { tellParts } from '../../../../test/examples/sport-event.js';
import type { Part } from '../../../../test/examples/sport-event.js';
import { attempt } from '../../../../test/examples/attempts.js';
import { finish, gun, wind } from '../../../../test/examples/race.js';
import { id, live, official, recordMark, resultStatus, startList } from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';

const event = 'SWMM100MFR'.padEnd(34, '-');
const heat = rsc('SWMM100MFR------------HEAT000100--');
const final = rsc('SWMM100MFR------------FNL-000100--');
const jury = 'JURSWM1' as Source;

const listed = (recordType: string, text: string): Saying => ({
  type: 'RecordListed',
  recordType,
  mark: parseMark('TIME', text)!,
  holder: 'Holder',
  noc: 'N01' as NocCode,
  date: '2020-01-01',
  place: null,
});
const race = (...marks: readonly [string, string][]): Saying[] => [
  startList(...marks.map(([who]) => who)),
  live,
  ...marks.map(([who, text]) => recordMark(who, text)),
  resultStatus('UNOFFICIAL'),
];

const records = (...parts: readonly Part[]): string[] => {
  const { records: lines } = eventDocumentOf(foldEvent(sportEventOf(rsc(event)), tellParts(...parts))) ?? {
    records: [],
  };
  return lines.map(show);
};
const show = ({ recordType, mark, competitor, equalled, state, current }: RecordLine): string =>
  [recordType, mark.text, competitor ?? 'before', equalled && 'equalled', state, current && 'current']
    .filter(Boolean)
    .join(' ');

it('no record is known, none is shown', () => expect(records([heat, ...race(['1', '46.00'])])).toEqual([]));

it('a record falls when its unit is complete, and only the winner holds it', () =>
  expect(
    records([event, listed('WR', '46.80'), listed('OR', '47.00')], [heat, ...race(['1', '46.90'], ['2', '46.95'])]),
  ).toEqual(['WR 46.80 before STANDING current', 'OR 47.00 before STANDING', 'OR 46.90 1 UNCONFIRMED current']));

it('an equal mark equals it, and both are current', () =>
  expect(records([event, listed('WR', '46.80')], [heat, ...race(['1', '46.80'])])).toEqual([
    'WR 46.80 before STANDING current',
    'WR 46.80 1 equalled UNCONFIRMED current',
  ]));

it('heat and final in the order in which they were over', () =>
  expect(
    records(
      [event, listed('WR', '46.80')],
      [heat, ...race(['1', '46.70'])],
      [final, ...race(['2', '46.60'], ['1', '46.65'])],
    ),
  ).toEqual(['WR 46.80 before STANDING', 'WR 46.70 1 UNCONFIRMED', 'WR 46.60 2 UNCONFIRMED current']));

it('a refused record gives the one before it back, a ratified one says so', () => {
  const decided = (outcome: 'RATIFIED' | 'REFUSED'): Saying => ({
    type: 'RecordDecided',
    source: jury,
    recordType: 'WR',
    unit: heat,
    competitor: id('1'),
    outcome,
    reason: 'doping control',
  });
  const said: Part[] = [
    [event, listed('WR', '46.80')],
    [heat, ...race(['1', '46.70'])],
  ];
  expect(records(...said, [event, decided('REFUSED')])).toEqual([
    'WR 46.80 before STANDING current',
    'WR 46.70 1 REFUSED',
  ]);
  expect(records(...said, [event, decided('RATIFIED')]).at(-1)).toBe('WR 46.70 1 RATIFIED current');
});

it('whose mark is corrected into a disqualification loses the record', () => {
  const disqualified = {
    type: 'IrmGiven',
    rsc: heat,
    source: 'STAATH1' as Source,
    sequence: 3,
    occurredAt: 0 as never,
    actor: 'referee',
    origin: 'CORRECTED',
    competitor: '1' as CompetitorId,
    irm: 'DSQ',
    reason: null,
  } as const;
  const correction: Saying = {
    type: 'FactCorrected',
    source: jury,
    correctedSource: 'STAATH1' as Source,
    correctedSequence: 3,
    replacement: disqualified,
    reason: 'lane',
  };
  expect(
    records(
      [event, listed('WR', '46.80')],
      [heat, ...race(['1', '46.70'], ['2', '46.90']), official],
      [heat, correction],
    ),
  ).toEqual(['WR 46.80 before STANDING current']);
});

describe('with too much wind there is no record', () => {
  const record = (code: string, kind: 'TIME' | 'DISTANCE', text: string): Part => [
    code.padEnd(34, '-'),
    { ...(listed('WR', '1') as object), mark: parseMark(kind, text)! } as Saying,
  ];
  const shown = (event: string, ...parts: readonly Part[]): string[] =>
    (eventDocumentOf(foldEvent(sportEventOf(rsc(event.padEnd(34, '-'))), tellParts(...parts)))?.records ?? []).map(
      show,
    );
  const sprint = (tenths: number): Part => [
    'ATHM100M--------------FNL-000100--',
    startList('1', '2'),
    live,
    gun(),
    wind(tenths),
    finish('1', '9.50'),
    finish('2', '9.60'),
    resultStatus('UNOFFICIAL'),
  ];

  it('in a sprint, above 2.0 m/s', () => {
    expect(shown('ATHM100M', record('ATHM100M', 'TIME', '9.58'), sprint(21))).toEqual([
      'WR 9.58 before STANDING current',
    ]);
    expect(shown('ATHM100M', record('ATHM100M', 'TIME', '9.58'), sprint(20)).at(-1)).toBe(
      'WR 9.50 1 UNCONFIRMED current',
    );
  });

  it('in a jump the longest with legal wind counts', () =>
    expect(
      shown('ATHMLONGJUMP', record('ATHMLONGJUMP', 'DISTANCE', '8.95'), [
        'ATHMLONGJUMP----------FNL-000100--',
        startList('1', '2'),
        live,
        attempt('1', 1, '9.10', 25),
        attempt('2', 1, '8.00', 0),
        attempt('1', 2, '8.97', 20),
        resultStatus('UNOFFICIAL'),
      ]).at(-1),
    ).toBe('WR 8.97 1 UNCONFIRMED current'));
});
