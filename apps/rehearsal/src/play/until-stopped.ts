/** Ctrl-C or SIGTERM once asks for an orderly stop; a second one is what the caller makes of it. */
export interface StopRequest {
  readonly signal: AbortSignal;
  readonly requested: Promise<void>;
}

export const stopRequest = (onAgain: () => void = () => undefined): StopRequest => {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  const ask = (): void => {
    if (controller.signal.aborted) return onAgain();
    controller.abort();
    resolve();
  };
  process.on('SIGINT', ask);
  process.on('SIGTERM', ask);
  return { signal: controller.signal, requested: promise };
};
