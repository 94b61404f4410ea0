import { IsArray } from 'class-validator';

export const batchMaxEvents = 1_000;

/** The body of a request: events in the order they were said. Each is checked on its own, so that one bad event costs itself alone. */
export class Batch {
  @IsArray({ message: 'a list of events: {"events": [...]}' })
  events: unknown[];
}
