/** A table for people, and the same as CSV: columns say both. */
import type { ReactNode } from 'react';

export interface Column<R> {
  /** `rank`, `name`: its width and alignment, see the style; what is minor a telephone leaves out. */
  readonly kind: 'rank' | 'noc' | 'name' | 'number' | 'minor' | 'mark' | 'word' | 'time' | 'text';
  readonly head: string;
  /** As data. */
  readonly value: (row: R) => string | number | null;
  /** As shown; the value where it is left out. */
  readonly cell?: (row: R) => ReactNode;
}

interface ListingProps<R> {
  /** For those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly empty: string;
}

/** Rows are places in the list: what moves up changes the text of a place, and nothing on the page moves. */
export const Listing = <R,>({ caption, columns, rows, empty }: ListingProps<R>): ReactNode => {
  if (rows.length === 0) return <p className="empty quietly">{empty}</p>;
  return (
    <div className="table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ kind, head }, index) => (
              <th key={index} scope="col" className={`c-${kind}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {columns.map(({ kind, value, cell }, index) => {
                const inside = cell ? cell(row) : value(row);
                return kind === 'name' ? (
                  <th key={index} scope="row" className={`c-${kind}`}>
                    {inside}
                  </th>
                ) : (
                  <td key={index} className={`c-${kind}`}>
                    {inside}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
