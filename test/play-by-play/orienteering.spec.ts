/**
 * A real orienteering sprint, control by control (IOF data standard 3.0): no discipline of a Summer Games, so its rule is made
 * here. Each runs alone against the clock; order and gaps follow from the punches. Needs the play-by-play data.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMark, rsc } from '#competition';
import { timed } from '../../libs/competition/src/discipline/discipline.js';
import { race } from '../../libs/competition/src/family/race/race.js';
import { finish, raceOf, split, starts, withDiscipline } from '../examples/race.js';
import { live, startList, Told } from '../examples/unit.js';

const file = join(resolve('..', 'shared', 'data', 'play-by-play'), 'orienteering', 'iof-xml-3.0-splittimes.xml');
const here = existsSync(file);
if (!here) console.log(`skipped: not here (${file})`);

interface Runner {
  readonly name: string;
  readonly time: number;
  readonly position: number;
  readonly splits: readonly { readonly control: string; readonly time: number }[];
}

const one = (text: string, tag: string): string => new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(text)?.[1] ?? '';
const all = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map((match) => match[1]!);

/** Classes in which somebody ran. */
const classesOf = (xml: string): Runner[][] =>
  all(xml, 'ClassResult')
    .map((of) =>
      all(of, 'PersonResult').map((person) => ({
        name: one(person, 'Given'),
        time: Number(/<FinishTime>[^<]*<\/FinishTime><Time>([^<]*)</.exec(person)![1]),
        position: Number(one(person, 'Position')),
        splits: all(person, 'SplitTime').map((punch) => ({
          control: one(punch, 'ControlCode'),
          time: Number(one(punch, 'Time')),
        })),
      })),
    )
    .filter((runners) => runners.length > 0);

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The punches in the order in which runner after runner brought them to the finish, last first. */
const run = (runners: readonly Runner[], number: number): Told => {
  const told = new Told(rsc(`ORIMSPRINT------------FNL-000${number}00--`));
  told.tell(startList(...runners.map(({ name }) => name)), live);
  for (const { name, time, splits } of [...runners].reverse()) {
    told.tell(starts(name));
    // A control may be punched twice on one course: its number in the course tells them apart.
    splits.forEach((punch, index) => told.tell(split(name, `${index + 1}:${punch.control}`, clock(punch.time))));
    told.tell(finish(name, clock(time)));
  }
  expect(told.settled.filter(({ refusal }) => refusal)).toEqual([]);
  return told;
};

(here ? describe : describe.skip)('a sprint, punch by punch', () => {
  withDiscipline(timed({ code: 'ORI', name: 'Orienteering', family: race({ start: 'INTERVAL' }) }));
  const classes = here ? classesOf(readFileSync(file, 'utf8')) : [];

  it('has six runners and 156 punches in two classes', () => {
    expect(classes.map((runners) => runners.length)).toEqual([4, 2]);
    expect(classes.flat().reduce((sum, { splits }) => sum + splits.length, 0)).toBe(156);
  });

  it('gives the official order', () => {
    classes.forEach((runners, index) => {
      const lines = run(runners, index + 1).document.lines.map(({ competitor, rank }) => [competitor, rank]);
      expect(lines).toEqual(runners.map(({ name, position }) => [name, position]));
    });
  });

  it('derives the gap at the finish, and at every control from the best who had come by', () => {
    classes.forEach((runners, index) => {
      const detail = raceOf(run(runners, index + 1));
      const best = Math.min(...runners.map(({ time }) => time));
      for (const { name, time, splits } of runners) {
        const line = detail.lines.find(({ competitor }) => competitor === name)!;
        expect(line.gap).toBe(time === best ? null : `+${clockGap(time - best)}`);
        splits.forEach((punch, at) => {
          const fastest = Math.min(...runners.map((other) => other.splits[at]!.time));
          const pass = line.passes.find(({ point }) => point === `${at + 1}:${punch.control}`)!;
          expect(pass.value).toBe(parseMark('TIME', clock(punch.time))!.value);
          expect(pass.gap).toBe(punch.time === fastest ? null : `+${clockGap(punch.time - fastest)}`);
        });
      }
    });
  });
});

/** As a gap is printed: whole seconds below a minute alone. */
const clockGap = (seconds: number): string => (seconds < 60 ? String(seconds) : clock(seconds));
