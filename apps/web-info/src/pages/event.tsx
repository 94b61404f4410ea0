import type { ReactNode } from 'react';
import type { BracketDocument, EventDocument, PhaseDocument, PhaseLine, PoolRow, RankedCompetitor } from '#competition';
import type { CommunicationDocument } from '#read-model';
import { BracketForm, longDay, PhaseForm, PlacesForm, PoolForm, RecordsForm, useScreen } from '#screens';
import { addressOf } from './parts/address.js';
import { Affecting } from './parts/affecting.js';
import { Downloads } from './parts/downloads.js';
import type { Column } from './parts/listing.js';
import { disciplineText, eventText, roundText } from './parts/naming.js';
import { recordColumns } from './parts/record-columns.js';
import { Star } from './parts/star.js';
import { unitColumns } from './parts/unit-columns.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { whoColumns } from './parts/who-columns.js';
import { tableOf } from './view.js';
import type { Model, Speaking, Table, View } from './view.js';

export interface EventModel extends Model {
  readonly sportEvent: string;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly eventName: string | null;
  /** Null while nobody has a place. */
  readonly event: EventDocument | null;
  /** What affects it, or a part of it, officially. */
  readonly communications: readonly CommunicationDocument[];
  /** The newest first. */
  readonly phases: readonly Phase[];
  readonly bracket: BracketDocument | null;
  readonly rows: readonly UnitRow[];
}

interface Phase {
  readonly phase: PhaseDocument;
  readonly planName: string | null;
}

/** More units than these are too long a list to stand beside the results. */
const besideMax = 14;

const phaseName = ({ phase: { rsc }, planName }: Phase, { eventName }: EventModel, speaking: Speaking): string =>
  roundText(
    { rsc, isUnit: false, isMatch: false, planName, eventName, medal: 0, number: null },
    speaking.say,
    speaking.language,
  );

