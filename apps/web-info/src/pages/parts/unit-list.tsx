import type { ReactNode } from 'react';
import { clockTime, Fresh, markText, rankText, Status, useScreen, Who } from '#screens';
import type { Leader, UnitRow } from './unit-row.js';
import { addressOf } from './address.js';

export const hrefOfRow = ({ rsc, isUnit, sportEvent }: UnitRow, language: 'en' | 'fr'): string =>
  isUnit ? addressOf(language, 'unit', rsc) : addressOf(language, 'event', sportEvent);

export const leaderText = ({ mark, wlt, irm }: Leader, language: 'en' | 'fr'): string =>
  irm ?? (mark === null ? (wlt ?? '') : markText(mark, language));

const LeaderLine = ({ leader }: { leader: Leader }): ReactNode => {
  const { language, nameOf } = useScreen();
  const text = leaderText(leader, language);
  return (
    <span className="leader">
      <span className="leader-name">
        <span className="leader-rank">{rankText(leader.rank, leader.tied)}</span> <Who id={leader.competitor} plain />
        <span className="quietly"> {nameOf(leader.competitor)?.noc ?? ''}</span>
      </span>
      <Fresh value={text}>
        <b>{text}</b>
      </Fresh>
    </span>
  );
};

interface UnitListProps {
  readonly rows: readonly UnitRow[];
  readonly empty: string;
  /** Room kept for so many rows, so that nothing below moves when one comes. */
  readonly room?: number;
  readonly withLeaders?: boolean;
}

/** Units as a telephone shows them too: time, what, how it stands, who leads. */
export const UnitList = ({ rows, empty, room = 0, withLeaders = true }: UnitListProps): ReactNode => {
  const { language, timeZone } = useScreen();
  const rooms = [room > 0 ? `fixed room-${room}` : '', withLeaders ? '' : 'short'].join(' ');
  if (rows.length === 0) return <p className={`empty quietly ${rooms}`}>{empty}</p>;
  return (
    <ol className={`units ${rooms}`}>
      {rows.map((row, place) => (
        <li key={place}>
          <time className="when" dateTime={row.startAt ?? undefined}>
            {row.startAt === null ? '' : clockTime(row.startAt, language, row.timeZone ?? timeZone)}
          </time>
          <div className="what">
            <a href={hrefOfRow(row, language)}>
              <b>{row.name}</b>
            </a>
            <span className="quietly line">{[row.disciplineName, row.venueName].filter(Boolean).join(' · ')}</span>
          </div>
          <span className="state">
            <Status result={row.resultStatus} schedule={row.scheduleStatus} />
          </span>
          {withLeaders && (
            <div className="leaders">
              {row.leaders.map((leader, index) => (
                <LeaderLine key={index} leader={leader} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  );
};
