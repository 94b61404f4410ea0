import type { EventDocument, PhaseDocument, UnitDocument } from '#competition';
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

/** Phases of some sport events, by the 22 characters of the event. */
export const phaseDocuments = async (
  dataSource: Asked,
  sportEvents: readonly string[],
): Promise<Map<string, PhaseDocument[]>> => {
  const rows: { body: PhaseDocument }[] = await dataSource.query(
    `select d.body from unnest($1::text[]) sport_event join generation g on g.state = 'CURRENT'
     join result_document d on d.generation = g.id and d.key >= 'phase:' || sport_event and d.key < 'phase:' || sport_event || '~'
     order by d.key`,
    [sportEvents],
  );
  const found = new Map<string, PhaseDocument[]>(sportEvents.map((code) => [code, []]));
  for (const { body } of rows) found.get(body.sportEvent)!.push(body);
  return found;
};
