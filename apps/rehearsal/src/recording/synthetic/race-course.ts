/** How long a made-up race takes, and where it is timed on the way. */
import { parseMark, ticksPerUnit } from '#competition';
import type { Mark, Rsc } from '#competition';

export interface Point {
  readonly name: string;
  /** How much of the time a competitor has used up there. */
  readonly part: number;
}

export interface Course {
  /** What the best need. */
  readonly seconds: number;
  /** How much longer the weakest need, as a part of it. */
  readonly spread: number;
  readonly decimals: number;
  /** In order, without the finish. */
  readonly points: readonly Point[];
}

/** `50`, `100` and so on, up to the last before the finish. */
const every = (metres: number, distance: number): Point[] =>
  Array.from({ length: Math.ceil(distance / metres) - 1 }, (_, index) => {
    const at = (index + 1) * metres;
    return { name: String(at), part: at / distance };
  });

const named = (...points: readonly [name: string, part: number][]): Point[] =>
  points.map(([name, part]) => ({ name, part }));

const laps = (count: number): Point[] =>
  Array.from({ length: count - 1 }, (_, index) => ({ name: `LAP${index + 1}`, part: (index + 1) / count }));

/** A time over another distance: twice as far takes a little more than twice as long. */
const scaled = (seconds: number, metres: number, distance: number, power: number): number =>
  seconds * (distance / metres) ** power;

const roads: Readonly<Record<string, number>> = { MARATHON: 42_195, HALFMAR: 21_098, '42KWALKT': 42_195 };

const athletics = (type: string): Course => {
  const [, times = '1', number = '0', unit = 'M'] = /^(?:(\d+)X)?(\d+)(KM|M)?/.exec(type) ?? [];
  const distance = roads[type] ?? Number(times) * Number(number) * (unit === 'KM' ? 1000 : 1);
  const walked = /WALK|KMW/.test(type) ? 1.45 : 1;
  const seconds = scaled(10, 100, distance, 1.09) * walked;
  if (times !== '1') return { seconds, spread: 0.05, decimals: 2, points: every(Number(number), distance) };
  if (distance > 10_000) return { seconds, spread: 0.15, decimals: 0, points: every(5000, distance) };
  const step = distance > 1500 ? 1000 : distance > 400 ? 400 : 0;
  return { seconds, spread: 0.06, decimals: 2, points: step === 0 ? [] : every(step, distance) };
};

const swimming = (type: string): Course => {
  const [, times = '1', number = '100'] = /^(?:(\d+)X)?(\d+)/.exec(type) ?? [];
  const distance = Number(times) * Number(number);
  return { seconds: scaled(22, 50, distance, 1.1), spread: 0.08, decimals: 2, points: every(50, distance) };
};

/** By discipline; the event type is what stands in characters 5 to 12. */
const courses: Readonly<Record<string, (type: string) => Course>> = {
  ATH: athletics,
  SWM: swimming,
  ROW: () => ({ seconds: 380, spread: 0.1, decimals: 2, points: every(500, 2000) }),
  CSP: (type) => {
    const distance = Number(/-(\d+)M/.exec(type)?.[1] ?? 500);
    return { seconds: scaled(40, 200, distance, 1.04), spread: 0.08, decimals: 2, points: every(250, distance) };
  },
  CSL: () => ({ seconds: 88, spread: 0.15, decimals: 2, points: named(['GATE8', 0.35], ['GATE15', 0.7]) }),
  BMX: () => ({ seconds: 31.5, spread: 0.1, decimals: 3, points: named(['HILL', 0.1], ['TURN1', 0.35]) }),
  CTR: (type) =>
    type.startsWith('SPRINT')
      ? { seconds: 9.3, spread: 0.08, decimals: 3, points: every(100, 200) }
      : { seconds: 225, spread: 0.06, decimals: 3, points: every(1000, 4000) },
  CRD: (type) =>
    type.startsWith('TT')
      ? { seconds: 2170, spread: 0.15, decimals: 2, points: every(10_000, 32_400) }
      : { seconds: 22_000, spread: 0.05, decimals: 0, points: every(50_000, 273_000) },
  MTB: () => ({ seconds: 5180, spread: 0.3, decimals: 0, points: laps(7) }),
  OWS: () => ({ seconds: 6650, spread: 0.15, decimals: 1, points: laps(6) }),
  TRI: (type) =>
    type.startsWith('TEAM')
      ? { seconds: 5140, spread: 0.08, decimals: 0, points: named(['LEG1', 0.25], ['LEG2', 0.5], ['LEG3', 0.75]) }
      : {
          seconds: 6210,
          spread: 0.12,
          decimals: 0,
          points: named(['SWIM', 0.2], ['T1', 0.21], ['BIKE', 0.7], ['T2', 0.705], ['RUN5', 0.85]),
        },
};

/** Runs down a mountain or an ice track, and whatever else nobody described. */
const anyCourse: Course = { seconds: 70, spread: 0.1, decimals: 2, points: named(['I1', 0.3], ['I2', 0.65]) };

export const courseOf = (rsc: Rsc): Course => {
  const phase = rsc.slice(22, 26).replace(/-+$/, '');
  const type = rsc.slice(4, 12).replace(/-+$/, '');
  // A part of a combined event is named by its phase.
  const run = rsc.startsWith('ATH') && /^[1-9]/.test(phase) && type.endsWith('ATH') ? phase : type;
  return courses[rsc.slice(0, 3)]?.(run) ?? anyCourse;
};

/** A time as the sport prints it: rounded up, so that the finer reading is never behind the print. */
export const printedTime = (seconds: number, decimals: number): Mark => {
  const step = 10 ** (4 - decimals);
  const value = Math.max(step, Math.ceil(Math.round(seconds * ticksPerUnit) / step) * step);
  return { ...parseMark('TIME', '0')!, value, decimals };
};

/** The same in ten-thousandths, as a photo in thousandths gives it: rounded up as well. */
export const fineOf = (seconds: number): number =>
  Math.max(10, Math.ceil(Math.round(seconds * ticksPerUnit) / 10) * 10);
