/** Ctrl-C, SIGTERM or a closed terminal once asks for an orderly stop, a second time for a quick one. */
export interface StopRequest {
  readonly signal: AbortSignal;
  readonly hurry: AbortSignal;
  readonly requested: Promise<void>;
}

export const stopRequest = (): StopRequest => {
  const [first, second] = [new AbortController(), new AbortController()];
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = (): void => {
    if (first.signal.aborted) return second.abort();
    first.abort();
    resolve();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  return { signal: first.signal, hurry: second.signal, requested: promise };
};
