/** The command line was used wrongly: exit code 2, and the message says how it would be right. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
