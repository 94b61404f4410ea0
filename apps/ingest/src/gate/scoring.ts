import { disciplineOf, levelOf, printInstant, sportEventOf } from '#competition';
import type { ScoringEvent } from '#competition';
import { scoringEvents } from '#event-log';
import type { Codec, NewRecord } from '#event-log';
import type { Token } from '#service';
import { scoringExamples } from '../examples/scoring.js';
import { ScoringEnvelope } from './envelope.js';
import type { Kind } from './kind.js';
import { permitDiscipline, permitSource } from './permission.js';
import type { Refusal } from './refusal.js';

/** Said for a whole Games or about a hole in the log: a person at the operations desk answers for it with a name. */
const operationsOnly: ReadonlySet<ScoringEvent['type']> = new Set(['SequenceSkipped', 'MedalDecided']);

/** What venues see and officials decide. */
export const scoringKind = (codec: Codec<ScoringEvent>): Kind<ScoringEvent> => ({
  topic: scoringEvents,
  codec,
  types: new Set(Object.keys(scoringExamples)),
  Envelope: ScoringEnvelope,
  permit: (event, token) =>
    permitSource(event.source, token) ??
    permitDiscipline(disciplineOf(event.rsc), token) ??
    permitType(event, token) ??
    permitLevel(event),
  toRecord: (event, traceparent): NewRecord => ({
    key: sportEventOf(event.rsc),
    value: codec.encode(event),
    headers: {
      ce_id: `${event.source}/${event.rsc}/${event.sequence}`,
      ce_source: event.source,
      ce_type: event.type,
      ce_time: printInstant(event.occurredAt),
      ce_subject: event.rsc,
      ...(traceparent === undefined ? {} : { traceparent }),
    },
  }),
});

const permitType = (event: ScoringEvent, token: Token): Refusal | null => {
  if (token.role === 'operations') return null;
  const said = event.type === 'FactCorrected' && event.replacement !== null ? event.replacement.type : event.type;
  return operationsOnly.has(said)
    ? {
        code: 'NOT_ALLOWED_TYPE',
        message: `${said} is said by the operations desk, not by a venue`,
        do: 'Ask the operations desk to send it.',
      }
    : null;
};

const permitLevel = ({ rsc }: ScoringEvent): Refusal | null =>
  levelOf(rsc) === 'discipline'
    ? {
        code: 'WRONG_RSC',
        message: `${rsc} names a discipline; nothing is scored there`,
        do: 'Name the unit, or for a decision about a sport event that event.',
      }
    : null;
