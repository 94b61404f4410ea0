/** What a person has to do something about before Podium can run here, or has done: the message says what. */
export class SystemError extends Error {
  constructor(
    message: string,
    readonly code: 'ALREADY_UP' | 'NOT_UP' | 'DID_NOT_START' | 'INTERRUPTED',
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SystemError';
  }
}
