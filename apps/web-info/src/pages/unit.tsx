import type { ReactNode } from 'react';
import { phaseRscOf } from '#competition';
import type {
  Change,
  EventDocument,
  PhaseDocument,
  ResultLine,
  ResultStatus,
  Rsc,
  ScheduleStatus,
  UnitDocument,
} from '#competition';
import type { CommunicationDocument, WeatherDocument } from '#read-model';
import {
  clockSeconds,
  clockTime,
  longDay,
  markText,
  RecordBar,
  RecordsForm,
  sentenceOf,
  Status,
  UnitForm,
  useScreen,
  zoneName,
} from '#screens';
import { addressOf, withQuery } from './parts/address.js';
import { Affecting } from './parts/affecting.js';
import { Downloads } from './parts/downloads.js';
import { Listing } from './parts/listing.js';
import type { Column } from './parts/listing.js';
import { disciplineText, eventText, roundText } from './parts/naming.js';
import { recordColumns } from './parts/record-columns.js';
import { Slider } from './parts/slider.js';
import { Star } from './parts/star.js';
import { unitColumns } from './parts/unit-columns.js';
import type { UnitRow } from './parts/unit-row.js';
import { useLook } from './parts/look.js';
import { Weather } from './parts/weather.js';
import { whoColumns } from './parts/who-columns.js';
import { whyOf } from './parts/why.js';
import { UnitsByDay } from './event.js';
import { tableOf } from './view.js';
import type { Model, Speaking, Table, View } from './view.js';

export const unitTabs = ['result', 'start-list', 'rounds', 'records', 'history'] as const;
export type UnitTab = (typeof unitTabs)[number];

export interface HistoryRow {
  readonly version: number;
  readonly at: string;
  readonly knownAt: string;
  /** A venue was cut off. */
  readonly isLate: boolean;
  /** Null where nobody could see one. */
  readonly change: Change | null;
  readonly type: string;
  readonly source: string;
  readonly actor: string;
  readonly reason: string | null;
}

export interface UnitModel extends Model {
  readonly tab: UnitTab;
  readonly rsc: string;
  readonly sportEvent: string;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly eventName: string | null;
  readonly isUnit: boolean;
  readonly isMatch: boolean;
  readonly planName: string | null;
  readonly number: string | null;
  /** 0 where it decides none. */
  readonly medal: number;
  readonly day: string | null;
  readonly startAt: string | null;
  readonly venueName: string | null;
  readonly scheduleStatus: ScheduleStatus;
  readonly resultStatus: ResultStatus | null;
  readonly asOf: string | null;
  readonly version: number;
  readonly wind: string | null;
  /** At the venue, where it was measured. */
  readonly weather: WeatherDocument | null;
  /** What affects it officially. */
  readonly communications: readonly CommunicationDocument[];
  /** Its first three win medals. */
  readonly wins: boolean;
  readonly before: UnitRow | null;
  readonly after: UnitRow | null;
  readonly unit: UnitDocument | null;
  readonly phase: PhaseDocument | null;
  readonly event: EventDocument | null;
  /** When something was said, oldest first. */
  readonly instants: readonly string[];
  readonly rows: readonly UnitRow[];
  readonly history: readonly HistoryRow[];
  readonly next: string | null;
}

