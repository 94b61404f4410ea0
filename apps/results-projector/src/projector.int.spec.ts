/** Through a log and a real Postgres: whatever comes in, every record ends in one place, and nothing is lost. */
import type { EventDocument, ScoringEvent, Source, UnitDocument } from '#competition';
import { foldUnits, instant, parseMark, rsc, unitDocument } from '#competition';
import type { CompetitionEvent, CompetitorId, NocCode } from '#competition';
import { competitionEvents, deadLettersOf, discardOf, refusals, results, scoringEvents } from '#event-log';
import { everyCompetitionEvent } from '../../../test/examples/every-event.js';
import { giveIrm, id, live, official, recordMark, sprint, startList, Told } from '../../../test/examples/unit.js';
import type { Saying } from '../../../test/examples/unit.js';
import { Contest } from '../../../test/examples/contest.js';
import { Road } from '../../../test/infra/road.js';
import { Projector } from './projector.js';
import { rebuild } from './rebuild.js';

let road: Road;
beforeEach(async () => {
  road = await Road.open();
});
afterEach(() => road.close());

const events = (...sayings: readonly Saying[]): ScoringEvent[] => {
  const told = new Told(sprint);
  return sayings.map((saying) => told.complete(saying));
};
const race = (): ScoringEvent[] =>
  events(
    startList('4', '6', '2'),
    live,
    recordMark('4', '9.83'),
    recordMark('6', '9.9'),
    giveIrm('2', 'DNF'),
    official,
  );
const unit = (): Promise<UnitDocument | null> => road.body<UnitDocument>(`unit:${sprint}`);

it('a race becomes rows, a ranking, medals and documents on the wire', async () => {
  await road.say(...race());
  expect((await unit())!.lines).toMatchObject([
    { competitor: '4', rank: 1, mark: { text: '9.83' } },
    { competitor: '6', rank: 2 },
    { competitor: '2', rank: null, irm: 'DNF' },
  ]);
  const lines: { rank: number; mark: string }[] = await road.dataSource.query(
    'select rank, mark from result_line where rsc = $1 order by sort_order',
    [sprint],
  );
  expect(lines).toEqual([
    { rank: 1, mark: '9.83' },
    { rank: 2, mark: '9.9' },
    { rank: null, mark: null },
  ]);
  const table: object[] = await road.dataSource.query(
    'select noc, rank, gold, silver, total from medal_table order by rank',
  );
  expect(table).toEqual([
    { noc: 'N04', rank: 1, gold: 1, silver: 0, total: 1 },
    { noc: 'N06', rank: 2, gold: 0, silver: 1, total: 1 },
  ]);
  await road.stopProjector();
  const wire = await road.newest();
  expect(JSON.parse(wire.get(`unit:${sprint}`)!.value!.toString())).toEqual(await unit());
  expect(wire.get(`unit:${sprint}`)!.headers).toMatchObject({
    generation: '1',
    version: '6',
    epoch: expect.stringMatching(/^1-/),
  });
  expect(JSON.parse(wire.get(`event:${sprint.slice(0, 22)}`)!.value!.toString())).toEqual(
    await road.body<EventDocument>(`event:${sprint.slice(0, 22)}`),
  );
  expect(await road.tally()).toEqual({ applied: 6, refused: 0, repeated: 0, deadLettered: 0, waiting: 0 });
});

it('a repeat is counted and dropped; other content under the same number is refused, stored and published', async () => {
  const said = race();
  await road.say(...said, said[2]!, { ...said[3]!, actor: 'somebody else' });
  expect(await road.tally()).toEqual({ applied: 6, refused: 1, repeated: 1, deadLettered: 0, waiting: 0 });
  await road.stopProjector();
  const [refusal] = await road.records(refusals.name);
  expect(refusal!.key).toBe('STAATH1');
  expect(JSON.parse(refusal!.value!.toString())).toMatchObject({
    code: 'SEQUENCE_REUSED',
    subject: sprint,
    sequence: 4,
    source: 'STAATH1',
  });
});

it('a missing number holds up its unit alone, over a restart too, until it comes', async () => {
  const said = race();
  const other = new Told(rsc('ATHM100M--------------SFNL000100--'));
  await road.say(said[0]!, said[1]!, said[3]!, said[4]!, other.complete(startList('4')));
  expect(await road.tally()).toMatchObject({ applied: 3, waiting: 2 });
  await road.stopProjector();
  road.startProjector();
  await road.say(said[5]!, said[2]!);
  expect(await road.tally()).toEqual({ applied: 7, refused: 0, repeated: 0, deadLettered: 0, waiting: 0 });
  expect((await unit())!.resultStatus).toBe('OFFICIAL');
});

