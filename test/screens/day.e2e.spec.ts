/**
 * The shipped day at 60 times speed through the whole system, with both audiences' pages open in a real browser. The play is
 * stopped at instants that a seed picks; then every value on the screens is the one that REST answers from the rows.
 * PODIUM_DAY=whole plays all of it (a quarter of an hour; a busy window here), PODIUM_SEED repeats a run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { instant } from '#competition';
import type { EventDocument, Instant, ResultStatus, ScheduleStatus, ScoringEvent, UnitDocument } from '#competition';
import { isMatch, statusOf, words } from '#screens';
import { isOn } from '../../apps/commentator/web/data/on-now.js';
import { grantToken } from '../../apps/rehearsal/src/play/grant-token.js';
import { locationOf } from '../../apps/rehearsal/src/play/located.js';
import { looking, rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import type { Summary } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import type { Recording } from '../../apps/rehearsal/src/recording/recording.js';
import { seeded } from '../../apps/rehearsal/src/recording/synthetic/seeded.js';
import { startSystem } from '../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../apps/rehearsal/src/system.js';
import { describeWithBrowser, openBrowser } from '../pipeline/browser.js';
import { shiftsOf, watchShifts } from './looking.js';

const whole = process.env.PODIUM_DAY === 'whole';
const seed = Number(process.env.PODIUM_SEED ?? Math.floor(Math.random() * 1_000_000));
const speed = 60;
/** Units of fourteen sports are on, and sport events are decided. */
const busy = { from: '2024-08-04T13:22:00Z', to: '2024-08-04T14:02:00Z', pauses: 4 };
const pausesOfWholeDay = 24;
const startMs = 180_000;
const playMs = whole ? 40 * 60_000 : 300_000;
/** By then a page shows what was said last, on two busy cores. */
const shownWithinMs = 10_000;

/** A line as it is read, whichever page it stands on. */
interface Line {
  readonly competitor: string;
  readonly name: string;
  readonly noc: string;
  readonly place: string;
  readonly mark: string;
}
interface Shown {
  readonly status: string;
  readonly lines: readonly Line[];
}

interface UnitAnswer extends Omit<UnitDocument, 'resultStatus'> {
  readonly resultStatus: ResultStatus | null;
  readonly competitors: Readonly<Record<string, { readonly name: string }>>;
}
interface MedalRow {
  readonly rank: number;
  readonly tied: boolean;
  readonly noc: string;
  readonly gold: number;
  readonly silver: number;
  readonly bronze: number;
  readonly total: number;
}

