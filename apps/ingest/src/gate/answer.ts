import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Fault } from '#service';

/** What became of one event of a batch. */
export class EventAnswer {
  @ApiProperty({ description: 'Place in the batch, from 0' })
  readonly index: number;

  @ApiProperty({
    enum: ['accepted', 'refused', 'unknown'],
    description: 'unknown: the log did not answer in time; send the event again as it is, its sequence makes that safe',
  })
  readonly status: 'accepted' | 'refused' | 'unknown';

  @ApiPropertyOptional({ example: 'NOT_ALLOWED_SOURCE' })
  readonly code?: string;

  @ApiPropertyOptional({ description: 'What is wrong' })
  readonly message?: string;

  @ApiPropertyOptional({ name: 'do', description: 'What to do next' })
  readonly do?: string;

  @ApiPropertyOptional({
    description: 'For MALFORMED: every fault with its path inside the event',
    type: 'array',
    items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
  })
  readonly faults?: readonly Fault[];
}

/** One answer per event, in the order of the batch. */
export class BatchAnswer {
  @ApiProperty()
  readonly accepted: number;

  @ApiProperty()
  readonly refused: number;

  @ApiProperty()
  readonly unknown: number;

  @ApiProperty({ type: [EventAnswer] })
  readonly results: readonly EventAnswer[];
}