describe('bytes that nobody can read', () => {
  const broken = (said: ScoringEvent, value: Buffer) => ({ ...road.recordOf(said), value });
  const noAvro = Buffer.from('certainly not Avro');
  const unknownSchema = Buffer.concat([Buffer.from([0xc3, 0x01]), Buffer.alloc(8, 0x77), Buffer.from('x')]);

  it.each([
    ['no Avro', noAvro, 'NOT_AVRO'],
    ['a schema nobody knows', unknownSchema, 'UNKNOWN_SCHEMA'],
  ])('%s: put aside with its reason, untouched; its unit waits, others go on', async (_name, value, reason) => {
    const said = race();
    const other = new Told(rsc('ATHM100M--------------SFNL000100--'));
    await road.append(
      road.recordOf(said[0]!),
      broken(said[1]!, value),
      road.recordOf(said[2]!),
      road.recordOf(other.complete(startList('4'))),
    );
    expect(await road.tally()).toEqual({ applied: 2, refused: 0, repeated: 0, deadLettered: 1, waiting: 1 });
    await road.stopProjector();
    const [letter] = await road.records(deadLettersOf(scoringEvents).name);
    expect(letter!.value).toEqual(value);
    expect(letter!.headers).toMatchObject({
      'dlt-reason': reason,
      'dlt-topic': scoringEvents.name,
      ce_id: `STAATH1/${sprint}/2`,
    });
  });

  it('replayed once it can be read, the unit goes on and the letter is settled', async () => {
    const said = race();
    await road.append(
      road.recordOf(said[0]!),
      broken(said[1]!, unknownSchema),
      ...said.slice(2).map((event) => road.recordOf(event)),
    );
    await road.say(said[1]!);
    expect(await road.tally()).toEqual({ applied: 6, refused: 0, repeated: 0, deadLettered: 1, waiting: 0 });
    expect(await road.dataSource.query('select state from dead_letter')).toEqual([{ state: 'REPLAYED' }]);
  });

  it('discarded by a fact, the unit goes on without it, and a rebuild obeys the fact', async () => {
    const said = race();
    await road.append(
      road.recordOf(said[0]!),
      road.recordOf(said[1]!),
      broken(said[2]!, noAvro),
      ...said.slice(3).map((event) => road.recordOf(event)),
    );
    const skip: ScoringEvent = {
      ...said[0]!,
      type: 'SequenceSkipped',
      source: 'OPS1' as Source,
      sequence: 1,
      skippedSource: said[2]!.source,
      skippedSequence: 3,
      reason: 'unreadable',
    };
    await road.say(skip);
    expect(await road.tally()).toEqual({ applied: 6, refused: 0, repeated: 0, deadLettered: 1, waiting: 0 });
    expect(await road.dataSource.query('select state from dead_letter')).toEqual([{ state: 'DISCARDED' }]);
    const before = await road.sums();
    const rebuilt = await rebuild(road.parts, false, () => undefined);
    expect(rebuilt).toMatchObject({ switched: true, differences: [] });
    expect(await road.sums()).toEqual(before);
  });
});

it('a letter that nothing waits for is given up by a record of its own, in either log, and a rebuild obeys it', async () => {
  const bytes = Buffer.from('nobody’s');
  await road.append({ key: sprint.slice(0, 22), value: bytes });
  await road.log.append(competitionEvents.name, [{ key: 'noc:FRA', value: bytes, headers: { ce_id: 'x' } }]);
  await road.projected();
  const letters: { topic: string; partition: number; key: string; offset: string }[] = await road.dataSource.query(
    'select topic, partition, key, record_offset as offset from dead_letter order by topic',
  );
  expect(letters).toHaveLength(2);
  for (const { topic, offset, ...letter } of letters)
    await road.log.append(topic, [discardOf({ ...letter, offset: Number(offset) }, 'A. Operator', 'not ours')]);
  await road.say(...race());
  await road.projected();
  expect(await road.dataSource.query('select state from dead_letter')).toEqual([
    { state: 'DISCARDED' },
    { state: 'DISCARDED' },
  ]);
  expect(await road.tally()).toEqual({ applied: 7, refused: 0, repeated: 0, deadLettered: 1, waiting: 0 });
  const before = await road.sums();
  expect(await rebuild(road.parts, false, () => undefined)).toMatchObject({ switched: true, differences: [] });
  expect(await road.sums()).toEqual(before);
});

