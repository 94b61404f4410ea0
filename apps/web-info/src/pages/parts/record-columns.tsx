import type { RecordLine } from '#competition';
import { markText, Noc, Who } from '#screens';
import type { Speaking } from '../view.js';
import { addressOf } from './address.js';
import type { Column } from './listing.js';

export const recordColumns = ({ say, language, nameOf }: Speaking): readonly Column<RecordLine>[] => [
  {
    kind: 'noc',
    head: say.column.record,
    value: ({ recordType }) => recordType,
    cell: ({ recordType }) => (
      <abbr title={say.recordType[recordType as 'WR'] ?? recordType}>
        <b>{recordType}</b>
      </abbr>
    ),
  },
  {
    kind: 'mark',
    head: say.column.mark,
    value: ({ mark }) => mark.text,
    cell: ({ mark, unit }) =>
      unit === null ? (
        markText(mark.text, language)
      ) : (
        <a href={addressOf(language, 'unit', unit)}>{markText(mark.text, language)}</a>
      ),
  },
  {
    kind: 'name',
    head: say.column.holder,
    value: ({ competitor, holder }) => (competitor === null ? holder : (nameOf(competitor)?.name ?? competitor)),
    cell: ({ competitor, holder, equalled }) => (
      <>
        {competitor === null ? holder : <Who id={competitor} />}
        {equalled && <span className="line">{say.portal.event.equalled}</span>}
      </>
    ),
  },
  { kind: 'noc', head: say.column.noc, value: ({ noc }) => noc, cell: ({ noc }) => noc && <Noc code={noc} /> },
  { kind: 'time', head: say.column.date, value: ({ at }) => at.slice(0, 10) },
  { kind: 'text', head: say.portal.records.place, value: ({ place }) => place, spare: true },
  { kind: 'word', head: say.column.status, value: ({ state }) => say.recordState[state], spare: true },
];
