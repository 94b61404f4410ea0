import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { examples } from './examples.js';

interface Resource {
  readonly summary: string;
  readonly description?: string;
  /** An answer of the recorded day. */
  readonly example: keyof typeof examples;
  /** The path's parameter, with one that can be asked. */
  readonly param?: readonly [name: string, example: string, description: string];
  /** When it is answered with 404. */
  readonly unknown?: string;
}

const problem = (status: number, description: string): MethodDecorator =>
  ApiResponse({ status, description, content: { 'application/problem+json': { schema: { type: 'object' } } } });

/** How a resource reads in OpenAPI. */
export const Answers = ({ summary, description, example, param, unknown }: Resource): MethodDecorator =>
  applyDecorators(
    ApiOperation({ summary, ...(description && { description }) }),
    ...(param ? [ApiParam({ name: param[0], example: param[1], description: param[2] })] : []),
    ApiResponse({
      status: 200,
      description: 'The answer, with an ETag',
      content: { 'application/json': { schema: { type: 'object' }, example: examples[example].answer } },
    }),
    ApiResponse({ status: 304, description: 'Nothing has changed since the ETag in If-None-Match' }),
    problem(400, 'A parameter cannot be; the faults say which, and what to write instead'),
    ...(unknown ? [problem(404, unknown)] : []),
    problem(503, 'The results cannot be read just now; ask again after retry-after'),
  );

export const rscParam = [
  'rsc',
  'ATHM100M--------------FNL-000100--',
  'The unit: 34 characters, every part filled with - on its right',
] as const;
export const eventParam = ['code', 'ATHM100M', 'The sport event, with or without filler at its end'] as const;
