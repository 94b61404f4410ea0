/** What a newcomer sees who opens the address that `npm start` prints, in a real browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant } from '#competition';
import type { Browser } from 'playwright-core';
import { locationOf } from '../../apps/rehearsal/src/play/located.js';
import { rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import type { Recording } from '../../apps/rehearsal/src/recording/recording.js';
import { startSystem } from '../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../apps/rehearsal/src/system.js';
import { describeWithBrowser, openBrowser, openPage } from './browser.js';

const startMaxMs = 60_000;

describeWithBrowser()('the start page', () => {
  let home: string;
  let system: RunningSystem;
  let browser: Browser;
  let recording: Recording;

  const playUntil = (to: string): Promise<unknown> =>
    rehearse(locationOf(system), recording, { speed: 'max', to: instant(to), onProgress: () => undefined });

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'podium-page-'));
    // Without a PATH there is no Java, so the log is in Postgres.
    const env = { ...process.env, PATH: '', KAFKA_BROKERS: '', DATABASE_URL: '' };
    [system, browser, recording] = await Promise.all([
      startSystem({ home, env }),
      openBrowser(),
      openRecording(join(import.meta.dirname, '..', 'recorded', '2024-08-04')),
    ]);
  }, startMaxMs);

  afterAll(async () => {
    await browser.close();
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }, startMaxMs);

  it(
    'before anything was played, says that nothing is planned',
    async () => {
      const { page, wrong } = await openPage(browser, 1280, system.addresses.webInfo);
      expect(await page.textContent('main')).toContain('Nothing is planned yet');
      expect(wrong).toEqual([]);
    },
    startMaxMs,
  );

  it(
    'shows medals and units as they come in, without being loaded again',
    async () => {
      await playUntil('2024-08-04T12:00:00Z');
      const { page, wrong } = await openPage(browser, 1280, system.addresses.webInfo);
      expect(await page.textContent('#clock')).toBe('Sunday, 4 August 2024 · Games clock 14:00 (Europe/Paris)');
      const loaded = await page.evaluate<number>('performance.timeOrigin');
      expect(await page.textContent('#live')).not.toContain('LYLES Noah');
      await playUntil('2024-08-04T20:00:00Z');
      await page.getByText('LYLES Noah (USA) 9.79').waitFor({ timeout: 10_000 });
      await page.getByText('Games clock 22:00').waitFor({ timeout: 10_000 });
      expect(await page.evaluate<number>('performance.timeOrigin')).toBe(loaded);
      expect(wrong).toEqual([]);
    },
    startMaxMs,
  );

  it.each([320, 390, 768, 1280])(
    '%i pixels wide, nothing sticks out',
    async (width) => {
      const { page } = await openPage(browser, width, system.addresses.webInfo);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
    startMaxMs,
  );

  it(
    'speaks the other language on request',
    async () => {
      const { page } = await openPage(browser, 1280, system.addresses.webInfo);
      await page.getByText('Français').click();
      await page.getByRole('heading', { name: 'Tableau des médailles' }).waitFor();
      expect(await page.getAttribute('html', 'lang')).toBe('fr');
    },
    startMaxMs,
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
    startMaxMs,
  );
});
