import { Noc, Who } from '#screens';
import type { Column } from './listing.js';
import type { Speaking } from '../view.js';

/** NOC and name, as every table of results begins. */
export const whoColumns = <R extends { readonly competitor: string; readonly noc: string }>(
  { say, nameOf }: Pick<Speaking, 'say' | 'nameOf'>,
  /** Lines under the name. */
  under: (row: R) => readonly (string | null)[] = () => [],
): readonly Column<R>[] => [
  { kind: 'noc', head: say.column.noc, value: ({ noc }) => noc, cell: ({ noc }) => <Noc code={noc} /> },
  {
    kind: 'name',
    head: say.column.name,
    value: ({ competitor }) => nameOf(competitor)?.name ?? competitor,
    cell: (row) => (
      <>
        <Who id={row.competitor} />
        {under(row)
          .filter(Boolean)
          .map((text) => (
            <span key={text} className="line">
              {text}
            </span>
          ))}
      </>
    ),
  },
];
