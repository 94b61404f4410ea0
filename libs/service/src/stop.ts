import type { Logger } from './log.js';

/** A step of stopping, with the name it has in the log. */
export type StopStep = readonly [name: string, stop: () => Promise<unknown> | void];

const stopTimeoutMs = 10_000;

/**
 * Stops in order on SIGTERM, SIGINT, or when the parent that started this process over IPC is gone: a supervisor killed
 * hard leaves no app behind. Exits with 0 when every step ended within ten seconds, else with 1; a second signal exits at
 * once. A bug nobody caught also ends the process: whoever supervises starts it again from what is stored.
 */
export const stopOnSignal = (logger: Logger, steps: readonly StopStep[]): void => {
  let stopping = false;
  const stop = (cause: string, exitCode: number): void => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ cause }, 'stopping');
    void inOrder(logger, steps).then((clean) => process.exit(clean ? exitCode : 1));
  };
  process.on('SIGTERM', () => stop('SIGTERM', 0));
  process.on('SIGINT', () => stop('SIGINT', 0));
  // Nobody reads what is said from here on; that must not count as a bug.
  process.stdout.on('error', () => undefined);
  // It may be gone already: an app takes seconds to start.
  const orphaned = (): void => stop('the parent process is gone', 0);
  if (process.connected) process.on('disconnect', orphaned);
  else if (process.send) orphaned();
  const bug = (error: unknown): void => {
    logger.fatal({ err: error }, 'bug');
    process.exit(1);
  };
  process.on('uncaughtException', bug);
  process.on('unhandledRejection', bug);
};

const inOrder = async (logger: Logger, steps: readonly StopStep[]): Promise<boolean> => {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => {
      logger.error({ stopTimeoutMs }, 'not stopped in time');
      resolve(false);
    }, stopTimeoutMs).unref();
  });
  const all = async (): Promise<boolean> => {
    let clean = true;
    for (const [name, stop] of steps) {
      try {
        await stop();
        logger.info({ step: name }, 'stopped');
      } catch (error) {
        clean = false;
        logger.error({ step: name, err: error }, 'did not stop cleanly');
      }
    }
    return clean;
  };
  return Promise.race([all(), late]);
};
