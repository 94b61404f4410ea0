import type { ReactNode } from 'react';
import type { EventDocument, RecordLine, UnitDocument } from '#competition';
import { decimalsOf, gapText, markText, shortDay, timeGapText } from '../format.js';
import { useScreen } from '../screen.js';
import type { Language } from '../words/index.js';
import { leaderOf } from './columns.js';

/** Those that stand now, in the order in which people name them. */
const order = ['WR', 'OR'];
export const standingRecords = (event: EventDocument | undefined): RecordLine[] =>
  (event?.records ?? [])
    .filter(({ current, state }) => current && state !== 'REFUSED')
    .toSorted((a, b) => place(a) - place(b));
const place = ({ recordType }: RecordLine): number => {
  const at = order.indexOf(recordType);
  return at < 0 ? order.length : at;
};

interface RecordsProps {
  readonly event: EventDocument | undefined;
  readonly unit: UnitDocument;
}

/** World and Olympic record beside each other, and what the leader lacks; nothing where no record is known. */
export const RecordBar = ({ event, unit }: RecordsProps): ReactNode => {
  const { say, language } = useScreen();
  const records = standingRecords(event).slice(0, 3);
  const leader = leaderOf(unit.lines)?.leader;
  const world = records[0];
  if (!world) return null;
  return (
    <p className="record-bar">
      {records.map((record) => (
        <span key={record.recordType}>
          <abbr className="caps" title={say.recordType[record.recordType as 'WR'] ?? record.recordType}>
            {record.recordType}
          </abbr>
          <b>{markText(record.mark.text, language)}</b>
          <Holder record={record} />
        </span>
      ))}
      {leader?.mark && leader.mark.kind === world.mark.kind && (
        <span>
          <span className="caps">{say.form.leader}</span>
          <b>{differenceTo(leader.mark, world.mark, language)}</b>
          <span className="quietly">{say.form.toRecord(world.recordType)}</span>
        </span>
      )}
    </p>
  );
};

const differenceTo = (mark: RecordLine['mark'], record: RecordLine['mark'], language: Language): string => {
  const decimals = Math.max(decimalsOf(mark.text), decimalsOf(record.text));
  return (mark.kind === 'TIME' ? timeGapText : gapText)(mark.value - record.value, decimals, language);
};

const Holder = ({ record }: { record: RecordLine }): ReactNode => {
  const { nameOf } = useScreen();
  const who =
    record.holder ?? (record.competitor === null ? null : (nameOf(record.competitor)?.name ?? record.competitor));
  return <span className="quietly">{[who, record.noc, record.at.slice(0, 4)].filter(Boolean).join(' ')}</span>;
};

/** All of an event, the beaten ones too. */
export const RecordsForm = ({ event }: { event: EventDocument | undefined }): ReactNode => {
  const { say, language } = useScreen();
  const records = event?.records ?? [];
  if (records.length === 0) return <p className="empty">{say.nothing.records}</p>;
  return (
    <ul className="records">
      {records.map((record) => (
        <li
          key={`${record.recordType} ${record.mark.value} ${record.at}`}
          className={record.current ? undefined : 'over'}
        >
          <span className="caps">{record.recordType}</span>
          <b>{markText(record.mark.text, language)}</b>
          <span>
            <Holder record={record} />
            <small className="below">
              {[shortDay(record.at.slice(0, 10), language), record.place, say.recordState[record.state]]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
};
