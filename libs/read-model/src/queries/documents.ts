import type { EventDocument, UnitDocument } from '#competition';
import type { Asked } from '../write/rows.js';

/** Units and sport events of the current generation by their keys (`unit:RSC`, `event:CODE`); what is not there is absent. */
export const resultDocuments = async (
  dataSource: Asked,
  keys: readonly string[],
): Promise<Map<string, UnitDocument | EventDocument>> => {
  const rows: { key: string; body: UnitDocument | EventDocument }[] = await dataSource.query(
    `select d.key, d.body from result_document d join generation g on g.id = d.generation and g.state = 'CURRENT' where d.key = any($1)`,
    [keys],
  );
  return new Map(rows.map(({ key, body }) => [key, body]));
};
