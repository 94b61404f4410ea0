import type { ReactNode } from 'react';
import type { BracketSide, PhaseLine, PoolRow } from '#competition';
import { markText, MarkText, Noc, Rank, rankText, shortDay, useScreen, Who } from '#screens';
import { MedalList } from './home.js';
import type { MedalLine } from './home.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { Star } from './parts/star.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

interface Ranked {
  readonly competitor: string;
  readonly noc: string;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly irm: string | null;
}

export interface RecordRow {
  readonly recordType: string;
  readonly mark: { readonly text: string };
  readonly equalled: boolean;
  readonly competitor: string | null;
  readonly holder: string | null;
  readonly noc: string | null;
  readonly at: string;
  readonly place: string | null;
  readonly current: boolean;
}

interface Phase {
  readonly rsc: string;
  readonly name: string;
  readonly unitsTotal: number;
  readonly unitsComplete: number;
  readonly lines: readonly PhaseLine[];
  readonly pool: readonly PoolRow[];
}

interface Round {
  readonly phase: string;
  readonly name: string;
  readonly items: readonly {
    readonly unit: string;
    readonly name: string;
    readonly sides: readonly (BracketSide & { readonly from: string | null })[];
  }[];
}

export interface EventModel extends Model {
  readonly sportEvent: string;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly name: string;
  readonly ranking: readonly Ranked[];
  readonly medals: readonly MedalLine[];
  readonly records: readonly RecordRow[];
  readonly phases: readonly Phase[];
  readonly rounds: readonly Round[];
  readonly rows: readonly UnitRow[];
}

/** NOC and name, as every table of results begins. */
export const whoColumns = <R extends { readonly competitor: string; readonly noc: string }>({
  say,
  nameOf,
}: Pick<Speaking, 'say' | 'nameOf'>): readonly Column<R>[] => [
  { kind: 'noc', head: say.column.noc, value: ({ noc }) => noc, cell: ({ noc }) => <Noc code={noc} /> },
  {
    kind: 'name',
    head: say.column.name,
    value: ({ competitor }) => nameOf(competitor)?.name ?? competitor,
    cell: ({ competitor }) => <Who id={competitor} />,
  },
];

const rankingColumns = (speaking: Speaking, medalsAt: boolean): readonly Column<Ranked>[] => [
  {
    kind: 'rank',
    head: speaking.say.column.rank,
    value: ({ rank, irm }) => rank ?? irm,
    cell: ({ rank, tied, irm }) => <Rank rank={rank} tied={tied} irm={irm} final={medalsAt} />,
  },
  ...whoColumns<Ranked>(speaking),
];

const phaseColumns = (speaking: Speaking): readonly Column<PhaseLine>[] => [
  {
    kind: 'rank',
    head: speaking.say.column.rank,
    value: ({ rank, irm }) => rank ?? irm,
    cell: ({ rank, tied, irm }) => <Rank rank={rank} tied={tied} irm={irm} />,
  },
  ...whoColumns<PhaseLine>(speaking),
  {
    kind: 'mark',
    head: speaking.say.column.mark,
    value: ({ mark }) => mark?.text ?? null,
    cell: ({ mark }) => <MarkText mark={mark} />,
  },
  { kind: 'word', head: speaking.say.column.qualified, value: ({ qualification }) => qualification },
];

const poolColumns = (speaking: Speaking): readonly Column<PoolRow>[] => {
  const { column } = speaking.say;
  const numbers: readonly [
    string,
    keyof PoolRow & ('played' | 'won' | 'drawn' | 'lost' | 'for' | 'against' | 'points'),
  ][] = [
    [column.played, 'played'],
    [column.won, 'won'],
    [column.drawn, 'drawn'],
    [column.lost, 'lost'],
    [column.scored, 'for'],
    [column.against, 'against'],
    [column.points, 'points'],
  ];
  return [
    { kind: 'rank', head: column.rank, value: ({ rank }) => rank, cell: ({ rank, tied }) => rankText(rank, tied) },
    ...whoColumns<PoolRow>(speaking),
    ...numbers.map(([head, field]): Column<PoolRow> => ({ kind: 'number', head, value: (row) => row[field] })),
    { kind: 'word', head: column.qualified, value: ({ qualification }) => qualification },
  ];
};

export const recordColumns = ({ say, language, nameOf }: Speaking): readonly Column<RecordRow>[] => [
  {
    kind: 'noc',
    head: say.column.record,
    value: ({ recordType }) => recordType,
    cell: ({ recordType }) => <b>{recordType}</b>,
  },
  {
    kind: 'mark',
    head: say.column.mark,
    value: ({ mark }) => mark.text,
    cell: ({ mark, equalled }) => (
      <span className="mark">
        {markText(mark.text, language)} {equalled && <span className="quietly">{say.portal.event.equalled}</span>}
      </span>
    ),
  },
  {
    kind: 'name',
    head: say.column.holder,
    value: ({ competitor, holder }) => (competitor === null ? holder : (nameOf(competitor)?.name ?? competitor)),
    cell: ({ competitor, holder }) => (competitor === null ? holder : <Who id={competitor} />),
  },
  { kind: 'noc', head: say.column.noc, value: ({ noc }) => noc, cell: ({ noc }) => noc && <Noc code={noc} /> },
  { kind: 'time', head: say.column.date, value: ({ at }) => at.slice(0, 10) },
  { kind: 'text', head: say.portal.records.place, value: ({ place }) => place },
];

