/**
 * A made-up Games from a seed: every sport with all its fine-grained events, incidents and corrections. Who goes on from a
 * round is what the engine says. Competitors are numbers and their teams letters, so that nobody takes it for real.
 */
import {
  documentsOf,
  eventRscOf,
  evolveEvent,
  instant,
  openSportEvent,
  phaseRscOf,
  printInstant,
  rsc,
  sportEventOf,
  unitDocument,
} from '#competition';
import type {
  CompetitionEvent,
  CompetitorId,
  DrawSlot,
  Instant,
  NocCode,
  PhaseDocument,
  Rsc,
  ScoringEvent,
  Source,
  SportEvent,
  SportEventCode,
} from '#competition';
import type { Recorded } from '../recording.js';
import { playUnit } from './play-unit.js';
import { plans } from './programme.js';
import type { Plan } from './programme.js';
import { seeded } from './seeded.js';
import type { Content } from './stage.js';
import { truthOfReplay } from './truth.js';

const begin = instant('2030-07-01T06:00:00Z');
const day = '2030-07-01';
const venue = 'SYN';
const minute = 60 * 1_000_000;
/** Between the last unit of a round and the first of the next. */
const pause = 40 * minute;

/** Two units of a round follow each other by so much, whether the one before is over or not. */
const unitEvery = 12 * minute;

class Event {
  readonly events: ScoringEvent[] = [];
  readonly sportEvent: SportEvent;
  /** Units in the order in which they begin. */
  readonly units: { readonly rsc: Rsc; readonly startAt: Instant; readonly medal: number }[] = [];
  private readonly code: SportEventCode;
  private readonly jury: Source;
  private juryCount = 0;
  /** When the last unit of the round before was over. */
  private now: Instant;

  constructor(
    readonly plan: Plan,
    private readonly entrants: readonly CompetitorId[],
    private readonly membersOf: (competitor: CompetitorId) => readonly CompetitorId[],
    private readonly random: () => number,
    startAt: Instant,
  ) {
    this.code = sportEventOf(rsc(plan.event.padEnd(34, '-')));
    this.sportEvent = openSportEvent(this.code);
    this.jury = `JURY${this.code.slice(0, 3)}1` as Source;
    this.now = startAt;
  }

  play(): void {
    switch (this.plan.kind) {
      case 'rounds':
        return this.playRounds(this.plan);
      case 'knockout':
        return this.playKnockout(this.plan.phases, this.entrants, this.plan.third);
      case 'pools':
        return this.playPools(this.plan);
      case 'parts':
        return this.playParts(this.plan);
    }
  }

  private playRounds({ rounds }: Extract<Plan, { kind: 'rounds' }>): void {
    let field = this.entrants.slice(0, rounds[0]!.units * rounds[0]!.size);
    rounds.forEach(({ phase, units }, index) => {
      const next = rounds[index + 1];
      if (next) this.setAdvancement(phase, units, next.units * next.size);
      // Spread so that the strong do not all meet at once.
      const groups = Array.from({ length: units }, (_, unit) => field.filter((_one, at) => at % units === unit));
      groups.forEach((group, unit) => this.unit(phase, unit + 1, group, next ? 0 : 1));
      this.pause();
      if (next) field = this.qualified(phase).slice(0, next.units * next.size);
    });
  }

  /** The first of each unit, and the fastest of the others. */
  private setAdvancement(phase: string, units: number, places: number): void {
    const each = Math.floor(places / units) - (units > 1 ? 1 : 0);
    const best = places - each * units;
    const rule = { from: 1, mark: null };
    this.sayOfEvent({
      type: 'AdvancementSet',
      phase,
      units,
      rules: [
        ...(each > 0 ? [{ ...rule, qualification: 'Q', by: 'PLACE' as const, to: each }] : []),
        ...(best > 0 ? [{ ...rule, qualification: 'q', by: 'BEST' as const, to: best }] : []),
      ],
    });
  }

  private qualified(phase: string): CompetitorId[] {
    const document = this.phaseDocument(phase);
    return document.lines.filter(({ qualification }) => qualification !== null).map(({ competitor }) => competitor);
  }