describeWithBrowser()('the day at 60 times speed', () => {
  let home: string;
  let system: RunningSystem;
  let browser: Browser;
  let context: BrowserContext;
  let recording: Recording;
  let all: ScoringEvent[];
  /** Not played yet. */
  let events: ScoringEvent[];
  const wrong: string[] = [];

  const ask = async <T>(path: string): Promise<T> =>
    (await fetch(`${system.addresses.webInfo}/v1/${path}`)).json() as Promise<T>;

  const open = async (address: string): Promise<Page> => {
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => wrong.push(`${address}: ${message}`));
    page.on('console', (message) => message.type() === 'error' && wrong.push(`${address}: ${message.text()}`));
    await page.goto(address);
    return page;
  };

  const openTerminal = async (): Promise<Page> => {
    const order = { name: 'Box 7', role: 'terminal' as const, sources: [], disciplines: ['*'], days: 1 };
    const { keys } = locationOf(system);
    const { token } = await looking(locationOf(system), (_, log) => grantToken(log, keys, order));
    const page = await open(`${system.addresses.commentator}/?token=${token}`);
    await page.locator('.fresh-chip[data-state=live]').waitFor();
    return page;
  };

  const openPortal = async (path: string): Promise<Page> => {
    const page = await open(`${system.addresses.webInfo}/en${path}`);
    await page.getByText('Up to date').waitFor();
    return page;
  };

  /** Plays what is not played yet up to an instant; everything before the window is its opening. */
  const playUntil = async (from: Instant, to: Instant): Promise<Summary> => {
    const rest = events;
    const part: Recording = {
      ...recording,
      competitionEvents: rest.length === all.length ? () => recording.competitionEvents() : async function* () {},
      scoringEvents: async function* () {
        yield* rest;
      },
    };
    const { summary } = await rehearse(locationOf(system), part, { speed, from, to, onProgress: () => undefined });
    events = rest.filter(({ occurredAt }) => occurredAt > to);
    return summary;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'podium-day-'));
    // Without a PATH there is no Java, so the log is in Postgres.
    const env = { ...process.env, PATH: '', KAFKA_BROKERS: '', DATABASE_URL: '' };
    [system, browser, recording] = await Promise.all([
      // Away from whatever else is up on this machine.
      startSystem({ home, env, portsFrom: 20_000 + Math.floor(Math.random() * 10_000) }),
      openBrowser(),
      openRecording(join(import.meta.dirname, '..', 'recorded', '2024-08-04')),
    ]);
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    all = [];
    for await (const event of recording.scoringEvents()) all.push(event);
    events = all;
  }, startMs);

  afterAll(async () => {
    await browser.close();
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }, startMs);

  it(
    'what is on the screens is what is in the rows, at every pause',
    async () => {
      process.stderr.write(`day: PODIUM_SEED=${seed}\n`);
      const random = seeded(seed);
      const stops = stopsOf(recording, random);
      await playUntil(stops[0]!, stops[0]!);
      const terminal = await openTerminal();
      const [medals, today] = [await openPortal('/medals'), await openPortal('')];
      const portalUnits = await Promise.all(
        busiest(events, stops.at(-1)!).map(async (rsc) => ({ rsc, page: await openPortal(`/units/${rsc}`) })),
      );
      const pages = [terminal, medals, today, ...portalUnits.map(({ page }) => page)];
      const decided = new Set<string>();
      let compared = 0;
      for (const [index, to] of stops.slice(1).entries()) {
        await Promise.all(pages.map(watchShifts));
        const { missing, refused, waiting, deadLettered } = await playUntil(stops[index]!, to);
        expect({ missing, refused, waiting, deadLettered }).toEqual({
          missing: 0,
          refused: 0,
          waiting: 0,
          deadLettered: 0,
        });
        // Those who are not done yet with what was said last are looked at again until then.
        const answers = await ask<{ items: { units: UnitAnswer[] }[] }>(`schedule?day=2024-08-04`);
        const on = answers.items.flatMap(({ units }) => units).filter((unit) => isOn(unit as UnitDocument));
        await same(
          () => onNow(terminal),
          () => on.map(({ rsc }) => rsc as string).toSorted(),
        );
        await same(
          () => medalsOf(medals),
          async () => (await ask<{ items: MedalRow[] }>('medals')).items.map(rowText),
        );
        for (const { rsc, page } of portalUnits)
          await same(
            () => readUnit(page),
            () => expected(rsc),
          );
        for (const page of pages) expect([page.url(), await shiftsOf(page)]).toEqual([page.url(), []]);
        for (const { rsc } of on) {
          await compareUnit(terminal, rsc);
          compared++;
        }
        const { items: holders } = await ask<{ items: { sportEvent: string }[] }>('medallists?limit=1000');
        for (const sportEvent of new Set(holders.map((holder) => holder.sportEvent))) {
          if (decided.has(sportEvent)) continue;
          decided.add(sportEvent);
          await comparePlaces(terminal, all.find(({ rsc }) => rsc.startsWith(sportEvent))!.rsc);
        }
        // Until the next pause another unit is followed, in its sport's own form.
        const followed = on[Math.floor(random() * on.length)];
        if (followed) await compareUnit(terminal, followed.rsc);
      }
      process.stderr.write(
        `day: ${stops.length - 1} pauses, ${compared} units and ${decided.size} decided sport events compared\n`,
      );
      expect(compared).toBeGreaterThan(stops.length);
      expect(decided.size).toBeGreaterThan(2);
      expect(wrong).toEqual([]);
    },
    playMs,
  );

  const expected = async (rsc: string): Promise<Shown> => {
    const unit = await ask<UnitAnswer>(`units/${rsc}`);
    return {
      status: statusText(unit.resultStatus, unit.scheduleStatus),
      lines: unit.lines.map(({ competitor, rank, tied, irm, noc, mark, remark }) => ({
        competitor,
        // Where a name has two spaces, a page shows one.
        name: (unit.competitors[competitor]?.name ?? competitor).replaceAll(/ +/g, ' '),
        noc,
        place: isMatch(unit) ? '' : [rank === null ? '' : `${tied ? '=' : ''}${rank}`, irm].filter(Boolean).join(' '),
        mark: remark === null ? (mark?.text ?? '') : `${remark} ${mark?.text ?? ''}${remark}`,
      })),
    };
  };

  const compareUnit = async (terminal: Page, rsc: string): Promise<void> => {
    await show(terminal, rsc);
    await same(
      () => readUnit(terminal),
      () => expected(rsc),
    );
  };

  /** Medals and places of the sport event, beside the unit on show. */
  const comparePlaces = async (terminal: Page, rsc: string): Promise<void> => {
    await show(terminal, rsc);
    // Not as a hand would: a page that is busy with nothing but drawing would have to stand still first.
    await terminal.locator('.views button', { hasText: words.en.commentator.view.places }).dispatchEvent('click');
    await same(
      () =>
        terminal
          .locator('.form tr[data-row]')
          .evaluateAll((rows) =>
            rows.map((row) => [
              (row as HTMLElement).dataset.row,
              row.querySelector('.rank')?.textContent?.trim(),
              row.querySelector('.medal')?.textContent?.trim() ?? '',
            ]),
          ),
      async () => {
        const { ranking, medals } = await ask<EventDocument>(`events/${rsc.slice(0, 22)}`);
        const held = new Map(medals.map(({ competitor, medal }) => [competitor, words.en.medal[medal]]));
        return ranking.map(({ competitor, rank, tied, irm }) => [
          competitor,
          [rank === null ? '' : `${tied ? '=' : ''}${rank}`, irm].filter(Boolean).join(' '),
          held.get(competitor) ?? '',
        ]);
      },
    );
    await terminal.locator('.views button').first().dispatchEvent('click');
  };
});

