import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { Change, ResultLine, ScheduleStatus, UnitDocument } from '#competition';
import type { StartListLine } from '#read-model';
import {
  clockSeconds,
  clockTime,
  Fresh,
  markText,
  MarkText,
  Rank,
  sentenceOf,
  shortDay,
  Status,
  useScreen,
  zoneName,
} from '#screens';
import { whoColumns } from './event.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { localTime, PastForm } from './parts/past-form.js';
import { Star } from './parts/star.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

export interface HistoryRow {
  readonly version: number;
  readonly at: string;
  readonly knownAt: string;
  readonly change: Change | null;
  readonly source: string;
  readonly actor: string;
  readonly reason: string | null;
}

export interface UnitModel extends Model {
  readonly rsc: string;
  readonly name: string;
  readonly sportEvent: string;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly eventName: string | null;
  readonly startAt: string | null;
  readonly venueName: string | null;
  /** 0 where it decides none. */
  readonly medal: number;
  readonly from: string;
  readonly scheduleStatus: ScheduleStatus;
  readonly unit: UnitDocument | null;
  readonly startList: readonly StartListLine[];
  readonly history: readonly HistoryRow[];
}

const startColumns = (
  speaking: Speaking,
  lines: readonly Pick<ResultLine, 'startOrder' | 'bib'>[],
): readonly Column<ResultLine>[] => {
  const { column } = speaking.say;
  return [
    ...(lines.some(({ startOrder }) => startOrder !== null)
      ? [{ kind: 'minor', head: column.order, value: ({ startOrder }) => startOrder } satisfies Column<ResultLine>]
      : []),
    ...(lines.some(({ bib }) => bib !== null)
      ? [{ kind: 'minor', head: column.bib, value: ({ bib }) => bib } satisfies Column<ResultLine>]
      : []),
  ];
};

/** The lines of any sport; a column that nobody has anything in is left out. */
const resultColumns = (speaking: Speaking, { unit, medal }: UnitModel): readonly Column<ResultLine>[] => {
  const { column } = speaking.say;
  const lines = unit?.lines ?? [];
  const optional = (has: boolean, one: Column<ResultLine>): readonly Column<ResultLine>[] => (has ? [one] : []);
  return [
    {
      kind: 'rank',
      head: column.rank,
      value: ({ rank, irm }) => rank ?? irm,
      cell: ({ rank, tied, irm, wlt }) => (
        <Rank rank={rank} tied={tied} irm={irm ?? wlt} final={medal !== 0 && unit?.resultStatus === 'OFFICIAL'} />
      ),
    },
    ...whoColumns<ResultLine>(speaking),
    ...startColumns(speaking, lines),
    {
      kind: 'mark',
      head: column.mark,
      value: ({ mark }) => mark?.text ?? null,
      cell: ({ mark }) => (
        <Fresh value={mark?.text ?? ''}>
          <MarkText mark={mark} />
        </Fresh>
      ),
    },
    ...optional(
      lines.some(({ qualification }) => qualification !== null),
      { kind: 'word', head: column.qualified, value: ({ qualification }) => qualification },
    ),
    ...optional(
      lines.some(({ remark }) => remark !== null),
      { kind: 'text', head: column.remark, value: ({ remark }) => remark },
    ),
  ];
};

const Unit = ({ model }: { model: UnitModel }): ReactNode => {
  const screen = useScreen();
  const { say, language, timeZone } = screen;
  const words = say.portal.unit;
  const { unit, startAt } = model;
  const begun = unit !== null && unit.resultStatus !== 'START_LIST';
  return (
    <>
      <p className="crumbs quietly">
        <a href={addressOf(language, 'discipline', model.discipline)}>{model.disciplineName ?? model.discipline}</a> ›{' '}
        <a href={addressOf(language, 'event', model.sportEvent)}>{model.eventName ?? model.sportEvent}</a>
      </p>
      <div className="title">
        <h1>{model.name}</h1>
        <Star kind="unit" code={model.rsc} />
      </div>
      <p className="facts">
        <Status result={unit?.resultStatus ?? null} schedule={model.scheduleStatus} />
        {startAt !== null && (
          <time dateTime={startAt}>
            {shortDay(localTime(startAt, timeZone).slice(0, 10), language)}, {clockTime(startAt, language, timeZone)} (
            {zoneName(timeZone)})
          </time>
        )}
        {model.venueName && <span>{model.venueName}</span>}
        {unit && (
          <span className="quietly">
            {say.clock.asOf(clockSeconds(unit.asOf, language, timeZone))}, {say.clock.version(unit.version)}
          </span>
        )}
      </p>
      {unit?.annulled && (
        <p className="note">
          <b>{words.annulled}</b> {unit.annulled}
        </p>
      )}
      {unit?.protests.map(({ protest, by, text, outcome }) => (
        <p key={protest} className="note">
          <span className="chip protest">{words.protest}</span> {by}: {text}{' '}
          <span className="quietly">{outcome ?? words.protestOpen}</span>
        </p>
      ))}
      <div className="columns">
        <div>
          {begun && (
            <section aria-labelledby="result">
              <h2 id="result">{words.result}</h2>
              {unit.decision && (
                <p>
                  {words.decision}: <b>{unit.decision.text}</b>
                </p>
              )}
              <Listing
                caption={words.result}
                columns={resultColumns(screen, model)}
                rows={unit.lines}
                empty={say.nothing.results}
              />
              {unit.periods.length > 0 && <Periods unit={unit} />}
            </section>
          )}
          <section aria-labelledby="start-list">
            {begun ? (
              <details>
                <summary>
                  <h2 id="start-list">{words.startList}</h2>
                </summary>
                <StartList lines={model.startList} />
              </details>
            ) : (
              <>
                <h2 id="start-list">{words.startList}</h2>
                <StartList lines={model.startList} />
              </>
            )}
          </section>
          <Downloads />
        </div>
        <aside>
          <section aria-labelledby="history" className="card">
            <h2 id="history">{words.history}</h2>
            <History model={model} />
          </section>
          <PastForm path={`/units/${model.rsc}`} from={model.from} />
        </aside>
      </div>
    </>
  );
};