  private phaseDocument(phase: string): PhaseDocument {
    const key = `phase:${phaseRscOf(this.rscOf(phase, 1))}`;
    const document = documentsOf(this.sportEvent).get(key);
    if (document?.kind !== 'phase') throw new Error(`${key} was not settled`);
    return document;
  }

  private playKnockout(phases: readonly string[], entrants: readonly CompetitorId[], third: string): void {
    let field = entrants.slice(0, 2 ** phases.length);
    let losers: CompetitorId[] = [];
    this.publishDraw(phases, field);
    for (const phase of phases) {
      const winners: CompetitorId[] = [];
      losers = phase === 'FNL' ? losers : [];
      if (phase === 'FNL') this.playForThird(losersOf(this.sportEvent, phases.at(-2)!, this.code), third);
      for (let at = 0; at < field.length; at += 2) {
        const [winner, loser] = this.match(phase, at / 2 + 1, [field[at]!, field[at + 1]!], phase === 'FNL' ? 1 : 0);
        winners.push(winner);
        losers.push(loser);
      }
      field = winners;
      this.pause();
    }
  }

  private playForThird(semiFinalists: readonly CompetitorId[], third: string): void {
    if (third === 'MATCH') this.match('FNL', 2, semiFinalists, 3);
    if (third !== 'TWO') return;
    const quarterFinalists = losersOf(this.sportEvent, 'QFNL', this.code);
    // Whoever lost in the quarter-finals has another chance against those who lost in the semi-finals.
    const repechage = [0, 2].map((at) => this.match('REP1', at / 2 + 1, quarterFinalists.slice(at, at + 2), 0)[0]);
    repechage.forEach((one, index) => this.match('REPF', index + 1, [one, semiFinalists[1 - index]!], 3));
  }

  private publishDraw(phases: readonly string[], field: readonly CompetitorId[]): void {
    const slots: DrawSlot[] = field.map((competitor, index) => ({
      unit: this.rscOf(phases[0]!, Math.floor(index / 2) + 1),
      position: (index % 2) + 1,
      competitor,
      from: 'DRAW',
      of: null,
      rank: null,
    }));
    this.sayOfEvent({ type: 'DrawPublished', slots });
  }

  private playPools({ pools, size }: Extract<Plan, { kind: 'pools' }>): void {
    const best = pools.map((pool, index) => {
      const teams = this.entrants.slice(index * size, (index + 1) * size);
      let number = 0;
      for (let home = 0; home < size; home++) {
        for (let away = home + 1; away < size; away++) {
          this.unit(pool, ++number, [teams[home]!, teams[away]!], 0);
        }
      }
      const { pool: table } = this.phaseDocument(pool);
      return table.map(({ competitor }) => competitor);
    });
    this.pause();
    const [a, b] = best as [CompetitorId[], CompetitorId[]];
    const semiFinals: readonly (readonly CompetitorId[])[] = [
      [a[0]!, b[1]!],
      [b[0]!, a[1]!],
    ];
    const decided = semiFinals.map((sides, index) => this.match('SFNL', index + 1, sides, 0));
    this.pause();
    this.match(
      'FNL',
      2,
      decided.map(([, loser]) => loser),
      3,
    );
    this.match(
      'FNL',
      1,
      decided.map(([winner]) => winner),
      1,
    );
  }

  private playParts({ parts, size, total }: Extract<Plan, { kind: 'parts' }>): void {
    const field = this.entrants.slice(0, size);
    const totalRsc = `${this.code}${total}` as Rsc;
    this.take(playUnit({ ...this.unitParts(totalRsc, field), total: true }));
    for (const part of parts) {
      this.unitAt(`${this.code}${part}` as Rsc, field, 0);
      this.pause();
    }
    const results = this.sportEvent.units.get(totalRsc)!;
    for (const status of ['UNOFFICIAL', 'OFFICIAL'] as const) {
      this.take([
        {
          type: 'ResultStatusChanged',
          ...this.envelope(totalRsc, this.boxOf(), results.version + 1),
          status,
          reason: null,
        },
      ]);
    }
  }

