/** Lists of units: when, what, who leads or who meets whom, how it stands. A row keeps its height and its place. */
import type { ReactNode } from 'react';
import { clockTime, Fresh, markText, ordinal, Status, statusOf, useScreen } from '#screens';
import type { Language } from '#screens';
import { addressOf } from './address.js';
import { eventText, roundText, sportBeside } from './naming.js';
import { unitNumber } from './unit-row.js';
import type { Leader, UnitRow } from './unit-row.js';

export const hrefOfRow = ({ rsc, isUnit, sportEvent }: UnitRow, language: Language): string =>
  isUnit ? addressOf(language, 'unit', rsc) : addressOf(language, 'event', sportEvent);

export const leaderText = ({ mark, wlt, irm }: Leader, language: Language): string =>
  irm ?? (mark === null ? (wlt ?? '') : markText(mark, language));

interface UnitListProps {
  readonly rows: readonly UnitRow[];
  readonly empty: string;
  /** Room is kept for so many rows, so that nothing below moves when one comes or goes. */
  readonly room?: number;
  /** All are of one sport event, which is said elsewhere. */
  readonly inEvent?: boolean;
  /** All are of one discipline. */
  readonly inDiscipline?: boolean;
}

export const UnitList = ({
  rows,
  empty,
  room = 0,
  inEvent = false,
  inDiscipline = false,
}: UnitListProps): ReactNode => {
  const isEmpty = rows.length === 0;
  if (isEmpty && room === 0) return <p className="empty quietly">{empty}</p>;
  return (
    <ol className={inEvent ? 'units in-event' : 'units'}>
      {rows.map((row, place) => (
        // A row is a place: another unit in it changes what it says, and nothing on the page moves.
        <Row key={place} row={row} inEvent={inEvent} inDiscipline={inDiscipline} />
      ))}
      {Array.from({ length: Math.max(0, room - rows.length) }, (_, index) =>
        isEmpty && index === 0 ? (
          <li key="empty" className="blank quietly">
            <span className="none">{empty}</span>
          </li>
        ) : (
          <li key={rows.length + index} className="blank" aria-hidden="true" />
        ),
      )}
    </ol>
  );
};

interface RowProps {
  readonly row: UnitRow;
  readonly inEvent: boolean;
  readonly inDiscipline: boolean;
}

const Row = ({ row, inEvent, inDiscipline }: RowProps): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const event = eventText(row, say, language);
  const round = roundText(row, say, language);
  const title = inEvent ? round : event;
  const context = inEvent
    ? row.venueName
    : [inDiscipline ? null : sportBeside(event, row, say), round].filter(Boolean).join(' · ');
  const { key } = statusOf({ result: row.resultStatus, schedule: row.scheduleStatus });
  return (
    <li>
      <time className="when" dateTime={row.startAt}>
        {clockTime(row.startAt, language, row.timeZone ?? timeZone)}
      </time>
      <div className="what">
        <a href={hrefOfRow(row, language)} title={title}>
          {title}
        </a>
        {row.medal === 1 && <span key={row.rsc} className="medal-dot gold" title={say.portal.round.medalOf[1]} />}
        <span className="line">
          {context}
          {row.parts.length > 0 && <Parts row={row} title={`${event}, ${round}`} />}
        </span>
      </div>
      <div className="leads">
        {row.leaders.slice(0, row.isMatch ? 2 : 1).map((leader, index) => (
          // Somebody else in a place is another line: nothing has moved.
          <LeaderLine key={`${index} ${leader.competitor}`} leader={leader} withRank={row.isOwn} />
        ))}
      </div>
      <div className="score">
        <Score row={row} />
      </div>
      <div className="state">
        <Fresh value={key}>
          <Status result={row.resultStatus} schedule={row.scheduleStatus} />
        </Fresh>
      </div>
    </li>
  );
};

const Parts = ({ row, title }: { row: UnitRow; title: string }): ReactNode => {
  const { language } = useScreen();
  return (
    <span className="parts">
      {row.parts.map((rsc) => {
        const number = unitNumber(rsc);
        return (
          <a key={rsc} href={addressOf(language, 'unit', rsc)} aria-label={`${title}, ${number}`}>
            {number}
          </a>
        );
      })}
    </span>
  );
};

const LeaderLine = ({ leader, withRank }: { leader: Leader; withRank: boolean }): ReactNode => {
  const { nameOf, language } = useScreen();
  const { competitor, noc, wlt, rank } = leader;
  const name = nameOf(competitor)?.name ?? competitor;
  return (
    <span className={wlt === 'W' ? 'leader won' : 'leader'}>
      <span className="code">{noc}</span> {name}
      {withRank && rank !== null && <b> {ordinal(rank, language)}</b>}
    </span>
  );
};

/** The score where two meet, else the mark of who leads. */
const Score = ({ row: { leaders, isMatch } }: { row: UnitRow }): ReactNode => {
  const { language } = useScreen();
  const texts = leaders.slice(0, isMatch ? 2 : 1).map((leader) => leaderText({ ...leader, wlt: null }, language));
  const known = texts.some((text) => text !== '');
  return (
    <Fresh value={texts.join(' ')}>
      {known &&
        texts.map((text, index) => (
          <b key={index} className={leaders[index]?.wlt === 'L' ? 'lost' : undefined}>
            {text}
          </b>
        ))}
    </Fresh>
  );
};