const Event = ({ model }: { model: EventModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { event: words } = say.portal;
  const { event, phases, bracket, rows } = model;
  const name = eventText(model, say, language);
  const isLong = rows.length > besideMax;
  return (
    <>
      <p className="crumbs">
        <a href={`/${language}/disciplines`}>{say.nav.disciplines}</a> ›{' '}
        <a href={addressOf(language, 'discipline', model.discipline)}>
          {disciplineText(model.discipline, model.disciplineName, say)}
        </a>
      </p>
      <div className="title">
        <h1>{name}</h1>
        <Star kind="event" code={model.sportEvent.replace(/-+$/, '')} name={name} />
      </div>
      <Affecting items={model.communications} />
      <div className="columns">
        <div>
          <section aria-labelledby="ranking">
            <h2 id="ranking">{words.ranking}</h2>
            {event ? <PlacesForm event={event} /> : <p className="quietly">{words.noRanking}</p>}
          </section>
          {bracket && bracket.rounds.length > 0 && (
            <section aria-labelledby="bracket">
              <h2 id="bracket">{words.bracket}</h2>
              <BracketForm bracket={bracket} />
            </section>
          )}
          {isLong && <Units rows={rows} />}
          {phases.map((phase) => (
            <section key={phase.phase.rsc} aria-labelledby={phase.phase.rsc} className="form">
              <h2 id={phase.phase.rsc}>{phaseName(phase, model, screen)}</h2>
              {phase.phase.pool.length > 0 ? <PoolForm phase={phase.phase} /> : <PhaseForm phase={phase.phase} />}
            </section>
          ))}
        </div>
        <aside>
          {!isLong && <Units rows={rows} />}
          {event && event.records.length > 0 && (
            <section aria-labelledby="records">
              <h2 id="records">{words.records}</h2>
              <RecordsForm event={event} />
            </section>
          )}
        </aside>
      </div>
      <Downloads />
    </>
  );
};

const Units = ({ rows }: { rows: readonly UnitRow[] }): ReactNode => (
  <section aria-labelledby="units">
    <h2 id="units">{useScreen().say.portal.event.phases}</h2>
    <UnitsByDay rows={rows} />
  </section>
);

/** The newest day first: what is to come, and what was played last. */
export const UnitsByDay = ({ rows }: { rows: readonly UnitRow[] }): ReactNode => {
  const { say, language } = useScreen();
  if (rows.length === 0) return <p className="quietly">{say.nothing.units}</p>;
  const byDay = [...Map.groupBy(rows, ({ day }) => day)].toSorted(([a], [b]) => b.localeCompare(a));
  return byDay.map(([day, ofDay]) => (
    <div key={day}>
      <h3 className="caps">{longDay(day, language)}</h3>
      <UnitList rows={ofDay} empty="" inEvent />
    </div>
  ));
};

const titleOf = (model: EventModel, { say, language }: Speaking): string => {
  const discipline = disciplineText(model.discipline, model.disciplineName, say);
  const name = eventText(model, say, language);
  return name.startsWith(discipline) ? name : `${discipline}, ${name}`;
};

const rankingColumns = (speaking: Speaking, event: EventDocument | null): readonly Column<RankedCompetitor>[] => [
  { kind: 'rank', head: speaking.say.column.rank, value: ({ rank, irm }) => rank ?? irm },
  ...whoColumns<RankedCompetitor>(speaking),
  { kind: 'text', head: 'Id', value: ({ competitor }) => competitor },
  {
    kind: 'word',
    head: speaking.say.column.medal,
    value: ({ competitor }) => {
      const held = event?.medals.find((medal) => medal.competitor === competitor);
      return held ? speaking.say.medal[held.medal] : null;
    },
  },
];

type Named<R> = R & { readonly phase: string };

const phaseColumns = (speaking: Speaking): readonly Column<Named<PhaseLine>>[] => {
  const { column } = speaking.say;
  return [
    { kind: 'text', head: speaking.say.portal.event.phases, value: ({ phase }) => phase },
    { kind: 'rank', head: column.rank, value: ({ rank, irm }) => rank ?? irm },
    ...whoColumns<Named<PhaseLine>>(speaking),
    { kind: 'text', head: 'Id', value: ({ competitor }) => competitor },
    { kind: 'mark', head: column.mark, value: ({ mark }) => mark?.text ?? null },
    { kind: 'word', head: column.qualified, value: ({ qualification }) => qualification },
  ];
};

const poolColumns = (speaking: Speaking): readonly Column<Named<PoolRow>>[] => {
  const { column } = speaking.say;
  const numbers = [
    [column.played, 'played'],
    [column.won, 'won'],
    [column.drawn, 'drawn'],
    [column.lost, 'lost'],
    [column.scored, 'for'],
    [column.against, 'against'],
    [column.points, 'points'],
  ] as const;
  return [
    { kind: 'text', head: speaking.say.portal.event.pool, value: ({ phase }) => phase },
    { kind: 'rank', head: column.rank, value: ({ rank }) => rank },
    ...whoColumns<Named<PoolRow>>(speaking),
    ...numbers.map(([head, field]): Column<Named<PoolRow>> => ({ kind: 'number', head, value: (row) => row[field] })),
    { kind: 'word', head: column.qualified, value: ({ qualification }) => qualification },
  ];
};

const tablesOf = (model: EventModel, speaking: Speaking): readonly Table[] => {
  const { event: words } = speaking.say.portal;
  const named = <R,>(rows: (phase: PhaseDocument) => readonly R[]): Named<R>[] =>
    model.phases.flatMap((one) => {
      const phase = phaseName(one, model, speaking);
      return rows(one.phase).map((row) => ({ ...row, phase }));
    });
  const { event } = model;
  return [
    tableOf('ranking', words.ranking, rankingColumns(speaking, event), event?.ranking ?? []),
    tableOf('units', words.units, unitColumns(speaking), model.rows),
    tableOf(
      'phases',
      words.phases,
      phaseColumns(speaking),
      named(({ lines, pool }) => (pool.length > 0 ? [] : lines)),
    ),
    tableOf(
      'pools',
      words.pool,
      poolColumns(speaking),
      named(({ pool }) => pool),
    ),
    tableOf('records', words.records, recordColumns(speaking), event?.records ?? []),
  ];
};

export const eventView: View<EventModel> = {
  name: 'event',
  Component: Event,
  channels: ({ sportEvent }) => [`event:${sportEvent}`, 'communications', 'games'],
  title: titleOf,
  summary: (model, speaking) =>
    [
      titleOf(model, speaking),
      ...(model.event?.ranking ?? [])
        .slice(0, 3)
        .map(({ rank, competitor }) => `${rank ?? ''} ${speaking.nameOf(competitor)?.name ?? ''}`),
    ].join('; '),
  tables: tablesOf,
};