  /** @returns winner and loser. */
  private match(
    phase: string,
    number: number,
    sides: readonly CompetitorId[],
    medal: number,
  ): [CompetitorId, CompetitorId] {
    const unit = this.unit(phase, number, sides, medal);
    const document = unitDocument(this.sportEvent.units.get(unit)!)!;
    // A double disqualification has no winner; the draw goes on with its first side.
    const winner = document.lines.find(({ wlt, rank }) => wlt === 'W' || rank === 1)?.competitor ?? sides[0]!;
    return [winner, sides.find((side) => side !== winner)!];
  }

  private unit(phase: string, number: number, competitors: readonly CompetitorId[], medal: number): Rsc {
    return this.unitAt(this.rscOf(phase, number), competitors, medal);
  }

  private unitAt(unit: Rsc, competitors: readonly CompetitorId[], medal: number): Rsc {
    this.units.push({ rsc: unit, startAt: (this.now + 27 * minute) as Instant, medal });
    this.take(playUnit(this.unitParts(unit, competitors)));
    this.now = (this.now + unitEvery) as Instant;
    return unit;
  }

  private unitParts(unit: Rsc, competitors: readonly CompetitorId[]) {
    return {
      rsc: unit,
      source: this.boxOf(),
      startAt: this.now,
      competitors,
      membersOf: this.membersOf,
      nocOf,
      formOf: (competitor: CompetitorId) => formOf(competitor),
      random: this.random,
    };
  }

  private boxOf(): Source {
    return `${venue}${this.code.slice(0, 3)}1` as Source;
  }

  private rscOf(phase: string, number: number): Rsc {
    return `${this.code}${phase.padEnd(4, '-')}${String(number).padStart(4, '0')}00--` as Rsc;
  }

  /** The next round begins when this one is over. */
  private pause(): void {
    const last = Math.max(this.now, ...this.events.map(({ occurredAt }) => occurredAt));
    this.now = (last + pause) as Instant;
  }

  private sayOfEvent(content: Content): void {
    const code = eventRscOf(this.code);
    this.take([{ ...content, ...this.envelope(code, this.jury, ++this.juryCount) } as ScoringEvent]);
  }

  private envelope(code: Rsc, source: Source, sequence: number): Envelope {
    return { rsc: code, source, sequence, occurredAt: this.now, actor: 'synthetic', origin: 'LIVE' };
  }

  private take(events: readonly ScoringEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      evolveEvent(this.sportEvent, event);
    }
  }
}

type Envelope = Pick<ScoringEvent, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'>;

const losersOf = ({ units }: SportEvent, phase: string, code: SportEventCode): CompetitorId[] =>
  [...units]
    .filter(([unit]) => unit.startsWith(`${code}${phase.padEnd(4, '-')}`))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, unit]) => {
      const lines = unitDocument(unit)?.lines ?? [];
      const winner = lines.find(({ wlt, rank }) => wlt === 'W' || rank === 1) ?? lines[0];
      return lines.filter((line) => line !== winner).map(({ competitor }) => competitor);
    });

const entrantsMax = 24;
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWX';

/** Team A to team X; the code begins with an X, as no NOC's does. */
const nocCode = (index: number): NocCode => `XA${letters[index % letters.length]}` as NocCode;
const nocOf = (competitor: CompetitorId): NocCode => nocCode(Number(competitor.slice(-2)) - 1);
/** The lower the number the better, more or less. */
const formOf = (competitor: CompetitorId): number => 1 - (Number(competitor.slice(-2)) - 1) / entrantsMax;

/** @param seed any whole number; the same one gives the same Games, byte for byte. */
export const syntheticGames = (seed: number): Recorded => {
  const random = seeded(seed);
  const played = plans.map((plan, index) => {
    const prefix = String(1001 + index);
    const entrants = Array.from(
      { length: entrantsMax },
      (_, at) => `${prefix}${String(at + 1).padStart(2, '0')}` as CompetitorId,
    );
    const members = plan.members ?? 0;
    const membersOf = (competitor: CompetitorId): CompetitorId[] =>
      Array.from({ length: members }, (_, at) => `${competitor}-${at + 1}` as CompetitorId);
    const event = new Event(plan, entrants, membersOf, random, (begin + (index % 12) * 10 * minute) as Instant);
    event.play();
    return { event, entrants, membersOf };
  });
  const scoringEvents = played
    .flatMap(({ event }) => event.events)
    .sort((a, b) => a.occurredAt - b.occurredAt || (a.rsc < b.rsc ? -1 : a.rsc > b.rsc ? 1 : a.sequence - b.sequence));
  const to = scoringEvents.at(-1)!.occurredAt;
  return {
    meta: {
      name: `synthetic-${seed}`,
      title: `A made-up Games, seed ${seed}`,
      timeZone: 'UTC',
      from: printInstant(begin),
      to: printInstant(to),
      sources: sourcesIn(scoringEvents),
      credit: 'Made up by a generator; no competitor, team or result is real.',
      licence: 'None needed.',
    },
    competitionEvents: managementOf(played),
    scoringEvents,
    truth: truthOfReplay(played.map(({ event }) => event.sportEvent)),
    omissions: [],
  };
};

