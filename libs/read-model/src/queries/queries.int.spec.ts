/** Every query against a real Postgres; the SQL each one sends lies in `sent/`. `UPDATE_SQL=1` writes it anew. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'typeorm';
import { eventRscOf, instant, instantOfMs, rsc } from '#competition';
import type { CompetitorId, Instant, Medal, NocCode, ScoringEvent, Source, SportEventCode } from '#competition';
import { unpackEntries } from '#event-log';
import { recordedPart } from '../../../../test/examples/recorded.js';
import { Road } from '../../../../test/infra/road.js';
import { openDataSource } from '../data-source.js';
import * as queries from './index.js';
import { now } from './index.js';
import type { Asker, Followed, JournalReader, Moment, Reader, TimetableRow } from './index.js';

const final = rsc('ATHM100M--------------FNL-000100--');
const sprint = 'ATHM100M--------------' as SportEventCode;
const usa = 'USA' as NocCode;
const lyles = '1960173' as CompetitorId;
const foil = 'FENMTEAMFOIL----------' as SportEventCode;
const medley = 'SWMW4X100MMD----------' as SportEventCode;
const nothing: Followed = { disciplines: [], sportEvents: [], units: [], nocs: [], athletes: [] };
const page = { from: 0, limit: 100 };

let road: Road;
let reader: Reader;
let said: string[] = [];

const logger: Logger = {
  logQuery: (query) => void said.push(query),
  logQueryError: () => undefined,
  logQuerySlow: () => undefined,
  logSchemaBuild: () => undefined,
  logMigration: () => undefined,
  log: () => undefined,
};

beforeAll(async () => {
  road = await Road.open();
  const { competition, scoring } = await recordedPart('ATHM100M', 'SWMW4X100MMD', 'FENMTEAMFOIL');
  await road.announce(...competition);
  await road.say(...scoring);
  const readJournal: JournalReader = (pack) =>
    unpackEntries(pack).map(({ value, ...entry }) => ({ ...entry, event: road.parts.scoring.decode(value) }));
  const dataSource = await openDataSource(road.databaseUrl, { name: 'queries', readOnly: true, logger });
  reader = { dataSource, readJournal };
});
afterAll(async () => {
  await reader.dataSource.destroy();
  await road.close();
});

const at = (text: string): Moment => ({ by: 'occurred', instant: instant(text) });
const evening = at('2024-08-04T19:50:30Z');
const anybody: Asker = { audience: 'PUBLIC', gamesNow: instant('2024-08-04T20:00:00Z') };

const asked: readonly (readonly [name: string, ask: (moment: Moment) => Promise<unknown>])[] = [
  ['bracket-of-event', (moment) => queries.bracketOfEvent(reader, foil, moment)],
  [
    'communications',
    (moment) => queries.communications(reader, { affecting: final, concerns: 'ATH', limit: 2 }, anybody, moment),
  ],
  ['conference', (moment) => queries.conference(reader, 'mpc-1', anybody, moment)],
  ['conferences', (moment) => queries.conferences(reader, { limit: 2 }, anybody, moment)],
  ['clock', (moment) => queries.clock(reader, moment)],
  ['day-at', (moment) => queries.dayAt(reader, '2024-08-04T19:50:30.000Z', moment)],
  ['days', (moment) => queries.days(reader, moment)],
  ['disciplines', (moment) => queries.disciplines(reader, moment)],
  [
    'followed-names',
    (moment) =>
      queries.followedNames(reader, { ...nothing, sportEvents: [sprint], nocs: [usa], athletes: [lyles] }, moment),
  ],
  ['event-ranking', (moment) => queries.eventRanking(reader, sprint, moment)],
  ['history-of-unit', (moment) => queries.historyOfUnit(reader, final, { after: 0, limit: 10 }, moment)],
  ['instants-of-unit', () => queries.instantsOfUnit(reader, final)],
  ['medal-table', (moment) => queries.medalTable(reader, moment)],
  ['medallists', (moment) => queries.medallists(reader, { noc: usa }, page, moment)],
  [
    'news',
    (moment) =>
      queries.news(
        reader,
        { form: 'NEWS', concerns: 'ATH', competitor: lyles, noc: usa, after: ['2024', 'news:1'], limit: 2 },
        anybody,
        moment,
      ),
  ],
  ['noc', (moment) => queries.noc(reader, usa, { limit: 2 }, moment)],
  ['nocs', (moment) => queries.nocs(reader, moment)],
  ['participant', (moment) => queries.participant(reader, lyles, moment)],
  [
    'participants',
    (moment) => queries.participants(reader, { noc: usa, q: 'ly', after: ['a', '1'], limit: 2 }, moment),
  ],
  ['phases-of-event', (moment) => queries.phasesOfEvent(reader, sprint, moment)],
  ['programme', (moment) => queries.programme(reader, 'ATH', moment)],
  ['schedule-of-day', (moment) => queries.scheduleOfDay(reader, { day: '2024-08-04', noc: usa }, moment)],
  ['sport-records', (moment) => queries.sportRecords(reader, { sportEvent: sprint }, page, moment)],
  ['subjects', (moment) => queries.subjectsOf(reader, [final], moment)],
  ['timetable', (moment) => queries.timetable(reader, { day: '2024-08-04' }, moment)],
  [
    'timetable-of',
    (moment) => queries.timetableOf(reader, { ...nothing, sportEvents: [foil], athletes: [lyles] }, moment),
  ],
  ['unit', (moment) => queries.unit(reader, final, moment)],
  ['units-of-event', (moment) => queries.unitsOfEvent(reader, sprint, moment)],
  ['venues', (moment) => queries.venues(reader, moment)],
  ['weather', (moment) => queries.weather(reader, 'STA', anybody, moment)],
];

it.each(asked)('%s sends the SQL that is committed', async (name, ask) => {
  const statements: string[] = [];
  for (const [title, moment] of [
    ['now', now],
    ['at an instant', evening],
  ] as const) {
    said = [];
    await ask(moment);
    statements.push(`-- ${title}`, ...said.map((query) => `${query};`));
  }
  const folder = new URL('sent/', import.meta.url);
  const file = new URL(`${name}.sql`, folder);
  const sent = `${statements.join('\n\n')}\n`;
  if (process.env.UPDATE_SQL) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, sent);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'not committed yet: run with UPDATE_SQL=1').toBe(sent);
});

it('phases are found by their sport event, and one without has none', async () => {
  const found = await queries.phaseDocuments(reader.dataSource, [sprint, foil]);
  expect(found.get(sprint)!.map(({ rsc: code }) => code.slice(22, 26))).toEqual(['PREL', 'RND1', 'SFNL']);
  expect(found.get(foil)).toEqual([]);
});

it('the medal table of the rows is that of the view for people', async () => {
  const table = await queries.medalTable(reader, now);
  expect(table.map(({ noc, rank, tied }) => [noc, rank, tied])).toEqual([
    ['USA', 1, false],
    ['JPN', 2, false],
    ['AUS', 3, true],
    ['ITA', 3, true],
    ['JAM', 3, true],
    ['CHN', 6, true],
    ['FRA', 6, true],
  ]);
  const view: object[] = await road.dataSource.query(
    'select rank, noc, gold, silver, bronze, total from medal_table order by rank, noc',
  );
  expect(
    table.map(({ rank, noc, gold, silver, bronze, total }) => ({ rank, noc, gold, silver, bronze, total })),
  ).toEqual(view);
});

it('looking back after everything gives what is there now', async () => {
  const later = at('2024-08-05T00:00:00Z');
  for (const [name, ask] of asked) {
    if (name === 'history-of-unit') continue;
    expect([name, await ask(later)]).toEqual([name, await ask(now)]);
  }
});

it('a unit is folded to the instant, with the plan and names of then', async () => {
  const { unit } = (await queries.unit(reader, final, evening))!;
  expect(unit).toMatchObject({ version: 9, resultStatus: 'LIVE', asOf: '2024-08-04T19:50:26.666Z' });
  expect(unit!.lines.filter(({ mark }) => mark)).toHaveLength(4);
  const before = await queries.unit(reader, final, at('2024-08-01T00:00:00Z'));
  expect(before).toMatchObject({ unit: null, schedule: { name: "Men's 100m Final" }, competitors: {} });
  expect(await queries.unit(reader, final, at('2024-01-01T00:00:00Z'))).toBeNull();
});

describe('the timetable', () => {
  const heats = (rows: readonly TimetableRow[]): string[] =>
    rows.flatMap(({ units }) => units.map(({ rsc: code }) => code));

  it('names who leads, and who the question is about whatever their place', async () => {
    const all = await queries.timetable(reader, { sportEvent: sprint }, now);
    const ofAll = all.rows.flatMap(({ units }) => units).find(({ rsc: code }) => code === final)!;
    expect([ofAll.first.map(({ rank }) => rank), ofAll.own, ofAll.lines]).toEqual([[1, 2], null, 8]);
    expect(all.competitors[ofAll.first[0]!.competitor]!.name).toBe('LYLES Noah');
    const jamaica = await queries.timetable(reader, { sportEvent: sprint, noc: 'JAM' as NocCode }, now);
    const own = jamaica.rows.flatMap(({ units }) => units).find(({ rsc: code }) => code === final)!.own!;
    expect([own.rank, jamaica.competitors[own.competitor]!.name]).toEqual([2, 'THOMPSON Kishane']);
  });

  it('has only the heats somebody starts in, and before any start list those of events they have entered', async () => {
    const followed = { ...nothing, athletes: [lyles] };
    const played = heats((await queries.timetableOf(reader, followed, now)).rows);
    expect(played).toContain(final);
    for (const code of played) {
      const { unit } = (await queries.unit(reader, rsc(code), now))!;
      expect(unit!.lines.map(({ competitor }) => competitor)).toContain(lyles);
    }
    const ahead = await queries.timetableOf(reader, followed, at('2024-07-30T00:00:00Z'));
    expect(heats(ahead.rows)).toEqual([]);
    expect(ahead.rows.map(({ plan }) => plan.rsc)).toContain(final);
  });

  it('of what somebody follows it has every heat, each once', async () => {
    const followed = { ...nothing, sportEvents: [sprint], nocs: [usa], units: [final] };
    const rows = (await queries.timetableOf(reader, followed, now)).rows;
    const codes = heats(rows.filter(({ plan }) => plan.rsc.startsWith(sprint)));
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.toSorted()).toEqual(
      (await queries.unitsOfEvents(reader, [sprint], now)).map(({ rsc: code }) => code).toSorted(),
    );
  });
});

it('a unit had its moments, the last of them that of its newest version', async () => {
  const instants = await queries.instantsOfUnit(reader, final);
  expect(instants).toEqual(instants.toSorted());
  const { unit } = (await queries.unit(reader, final, now))!;
  expect(instants.at(-1)).toBe(unit!.asOf);
  const [first] = instants;
  expect((await queries.unit(reader, final, at(first!)))!.unit).toMatchObject({ asOf: first });
});

it('finds names by their beginnings, accents and case aside', async () => {
  const named = async (q: string): Promise<string[]> =>
    (await queries.participants(reader, { q, limit: 5 }, now)).participants.map(({ name }) => name);
  expect(await named('noáh LY')).toEqual(['LYLES Noah']);
  expect(await named('yles')).toEqual([]);
  expect(await named("ly:*' | noah & !")).toEqual(['LYLES Noah']);
});

it('a relay counts for those the start list names', async () => {
  const team = (await queries.unitsOfEvents(reader, [medley], now)).find(({ rsc: code }) => code.includes('FNL'))!;
  const winner = team.lines[0]!;
  const member =
    winner.members[0] ?? (await queries.unit(reader, team.rsc, now))!.competitors[winner.competitor]!.members![0]!;
  const answer = (await queries.participant(reader, member, now))!;
  expect(answer.results.map(({ line }) => line.competitor)).toContain(winner.competitor);
  expect(answer.medals).toMatchObject([{ medal: 'GOLD', competitor: winner.competitor }]);
});

describe('a result made of other units', () => {
  const golf = 'GLFMSTROKE------------' as SportEventCode;
  const total = eventRscOf(golf);
  let rounds: readonly ScoringEvent[];

  beforeAll(async () => {
    const part = await recordedPart('GLFMSTROKE');
    rounds = part.scoring;
    await road.announce(...part.competition);
    await road.say(...rounds);
  });

  const lines = async (moment: Moment): Promise<string[]> =>
    (await queries.unit(reader, total, moment))!
      .unit!.lines.slice(0, 3)
      .map(({ rank, mark }) => `${rank} ${mark?.text}`);

  it('is folded to the instant with the units of then, asked alone or with them', async () => {
    const second = rounds.filter(({ rsc: unit }) => unit.endsWith('FNL-000200--'));
    const { occurredAt } = second.find((fact) => fact.type === 'ResultStatusChanged' && fact.status === 'UNOFFICIAL')!;
    const moment: Moment = { by: 'occurred', instant: occurredAt };
    expect(await lines(moment)).toEqual(['1 131', '1 131', '1 131']);
    expect(await lines({ by: 'occurred', instant: (occurredAt - 1) as Instant })).toEqual(['1 63', '2 65', '3 66']);
    const all = await queries.unitsOfEvents(reader, [golf], moment);
    expect(all.find(({ rsc: unit }) => unit === total)).toEqual((await queries.unit(reader, total, moment))!.unit);
  });

  it('is in the end what the projector wrote, version included', async () => {
    const [then, written] = [
      await queries.unit(reader, total, at('2024-08-05T00:00:00Z')),
      await queries.unit(reader, total, now),
    ];
    expect(then!.unit).toEqual(written!.unit);
    expect(await lines(now)).toEqual(['1 265', '2 266', '3 267']);
  });

  it('tells its own facts, each with the version it had after them', async () => {
    const history = (await queries.historyOfUnit(reader, total, { after: 0, limit: 10 }, now))!;
    const own = rounds.filter(({ rsc: unit }) => unit === total);
    expect(history.total).toBe(own.length);
    const versions = history.entries.map(({ version }) => version);
    expect(versions.slice(0, 2)).toEqual([1, 2]);
    // Each round moved it between its own facts.
    expect(versions.at(-1)).toBe(own.length + 4);
    const later = (await queries.historyOfUnit(reader, total, { after: versions[1]!, limit: 1 }, now))!;
    expect(later.entries).toEqual([history.entries[2]]);
  });
});

describe('what a venue told late', () => {
  const judged = 'GARM1APVT-------------' as SportEventCode;
  const floor = 'GARM1APSR-------------' as SportEventCode;
  const told: Partial<Record<string, Instant>> = {};

  beforeAll(async () => {
    const part = await recordedPart('GARM1APVT', 'GARM1APSR');
    await road.announce(...part.competition);
    const of = (code: string): ScoringEvent[] => part.scoring.filter(({ rsc: unit }) => unit.startsWith(code));
    told.before = instantOfMs(Date.now());
    await sleep(5);
    await road.say(...of(floor));
    await sleep(5);
    told.between = instantOfMs(Date.now());
    await sleep(5);
    await road.say(...of(judged));
  });

  it('is there at the instant it happened, and known only from when it was told', async () => {
    const golds = async (moment: Moment): Promise<string[]> =>
      (await queries.medallists(reader, { discipline: 'GAR' }, page, moment)).medallists
        .filter(({ medal }) => medal === 'GOLD')
        .map(({ sportEvent }) => sportEvent);
    expect(await golds({ by: 'known', instant: told.before! })).toEqual([]);
    expect(await golds({ by: 'known', instant: told.between! })).toEqual([floor]);
    expect(await golds(now)).toEqual([floor, judged]);
    expect(await golds(at('2024-08-04T23:00:00Z'))).toEqual([floor, judged]);
  });

  it('an event whose facts came in another order than they happened is folded to the instant', async () => {
    const decided = (sequence: number, occurredAt: string, medal: Medal): ScoringEvent => ({
      type: 'MedalDecided',
      rsc: eventRscOf('BOXM57KG--------------' as SportEventCode),
      source: 'JURYBOX1' as Source,
      sequence,
      occurredAt: instant(occurredAt),
      actor: 'jury',
      origin: 'DELAYED',
      medal,
      holders: [{ competitor: `${medal}1` as CompetitorId, noc: usa }],
      reason: 'for this test',
    });
    await road.say(decided(1, '2024-08-04T20:05:00Z', 'GOLD'), decided(2, '2024-08-04T20:00:00Z', 'BRONZE'));
    const held = async (moment: Moment): Promise<Medal[]> =>
      (await queries.medallists(reader, { discipline: 'BOX' }, page, moment)).medallists.map(({ medal }) => medal);
    expect(await held(at('2024-08-04T19:59:59Z'))).toEqual([]);
    expect(await held(at('2024-08-04T20:02:00Z'))).toEqual(['BRONZE']);
    expect(await held(at('2024-08-04T20:05:00Z'))).toEqual(['GOLD', 'BRONZE']);
  });
});

it('a database that is away is an error with a name, and the next question finds it again', async () => {
  const target = new URL(road.databaseUrl);
  const sockets: Socket[] = [];
  const listen = (port: number): Promise<Server> =>
    new Promise((resolve) => {
      const server = createServer((socket) => {
        const upstream = connect(Number(target.port), target.hostname);
        sockets.push(socket, upstream);
        socket.on('error', () => undefined).pipe(upstream.on('error', () => undefined));
        upstream.pipe(socket);
      });
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  const proxy = await listen(0);
  const { port } = proxy.address() as AddressInfo;
  const address = Object.assign(new URL(target.href), { port: String(port), hostname: '127.0.0.1' });
  const dataSource = await openDataSource(address.href, { name: 'cut', readOnly: true });
  const cut = { ...reader, dataSource };
  expect(await queries.venues(cut, now)).not.toEqual([]);
  const closed = new Promise((resolve) => proxy.close(resolve));
  for (const socket of sockets) socket.destroy();
  await closed;
  await expect(queries.venues(cut, now)).rejects.toMatchObject({ name: 'ReadError', code: 'UNAVAILABLE' });
  const again = await listen(port);
  expect(await queries.venues(cut, now)).not.toEqual([]);
  await dataSource.destroy();
  again.close();
});

it('a question that takes too long is an error with a name', async () => {
  const { promise: locked, resolve: lock } = Promise.withResolvers<void>();
  const { promise: free, resolve: release } = Promise.withResolvers<void>();
  const holding = road.dataSource.transaction(async (manager) => {
    await manager.query('lock table competition_document in access exclusive mode');
    lock();
    await free;
  });
  await locked;
  const dataSource = await openDataSource(road.databaseUrl, { name: 'slow', statementTimeoutMs: 50, readOnly: true });
  await expect(queries.venues({ ...reader, dataSource }, now)).rejects.toMatchObject({
    code: 'TOO_SLOW',
    retriable: true,
  });
  release();
  await holding;
  await dataSource.destroy();
});

it('a reader cannot write', async () => {
  await expect(reader.dataSource.query('delete from result_document')).rejects.toThrow(/read-only/);
});
