import { SingleBar } from 'cli-progress';

/** How far something that takes longer is. */
export interface Progress {
  /** @param fraction 0 to 1 @param text what a person wants to know beside it */
  update(fraction: number, text: string): void;
  stop(): void;
}

const silentFirstMs = 2_000;
const plainEveryMs = 5_000;

/**
 * Shows progress on stderr, from the third second on: a bar on a terminal, else a line every five seconds, so that a log of it
 * stays short. stdout is left to results.
 */
export const progress = (title: string): Progress => (process.stderr.isTTY ? bar(title) : lines(title));

const bar = (title: string): Progress => {
  const began = Date.now();
  const shown = new SingleBar({
    format: `${title} [{bar}] {percentage}% {text}`,
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    fps: 5,
  });
  let started = false;
  return {
    update(fraction, text) {
      if (!started && Date.now() - began < silentFirstMs) return;
      if (!started) shown.start(1, 0, { text });
      started = true;
      shown.update(Math.min(fraction, 1), { text });
    },
    stop: () => void (started && shown.stop()),
  };
};

const lines = (title: string): Progress => {
  let next = Date.now() + silentFirstMs;
  return {
    update(fraction, text) {
      if (Date.now() < next) return;
      next = Date.now() + plainEveryMs;
      process.stderr.write(`${title}: ${Math.floor(fraction * 100)} %, ${text}\n`);
    },
    stop: () => undefined,
  };
};
