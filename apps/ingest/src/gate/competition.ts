import { randomUUID } from 'node:crypto';
import { disciplineOf, isMediaEvent, mediaFaults, printInstant, rscFault, subjectOf } from '#competition';
import type { CompetitionEvent } from '#competition';
import { competitionEvents } from '#event-log';
import type { Codec, NewRecord } from '#event-log';
import { competitionExamples } from '../examples/competition.js';
import { CompetitionEnvelope } from './envelope.js';
import type { Kind } from './kind.js';
import { permitDiscipline, permitSource } from './permission.js';
import type { Refusal } from './refusal.js';

/** What management knows. */
export const competitionKind = (codec: Codec<CompetitionEvent>): Kind<CompetitionEvent> => ({
  topic: competitionEvents,
  codec,
  types: new Set(Object.keys(competitionExamples)),
  Envelope: CompetitionEnvelope,
  permit: (event, token) => {
    const refused = permitSource(event.source, token) ?? wrongCode(event) ?? wrongWords(event);
    if (refused) return refused;
    for (const discipline of disciplinesOf(event)) {
      const foreign = permitDiscipline(discipline, token);
      if (foreign) return foreign;
    }
    return null;
  },
  toRecord: (event, traceparent): NewRecord => {
    const subject = subjectOf(event);
    return {
      key: subject,
      value: codec.encode(event),
      headers: {
        ce_id: randomUUID(),
        ce_source: event.source,
        ce_type: event.type,
        ce_time: printInstant(event.occurredAt),
        ce_subject: subject,
        ...(traceparent === undefined ? {} : { traceparent }),
      },
    };
  },
});

const wrongCode = (event: CompetitionEvent): Refusal | null => {
  const [path, fault] =
    'rsc' in event
      ? ['rsc', rscFault(event.rsc)]
      : 'sportEvent' in event && event.sportEvent !== null
        ? ['sportEvent', sportEventFault(event.sportEvent)]
        : ['', null];
  if (fault === null) return null;
  return {
    code: 'WRONG_RSC',
    message: `${path}: ${fault}`,
    do: 'Mend the code and send the event again.',
    faults: [{ path: path!, message: fault! }],
  };
};

const wrongWords = (event: CompetitionEvent): Refusal | null => {
  const faults = isMediaEvent(event) ? mediaFaults(event) : [];
  if (faults.length === 0) return null;
  return {
    code: 'MALFORMED',
    message: faults.map(({ path, message }) => `${path}: ${message}`).join('; '),
    do: 'Mend it and send it again.',
    faults: faults.map(({ path, message }) => ({ path, message })),
  };
};

const sportEventFault = (code: string): string | null =>
  code.length === 22
    ? rscFault(code.padEnd(34, '-'))
    : `a sport event's code has 22 characters, this has ${code.length}: the first 22 of its RSC, filler included`;

const disciplinesOf = (event: CompetitionEvent): readonly string[] => {
  if ('disciplines' in event) return event.disciplines;
  if ('discipline' in event) return [event.discipline];
  if ('concerns' in event) return event.concerns.map(disciplineOf);
  if ('rsc' in event) return [disciplineOf(event.rsc)];
  return 'sportEvent' in event ? [disciplineOf(event.sportEvent)] : [];
};