it('what no ingest would let through is refused here all the same', async () => {
  const [first] = race();
  const elsewhere = { ...road.recordOf(first!), key: 'SWMM100MBA------------' };
  const unknown = { ...first!, rsc: `ZZZ${sprint.slice(3)}` } as ScoringEvent;
  const crooked = { ...first!, rsc: `${sprint.slice(0, 30)}x${sprint.slice(31)}` } as ScoringEvent;
  await road.append(elsewhere, road.recordOf(unknown), road.recordOf(crooked));
  const rows: { code: string }[] = await road.dataSource.query('select code from refusal order by code');
  expect(rows.map(({ code }) => code)).toEqual(['UNKNOWN_DISCIPLINE', 'WRONG_KEY', 'WRONG_RSC']);
  expect(await road.tally()).toMatchObject({ applied: 0, refused: 3 });
});

describe('rebuilding', () => {
  const management: CompetitionEvent[] = [
    {
      type: 'ParticipantRegistered',
      source: 'OMS1',
      occurredAt: instant('2024-07-01T00:00:00Z'),
      actor: 'entries',
      origin: 'LIVE',
      id: '4' as CompetitorId,
      name: 'RUNNER Four',
      noc: 'N04' as NocCode,
      gender: 'M',
      birthDate: '2000-01-01',
      function: 'ATHLETE',
      disciplines: ['ATH'],
    },
    {
      type: 'ParticipantRegistered',
      source: 'OMS1',
      occurredAt: instant('2024-07-02T00:00:00Z'),
      actor: 'entries',
      origin: 'LIVE',
      id: '4' as CompetitorId,
      name: 'RUNNER Four Junior',
      noc: 'N04' as NocCode,
      gender: 'M',
      birthDate: '2000-01-01',
      function: 'ATHLETE',
      disciplines: ['ATH'],
    },
  ];

  it('with every derived row gone, the same rows come back byte for byte', async () => {
    const said = race();
    await road.announce(...management);
    await road.say(...said, said[2]!, { ...said[3]!, actor: 'somebody else' });
    const before = await road.sums();
    await road.stopProjector();
    for (const { table } of before) await road.dataSource.query(`truncate ${table}`);
    road.startProjector();
    await road.projected();
    expect(await road.sums()).toEqual(before);
    expect(before.find(({ table }) => table === 'result_document')!.rows).toBe(2);
  });

  it('a generation is built beside the current one, compared, and switched; all documents go out under it', async () => {
    await road.announce(...management);
    await road.say(...race());
    const rebuilt = await rebuild(road.parts, false, () => undefined);
    expect(rebuilt).toMatchObject({ from: 1, to: 2, differences: [], switched: true });
    const more = new Told(rsc('ATHM100M--------------SFNL000100--'));
    await road.say(more.complete(startList('4')));
    await road.stopProjector();
    const wire = await road.newest();
    const expected = [`event:${sprint.slice(0, 22)}`, 'participant:4', `unit:${more.rsc}`, `unit:${sprint}`];
    expect([...wire.keys()].sort()).toEqual(expected.sort());
    for (const { headers } of wire.values()) expect(headers.generation).toBe('2');
    expect(await road.records(refusals.name)).toEqual([]);
  });

  it('rows that differ are not switched to unless a person accepts it', async () => {
    await road.say(...race());
    await road.dataSource.query(`update result_document set body = '{"kind":"unit"}' where key = $1`, [
      `unit:${sprint}`,
    ]);
    const refused = await rebuild(road.parts, false, () => undefined);
    expect(refused).toMatchObject({ switched: false, differences: [{ table: 'result_document' }] });
    const accepted = await rebuild(road.parts, true, () => undefined);
    expect(accepted.switched).toBe(true);
    expect((await unit())!.lines).toHaveLength(3);
  });
});