const sourcesIn = (events: readonly ScoringEvent[]): Recorded['meta']['sources'] => {
  const disciplines = new Map<string, Set<string>>();
  for (const { source, rsc: unit } of events)
    disciplines.set(source, (disciplines.get(source) ?? new Set()).add(unit.slice(0, 3)));
  return [...disciplines].map(([source, of]) => ({ source, disciplines: [...of] }));
};

interface Played {
  readonly event: Event;
  readonly entrants: readonly CompetitorId[];
  readonly membersOf: (competitor: CompetitorId) => readonly CompetitorId[];
}

const managementOf = (played: readonly Played[]): CompetitionEvent[] => {
  const said = {
    source: 'OMS1',
    occurredAt: (begin - 24 * 60 * minute) as Instant,
    actor: 'synthetic',
    origin: 'LIVE' as const,
  };
  const nocs = Array.from({ length: letters.length }, (_, index) => ({
    ...said,
    type: 'NocRegistered' as const,
    code: nocCode(index),
    name: `Team ${letters[index]}`,
    longName: `Made-up team ${letters[index]}`,
  }));
  const place = { ...said, type: 'VenueRegistered' as const, code: venue, name: 'Made-up venue', timeZone: 'UTC' };
  return [...nocs, place, ...played.flatMap((one) => managementOfEvent(one, said))];
};

const managementOfEvent = (
  { event, entrants, membersOf }: Played,
  said: Pick<CompetitionEvent, 'source' | 'occurredAt' | 'actor' | 'origin'>,
): CompetitionEvent[] => {
  const { code: sportEvent } = event.sportEvent;
  const discipline = sportEvent.slice(0, 3);
  const gender = sportEvent[3] as 'M' | 'W' | 'X' | 'O';
  const competing = new Set([...event.sportEvent.units.values()].flatMap(({ lines }) => [...lines.keys()]));
  const person = (id: CompetitorId, noc: NocCode): CompetitionEvent => ({
    ...said,
    type: 'ParticipantRegistered',
    id,
    name: `ATHLETE ${id}`,
    noc,
    gender: gender === 'M' ? 'M' : gender === 'W' ? 'F' : null,
    birthDate: null,
    function: 'ATHLETE',
    disciplines: [discipline],
  });
  return [
    {
      ...said,
      type: 'SportEventRegistered',
      sportEvent,
      discipline,
      disciplineName: discipline,
      name: sportEvent.slice(3).replace(/-+$/, ''),
      gender,
    },
    ...entrants
      .filter((id) => competing.has(id))
      .flatMap((id): CompetitionEvent[] => {
        const [noc, members] = [nocOf(id), membersOf(id)];
        const entered = { ...said, type: 'CompetitorEntered' as const, sportEvent, competitor: id, noc };
        if (members.length === 0) return [person(id, noc), entered];
        const team = {
          ...said,
          type: 'TeamRegistered' as const,
          id,
          name: `TEAM ${id}`,
          noc,
          discipline,
          sportEvent,
          members,
        };
        return [...members.map((member) => person(member, noc)), team, entered];
      }),
    ...event.units.map(({ rsc: unit, startAt, medal }) => ({
      ...said,
      type: 'UnitScheduled' as const,
      rsc: unit,
      name: `${unit.slice(3, 22).replace(/-+/g, ' ').trim()} ${unit.slice(22, 30).replace(/-+/g, ' ').trim()}`,
      startAt,
      endAt: null,
      day,
      venue,
      location: null,
      medal,
      status: 'SCHEDULED' as const,
    })),
  ];
};
