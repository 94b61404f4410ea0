/** Holds what a system shows, in its rows and on the wire, against a pure fold of the recording that was played into it. */
import type { EventDocument, UnitDocument } from '#competition';
import { results } from '#event-log';
import type { EventLog } from '#event-log';
import { resultDocuments } from '#read-model';
import { replay } from '../../apps/rehearsal/src/check/engine.js';
import type { Located } from '../../apps/rehearsal/src/play/located.js';
import { looking } from '../../apps/rehearsal/src/play/rehearse.js';
import type { Recording } from '../../apps/rehearsal/src/recording/recording.js';

/** Keys of documents that are not what the fold says; empty when all is well. */
export interface Wrong {
  readonly wrongRows: readonly string[];
  readonly wrongOnWire: readonly string[];
}

export const wrongIn = (system: Located, recording: Recording): Promise<Wrong> =>
  looking(system, async (dataSource, log) => ({
    wrongRows: await differing(recording, async (keys) => {
      const documents = await resultDocuments(dataSource, keys);
      return new Map([...documents].map(([key, body]) => [key, JSON.stringify(body)]));
    }),
    wrongOnWire: await differing(recording, () => newestOnWire(log)),
  }));

/** Keys whose document is not the one that a fold of the recording gives. */
const differing = async (
  recording: Recording,
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<string[]> => {
  const folded = await replay(recording.scoringEvents());
  const expected = new Map<string, UnitDocument | EventDocument>();
  for (const rsc of folded.units()) {
    const unit = folded.unit(rsc);
    if (unit) expected.set(`unit:${rsc}`, unit);
    const event = folded.event(rsc.slice(0, 22));
    if (event) expected.set(`event:${rsc.slice(0, 22)}`, event);
  }
  const found = await read([...expected.keys()]);
  return [...expected].filter(([key, document]) => found.get(key) !== JSON.stringify(document)).map(([key]) => key);
};

const newestOnWire = async (log: EventLog): Promise<ReadonlyMap<string, string>> => {
  const { start, end } = (await log.bounds(results.name))[0]!;
  const newest = new Map<string, { readonly version: number; readonly body: string }>();
  const { promise, resolve } = Promise.withResolvers<void>();
  const reader = await log.read(results.name, { from: () => start }, async ({ records }) => {
    for (const { key, value, headers } of records) {
      const version = Number(headers.version);
      // A reader takes what is newer: documents sent again after a crash may stand behind newer ones.
      if (value && version >= (newest.get(key)?.version ?? 0)) newest.set(key, { version, body: value.toString() });
    }
    if (records.at(-1)!.offset + 1 >= end) resolve();
  });
  await promise;
  await reader.stop();
  return new Map([...newest].map(([key, { body }]) => [key, body]));
};
