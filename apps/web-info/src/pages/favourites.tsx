import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { shortDay, useScreen } from '#screens';
import { mineQuery, useMine } from './chrome/mine.js';
import type { Mine, MineKind } from './chrome/mine.js';
import { addressOf } from './parts/address.js';
import { Downloads } from './parts/downloads.js';
import { Star } from './parts/star.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { unitColumns } from './schedule.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

export interface FavouritesModel extends Model {
  /** As the address names it. */
  readonly mine: Mine;
  readonly names: readonly { readonly kind: MineKind; readonly code: string; readonly name: string }[];
  readonly rows: readonly UnitRow[];
}

/** A bare address is completed by what the browser has kept. */
const useOwnAddress = (model: FavouritesModel): void => {
  const kept = mineQuery(useMine());
  const isBare = model.names.length === 0;
  useEffect(() => {
    if (isBare && kept !== '') location.replace(`${location.pathname}?${kept}`);
  }, [isBare, kept]);
};

const Favourites = ({ model }: { model: FavouritesModel }): ReactNode => {
  const { say, language } = useScreen();
  const { mine } = say.portal;
  useOwnAddress(model);
  const byDay = [...Map.groupBy(model.rows, ({ startAt }) => startAt?.slice(0, 10) ?? '')];
  return (
    <>
      <h1>{mine.title}</h1>
      {model.names.length === 0 ? (
        <>
          <p>{mine.empty}</p>
          <noscript>
            <p className="quietly">{mine.script}</p>
          </noscript>
        </>
      ) : (
        <>
          <ul className="mine">
            {model.names.map(({ kind, code, name }) => (
              <li key={`${kind} ${code}`}>
                <a href={addressOf(language, kind, code)}>{name}</a>
                <Star kind={kind} code={kind === 'event' ? code.replace(/-+$/, '') : code} />
              </li>
            ))}
          </ul>
          <p className="quietly">{mine.kept}</p>
          <section aria-labelledby="planned">
            <h2 id="planned">{mine.planned}</h2>
            {byDay.length === 0 && <p className="quietly">{say.nothing.units}</p>}
            {byDay.map(([day, rows]) => (
              <div key={day}>
                {day !== '' && <p className="caps">{shortDay(day, language)}</p>}
                <UnitList rows={rows} empty="" withLeaders={false} />
              </div>
            ))}
          </section>
          <p>
            <a href={`/v1/calendar.ics?${mineQuery(model.mine)}`}>{mine.calendar}</a>
          </p>
          <Downloads />
        </>
      )}
    </>
  );
};

export const favouritesView: View<FavouritesModel> = {
  name: 'favourites',
  Component: Favourites,
  channels: ({ names }) => (names.length === 0 ? [] : ['schedule']),
  title: (_, { say }) => say.portal.mine.title,
  table: ({ rows }, speaking) => tableOf(unitColumns(speaking), rows),
};