/** The beginning, the pauses, and the end. */
const stopsOf = ({ meta }: Recording, random: () => number): Instant[] => {
  const from = instant(whole ? meta.from : busy.from);
  const to = instant(whole ? meta.to : busy.to);
  const parts = (whole ? pausesOfWholeDay : busy.pauses) + 1;
  const pauses = Array.from({ length: parts - 1 }, (_, part) =>
    Math.round(from + ((to - from) * (part + 0.5 + random() * 0.9)) / parts),
  );
  return [from, ...(pauses as Instant[]), to];
};

/** Where most happens until then: among all who compete together, and where two sides meet. */
const busiest = (events: readonly ScoringEvent[], to: Instant): string[] => {
  const counts = Map.groupBy(
    events.filter(({ occurredAt, type }) => occurredAt <= to && /^(?:MarkRecorded|MatchScored)$/.test(type)),
    ({ rsc }) => rsc,
  );
  const byCount = [...counts].sort(([, a], [, b]) => b.length - a.length).map(([rsc]) => rsc);
  return [false, true].flatMap((match) => byCount.find((rsc) => isMatch({ rsc }) === match) ?? []);
};

const statusText = (result: ResultStatus | null, schedule: ScheduleStatus): string => {
  const { key } = statusOf({ result, schedule });
  return { ...words.en.resultStatus, ...words.en.scheduleStatus }[key];
};

const onNow = (terminal: Page): Promise<string[]> =>
  terminal
    .locator('.on-now .on-unit')
    .evaluateAll((units) => units.map((unit) => (unit as HTMLElement).dataset.unit!).sort());

const show = async (terminal: Page, rsc: string): Promise<void> => {
  await terminal.evaluate((code) => {
    location.hash = code;
  }, rsc);
};

/** The status and the lines of the unit on show; a board and a scoreboard are read alike. */
const readUnit = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const textOf = (inside: Element | null, part: string): string =>
      (inside?.querySelector(part)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    return {
      status: textOf(document.body, '.unit-line .chip, .facts .chip'),
      lines: [...document.querySelectorAll('.form tr[data-row]')].map((row) => ({
        competitor: (row as HTMLElement).dataset.row!,
        name: textOf(row, '.athlete .who'),
        noc: textOf(row, '.noc'),
        place: textOf(row, '.rank'),
        // What officials remark stands below the mark.
        mark: `${textOf(row, '.c-mark .below')} ${textOf(row, '.c-mark, .score')}`.trim(),
      })),
    };
  });

const medalsOf = (page: Page): Promise<string[]> =>
  page
    .locator('.listing tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('.k-rank, .k-noc, .k-number')].map((cell) => cell.textContent.trim()).join(' '),
      ),
    );
const rowText = ({ rank, tied, noc, gold, silver, bronze, total }: MedalRow): string =>
  `${tied ? '=' : ''}${rank} ${noc} ${gold} ${silver} ${bronze} ${total}`;

/** Waits until both say the same; then, or when time is up, says what differs. */
const same = async <T>(seen: () => Promise<T>, said: () => T | Promise<T>): Promise<void> => {
  const deadline = Date.now() + shownWithinMs;
  for (;;) {
    const [screen, rows] = [await seen(), await said()];
    if (Date.now() > deadline || JSON.stringify(screen) === JSON.stringify(rows)) return expect(screen).toEqual(rows);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
