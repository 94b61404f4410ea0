/**
 * Errors as RFC 9457 describes them (`application/problem+json`): what happened, and what the caller does next.
 */
export interface Fault {
  /** Where in the request, `events.0.rsc` or `limit`. */
  readonly path: string;
  /** What is wrong there, and what would be right. */
  readonly message: string;
}

export interface ProblemDetails {
  readonly status: number;
  /** A name that never changes, `BATCH_TOO_LARGE`; `type` is made of it. */
  readonly code: string;
  readonly title: string;
  /** What happened this time. */
  readonly detail?: string;
  /** What the caller does next. */
  readonly do?: string;
  readonly faults?: readonly Fault[];
  /** For 429 and 503: when it makes sense to ask again. */
  readonly retryAfterSeconds?: number;
}

/** Thrown anywhere behind a request; the filter of `createHttpApp` writes it. */
export class Problem extends Error {
  constructor(
    readonly details: ProblemDetails,
    options?: ErrorOptions,
  ) {
    super(details.detail ?? details.title, options);
    this.name = 'Problem';
  }
}

/** As it travels. `type` is made of the code; `more` says which request it was. */
export const problemText = (
  { retryAfterSeconds: _header, ...problem }: ProblemDetails,
  more: { readonly instance?: string; readonly requestId?: string } = {},
): string =>
  JSON.stringify({
    type: `urn:podium:problem:${problem.code.toLowerCase().replaceAll('_', '-')}`,
    ...problem,
    ...more,
  });

export const notFound = (detail: string, next?: string): Problem =>
  new Problem({ status: 404, code: 'NOT_FOUND', title: 'Not found', detail, do: next });

export const invalidRequest = (faults: readonly Fault[]): Problem =>
  new Problem({
    status: 400,
    code: 'INVALID_REQUEST',
    title: 'The request has faults',
    do: 'Mend each fault named here and send the request again.',
    faults,
  });