const Unit = ({ model }: { model: UnitModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.portal.unit;
  const { unit, tab } = model;
  const event = eventText(model, say, language);
  const round = roundText(model, say, language);
  return (
    <>
      <p className="crumbs">
        <a href={addressOf(language, 'discipline', model.discipline)}>
          {disciplineText(model.discipline, model.disciplineName, say)}
        </a>{' '}
        › <a href={addressOf(language, 'event', model.sportEvent)}>{event}</a>
      </p>
      <div className="title">
        <h1>
          {event} <span className="round">{round}</span>
        </h1>
        <Star kind="unit" code={model.rsc} name={`${event}, ${round}`} />
      </div>
      <Standing model={model} />
      {model.weather && <Weather measured={model.weather} />}
      <Affecting items={model.communications} />
      {unit?.annulled && (
        <p className="note">
          <b>{words.annulled}</b> {unit.annulled}
        </p>
      )}
      {unit?.protests.map(({ protest, by, text, outcome }) => (
        <p key={protest} className="note">
          <span className="chip protest">{words.protest}</span> {by}: {text}{' '}
          <span className="quietly">{outcome === null ? words.protestOpen : (words.outcome[outcome] ?? outcome)}</span>
        </p>
      ))}
      <Tabs model={model} />
      {tab === 'result' && <Result model={model} />}
      {tab === 'start-list' && <StartList unit={unit} />}
      {tab === 'rounds' && <UnitsByDay rows={model.rows} />}
      {tab === 'records' && <RecordsForm event={model.event ?? undefined} />}
      {tab === 'history' && <History model={model} />}
      <Downloads />
    </>
  );
};

const Standing = ({ model }: { model: UnitModel }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const { day, startAt, venueName, wind, asOf, version } = model;
  return (
    <p className="facts">
      <span className="state">
        <Status result={model.resultStatus} schedule={model.scheduleStatus} />
      </span>
      {startAt !== null && (
        <time dateTime={startAt}>
          {day !== null && `${longDay(day, language)}, `}
          {clockTime(startAt, language, timeZone)} ({zoneName(timeZone)})
        </time>
      )}
      {venueName !== null && <span>{venueName}</span>}
      {wind !== null && <span>{say.portal.unit.wind(markText(wind, language))}</span>}
      {asOf !== null && (
        <span className="quietly as-of">
          {say.clock.asOf(clockSeconds(asOf, language, timeZone))} · {say.clock.version(version)}
        </span>
      )}
    </p>
  );
};

const Tabs = ({ model }: { model: UnitModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.portal.unit;
  const { look } = useLook();
  const own = addressOf(language, 'unit', model.rsc);
  return (
    <div className="tabs">
      <nav className="steps" aria-label={words.parts}>
        {unitTabs.map((tab) => (
          <a
            key={tab}
            href={withQuery(tab === 'result' ? own : `${own}/${tab}`, { at: look })}
            aria-current={tab === model.tab ? 'page' : undefined}
          >
            {words.tabs[tab]}
          </a>
        ))}
      </nav>
      <span className="neighbours">
        {model.before && (
          <a href={addressOf(language, 'unit', model.before.rsc)} rel="prev" title={words.previous}>
            ‹ {roundText(model.before, say, language)}
          </a>
        )}
        {model.after && (
          <a href={addressOf(language, 'unit', model.after.rsc)} rel="next" title={words.following}>
            {roundText(model.after, say, language)} ›
          </a>
        )}
      </span>
    </div>
  );
};

/** The strip has room for so many; the whole is in the history. */
const changesRoom = 8;

const Result = ({ model }: { model: UnitModel }): ReactNode => {
  const screen = useScreen();
  const { say } = screen;
  const words = say.portal.unit;
  const { unit, event, phase, wins } = model;
  if (!unit) return <p className="quietly">{words.noStartList}</p>;
  const why = whyOf(unit, screen);
  return (
    <div className="columns">
      <div>
        <RecordBar event={event ?? undefined} unit={unit} />
        <UnitForm unit={unit} medals={wins} event={event ?? undefined} phase={phase ?? undefined} />
      </div>
      <aside>
        <section aria-labelledby="changed" className="box">
          <h2 id="changed">{words.changes}</h2>
          <Changes unit={unit} rsc={model.rsc} />
        </section>
        {model.instants.length > 1 && (
          <section aria-labelledby="earlier" className="box">
            <h2 id="earlier">{say.portal.past.title}</h2>
            <Earlier model={model} />
          </section>
        )}
        {why.length > 0 && (
          <section aria-labelledby="why" className="box">
            <h2 id="why">{say.portal.why.title}</h2>
            {why.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
        )}
      </aside>
    </div>
  );
};

const Changes = ({ unit, rsc }: { unit: UnitDocument; rsc: string }): ReactNode => {
  const { language, timeZone, nameOf } = useScreen();
  const called = (id: string): string => nameOf(id)?.name ?? id;
  return (
    <ol className="changes">
      {Array.from({ length: changesRoom }, (_, place) => {
        const change = unit.changes[place];
        return (
          <li key={place}>
            {change && (
              <a href={withQuery(addressOf(language, 'unit', rsc), { at: change.at })}>
                <time dateTime={change.at}>{clockSeconds(change.at, language, timeZone)}</time>
                <span>{sentenceOf(change, unit, called, language)}</span>
              </a>
            )}
          </li>
        );
      })}
    </ol>
  );
};

/** Every instant at which something was said, under one thumb. */
const Earlier = ({ model }: { model: UnitModel }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const { look, onLook } = useLook();
  return (
    <>
      <Slider
        label={say.portal.past.title}
        stops={[
          ...model.instants.map((at) => ({ at, name: clockSeconds(at, language, timeZone) })),
          { at: null, name: say.portal.medals.now },
        ]}
        at={look}
        onAt={onLook}
      />
      <p className="quietly">{say.portal.past.lines}</p>
    </>
  );
};

const StartList = ({ unit }: { unit: UnitDocument | null }): ReactNode => {
  const screen = useScreen();
  const words = screen.say.portal.unit;
  return (
    <Listing
      caption={words.startList}
      columns={startColumns(screen, unit)}
      rows={inStartOrder(unit)}
      empty={words.noStartList}
    />
  );
};

const inStartOrder = (unit: UnitDocument | null): readonly ResultLine[] =>
  (unit?.lines ?? []).toSorted((a, b) => {
    if (a.startOrder === null || b.startOrder === null)
      return Number(a.startOrder === null) - Number(b.startOrder === null);
    return a.startOrder.localeCompare(b.startOrder, 'en', { numeric: true });
  });

const startColumns = (speaking: Speaking, unit: UnitDocument | null): readonly Column<ResultLine>[] => {
  const { say, nameOf } = speaking;
  const lines = unit?.lines ?? [];
  const has = (value: (line: ResultLine) => string | null): boolean => lines.some((line) => value(line) !== null);
  const membersOf = ({ members }: ResultLine): string => members.map((id) => nameOf(id)?.name ?? id).join(', ');
  return [
    ...(has(({ startOrder }) => startOrder)
      ? [{ kind: 'number', head: say.column.order, value: ({ startOrder }) => startOrder } satisfies Column<ResultLine>]
      : []),
    ...(has(({ bib }) => bib)
      ? [{ kind: 'number', head: say.column.bib, value: ({ bib }) => bib } satisfies Column<ResultLine>]
      : []),
    ...whoColumns<ResultLine>(speaking, (line) => [membersOf(line)]),
    { kind: 'none', head: say.portal.unit.members, value: membersOf },
  ];
};

const resultColumns = (speaking: Speaking, { phase, rsc }: UnitModel): readonly Column<ResultLine>[] => {
  const { column, portal } = speaking.say;
  const goesOn = new Map(
    (phase?.lines ?? []).filter(({ unit }) => unit === rsc).map((line) => [line.competitor, line]),
  );
  return [
    { kind: 'rank', head: column.rank, value: ({ rank }) => rank },
    ...startColumns(speaking, null).filter(({ kind }) => kind !== 'none'),
    { kind: 'text', head: column.order, value: ({ startOrder }) => startOrder },
    { kind: 'text', head: column.bib, value: ({ bib }) => bib },
    { kind: 'text', head: 'Id', value: ({ competitor }) => competitor },
    { kind: 'mark', head: column.mark, value: ({ mark }) => mark?.text ?? null },
    { kind: 'word', head: 'IRM', value: ({ irm }) => irm },
    { kind: 'word', head: portal.unit.wlt, value: ({ wlt }) => wlt },
    {
      kind: 'word',
      head: column.qualified,
      value: ({ competitor, qualification }) => qualification ?? goesOn.get(competitor)?.qualification ?? null,
    },
    { kind: 'text', head: column.remark, value: ({ remark }) => remark },
  ];
};

const historyColumns = (speaking: Speaking, { unit, rsc }: UnitModel): readonly Column<HistoryRow>[] => {
  const { say, language, timeZone, nameOf } = speaking;
  const { facts } = say.portal;
  const called = (id: string): string => nameOf(id)?.name ?? id;
  const changeOf = ({ change }: HistoryRow): string | null =>
    change && sentenceOf(change, unit ?? { lines: [] }, called, language);
  return [
    { kind: 'number', head: 'Nº', value: ({ version }) => version },
    {
      kind: 'time',
      head: facts.occurred,
      value: ({ at }) => at,
      cell: ({ at, isLate }) => (
        <>
          <a href={withQuery(addressOf(language, 'unit', rsc), { at })}>{clockSeconds(at, language, timeZone)}</a>
          {isLate && <span className="line">{facts.late}</span>}
        </>
      ),
    },
    { kind: 'none', head: facts.known, value: ({ knownAt }) => knownAt },
    {
      kind: 'name',
      head: facts.changed,
      value: changeOf,
      cell: (row) => changeOf(row) ?? <span className="quietly">{facts.nothing}</span>,
    },
    { kind: 'none', head: facts.type, value: ({ type }) => type },
    {
      kind: 'text',
      head: say.portal.unit.by,
      value: ({ actor }) => actor,
      cell: ({ actor, source }) => (
        <>
          {actor}
          <span className="line">{source}</span>
        </>
      ),
    },
    { kind: 'none', head: facts.source, value: ({ source }) => source },
    { kind: 'text', head: say.portal.unit.reason, value: ({ reason }) => reason },
  ];
};

/** What was said of the unit: what changed, by whom and why. */
const History = ({ model }: { model: UnitModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { history, next, rsc } = model;
  const { look } = useLook();
  return (
    <>
      <Listing
        caption={say.portal.unit.tabs.history}
        columns={historyColumns(screen, model)}
        rows={history}
        empty={say.nothing.results}
      />
      {next !== null && (
        <p>
          <a
            className="button"
            rel="next"
            href={withQuery(`${addressOf(language, 'unit', rsc)}/history`, { at: look, after: next })}
          >
            {say.portal.athletes.more}
          </a>
        </p>
      )}
    </>
  );
};

const titleOf = (model: UnitModel, { say, language }: Speaking): string =>
  `${eventText(model, say, language)}, ${roundText(model, say, language)}`;

const tablesOf = (model: UnitModel, speaking: Speaking): readonly Table[] => {
  const { tabs } = speaking.say.portal.unit;
  const title = tabs[model.tab];
  switch (model.tab) {
    case 'result':
      return [tableOf('result', title, resultColumns(speaking, model), model.unit?.lines ?? [])];
    case 'start-list':
      return [tableOf('start-list', title, startColumns(speaking, model.unit), inStartOrder(model.unit))];
    case 'rounds':
      return [tableOf('units', title, unitColumns(speaking), model.rows)];
    case 'records':
      return [tableOf('records', title, recordColumns(speaking), model.event?.records ?? [])];
    case 'history':
      return [tableOf('history', title, historyColumns(speaking, model), model.history)];
  }
};

const channelsOf = ({ tab, rsc, sportEvent }: UnitModel): readonly string[] => {
  if (tab === 'rounds' || tab === 'records') return ['games', 'communications', `event:${sportEvent}`];
  // Who goes on stands in the document of the phase.
  return ['games', 'communications', `unit:${rsc}`, `unit:${phaseRscOf(rsc as Rsc)}`];
};

export const unitView: View<UnitModel> = {
  name: 'unit',
  Component: Unit,
  channels: channelsOf,
  title: titleOf,
  summary: (model, speaking) => {
    const { say, language, nameOf } = speaking;
    const [newest] = model.unit?.changes ?? [];
    const changed =
      newest && model.unit ? sentenceOf(newest, model.unit, (id) => nameOf(id)?.name ?? id, language) : '';
    return [titleOf(model, speaking), changed || say.scheduleStatus[model.scheduleStatus]].join(': ');
  },
  tables: tablesOf,
};
