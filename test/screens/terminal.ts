/** A commentator's server of this process, and terminals in a real browser in front of it. */
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { allTopics, memoryLog, MemoryStore } from '#event-log';
import type { EventLog } from '#event-log';
import { createHttpApp, createLogger, issueToken } from '#service';
import type { Language } from '#screens';
import { builtPages } from '../../apps/commentator/src/built-pages.js';
import { CommentatorModule } from '../../apps/commentator/src/commentator.module.js';
import { PlayedDay } from './played-day.js';

export interface Terminal {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Scripts that fail, what the page's policy forbids, answers that do not come. */
  readonly wrong: string[];
}

export interface TerminalOptions {
  readonly width?: number;
  readonly height?: number;
  readonly language?: Language;
  readonly theme?: 'night' | 'day';
  /** What else the reader had chosen. */
  readonly settings?: object;
}

export class Commentator {
  private app: NestFastifyApplication | null = null;
  private port = 0;

  private constructor(
    readonly day: PlayedDay,
    private readonly store: MemoryStore,
    private readonly log: EventLog,
    private readonly keysFolder: string,
    private readonly token: string,
  ) {}

  static async of(competition: readonly CompetitionEvent[], scoring: readonly ScoringEvent[]): Promise<Commentator> {
    const store = new MemoryStore();
    const log = memoryLog(store);
    await log.ensureTopics(allTopics);
    const day = new PlayedDay(log, scoring);
    await day.announce(...competition);
    const keysFolder = await mkdtemp(join(tmpdir(), 'podium-terminal-'));
    const order = { name: 'Box 7', role: 'terminal' as const, sources: [], disciplines: ['*'], days: 1 };
    const { token } = await issueToken(keysFolder, order);
    const commentator = new Commentator(day, store, log, keysFolder, token);
    await commentator.start();
    return commentator;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** Again on the port it had. */
  async start(channelDelays = ''): Promise<void> {
    const logger = createLogger('commentator', 'silent');
    const { keysFolder, store } = this;
    const parts = { log: memoryLog(store), keysFolder, streamsMax: 50, channelDelays, logger };
    this.app = await createHttpApp(CommentatorModule.of(parts), {
      name: 'commentator',
      pages: builtPages,
      openApi: { title: 'Commentator', description: 'For this test' },
      logger,
    });
    await this.app.listen(this.port, '127.0.0.1');
    ({ port: this.port } = this.app.getHttpServer().address() as AddressInfo);
    while (!(await fetch(`${this.url}health/ready`)).ok) await sleep(10);
  }

  async stop(): Promise<void> {
    await this.app?.close();
    this.app = null;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.log.close();
    await rm(this.keysFolder, { recursive: true, force: true });
  }

  /** A terminal that has everything there is, and says `state`. */
  async terminal(browser: Browser, options: TerminalOptions = {}, state = 'live'): Promise<Terminal> {
    const { width = 1440, height = 900, language = 'en', theme = 'night', settings = {} } = options;
    const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
    await context.addInitScript(
      (kept: string) => {
        if (!localStorage.getItem('podium-settings')) localStorage.setItem('podium-settings', kept);
      },
      JSON.stringify({ language, theme, ...settings }),
    );
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('pageerror', ({ message }) => wrong.push(message));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(`${this.url}?token=${this.token}`);
    await page.locator(`.fresh-chip[data-state=${state}]`).waitFor();
    return { context, page, wrong };
  }

  /** Waits until a terminal shows this version of a unit, or whatever the newest is. */
  async shows(page: Page, rsc: string): Promise<void> {
    const { version } = this.day.documents.get(`unit:${rsc}`)!;
    await page
      .locator('.unit-line .version')
      .filter({ hasText: new RegExp(`\\b${version}$`) })
      .waitFor();
  }

  /** Opens a unit by its address. */
  async show(page: Page, rsc: string): Promise<void> {
    await page.evaluate((code) => {
      location.hash = code;
    }, rsc);
    await this.shows(page, rsc);
  }
}