const Side = ({ side }: { side: Round['items'][number]['sides'][number] }): ReactNode => {
  const { say, language } = useScreen();
  const { event } = say.portal;
  const { competitor, noc, previous, from, mark, irm, wlt } = side;
  const waits = (): string => {
    if (!previous) return event.open;
    if (previous.from === 'WINNER') return event.winnerOf(from ?? '');
    if (previous.from === 'LOSER') return event.loserOf(from ?? '');
    if (previous.from === 'RANK') return event.rankOf(previous.rank, from ?? '');
    return previous.from === 'BYE' ? event.bye : event.draw;
  };
  return (
    <p className={wlt === 'W' ? 'side won' : 'side'}>
      <span>
        {noc && <Noc code={noc} />} {competitor ? <Who id={competitor} /> : <span className="quietly">{waits()}</span>}
      </span>
      <b>{irm ?? (mark ? markText(mark.text, language) : '')}</b>
    </p>
  );
};

const Bracket = ({ rounds }: { rounds: readonly Round[] }): ReactNode => {
  const { language } = useScreen();
  return (
    <div className="bracket" tabIndex={0} role="group" aria-labelledby="bracket">
      {rounds.map(({ phase, name, items }) => (
        <section key={phase}>
          <h3>{name}</h3>
          <ol>
            {items.map(({ unit, name: unitName, sides }) => (
              <li key={unit}>
                <a className="quietly line" href={addressOf(language, 'unit', unit)}>
                  {unitName}
                </a>
                {sides.map((side, index) => (
                  <Side key={index} side={side} />
                ))}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
};

const Event = ({ model }: { model: EventModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { event } = say.portal;
  return (
    <>
      <p className="crumbs quietly">
        <a href={addressOf(language, 'discipline', model.discipline)}>{model.disciplineName ?? model.discipline}</a>
      </p>
      <div className="title">
        <h1>{model.name}</h1>
        <Star kind="event" code={model.sportEvent.replace(/-+$/, '')} />
      </div>
      <div className="columns">
        <div>
          <section aria-labelledby="ranking">
            <h2 id="ranking">{event.ranking}</h2>
            <Listing
              caption={event.ranking}
              columns={rankingColumns(screen, model.medals.length > 0)}
              rows={model.ranking}
              empty={event.noRanking}
            />
          </section>
          {model.rounds.length > 0 && (
            <section aria-labelledby="bracket">
              <h2 id="bracket">{event.bracket}</h2>
              <Bracket rounds={model.rounds} />
            </section>
          )}
          {model.phases.map((phase, index) => (
            <details key={phase.rsc} open={index === 0}>
              <summary>
                <h2>
                  {phase.name} <span className="quietly">{event.complete(phase.unitsComplete, phase.unitsTotal)}</span>
                </h2>
              </summary>
              {phase.pool.length > 0 ? (
                <Listing
                  caption={`${event.pool} ${phase.name}`}
                  columns={poolColumns(screen)}
                  rows={phase.pool}
                  empty={say.nothing.results}
                />
              ) : (
                <Listing
                  caption={phase.name}
                  columns={phaseColumns(screen)}
                  rows={phase.lines}
                  empty={say.nothing.results}
                />
              )}
            </details>
          ))}
        </div>
        <aside>
          {model.medals.length > 0 && (
            <section aria-labelledby="medals">
              <h2 id="medals">{event.medals}</h2>
              <MedalList medals={model.medals} />
            </section>
          )}
          <section aria-labelledby="records">
            <h2 id="records">{event.records}</h2>
            <Listing
              caption={event.records}
              columns={recordColumns(screen)
                .slice(0, 5)
                .filter(({ kind }, index) => kind !== 'noc' || index === 0)}
              rows={model.records}
              empty={say.nothing.records}
            />
          </section>
          <section aria-labelledby="units">
            <h2 id="units">{event.units}</h2>
            <Units rows={model.rows} />
          </section>
        </aside>
      </div>
      <Downloads />
    </>
  );
};

const Units = ({ rows }: { rows: readonly UnitRow[] }): ReactNode => {
  const { say, language } = useScreen();
  const byDay = [...Map.groupBy(rows, ({ startAt }) => startAt?.slice(0, 10) ?? '')];
  if (rows.length === 0) return <p className="quietly">{say.nothing.units}</p>;
  return byDay.map(([day, ofDay]) => (
    <div key={day}>
      {day !== '' && <p className="caps">{shortDay(day, language)}</p>}
      <UnitList rows={ofDay} empty="" withLeaders={false} />
    </div>
  ));
};

const titleOf = ({ name, disciplineName }: EventModel): string =>
  disciplineName ? `${disciplineName}, ${name}` : name;

export const eventView: View<EventModel> = {
  name: 'event',
  Component: Event,
  channels: ({ sportEvent }) => [`event:${sportEvent}`],
  title: titleOf,
  summary: (model, { nameOf }) =>
    [
      titleOf(model),
      ...model.ranking.slice(0, 3).map(({ rank, competitor }) => `${rank ?? ''} ${nameOf(competitor)?.name ?? ''}`),
    ].join('; '),
  table: ({ ranking, medals }, speaking) => tableOf(rankingColumns(speaking, medals.length > 0), ranking),
};
