import {
  given,
  givenIn,
  giveIrm,
  id,
  live,
  official,
  recordMark,
  resultStatus,
  scoreMatch,
  startList,
  Told,
} from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';
import { instant, rsc } from '../index.js';
import type { ScoringEvent, Source } from '../index.js';

const under = [startList('4', '6', '2'), live];
const judo = rsc('JUDM60KG--------------QFNL000100--');
const football = rsc('FBLMTEAM11------------GPA-000100--');
const sailing = rsc('SALMILCA7-------------PREL000100--');
const decathlon = rsc('ATHMDECATH------------------------');

describe('what a venue may say', () => {
  it('a mark without a start list is refused', () =>
    given().when(recordMark('4', '9.83')).thenRefused('NO_START_LIST'));
  it('a mark before the start is refused', () =>
    given(startList('4')).when(recordMark('4', '9.83')).thenRefused('NOT_STARTED'));
  it('a mark for somebody who is not on the start list is refused', () =>
    given(...under)
      .when(recordMark('9', '9.83'))
      .thenRefused('NOT_ON_START_LIST'));
  it('a late mark after OFFICIAL is refused', () =>
    given(...under, official)
      .when(recordMark('4', '9.83'))
      .thenRefused('ALREADY_OFFICIAL'));
  it('a distance in swimming is refused', () =>
    givenIn(rsc('SWMM100MBA------------HEAT000100--'), ...under)
      .when(recordMark('4', '8.11', 'DISTANCE'))
      .thenRefused('WRONG_MARK_KIND'));
  it('an IRM that the discipline does not know is refused', () =>
    given(...under)
      .when(giveIrm('4', 'BFD'))
      .thenRefused('UNKNOWN_IRM'));
  it('a start list that forgets somebody with a mark is refused', () =>
    given(...under, recordMark('4', '9.83'))
      .when(startList('6', '2'))
      .thenRefused('HAS_RESULT'));
  it('a competitor twice on a start list is refused', () =>
    given().when(startList('4', '4')).thenRefused('DUPLICATE_COMPETITOR'));
  it('a status out of reach is refused', () =>
    given(startList('4')).when(resultStatus('PROTESTED')).thenRefused('STATUS_NOT_REACHABLE'));
  it('a status that the discipline does not use is refused', () =>
    givenIn(rsc('BOXM57KG--------------FNL-000100--'), startList('1', '2'), live)
      .when(resultStatus('UNOFFICIAL'))
      .thenRefused('STATUS_NOT_USED'));
  it('breaking a tie that is none is refused', () =>
    given(...under, recordMark('4', '9.83'), recordMark('6', '9.84'))
      .when({ type: 'TieBroken', competitors: [id('4'), id('6')], method: 'photo finish' })
      .thenRefused('NOT_TIED'));
  it('a winner of a race for all is refused', () =>
    given(...under)
      .when({ type: 'ContestDecided', winner: id('4'), decision: 'walkover' })
      .thenRefused('NOT_HEAD_TO_HEAD'));
  it('a medal is decided for an event, not a unit', () =>
    given(...under)
      .when({ type: 'MedalDecided', medal: 'GOLD', holders: [], reason: 'none' })
      .thenRefused('NOT_AN_EVENT'));
});

describe('the order of a unit', () => {
  const second = 'STAATH2' as Source;
  it('the same event again is a repeat', () => {
    const told = new Told(judo).tell(startList('1', '2'));
    told.tell(told.settled[0]!.event);
    expect(told.last.outcome).toBe('REPEATED');
  });
  it('a number used again for something else is refused', () =>
    given(...under, recordMark('4', '9.83'))
      .when({ ...recordMark('4', '9.84'), sequence: 3 })
      .thenRefused('SEQUENCE_REUSED'));
  it('what comes early waits, and goes on when the missing number arrives', () =>
    given(...under)
      .when(
        { ...recordMark('6', '9.90'), sequence: 4 },
        { ...recordMark('2', '9.91'), sequence: 5 },
        { ...recordMark('4', '9.83'), sequence: 3 },
      )
      .thenOutcomes('WAITING', 'WAITING', 'APPLIED', 'APPLIED', 'APPLIED'));
  it('a waiting event sent again is a repeat', () => {
    const told = new Told(judo).tell(startList('1', '2'), { ...live, sequence: 3 });
    told.tell(told.last.event);
    expect(told.last.outcome).toBe('REPEATED');
  });
  it('a number that is given up lets the others go on', () =>
    given(...under)
      .when(
        { ...recordMark('6', '9.90'), sequence: 4 },
        {
          type: 'SequenceSkipped',
          source: 'OPS1' as Source,
          skippedSource: 'STAATH1' as Source,
          skippedSequence: 3,
          reason: 'unreadable',
        },
      )
      .thenOutcomes('WAITING', 'APPLIED', 'APPLIED'));
  it('a number given up is refused when it comes after all', () =>
    given(...under, {
      type: 'SequenceSkipped',
      source: 'OPS1' as Source,
      skippedSource: 'STAATH1' as Source,
      skippedSequence: 3,
      reason: 'lost',
    })
      .when({ ...recordMark('6', '9.90'), sequence: 3 })
      .thenRefused('SEQUENCE_SKIPPED'));
  it('a number that came cannot be given up', () =>
    given(...under)
      .when({
        type: 'SequenceSkipped',
        source: 'OPS1' as Source,
        skippedSource: 'STAATH1' as Source,
        skippedSequence: 2,
        reason: 'lost',
      })
      .thenRefused('NOTHING_TO_SKIP'));
  it('a second box may not just talk', () =>
    given(...under)
      .when({ ...recordMark('4', '9.83'), source: second })
      .thenRefused('NOT_THE_UNITS_SOURCE'));
  it('a second box takes over by saying so, and the first one is silent then', () => {
    const over = given(...under).when(
      { type: 'SourceTookOver', source: second, reason: 'box 1 burnt' },
      { ...recordMark('4', '9.83'), source: second },
    );
    over.thenOutcomes('APPLIED', 'APPLIED');
    over.told.tell(recordMark('6', '9.9'));
    expect(over.told.last.refusal?.code).toBe('NOT_THE_UNITS_SOURCE');
  });
});

