/** A unit of each form, played from its start to its end in front of a terminal: the made-up Games has all their events. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { levelOf } from '#competition';
import type { Instant, Rsc, ScoringEvent, UnitDetail, UnitDocument } from '#competition';
import { syntheticGames } from '../../apps/rehearsal/src/recording/synthetic/games.js';
import { describeWithBrowser, openBrowser } from '../pipeline/browser.js';
import { shiftsOf, violationsOf, watchShifts } from './looking.js';
import { PlayedDay } from './played-day.js';
import { Commentator } from './terminal.js';
import { allTopics, memoryLog } from '#event-log';

const withinMs = 180_000;
/** A unit is played in so many steps. */
const steps = 24;
/** A folder for a picture of each form, half-way and at the end; none without. */
const pictures = process.env.PODIUM_PICTURES;

interface Chosen {
  readonly form: string;
  readonly rsc: Rsc;
  readonly events: readonly ScoringEvent[];
}

const formOf = (detail: UnitDetail): string =>
  'form' in detail ? `${detail.family} ${String(detail.form)}` : detail.family;

/** The first unit of each form, in a sport of its own where there are several. */
const unitsOfEveryForm = async (scoring: readonly ScoringEvent[]): Promise<Chosen[]> => {
  const log = memoryLog();
  await log.ensureTopics(allTopics);
  const day = new PlayedDay(log, scoring);
  await day.playUntil(scoring.at(-1)!.occurredAt);
  const chosen = new Map<string, Rsc>();
  for (const document of day.documents.values() as Iterable<unknown>) {
    const { kind, rsc, detail } = document as UnitDocument & { kind: string };
    if (kind !== 'unit' || !detail || levelOf(rsc) !== 'unit') continue;
    const form = formOf(detail);
    if (!chosen.has(form)) chosen.set(form, rsc);
  }
  const byUnit = Map.groupBy(scoring, ({ rsc }) => rsc);
  return [...chosen].map(([form, rsc]) => ({ form, rsc, events: byUnit.get(rsc)! }));
};

describeWithBrowser()('every form on a terminal', () => {
  const { competitionEvents, scoringEvents } = syntheticGames(2);
  let browser: Browser;
  let chosen: Chosen[];

  beforeAll(async () => {
    [browser, chosen] = await Promise.all([openBrowser(), unitsOfEveryForm(scoringEvents)]);
    if (pictures !== undefined) await mkdir(pictures, { recursive: true });
  }, withinMs);
  afterAll(async () => browser.close(), withinMs);

  it('has all forms but that of totals, which are no units of their own', () =>
    expect(chosen.map(({ form }) => form).sort()).toEqual([
      'attempts BOULDER',
      'attempts DISTANCE',
      'attempts HEIGHT',
      'attempts LEAD',
      'clock',
      'combat',
      'course',
      'faults',
      'judged',
      'lifts',
      'race',
      'sets',
      'targets',
    ]));

  it.each([
    ['race'],
    ['attempts DISTANCE'],
    ['attempts HEIGHT'],
    ['attempts BOULDER'],
    ['attempts LEAD'],
    ['lifts'],
    ['judged'],
    ['faults'],
    ['targets'],
    ['course'],
    ['combat'],
    ['sets'],
    ['clock'],
  ])(
    '%s: nothing jumps, axe finds nothing, no error',
    async (form) => {
      const { rsc, events } = chosen.find((one) => one.form === form)!;
      // The unit alone: what happens elsewhere is another test's.
      const commentator = await Commentator.of(competitionEvents, events);
      const { page, context, wrong } = await commentator.terminal(browser, { theme: 'day', language: 'fr' });
      const picture = async (name: string): Promise<void> => {
        if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${form} ${name}.png`) });
      };
      const playTo = async (at: Instant): Promise<void> => {
        await commentator.day.setClock(at);
        await commentator.day.playUntil(at);
      };
      try {
        const live = events.findIndex((event) => event.type === 'ResultStatusChanged' && event.status === 'LIVE');
        await playTo(events[live]!.occurredAt);
        await commentator.show(page, rsc);
        // Its own first words make the form what it is.
        await playTo(events[Math.min(events.length - 1, live + 3)]!.occurredAt);
        await commentator.shows(page, rsc);
        await watchShifts(page);
        for (let step = 1; step <= steps; step++) {
          const index = live + Math.ceil(((events.length - live) * step) / steps) - 1;
          await playTo(events[Math.min(index, events.length - 1)]!.occurredAt);
          await commentator.shows(page, rsc);
          if (step === steps / 2) {
            await picture('under way');
            expect(await violationsOf(page)).toEqual([]);
          }
        }
        await page.waitForTimeout(100);
        expect(await shiftsOf(page)).toEqual([]);
        await picture('at the end');
        expect(await violationsOf(page)).toEqual([]);
        expect(commentator.day.refused).toEqual([]);
        expect(wrong).toEqual([]);
      } finally {
        await context.close();
        await commentator.close();
      }
    },
    withinMs,
  );
});
