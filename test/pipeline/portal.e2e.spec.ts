/** The portal in a real browser, while a part of the shipped day is played. */
import { createRequire } from 'node:module';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#competition';
import type { Browser, Page } from 'playwright-core';
import { locationOf } from '../../apps/rehearsal/src/play/located.js';
import { rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import type { Recording } from '../../apps/rehearsal/src/recording/recording.js';
import { startSystem } from '../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../apps/rehearsal/src/system.js';
import { describeWithBrowser, openBrowser, openPage } from './browser.js';

const maxMs = 120_000;
const final = '/units/ATHM100M--------------FNL-000100--';
/** Media's pages have a suite of their own. */
const everyKindOfPage = [
  '',
  '/schedule',
  '/disciplines',
  '/disciplines/ATH',
  '/events/ATHM100M',
  '/events/TENMSINGLES',
  final,
  `${final}/start-list`,
  `${final}/history`,
  '/athletes?q=lyles',
  '/athletes/1960173',
  '/nocs',
  '/nocs/USA',
  '/medals',
  '/medals?at=2024-08-04T19:00:00Z',
  '/medallists',
  '/records',
  '/favourites',
];
const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const violations = async (page: Page): Promise<string[]> => {
  const found = await page.evaluate<Violation[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
  );
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
};

/** Notes what moves from now on: by how much, and what it is. */
const watchShifts = async (page: Page): Promise<void> => {
  await page.evaluate(`window.shifts = []; new PerformanceObserver((list) => {
    for (const one of list.getEntries())
      window.shifts.push(...one.sources.map(({ node }) => one.value + ' ' + (node?.outerHTML ?? (node?.parentElement?.outerHTML ?? '')).slice(0, 160)));
  }).observe({ type: 'layout-shift', buffered: false })`);
};
const shiftsOf = (page: Page): Promise<unknown> => page.evaluate('window.shifts');

describeWithBrowser()('the portal', () => {
  let home: string;
  let system: RunningSystem;
  let browser: Browser;
  let recording: Recording;

  const playUntil = (to: string): Promise<unknown> =>
    rehearse(locationOf(system), recording, { speed: 'max', to: instant(to), onProgress: () => undefined });
  const open = (path: string, width = 1280) => openPage(browser, width, `${system.addresses.webInfo}${path}`);

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'podium-page-'));
    // Without a PATH there is no Java, so the log is in Postgres.
    const env = { ...process.env, PATH: '', KAFKA_BROKERS: '', DATABASE_URL: '' };
    [system, browser, recording] = await Promise.all([
      startSystem({ home, env }),
      openBrowser(),
      openRecording(join(import.meta.dirname, '..', 'recorded', '2024-08-04')),
    ]);
  }, maxMs);

  afterAll(async () => {
    await browser.close();
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }, maxMs);

  it(
    'before anything was played, says so',
    async () => {
      const { page, wrong } = await open('/');
      await page.waitForURL('**/en');
      expect(await page.textContent('main')).toContain('Nothing is planned yet.');
      expect(wrong).toEqual([]);
    },
    maxMs,
  );

  it(
    'shows what comes in without being loaded again, and nothing on the page moves',
    async () => {
      await playUntil('2024-08-04T19:40:00Z');
      const { page: homePage, wrong: wrongAtHome } = await open('/en');
      const { page, wrong } = await open(`/en${final}`);
      for (const one of [page, homePage]) {
        await one.getByText('Up to date').waitFor({ timeout: 10_000 });
        await watchShifts(one);
      }
      const loaded = await page.evaluate<number>('performance.timeOrigin');
      expect(await page.textContent('main')).not.toContain('9.79');
      await playUntil('2024-08-04T19:52:00Z');
      await page.getByText('9.79').first().waitFor({ timeout: 20_000 });
      await homePage.getByText('9.79').first().waitFor({ timeout: 20_000 });
      expect(await page.evaluate<number>('performance.timeOrigin')).toBe(loaded);
      expect([await shiftsOf(homePage), await shiftsOf(page)]).toEqual([[], []]);
      const rows = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.board tbody tr')].map((row) => row.querySelector('th').innerText.trim() + ' ' + row.querySelector('.c-mark').innerText.trim())`,
      );
      const said = (await (await fetch(`${system.addresses.webInfo}/v1${final}`)).json()) as {
        lines: { competitor: string; mark: { text: string } | null }[];
        competitors: Record<string, { name: string }>;
      };
      expect(rows).toEqual(
        said.lines.map(({ competitor, mark }) => `${said.competitors[competitor]!.name} ${mark?.text ?? ''}`.trim()),
      );
      expect([...wrong, ...wrongAtHome]).toEqual([]);
    },
    maxMs,
  );

  it(
    'the medal table changes in its places',
    async () => {
      const { page, wrong } = await open('/en/medals');
      await page.getByText('Up to date').waitFor({ timeout: 10_000 });
      await watchShifts(page);
      const golds = (): Promise<string> => page.innerText('tbody tr:first-child td:nth-child(4)');
      const before = await golds();
      await playUntil('2024-08-04T20:00:00Z');
      while ((await golds()) === before) await page.waitForTimeout(200);
      expect(await shiftsOf(page)).toEqual([]);
      expect(wrong).toEqual([]);
    },
    maxMs,
  );

  it.each(
    ['en', 'fr'].flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const)),
  )(
    'is for everybody, in %s, %s',
    async (language, scheme) => {
      const { page, wrong } = await open('/docs/init.js');
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const path of everyKindOfPage) {
        await page.goto(`${system.addresses.webInfo}/${language}${path}`);
        // The page's policy keeps out what is not its own; the checker comes by the debugger.
        await page.evaluate(await readFile(axeScript, 'utf8'));
        found.push(...(await violations(page)).map((violation) => `${path}: ${violation}`));
      }
      expect([...found, ...wrong]).toEqual([]);
    },
    maxMs,
  );

  it(
    'can be gone through by keyboard: past the navigation, into the results, to another page and language',
    async () => {
      const { page } = await open('/en/medals');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the results');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
      expect(await page.evaluate(`getComputedStyle(document.activeElement).outlineStyle`)).not.toBe('none');
      await page.getByRole('link', { name: 'FR', exact: true }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/medals');
      expect(await page.getAttribute('html', 'lang')).toBe('fr');
    },
    maxMs,
  );

  it.each([320, 390, 768, 1920])(
    '%i pixels wide, nothing sticks out',
    async (width) => {
      for (const path of ['/en', '/fr/schedule', `/fr${final}`, '/en/events/TENMSINGLES']) {
        const { page } = await open(path, width);
        expect([path, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, width]);
      }
    },
    maxMs,
  );

  it(
    'keeps favourites and the theme',
    async () => {
      const { page, wrong } = await open('/en/nocs/JAM');
      // Buttons work as soon as the page has been taken up.
      await page.getByText('Up to date').waitFor({ timeout: 10_000 });
      await page.getByRole('button', { name: 'Add to favourites' }).first().click();
      await page.getByRole('link', { name: 'Favourites', exact: true }).click();
      await page.waitForURL('**/favourites?noc=JAM');
      await page.getByRole('link', { name: 'Jamaica' }).waitFor();
      await page.getByRole('button', { name: 'Dark or light' }).click();
      await page.reload();
      expect(await page.getAttribute('html', 'data-theme')).toBe('night');
      expect(wrong).toEqual([]);
    },
    maxMs,
  );

  it(
    'the first page is light as it travels, with all it needs',
    async () => {
      const page = await browser.newPage();
      const finished: Promise<{ responseBodySize: number }>[] = [];
      page.on('requestfinished', (request) => void finished.push(request.sizes()));
      await page.goto(`${system.addresses.webInfo}/en`, { waitUntil: 'load' });
      await page.getByText('Up to date').waitFor({ timeout: 10_000 });
      const bytes = (await Promise.all(finished)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(200_000);
    },
    maxMs,
  );

  it.each(['webInfo', 'ingest'] as const)(
    'the page about the interface of %s lists its addresses',
    async (app) => {
      const { page, wrong } = await openPage(browser, 1280, `${system.addresses[app]}/docs`);
      await page
        .getByText(app === 'webInfo' ? '/v1/medals' : '/v1/scoring-events', { exact: true })
        .first()
        .waitFor();
      expect(wrong).toEqual([]);
    },
    maxMs,
  );
});