describe('ranks', () => {
  it('equal marks share a rank, and the rank after them is not given', () =>
    given(...under)
      .when(recordMark('4', '9.83'), recordMark('6', '9.83'), recordMark('2', '9.9'))
      .thenLines(
        { competitor: '4', rank: 1, tied: true },
        { competitor: '6', rank: 1, tied: true },
        { competitor: '2', rank: 3, tied: false },
      ));
  it('officials break a tie', () =>
    given(...under)
      .when(recordMark('4', '9.79'), recordMark('6', '9.79'), {
        type: 'TieBroken',
        competitors: [id('6'), id('4')],
        method: 'photo finish',
      })
      .thenLines(
        { competitor: '6', rank: 1, tied: false },
        { competitor: '4', rank: 2 },
        { competitor: '2', rank: null },
      ));
  it('an IRM stands last, without a rank', () =>
    given(...under)
      .when(giveIrm('4', 'DNF'), recordMark('6', '9.9'))
      .thenLines(
        { competitor: '6', rank: 1 },
        { competitor: '2', rank: null },
        { competitor: '4', rank: null, irm: 'DNF' },
      ));
  it('an IRM that sailing scores keeps its place', () =>
    givenIn(sailing, ...under)
      .when(
        recordMark('4', '10.2', 'POINTS'),
        giveIrm('4', 'DPI'),
        recordMark('6', '11', 'POINTS'),
        giveIrm('2', 'BFD'),
      )
      .thenLines(
        { competitor: '4', rank: 1, irm: 'DPI' },
        { competitor: '6', rank: 2 },
        { competitor: '2', rank: null, irm: 'BFD' },
      ));
  it('places of officials stand where marks do not decide', () =>
    givenIn(rsc('CTRMSPRINT------------R32-000100--'), startList('1', '2'), live)
      .when(
        { type: 'PlaceRecorded', competitor: id('1'), place: 2, remark: null },
        { type: 'PlaceRecorded', competitor: id('2'), place: 1, remark: null },
      )
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }));
});

describe('two sides', () => {
  const match = [startList('1', '2'), live];
  it('the higher score wins when everything is in, and sides keep their order', () =>
    givenIn(judo, ...match)
      .when(scoreMatch(['1', '0'], ['2', '10']), official)
      .thenLines({ competitor: '1', wlt: 'L', rank: null }, { competitor: '2', wlt: 'W' }));
  it('nobody has won while it goes on', () =>
    givenIn(judo, ...match)
      .when(scoreMatch(['1', '0'], ['2', '10']))
      .thenLines({ competitor: '1', wlt: null }, { competitor: '2', wlt: null }));
  it('equal scores are a draw where the discipline has draws', () =>
    givenIn(football, ...match)
      .when(scoreMatch(['1', '1'], ['2', '1']), official)
      .thenLines({ competitor: '1', wlt: 'T' }, { competitor: '2', wlt: 'T' }));
  it('equal scores without a decision have no winner where there are no draws', () =>
    givenIn(judo, ...match)
      .when(scoreMatch(['1', '1'], ['2', '1']), official)
      .thenLines({ competitor: '1', wlt: null }, { competitor: '2', wlt: null }));
  it('a decision goes before the score', () =>
    givenIn(judo, ...match)
      .when(
        scoreMatch(['1', '1'], ['2', '1']),
        { type: 'ContestDecided', winner: id('2'), decision: 'golden score' },
        official,
      )
      .thenLines({ competitor: '1', wlt: 'L' }, { competitor: '2', wlt: 'W' }));
  it('the side with an IRM loses', () =>
    givenIn(judo, ...match)
      .when(giveIrm('1', 'DSQ'), official)
      .thenLines({ competitor: '1', wlt: 'L' }, { competitor: '2', wlt: 'W' }));
  it('the faster climber wins', () =>
    givenIn(rsc('CLBMSPEED-------------QFNL000100--'), ...match)
      .when(scoreMatch(['1', '5.02'], ['2', '4.98'], 'TIME'), official)
      .thenLines({ competitor: '1', wlt: 'L' }, { competitor: '2', wlt: 'W' }));
});

