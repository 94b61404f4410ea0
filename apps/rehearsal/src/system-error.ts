/** What a person has to do something about before Podium can run here; the message says what. */
export class SystemError extends Error {
  constructor(
    message: string,
    readonly code: 'ALREADY_UP' | 'NOT_UP' | 'DID_NOT_START',
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'SystemError';
  }
}