const StartList = ({ lines }: { lines: readonly StartListLine[] }): ReactNode => {
  const screen = useScreen();
  const { say, nameOf } = screen;
  const columns: readonly Column<StartListLine>[] = [
    ...(startColumns(screen, lines) as unknown as readonly Column<StartListLine>[]),
    ...whoColumns<StartListLine>(screen),
    ...(lines.some(({ members }) => members.length > 0)
      ? [
          {
            kind: 'text',
            head: say.portal.unit.members,
            value: ({ members }) => members.map((id) => nameOf(id)?.name ?? id).join(', '),
          } satisfies Column<StartListLine>,
        ]
      : []),
  ];
  return (
    <Listing caption={say.portal.unit.startList} columns={columns} rows={lines} empty={say.portal.unit.noStartList} />
  );
};

const Periods = ({ unit }: { unit: UnitDocument }): ReactNode => {
  const screen = useScreen();
  const columns: readonly Column<ResultLine>[] = [
    ...whoColumns<ResultLine>(screen),
    ...unit.periods.map(({ period, scores }): Column<ResultLine> => {
      const points = ({ competitor }: ResultLine): number | null =>
        scores.find((score) => score.competitor === competitor)?.points ?? null;
      return {
        kind: 'number',
        head: period,
        value: points,
        cell: (line) => <Fresh value={points(line)}>{points(line)}</Fresh>,
      };
    }),
  ];
  return (
    <>
      <h3>{screen.say.portal.unit.periods}</h3>
      <Listing caption={screen.say.portal.unit.periods} columns={columns} rows={unit.lines} empty="" />
    </>
  );
};

const History = ({ model }: { model: UnitModel }): ReactNode => {
  const { say, language, timeZone, nameOf } = useScreen();
  const words = say.portal.unit;
  const { history, unit, rsc } = model;
  if (history.length === 0) return <p className="quietly">{say.nothing.results}</p>;
  const called = (id: string): string => nameOf(id)?.name ?? id;
  return (
    <>
      <ol className="history" tabIndex={0} aria-labelledby="history">
        {history.map(({ version, at, change, source, actor, reason }, place) => (
          <li key={place}>
            <time dateTime={at} className="quietly">
              {clockSeconds(at, language, timeZone)}
            </time>
            <span>
              <Fresh value={version}>{change && unit ? sentenceOf(change, unit, called, language) : reason}</Fresh>
              <span className="quietly line">
                {words.by} {actor}, {source}
                {reason !== null && change !== null && (
                  <Fragment>
                    {' '}
                    · {words.reason}: {reason}
                  </Fragment>
                )}
              </span>
            </span>
          </li>
        ))}
      </ol>
      <p>
        <a href={`/v1/units/${rsc}/history`}>{words.all}</a>
      </p>
    </>
  );
};

export const unitView: View<UnitModel> = {
  name: 'unit',
  Component: Unit,
  channels: ({ rsc }) => [`unit:${rsc}`],
  title: ({ name, disciplineName }) => (disciplineName ? `${disciplineName}, ${name}` : name),
  summary: ({ name, unit, scheduleStatus }, { say, language, nameOf }) => {
    const [leader] = unit?.lines ?? [];
    const status =
      unit && unit.resultStatus !== 'START_LIST'
        ? say.resultStatus[unit.resultStatus]
        : say.scheduleStatus[scheduleStatus];
    const first = leader?.mark
      ? `${nameOf(leader.competitor)?.name ?? leader.competitor} ${markText(leader.mark.text, language)}`
      : '';
    return [name, status, first].filter(Boolean).join(', ');
  },
  table: (model, speaking) => tableOf(resultColumns(speaking, model), model.unit?.lines ?? []),
};
