/** What editors write, in a real browser: signed in as the demonstration's people, with `podium`'s own system around it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { instant } from '#competition';
import { importBeside } from '../../apps/rehearsal/src/play/import-beside.js';
import { locationOf } from '../../apps/rehearsal/src/play/located.js';
import { rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import { startSystem } from '../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../apps/rehearsal/src/system.js';
import { violationsOf } from '../screens/looking.js';
import { describeWithBrowser, openBrowser } from './browser.js';

const maxMs = 120_000;
const recorded = join(import.meta.dirname, '..', 'recorded');

describeWithBrowser()('what editors write', () => {
  let home: string;
  let system: RunningSystem;
  let browser: Browser;
  let [editor, anybody]: BrowserContext[] = [];
  /** What goes wrong on any page. */
  const wrong: string[] = [];

  const context = async (): Promise<BrowserContext> => {
    const made = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    made.on('page', (page) => {
      page.on('pageerror', ({ message }) => wrong.push(`${page.url()} ${message}`));
      page.on('console', (message) => message.type() === 'error' && wrong.push(`${page.url()} ${message.text()}`));
    });
    return made;
  };
  const open = async (who: BrowserContext, path: string): Promise<Page> => {
    const page = await who.newPage();
    await page.goto(`${system.addresses.webInfo}${path}`);
    return page;
  };
  /** The day as far as that; the Games clock stands there. */
  const playUntil = async (to: string): Promise<void> => {
    const day = await openRecording(join(recorded, '2024-08-04'));
    await rehearse(locationOf(system), day, { speed: 'max', to: instant(to), onProgress: () => undefined });
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'podium-media-'));
    const env = {
      ...process.env,
      PATH: '',
      KAFKA_BROKERS: '',
      DATABASE_URL: '',
      OIDC_ISSUER: '',
      PUBLIC_URL: undefined,
    };
    [system, browser] = await Promise.all([startSystem({ home, env }), openBrowser()]);
    await playUntil('2024-08-04T07:00:00Z');
    await importBeside(locationOf(system), join(recorded, 'beside-2024-08-04'));
    [editor, anybody] = [await context(), await context()];
  }, maxMs);

  afterAll(async () => {
    await browser.close();
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }, maxMs);

  /** By keyboard alone, as the demonstration's editor. */
  const signIn = async (): Promise<Page> => {
    const { login, password } = system.newLogins.find((user) => user.login === 'editor')!;
    const page = await open(editor!, '/en/account');
    await page.getByRole('link', { name: 'Sign in' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('[name=login]').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.locator('[name=login]').focus();
    await page.keyboard.type(login);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/account');
    return page;
  };

  it(
    'an editor signs in and writes by keyboard; under an embargo it is theirs alone, and then everybody’s, without a reload',
    async () => {
      const page = await signIn();
      await page.getByRole('link', { name: 'Write' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/editor');
      await page.getByRole('link', { name: 'News', exact: true }).last().focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/editor/news');

      await page.getByLabel('Title (English)').focus();
      for (const words of ['Sprint tonight', 'Eight lanes.', 'Le sprint ce soir', 'Huit couloirs.']) {
        await page.keyboard.type(words);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.type('ATHM100M');
      await page.getByLabel('Embargo until').focus();
      await page.keyboard.type('today');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await page.inputValue('#text_fr')).toBe('Huit couloirs.');
      expect(await violationsOf(page)).toEqual([]);
      // A browser notes an answer of 422 as an error of the network.
      expect(wrong.splice(0)).toEqual([expect.stringContaining('422')]);
      await page.getByRole('alert').getByRole('link').focus();
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('embargoUntil');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('2024-08-04 09:30');
      await page.keyboard.press('Enter');
      await page.getByText('As readers will see it, English').waitFor();
      expect(await violationsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Send' }).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/editor?sent=yes');

      const [theirs, readers] = [await open(editor!, '/fr/news'), await open(anybody!, '/fr/news')];
      await theirs.getByText('Le sprint ce soir').waitFor();
      expect(await theirs.textContent('main')).toContain('Sous embargo jusqu’à dim. 4 août, 09:30');
      await readers.getByText('À jour').waitFor();
      expect(await readers.content()).not.toContain('sprint');
      await playUntil('2024-08-04T07:40:00Z');
      await readers.getByText('Le sprint ce soir').waitFor({ timeout: 20_000 });
      const atHome = await open(anybody!, '/en');
      await atHome.getByRole('link', { name: 'Sprint tonight' }).click();
      await atHome.getByText('Eight lanes.').waitFor();
      expect(wrong).toEqual([]);
    },
    maxMs,
  );

  it(
    'a conference plays, live and recorded, with chapters and captions; no other page carries its player',
    async () => {
      const page = await open(anybody!, '/en/conferences/test-card');
      const scripts: string[] = [];
      page.on('request', (request) => void scripts.push(request.url()));
      const video = page.locator('video');
      const played = (): Promise<{ at: number; width: number; captions: string[] }> =>
        video.evaluate((element: HTMLVideoElement) => ({
          at: element.currentTime,
          width: element.videoWidth,
          captions: [...element.textTracks].flatMap((track) =>
            track.mode === 'showing' ? [...(track.activeCues ?? [])].map((cue) => (cue as VTTCue).text) : [],
          ),
        }));
      const plays = async (): Promise<number> => {
        await video.evaluate((element: HTMLVideoElement) => {
          element.muted = true;
          return element.play();
        });
        const { at } = await played();
        while ((await played()).at < at + 3) await page.waitForTimeout(250);
        return at;
      };
      await plays();
      expect((await played()).width).toBe(768);

      await page.getByRole('link', { name: 'Recording' }).click();
      await page.waitForURL('**pictures=recorded');
      await page.getByRole('button', { name: 'The second half minute' }).focus();
      await page.keyboard.press('Enter');
      while ((await played()).at < 31) await page.waitForTimeout(250);
      expect((await played()).captions).toEqual(['30 seconds of the recording are over.']);
      expect(scripts.some((url) => /\/hls-[\w-]+\.js$/.test(url))).toBe(true);
      for (const path of ['/en', '/en/conferences', '/en/news']) {
        const others: string[] = [];
        const other = await anybody!.newPage();
        other.on('request', (request) => void others.push(request.url()));
        await other.goto(`${system.addresses.webInfo}${path}`);
        await other.getByText('Up to date').waitFor();
        expect([path, others.filter((url) => /\/hls/.test(url))]).toEqual([path, []]);
      }
      expect(wrong).toEqual([]);
    },
    maxMs,
  );

  it.each(
    ['en', 'fr'].flatMap((language) => (['light', 'dark'] as const).map((scheme) => [language, scheme] as const)),
  )(
    'is for everybody, in %s, %s, on a telephone and a wall',
    async (language, colorScheme) => {
      const page = await editor!.newPage();
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const paths = ['/news', '/communications', '/conferences', '/conferences/test-card', '/account', '/editor'];
      for (const path of [...paths, '/editor/quote', '/editor/conference', '/editor/decision'])
        for (const width of [360, 1920]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${system.addresses.webInfo}/${language}${path}`);
          expect([path, width, await violationsOf(page)]).toEqual([path, width, []]);
          expect([path, await page.evaluate<number>('document.documentElement.scrollWidth')]).toEqual([path, width]);
        }
      expect(wrong).toEqual([]);
    },
    maxMs,
  );

  it(
    'who signs out sees what everybody sees',
    async () => {
      const page = await open(editor!, '/en/account');
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.waitForURL((url) => url.origin !== system.addresses.webInfo);
      await page.goto(`${system.addresses.webInfo}/en/account`);
      await page.getByRole('link', { name: 'Sign in' }).waitFor();
      expect(wrong).toEqual([]);
    },
    maxMs,
  );
});
