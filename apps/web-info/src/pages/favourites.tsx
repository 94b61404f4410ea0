import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { longDay, useScreen } from '#screens';
import { mineQuery, useMine } from './chrome/mine.js';
import type { Mine, MineKind } from './chrome/mine.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { disciplineText, eventText, nocText, roundText } from './parts/naming.js';
import { Star } from './parts/star.js';
import { unitColumns } from './parts/unit-columns.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';

export interface NamedFavourite {
  readonly kind: MineKind;
  readonly code: string;
  readonly nocName: string | null;
  readonly unit: UnitRow | null;
  readonly event: {
    readonly sportEvent: string;
    readonly eventName: string;
    readonly discipline: string;
    readonly disciplineName: string;
  } | null;
}

export interface FavouritesModel extends Model {
  /** As the address names it. */
  readonly mine: Mine;
  readonly day: string | null;
  readonly names: readonly NamedFavourite[];
  readonly rows: readonly UnitRow[];
}

const nameOf = ({ kind, code, nocName, unit, event }: NamedFavourite, speaking: Speaking): string => {
  const { say, language } = speaking;
  switch (kind) {
    case 'noc':
      return nocText(code, nocName, say);
    case 'discipline':
      return disciplineText(code, null, say);
    case 'event':
      return event ? eventText(event, say, language) : code.replace(/-+$/, '');
    case 'unit':
      return unit ? `${eventText(unit, say, language)}, ${roundText(unit, say, language)}` : code;
    case 'athlete':
      return speaking.nameOf(code)?.name ?? code;
  }
};

/** A bare address is completed by what the browser has kept. */
const useOwnAddress = (model: FavouritesModel): void => {
  const kept = mineQuery(useMine());
  const isBare = model.names.length === 0;
  useEffect(() => {
    if (isBare && kept !== '') location.replace(`${location.pathname}?${kept}`);
  }, [isBare, kept]);
};

const Favourites = ({ model }: { model: FavouritesModel }): ReactNode => {
  const screen = useScreen();
  const { say, language } = screen;
  const { mine } = say.portal;
  useOwnAddress(model);
  if (model.names.length === 0)
    return (
      <>
        <h1>{mine.title}</h1>
        <p className="lead">{mine.empty}</p>
        <noscript>
          <p className="quietly">{mine.script}</p>
        </noscript>
      </>
    );
  return (
    <>
      <h1>{mine.title}</h1>
      <div className="columns">
        <div>
          <Planned model={model} />
        </div>
        <aside>
          <section aria-labelledby="followed">
            <h2 id="followed">{mine.list}</h2>
            <ul className="mine">
              {model.names.map((one) => {
                const name = nameOf(one, screen);
                const code = one.kind === 'event' ? one.code.replace(/-+$/, '') : one.code;
                return (
                  <li key={`${one.kind} ${one.code}`}>
                    <a href={addressOf(language, one.kind, one.code)}>{name}</a>
                    <Star kind={one.kind} code={code} name={name} />
                  </li>
                );
              })}
            </ul>
            <p className="quietly">{mine.kept}</p>
            <p>
              <a className="button" href={`/${language}/calendar.ics?${mineQuery(model.mine)}`}>
                {mine.calendar}
              </a>
            </p>
            <p className="quietly">{mine.subscribe}</p>
          </section>
        </aside>
      </div>
      <Downloads />
    </>
  );
};

/** The day it is, and what comes after it; then what was. */
const Planned = ({ model: { rows, day } }: { model: FavouritesModel }): ReactNode => {
  const { say, language } = useScreen();
  if (rows.length === 0) return <p className="quietly">{say.nothing.units}</p>;
  const byDay = [...Map.groupBy(rows, (row) => row.day)];
  const ahead = byDay.filter(([one]) => day === null || one >= day);
  const past = byDay.filter(([one]) => day !== null && one < day).toReversed();
  return [...ahead, ...past].map(([one, ofDay]) => (
    <section key={one} aria-label={longDay(one, language)}>
      <h2>{longDay(one, language)}</h2>
      <UnitList rows={ofDay} empty="" />
    </section>
  ));
};

/** A channel of everything that is followed; in one address there is room for so many. */
const channelsMax = 60;

export const favouritesView: View<FavouritesModel> = {
  name: 'favourites',
  Component: Favourites,
  channels: ({ names }) =>
    names.length === 0
      ? []
      : ['schedule', 'games', ...names.map(({ kind, code }) => `${kind}:${code}`)].slice(0, channelsMax),
  title: (_, { say }) => say.portal.mine.title,
  tables: ({ rows }, speaking) => [tableOf('units', speaking.say.portal.mine.title, unitColumns(speaking), rows)],
};
