/**
 * P1: an event that ingest acknowledged is never lost, applied twice or applied out of order, whatever dies.
 * PODIUM_KILLS says how often (20 here, hundreds in `npm run soak`), PODIUM_SEED repeats a run.
 */
import { playUnderKills } from './kills.js';

const kills = Number(process.env.PODIUM_KILLS ?? 20);
const seed = Number(process.env.PODIUM_SEED ?? Math.floor(Math.random() * 1_000_000));

it(
  `after ${kills} kills the rows and the wire are a pure fold of what was acknowledged`,
  async () => {
    process.stderr.write(`kills: PODIUM_SEED=${seed}\n`);
    const { kills: counts, summary, wrongRows, wrongOnWire } = await playUnderKills(kills, seed);
    process.stderr.write(`kills: ${JSON.stringify(counts)} ${JSON.stringify(summary)}\n`);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(kills);
    expect(summary).toMatchObject({ missing: 0, waiting: 0, refused: 0, deadLettered: 0 });
    expect(summary.unitsAgree).toBe(summary.units);
    expect(summary.medalsAgree).toBe(summary.medals);
    expect(wrongRows).toEqual([]);
    expect(wrongOnWire).toEqual([]);
  },
  (kills * 12 + 120) * 1_000,
);
