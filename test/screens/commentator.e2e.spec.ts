/** The commentator's page in a real browser, in front of a real server on which the shipped day is played. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { instant } from '#competition';
import type { CompetitionEvent, ScoringEvent, UnitDocument } from '#competition';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import { isOn } from '../../apps/commentator/web/data/on-now.js';
import { describeWithBrowser, openBrowser } from '../pipeline/browser.js';
import { expectedRows, press, rowsOf, shiftsOf, violationsOf, watchShifts } from './looking.js';
import { Commentator } from './terminal.js';
import type { Terminal, TerminalOptions } from './terminal.js';

const withinMs = 120_000;
const final = 'ATHM100M--------------FNL-000100--';
/** Before the evening: units of many sports are on. */
const evening = '2024-08-04T19:40:00Z';

describeWithBrowser()('the commentator’s page', () => {
  let browser: Browser;
  let competition: CompetitionEvent[];
  let scoring: ScoringEvent[];
  let commentator: Commentator;
  const terminals: Terminal[] = [];

  const open = async (options?: TerminalOptions): Promise<Terminal> => {
    const terminal = await commentator.terminal(browser, options);
    terminals.push(terminal);
    return terminal;
  };
  const playTo = async (at: string): Promise<void> => {
    await commentator.day.playUntil(instant(at));
    await commentator.day.setClock(instant(at));
  };
  const unit = (rsc: string): UnitDocument => commentator.day.documents.get(`unit:${rsc}`) as unknown as UnitDocument;
  const units = (): UnitDocument[] =>
    [...commentator.day.documents.values()].filter(
      (document) => (document as { kind?: string }).kind === 'unit',
    ) as unknown as UnitDocument[];

  beforeAll(async () => {
    const recording = await openRecording(join(import.meta.dirname, '..', 'recorded', '2024-08-04'));
    [browser, competition, scoring] = await Promise.all([
      openBrowser(),
      allOf(recording.competitionEvents()),
      allOf(recording.scoringEvents()),
    ]);
  }, withinMs);

  beforeEach(async () => {
    commentator = await Commentator.of(competition, scoring);
    await playTo(evening);
  }, withinMs);

  afterEach(async () => {
    await Promise.all(terminals.splice(0).map(({ context }) => context.close()));
    await commentator.close();
  }, withinMs);

  afterAll(async () => {
    await browser.close();
  }, withinMs);

  it(
    'what stands on the screen is what the documents say, whenever the day is paused',
    async () => {
      const { page, wrong } = await open();
      for (let minute = 40; minute <= 70; minute += 2) {
        await playTo(new Date(Date.parse('2024-08-04T19:00:00Z') + minute * 60_000).toISOString());
        const on = units().filter(isOn);
        await page.waitForFunction(
          (count) => document.querySelectorAll('.on-now .on-unit').length === count,
          on.length,
        );
        for (const { rsc } of on) {
          await commentator.show(page, rsc);
          expect(await rowsOf(page)).toEqual(expectedRows(unit(rsc)));
        }
      }
      expect(wrong).toEqual([]);
    },
    withinMs,
  );

  it(
    'nothing on the page jumps while results come in',
    async () => {
      const { page, wrong } = await open();
      await commentator.show(page, final);
      await watchShifts(page);
      const begin = Date.parse('2024-08-04T19:48:00Z');
      for (let second = 0; second <= 240; second += 4) {
        await playTo(new Date(begin + second * 1_000).toISOString());
        await page.waitForTimeout(30);
      }
      await commentator.shows(page, final);
      expect(await rowsOf(page)).toEqual(expectedRows(unit(final)));
      expect(await shiftsOf(page)).toEqual([]);
      expect(wrong).toEqual([]);
    },
    withinMs,
  );

  it(
    'a changed cell glows and a moved one points, not where motion is unwanted',
    async () => {
      const { page, context } = await open();
      await playTo('2024-08-04T19:50:30Z');
      await commentator.show(page, final);
      await playTo('2024-08-04T19:50:41Z');
      await commentator.shows(page, final);
      expect(await page.locator('[data-row="1960173"] .c-mark .glows').count()).toBe(1);
      expect(await page.locator('.form .moved .down').count()).toBeGreaterThan(0);
      const animation = (): Promise<string> =>
        page.locator('[data-row="1960173"] .c-mark .glows').evaluate((cell) => getComputedStyle(cell).animationName);
      expect(await animation()).toBe('glow');
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await animation()).toBe('none');
      expect(context).toBeDefined();
    },
    withinMs,
  );

  it.each([
    ['en', 'night'],
    ['en', 'day'],
    ['fr', 'night'],
    ['fr', 'day'],
  ] as const)(
    'axe finds nothing, %s, %s',
    async (language, theme) => {
      await playTo('2024-08-04T19:52:00Z');
      const { page, wrong } = await open({ language, theme });
      await commentator.show(page, final);
      await page.locator('.form [data-competitor]').first().click();
      for (const key of ['', '?', 'r', 'h', '/', 'settings', 'everywhere']) {
        await press(page, key);
        expect({ key, violations: await violationsOf(page) }).toEqual({ key, violations: [] });
      }
      const match = units().find(({ rsc }) => rsc.startsWith('BKB') || rsc.startsWith('HBL'))!;
      await commentator.show(page, match.rsc);
      expect(await violationsOf(page)).toEqual([]);
      for (const width of [1024, 390]) {
        await page.setViewportSize({ width, height: 800 });
        for (const tab of await page.locator('.tabs button:visible').all()) {
          await tab.click();
          expect({ width, violations: await violationsOf(page) }).toEqual({ width, violations: [] });
        }
      }
      expect(wrong).toEqual([]);
    },
    withinMs,
  );

  it(
    'a tour with the keyboard alone',
    async () => {
      await playTo('2024-08-04T19:52:00Z');
      const { page, wrong } = await open();
      const { keyboard } = page;
      const title = (): Promise<string> => page.locator('h1').innerText();
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText);
      // The first thing reached jumps over everything else.
      await keyboard.press('Tab');
      expect(await focused()).toBe('Skip to the results');
      await keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('unit');

      await keyboard.press('1');
      expect(await title()).toBe("Men's 100m · Final");
      await keyboard.press('ArrowDown');
      await keyboard.press('ArrowDown');
      expect((await focused())?.trim()).toBe('THOMPSON Kishane');
      await page.locator('.who-in-focus', { hasText: 'THOMPSON' }).waitFor();
      await keyboard.press('ArrowUp');
      await page.locator('.facts', { hasText: '27 years old' }).waitFor();

      await keyboard.press('n');
      await keyboard.type('Last after 30 m. 1 [ ? are letters here');
      await keyboard.press('Escape');
      await keyboard.press('h');
      await page.getByRole('heading', { name: 'Head to head' }).waitFor();
      await keyboard.press('r');
      await page.getByRole('heading', { name: 'Records' }).waitFor();
      await keyboard.press('?');
      await page.getByRole('heading', { name: 'Keys' }).waitFor();
      // Beside the results, not over them.
      expect(await page.locator('[role=dialog], dialog').count()).toBe(0);
      expect(await page.locator('.form table').isVisible()).toBe(true);
      await keyboard.press('Escape');
      expect(await page.locator('textarea').inputValue()).toBe('Last after 30 m. 1 [ ? are letters here');

      await keyboard.press('[');
      expect(await title()).toMatch(/^Men's 100m · Semi/);
      await keyboard.press(']');
      expect(await title()).toBe("Men's 100m · Final");
      await keyboard.press('l');
      expect(await title()).not.toBe("Men's 100m · Final");

      await keyboard.press('/');
      await keyboard.type('jacobs lam');
      await page.locator('.found button', { hasText: 'JACOBS Lamont Marcell' }).waitFor();
      await keyboard.press('Enter');
      expect(await title()).toBe("Men's 100m · Final");
      await page.locator('.who-in-focus', { hasText: 'JACOBS' }).waitFor();
      // A bib.
      await keyboard.press('/');
      await keyboard.type('1328');
      await page.locator('.found button', { hasText: 'LYLES Noah' }).waitFor();
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await page.locator('.who-in-focus', { hasText: 'LYLES' }).waitFor();
      expect(wrong).toEqual([]);
    },
    withinMs,
  );

  it.each([1440, 390])(
    'who types at once after a key loses no letter, %i pixels wide',
    async (width) => {
      await playTo('2024-08-04T19:52:00Z');
      const { page, wrong } = await open({ width });
      await commentator.show(page, final);
      const { keyboard } = page;
      const text = 'n / r h l v 1 are letters';
      // Nobody waits here for an answer, as no hand on a keyboard does.
      await Promise.all([keyboard.press('n'), keyboard.type(text)]);
      expect(await page.locator('textarea').inputValue()).toBe(text);
      await Promise.all([keyboard.press('Escape'), keyboard.press('/'), keyboard.type(text)]);
      expect(await page.locator('.search-field input').inputValue()).toBe(text);
      // Whatever else the page has to do: the field has the next key before the first one's task is over.
      for (const [key, field] of [
        ['n', 'TEXTAREA'],
        ['/', 'INPUT'],
      ] as const) {
        await keyboard.press('Escape');
        const reached = await page.evaluate((pressed) => {
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
          return document.activeElement?.tagName;
        }, key);
        expect([key, reached]).toEqual([key, field]);
      }
      expect(wrong).toEqual([]);
    },
    withinMs,
  );

  it(
    'a key that is turned off does nothing, and stays off',
    async () => {
      const { page } = await open();
      await page.keyboard.press('?');
      await page.locator('.keys label', { hasText: 'records of the event' }).locator('input').uncheck();
      await page.keyboard.press('Escape');
      await page.keyboard.press('r');
      expect(await page.getByRole('heading', { name: 'Records' }).count()).toBe(0);
      await page.reload();
      await page.locator('.fresh-chip[data-state=live]').waitFor();
      await page.keyboard.press('r');
      expect(await page.getByRole('heading', { name: 'Records' }).count()).toBe(0);
      await page.keyboard.press('h');
      await page.getByRole('heading', { name: 'Head to head' }).waitFor();
    },
    withinMs,
  );

  it(
    'notes go out as a file and into another browser',
    async () => {
      await playTo('2024-08-04T19:52:00Z');
      const one = await open();
      await commentator.show(one.page, final);
      await one.page.locator('[data-competitor="1960173"]').click();
      await one.page.locator('textarea').fill('Ask about the start');
      await one.page.getByRole('button', { name: 'Settings' }).click();
      const saved = one.page.waitForEvent('download');
      await one.page.getByRole('button', { name: 'Save notes as a file' }).click();
      const file = await (await saved).path();

      const other = await open();
      await commentator.show(other.page, final);
      await other.page.getByRole('button', { name: 'Settings' }).click();
      await other.page.locator('input[type=file]').setInputFiles(file);
      await other.page.getByText('1 note was taken.').waitFor();
      await other.page.locator('[data-competitor="1960173"]').click();
      expect(await other.page.locator('textarea').inputValue()).toBe('Ask about the start');
      expect([...one.wrong, ...other.wrong]).toEqual([]);
    },
    withinMs,
  );

  it(
    'says within three seconds that it is stale when the server goes, and is whole again when it is back',
    async () => {
      const { page } = await open();
      await commentator.show(page, final);
      const before = await rowsOf(page);
      await commentator.stop();
      const stopped = Date.now();
      await page.locator('.fresh-chip[data-state=stale]').waitFor({ timeout: 3_000 });
      expect(Date.now() - stopped).toBeLessThanOrEqual(3_000);
      expect(await page.locator('.fresh-chip').innerText()).toMatch(/^Stale since \d\d:\d\d:\d\d$/);
      // What was known stays on show.
      expect(await rowsOf(page)).toEqual(before);
      await playTo('2024-08-04T19:52:00Z');
      await commentator.start();
      await page.locator('.fresh-chip[data-state=live]').waitFor({ timeout: 20_000 });
      await commentator.shows(page, final);
      expect(await rowsOf(page)).toEqual(expectedRows(unit(final)));
      expect(await page.locator('.wire').innerText()).toContain('0 gaps');
    },
    withinMs,
  );

  it(
    'loaded again without a network, shows the last documents and says of when they are',
    async () => {
      await playTo('2024-08-04T19:52:00Z');
      const { page, context } = await open();
      await commentator.show(page, final);
      const before = await rowsOf(page);
      // The worker takes the page over when it is loaded again.
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.reload();
      await page.locator('.fresh-chip[data-state=live]').waitFor();
      while (!(await isKept(page))) await page.waitForTimeout(100);
      await context.setOffline(true);
      await commentator.stop();
      await page.reload();
      await page.locator('.fresh-chip[data-state=offline]').waitFor();
      expect(await page.locator('.fresh-chip').innerText()).toMatch(/^Offline copy of \d\d:\d\d:\d\d$/);
      await page.locator('.form table').waitFor();
      expect(await rowsOf(page)).toEqual(before);
      await commentator.start();
      await context.setOffline(false);
      await page.locator('.fresh-chip[data-state=live]').waitFor({ timeout: 20_000 });
    },
    withinMs,
  );

  it(
    'who listens hears what matters, not every mark',
    async () => {
      await playTo('2024-08-04T19:49:00Z');
      const { page } = await open();
      await commentator.show(page, final);
      await page.evaluate(() => {
        const heard: string[] = [];
        (window as unknown as { heard: string[] }).heard = heard;
        const voice = document.querySelector('[aria-live=polite]')!;
        new MutationObserver(() => heard.push(voice.textContent)).observe(voice, {
          characterData: true,
          childList: true,
          subtree: true,
        });
      });
      const begin = Date.parse('2024-08-04T19:49:50Z');
      for (let second = 0; second <= 90; second += 2) {
        await playTo(new Date(begin + second * 1_000).toISOString());
        await page.waitForTimeout(20);
      }
      await page.waitForTimeout(6_000);
      const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(heard.length).toBeGreaterThan(0);
      expect(heard.length).toBeLessThanOrEqual(3);
      expect(heard.at(-1)).toBe('Unofficial');
    },
    withinMs,
  );

  it(
    'delayed channels say so',
    async () => {
      await commentator.stop();
      await commentator.start('discipline:BKB=5000');
      const { page } = await openDelayed();
      expect(await page.locator('.fresh-chip').innerText()).toBe('Delayed 5 s');
    },
    withinMs,
  );

  const openDelayed = async (): Promise<Terminal> => {
    const terminal = await commentator.terminal(browser, {}, 'delayed');
    terminals.push(terminal);
    return terminal;
  };

  it(
    'script in a name, a team or a note is text',
    async () => {
      const evil = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
      await commentator.day.announce(
        ...competition
          .filter((event) => event.type === 'ParticipantRegistered' && event.id === '1960173')
          .map((event) => ({ ...event, name: evil }) as CompetitionEvent),
      );
      await playTo('2024-08-04T19:52:00Z');
      const { page, wrong } = await open();
      await commentator.show(page, final);
      await page.locator('[data-competitor="1960173"]').click();
      await page.locator('.who-in-focus', { hasText: 'onerror' }).waitFor();
      await page.locator('textarea').fill(evil);
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type('script');
      await page.locator('.found button', { hasText: 'onerror' }).waitFor();
      await page.evaluate(() => {
        location.hash = '<script>window.harmed=1</script>';
      });
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => (window as { harmed?: number }).harmed)).toBeUndefined();
      expect(wrong).toEqual([]);
    },
    withinMs,
  );

  it.each([360, 390, 768, 1024, 1440, 1920])(
    '%i pixels wide, nothing sticks out and a finger hits what it aims at',
    async (width) => {
      await playTo('2024-08-04T19:52:00Z');
      const { page } = await open({ width, height: 800 });
      await commentator.show(page, final);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(() => document.querySelector('.middle')!.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await page
        .locator('main button:visible, .tabs button:visible, .head button:visible')
        .evaluateAll((buttons) =>
          buttons
            .filter((button) => button.getBoundingClientRect().height < 44)
            .map((button) => `${button.textContent} ${button.getBoundingClientRect().height}`),
        );
      expect(small).toEqual([]);
    },
    withinMs,
  );
});

/** The page is kept once its worker runs; a copy of the documents is written every few seconds, whole or not at all. */
const isKept = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const pageKept = navigator.serviceWorker.controller !== null && (await caches.match('/')) !== undefined;
    const copyKept = new Promise<boolean>((resolve) => {
      const open = indexedDB.open('podium-commentator');
      open.addEventListener('success', () => {
        const asked = open.result.transaction('about').objectStore('about').get('copy');
        asked.addEventListener('success', () => {
          open.result.close();
          resolve(asked.result !== undefined);
        });
      });
    });
    return pageKept && (await copyKept);
  });

const allOf = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};
