import { levelOf, sportEventOf } from '#competition';
import type { Rsc } from '#competition';
import { documentsByKey } from './by-key.js';
import type { ProgrammeDocument, ScheduleDocument } from './competition-document.js';
import type { Moment } from './moment.js';
import type { Reader } from './reader.js';

/** What a code stands for, as management calls it; null where it has not said. */
export interface Subject {
  readonly rsc: Rsc;
  readonly level: ReturnType<typeof levelOf>;
  readonly unitName: string | null;
  readonly eventName: string | null;
  readonly disciplineName: string | null;
}

/** Of codes of any level, each once. */
export const subjectsOf = async (reader: Reader, rscs: Iterable<Rsc>, moment: Moment): Promise<readonly Subject[]> => {
  const wanted = [...new Set(rscs)];
  const found = await documentsByKey<ProgrammeDocument | ScheduleDocument>(
    reader,
    wanted.flatMap((rsc) => [`schedule:${rsc}`, `programme:${sportEventOf(rsc)}`]),
    moment,
  );
  return wanted.map((rsc) => {
    const plan = found.get(`schedule:${rsc}`) as ScheduleDocument | undefined;
    const programme = found.get(`programme:${sportEventOf(rsc)}`) as ProgrammeDocument | undefined;
    return {
      rsc,
      level: levelOf(rsc),
      unitName: plan?.name ?? null,
      eventName: programme?.name ?? null,
      disciplineName: programme?.disciplineName ?? null,
    };
  });
};