describe('corrections', () => {
  const jury = 'JURATH1' as Source;
  const correct = (sequence: number, replacement: ScoringEvent | null, source = 'STAATH1' as Source): Saying => ({
    type: 'FactCorrected',
    source: jury,
    correctedSource: source,
    correctedSequence: sequence,
    replacement,
    reason: 'jury',
  });
  const race = [...under, recordMark('4', '9.83'), recordMark('6', '9.9'), official];

  it('a corrected fact acts where it stood, and what follows is worked out again', () => {
    const { told } = given(...race);
    told.tell(correct(3, { ...told.complete({ ...giveIrm('4', 'DQ'), sequence: 3 }) }));
    expect(told.last.outcome).toBe('APPLIED');
    expect(told.document.lines).toMatchObject([
      { competitor: '6', rank: 1 },
      { competitor: '2' },
      { competitor: '4', rank: null, irm: 'DQ' },
    ]);
    expect(told.document.changes[0]).toMatchObject({
      what: 'CORRECTION',
      competitor: '4',
      rankBefore: 1,
      rankAfter: null,
    });
  });
  it('undoing a correction is another correction, and brings back what was', () => {
    const { told } = given(...race);
    const before = told.document;
    told.tell(correct(3, told.complete({ ...giveIrm('4', 'DQ'), sequence: 3 })), correct(1, null, jury));
    expect(told.document.lines).toEqual(before.lines);
    expect(told.document.version).toBe(before.version + 2);
  });
  it('a withdrawn fact never was', () => {
    const { told } = given(...race);
    told.tell(correct(4, null));
    expect(told.document.lines).toMatchObject([
      { competitor: '4', rank: 1 },
      { competitor: '6', rank: null, mark: null },
      { competitor: '2' },
    ]);
  });
  it('the second correction of a fact holds', () => {
    const { told } = given(...race);
    for (const time of ['9.95', '9.85'])
      told.tell(correct(3, told.complete({ ...recordMark('4', time), sequence: 3 })));
    expect(told.document.lines[0]).toMatchObject({ competitor: '4', mark: { text: '9.85' } });
  });
  it('a correction of nothing is refused', () =>
    given(...race)
      .when(correct(77, null))
      .thenRefused('NOTHING_TO_CORRECT'));
  it('a correction of what was withdrawn is refused', () =>
    given(...race, correct(4, null))
      .when(correct(4, null))
      .thenRefused('ALREADY_WITHDRAWN'));
});

describe('protests and medals', () => {
  it('a protest is open until it is resolved, once', () => {
    const over = given(...under).when(
      { type: 'ProtestLodged', protest: 'P1', by: 'N06', text: 'lane infringement' },
      { type: 'ProtestResolved', protest: 'P1', outcome: 'REJECTED', text: 'no contact seen' },
      { type: 'ProtestResolved', protest: 'P1', outcome: 'UPHELD', text: 'again' },
    );
    over.thenRefused('NO_OPEN_PROTEST');
    expect(over.told.document.protests).toEqual([
      { protest: 'P1', by: 'N06', text: 'lane infringement', outcome: 'REJECTED' },
    ]);
  });
  it('a medal decision needs no start list', () =>
    givenIn(decathlon)
      .when({ type: 'MedalDecided', medal: 'BRONZE', holders: [], reason: 'vacant until the hearing' })
      .thenOutcomes('APPLIED'));
});

it('a re-run keeps the start list and forgets what was recorded', () =>
  given(...under, recordMark('4', '9.83'), resultStatus('START_LIST'))
    .when(live)
    .thenLines({ competitor: '4', mark: null }, { competitor: '6' }, { competitor: '2' }));

it('a document says when it is from and what changed, newest first', () => {
  const { told } = given(...under, recordMark('6', '9.9'), recordMark('4', '9.83'));
  expect(told.document.asOf).toBe('2024-08-04T19:50:03.000Z');
  expect(told.document.changes.slice(0, 2)).toEqual([
    {
      version: 4,
      at: '2024-08-04T19:50:03.000Z',
      what: 'MARK',
      competitor: '4',
      text: '9.83',
      rankBefore: null,
      rankAfter: 1,
    },
    {
      version: 3,
      at: '2024-08-04T19:50:02.000Z',
      what: 'MARK',
      competitor: '6',
      text: '9.9',
      rankBefore: null,
      rankAfter: 1,
    },
  ]);
  expect(instant(told.document.asOf)).toBe(told.unit.asOf);
});
