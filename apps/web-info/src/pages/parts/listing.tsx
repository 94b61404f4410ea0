/** A table for people, and the same as CSV: columns say both. */
import type { ReactNode } from 'react';

export interface Column<R> {
  /** Its width and alignment, see the style; `none` is for data alone. */
  readonly kind: 'rank' | 'noc' | 'name' | 'number' | 'mark' | 'word' | 'time' | 'text' | 'none';
  readonly head: string;
  /** As data. */
  readonly value: (row: R) => string | number | null;
  /** As shown; the value where it is left out. */
  readonly cell?: (row: R) => ReactNode;
  /** Left out where there is little room. */
  readonly spare?: boolean;
}

interface ListingProps<R> {
  /** For those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly empty: string;
  /** Room is kept for so many rows, so that nothing below moves when one comes. */
  readonly room?: number;
}

const classOf = ({ kind, spare = false }: Pick<Column<never>, 'kind' | 'spare'>): string =>
  `k-${kind}${spare ? ' spare' : ''}`;

/** Rows are places in the list: what moves up changes the text of a place, and nothing on the page moves. */
export const Listing = <R,>({ caption, columns, rows, empty, room = 0 }: ListingProps<R>): ReactNode => {
  const isEmpty = rows.length === 0;
  if (isEmpty && room === 0) return <p className="empty quietly">{empty}</p>;
  const shown = columns.filter(({ kind }) => kind !== 'none');
  return (
    <table className="listing">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {shown.map((column, index) => (
            <th key={index} scope="col" className={classOf(column)}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            {shown.map((column, index) => {
              const inside = column.cell ? column.cell(row) : column.value(row);
              return column.kind === 'name' ? (
                <th key={index} scope="row" className={classOf(column)}>
                  {inside}
                </th>
              ) : (
                <td key={index} className={classOf(column)}>
                  {inside}
                </td>
              );
            })}
          </tr>
        ))}
        {Array.from({ length: Math.max(0, room - rows.length) }, (_, index) => (
          <tr key={rows.length + index} className="blank" aria-hidden={!isEmpty || index > 0}>
            <td colSpan={shown.length} className="quietly">
              {isEmpty && index === 0 && empty}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