it('an edit of a person is a new version; the same again is a repeat; a broken one is put aside', async () => {
  const person: CompetitionEvent = {
    type: 'NocRegistered',
    source: 'OMS1',
    occurredAt: instant('2024-07-01T00:00:00Z'),
    actor: 'entries',
    origin: 'LIVE',
    code: 'FRA' as NocCode,
    name: 'France',
    longName: 'France',
  };
  await road.announce(
    person,
    { ...person, occurredAt: instant('2024-07-02T00:00:00Z') },
    { ...person, name: 'FRANCE' },
  );
  expect(await road.body('noc:FRA')).toEqual({
    kind: 'noc',
    code: 'FRA',
    name: 'FRANCE',
    longName: 'France',
    version: 2,
    asOf: '2024-07-01T00:00:00.000Z',
  });
  await road.log.append(competitionEvents.name, [
    { key: 'noc:GER', value: Buffer.from('no'), headers: { ce_id: 'x' } },
  ]);
  await road.projected();
  expect(await road.dataSource.query('select key, reason, state from dead_letter')).toEqual([
    { key: 'noc:GER', reason: 'NOT_AVRO', state: 'OPEN' },
  ]);
});

it('a writer whose position was moved by another does no harm', async () => {
  await road.say(...race());
  await road.dataSource.query('update position set next_offset = 0 where next_offset > 0');
  const more = new Told(rsc('ATHM100M--------------SFNL000100--'));
  await road.say(more.complete(startList('4')));
  expect((await unit())!.version).toBe(6);
  expect(await road.body(`unit:${more.rsc}`)).toMatchObject({ version: 1 });
});

