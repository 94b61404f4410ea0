import { LogError } from '../log.js';

interface KafkaJsError extends Error {
  /** The broker's own name of the error. */
  readonly type?: string;
  readonly originalError?: KafkaJsError;
  readonly cause?: KafkaJsError;
}

/** kafkajs wraps errors in errors; the innermost says what the broker said. */
const innermost = (error: KafkaJsError): KafkaJsError => {
  const inner = error.originalError ?? error.cause;
  return inner && inner !== error && inner instanceof Error ? innermost(inner) : error;
};

/** What kafkajs threw, in our words. */
export const logErrorOf = (error: unknown, doing: string): LogError => {
  if (error instanceof LogError) return error;
  const { type, message } = innermost(error as KafkaJsError);
  if (type === 'UNKNOWN_TOPIC_OR_PARTITION')
    return new LogError(`${doing}: there is no such topic; ensureTopics creates it`, 'UNKNOWN_TOPIC', false, {
      cause: error,
    });
  if (type === 'MESSAGE_TOO_LARGE' || type === 'RECORD_LIST_TOO_LARGE')
    return new LogError(`${doing}: a record is larger than the broker accepts`, 'TOO_LARGE', false, { cause: error });
  return new LogError(`${doing}: the broker is not available: ${message}`, 'UNAVAILABLE', true, { cause: error });
};

/** Just created, or its broker just went: somebody leads the partition again in a moment. */
export const isWithoutLeader = (error: unknown): boolean =>
  ['NOT_LEADER_FOR_PARTITION', 'LEADER_NOT_AVAILABLE'].includes(innermost(error as KafkaJsError).type ?? '');
