import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { BatchAnswer } from './gate/answer.js';
import { batchMaxEvents } from './gate/batch.js';

const problems: readonly (readonly [status: number, description: string])[] = [
  [400, 'The body is no batch; the faults say where'],
  [401, 'TOKEN_MISSING, TOKEN_NOT_OURS, TOKEN_EXPIRED or TOKEN_REVOKED'],
  [403, 'The token has another role'],
  [413, 'Too many events or bytes: split the batch'],
  [429, 'This token is too fast; wait as retry-after says'],
  [503, 'The log is away or too much is coming in: keep the events, send them again after retry-after'],
];

/** How an endpoint that takes events reads in OpenAPI, with an example of every type of event. */
export const TakesEvents = (
  summary: string,
  examples: Readonly<Record<string, { readonly type: string }>>,
): MethodDecorator =>
  applyDecorators(
    ApiBearerAuth(),
    ApiOperation({
      summary,
      description:
        'Answers for each event, in order: accepted (it is in the log), refused (with what to do), or unknown (send it again as it is). One bad event does not hold up the others.',
    }),
    ApiBody({
      schema: {
        type: 'object',
        required: ['events'],
        properties: { events: { type: 'array', maxItems: batchMaxEvents, items: { type: 'object' } } },
      },
      examples: Object.fromEntries(
        Object.values(examples).map((event) => [event.type, { summary: event.type, value: { events: [event] } }]),
      ),
    }),
    ApiResponse({ status: 200, type: BatchAnswer }),
    ...problems.map(([status, description]) =>
      ApiResponse({ status, description, content: { 'application/problem+json': { schema: { type: 'object' } } } }),
    ),
  );