describe('what is made of other units', () => {
  /** Three rounds; the desk lists the players before the first, and signs off after a correction. */
  const tournament = (): Contest => {
    const contest = new Contest('GLFMSTROKE').ranks('', '', 'a', 'b', 'c');
    contest.held('FNL', '000100', 'STROKES', ['a', '68'], ['b', '70'], ['c', '66']);
    contest.held('FNL', '000200', 'STROKES', ['a', '70'], ['b', '68'], ['c', null, 'WD']);
    contest.tell(contest.rsc('FNL', '000100'), official);
    contest.held('FNL', '000300', 'STROKES', ['a', '71'], ['b', '70']);
    const wrong = contest.facts.find((fact) => fact.type === 'MarkRecorded')!;
    contest.tell(contest.rsc('FNL', '000100'), {
      type: 'FactCorrected',
      correctedSource: wrong.source,
      correctedSequence: wrong.sequence,
      replacement: { ...wrong, mark: parseMark('STROKES', '66')! } as ScoringEvent,
      reason: 'the card said 66',
    });
    return contest.tell(contest.rsc(), official);
  };

  it('is written and sent after each of them, and is the same after a restart anywhere', async () => {
    const contest = tournament();
    const total = `unit:${contest.rsc()}`;
    for (const [index, fact] of contest.facts.entries()) {
      if (index % 7 === 3) {
        await road.stopProjector();
        road.startProjector();
      }
      await road.say(fact);
    }
    expect(await road.body(total)).toEqual(contest.document());
    expect(contest.document()).toMatchObject({
      version: 8,
      lines: [{ mark: { text: '207' } }, { rank: 2 }, { irm: 'WD' }],
    });
    await road.stopProjector();
    const sent = (await road.records(results.name)).filter(({ key }) => key === total);
    // A restart may send the newest once more.
    expect([...new Set(sent.map(({ headers }) => headers.version))]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(JSON.parse(sent.at(-1)!.value!.toString())).toEqual(contest.document());
  });

  it('is refused by hand alike before and after a restart', async () => {
    const contest = tournament();
    const [list, live_, ...rounds] = contest.facts;
    const byHand = contest.complete(contest.rsc(), recordMark('a', '207', 'STROKES'));
    const late = { ...byHand, sequence: 3 } as ScoringEvent;
    const signed = { ...rounds.pop()!, sequence: 4 } as ScoringEvent;
    await road.say(list!, live_!, ...rounds.slice(0, 6), late);
    await road.stopProjector();
    road.startProjector();
    await road.say(...rounds.slice(6), signed);
    expect(await road.tally()).toMatchObject({ refused: 1, waiting: 0 });
    expect(await road.body(`unit:${contest.rsc()}`)).toMatchObject({
      resultStatus: 'OFFICIAL',
      lines: contest.document().lines,
    });
    expect(await rebuild(road.parts, false, () => undefined)).toMatchObject({ switched: true, differences: [] });
  });

  it('a unit that waits for a number is no part yet, before and after a restart', async () => {
    const contest = tournament();
    const early = contest.facts.filter(({ rsc: code }) => code === contest.rsc('FNL', '000300'));
    const rest = contest.facts.filter(({ rsc: code }) => code !== contest.rsc('FNL', '000300'));
    await road.say(early[1]!, ...rest.slice(0, 9));
    await road.stopProjector();
    road.startProjector();
    await road.say(...rest.slice(9), ...early.slice(2), early[0]!);
    const { event } = new Contest('GLFMSTROKE');
    const inOrder = [...rest, ...early];
    const folded = foldUnits(event.code, inOrder).get(contest.rsc())!;
    expect(await road.body(`unit:${contest.rsc()}`)).toEqual(unitDocument(folded));
  });
});

it('a second projector waits for partitions, and goes on where the first one stopped', async () => {
  const said = race();
  const second = new Projector(road.parts);
  second.start();
  await road.say(...said.slice(0, 4));
  await road.stopProjector();
  await road.say(...said.slice(4));
  expect(await unit()).toMatchObject({ version: 6, resultStatus: 'OFFICIAL' });
  await second.stop();
});

it('medals of a sport event keep their history', async () => {
  await road.say(...race());
  const rows: { version: string; body: EventDocument }[] = await road.dataSource.query(
    'select version, body from event_history order by version',
  );
  expect(rows.map(({ version, body }) => [Number(version), body.medals.map(({ competitor }) => competitor)])).toEqual([
    [1, [id('4'), id('6')]],
  ]);
});

describe('what has an embargo', () => {
  const desk = {
    source: 'EDITOR1',
    actor: 'editor',
    origin: 'LIVE',
    occurredAt: instant('2024-08-04T10:00:00Z'),
  } as const;
  const clockAt = (gamesAt: string): CompetitionEvent => ({
    ...desk,
    type: 'GamesClockSet',
    realAt: instant('2026-11-24T08:00:00Z'),
    gamesAt: instant(gamesAt),
    speed: 0,
  });
  const news = (own: object = {}): CompetitionEvent => ({
    ...everyCompetitionEvent.NewsPublished,
    ...desk,
    withdrawn: null,
    publishedAt: instant('2024-08-04T10:00:00Z'),
    embargoUntil: instant('2024-08-04T20:00:00Z'),
    ...own,
  });
  const key = 'news:q-17';
  /** What the wire says of it now; undefined where it never spoke of it. */
  const onTheWire = async (): Promise<string | null | undefined> => {
    const record = (await road.newest()).get(key);
    return record && (record.value?.toString() ?? null);
  };
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    for (let turn = 0; turn < 300; turn++) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not within fifteen seconds; the wire says ${await onTheWire()}`);
  };
  const everSaid = async (): Promise<number> =>
    (await road.records(results.name)).filter((record) => record.value?.toString().includes('leaned')).length;

  it('comes on to the wire when it ends by the Games clock, and not before; over restarts too', async () => {
    await road.announce(clockAt('2024-08-04T12:00:00Z'), news());
    await until(async () => (await onTheWire()) === null);
    await road.stopProjector();
    road.startProjector();
    await road.announce(clockAt('2024-08-04T19:59:59Z'));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(await everSaid()).toBe(0);
    await road.announce(clockAt('2024-08-04T20:00:00Z'));
    await until(async () => (await onTheWire())?.includes('leaned') ?? false);
  }, 30_000);

  it('leaves it again when the clock is set back, as in a second rehearsal, and comes back', async () => {
    await road.announce(clockAt('2024-08-04T21:00:00Z'), news());
    await until(async () => (await onTheWire())?.includes('leaned') ?? false);
    await road.announce(clockAt('2024-08-04T09:00:00Z'));
    await until(async () => (await onTheWire()) === null);
    await road.announce(clockAt('2024-08-04T21:00:00Z'));
    await until(async () => (await onTheWire())?.includes('leaned') ?? false);
  }, 30_000);

  it('what was public is taken off when it becomes internal, and a rebuild keeps it off', async () => {
    await road.announce(news({ embargoUntil: null, audience: 'PUBLIC' }));
    await until(async () => (await onTheWire())?.includes('leaned') ?? false);
    await road.announce(news({ embargoUntil: null, audience: 'INTERNAL' }));
    await until(async () => (await onTheWire()) === null);
    await road.stopProjector();
    const said = await everSaid();
    await rebuild(road.parts, false, () => undefined);
    road.startProjector();
    await road.announce(news({ id: 'q-18', embargoUntil: null }));
    await until(async () => (await road.newest()).has('news:q-18'));
    expect(await onTheWire()).toBeNull();
    expect(await everSaid()).toBe(said + 1);
  }, 30_000);
});
