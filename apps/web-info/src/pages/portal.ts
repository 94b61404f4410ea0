/** Answers for addresses of pages: finds the page, reads its model when something in it has changed, prints it as asked. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant, printInstant } from '#competition';
import type { Audience } from '#competition';
import { now, ReadError } from '#read-model';
import type { Moment, Reader } from '#read-model';
import { channelsFor } from '#fan-out';
import type { Board } from '#fan-out';
import { invalidRequest, notFound, Problem } from '#service';
import { isLanguage } from '#screens';
import type { Language } from '#screens';
import { csv } from '../http/csv.js';
import { Answer } from './answer.js';
import type { Form } from './answer.js';
import { builtHead } from './built.js';
import { ChromeReader, gamesNowBy } from './chrome-reader.js';
import { speakingOf } from './chrome/speaking.js';
import { pageDocument } from './document.js';
import { instantOfQuery } from './instant-of-query.js';
import { Kept } from './kept.js';
import type { Page } from './page.js';
import { withQuery } from './parts/address.js';
import { routeOf } from './route.js';
import type { Model, Opening, Shown, Table } from './view.js';
import { viewOf } from './views.js';
import { wrongView } from './wrong.js';
import type { WrongModel } from './wrong.js';

const bounds = { bytesMax: 96 * 1024 * 1024, makingMax: 6, waitingMax: 400, now: () => Date.now(), sleep };
/** However sure the wire is that nothing has changed. */
const keptMaxMs = 60_000;
/** Where the wire does not tell: what is for editors alone is not on it, and what was said at an earlier instant is taken back. */
const guardedMaxMs = 1_000;
const valueMaxLength = 400;

export type Query = Readonly<Record<string, unknown>>;

export interface Printed {
  readonly form: Form;
  readonly type: string;
  /** Everything on the wire up to here is in it. */
  readonly place: string;
  /** It was there already, and was not made for whoever asks. */
  readonly isHit: boolean;
  /** Name of the file, for what is to be kept. */
  readonly file: string | null;
  readonly playsPictures: boolean;
}

/** A page that is not one of the list. */
interface Once {
  readonly view: string;
  readonly model: Model;
  /** Without the language. */
  readonly address: string;
}

interface Question {
  readonly page: Page;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly at: string | null;
  readonly audience: Audience;
  /** Without the language, in one spelling: the same question has the same address. */
  readonly address: string;
}

export class Portal {
  readonly kept: Kept<Answer>;
  private readonly chrome: ChromeReader;
  private readonly head = builtHead();
  /** A page that loads another script is another page. */
  private readonly build = createHash('sha1').update(this.head).digest('base64url').slice(0, 8);

  /** @param board of the wire: what is on it is in the tables, which are written first. */
  constructor(
    private readonly reader: Reader,
    private readonly pages: readonly Page[],
    board: Board,
    /** Hears of what nobody expected. */
    readonly onBug: (error: unknown, requestId: string) => void,
  ) {
    this.chrome = new ChromeReader(reader);
    this.kept = new Kept<Answer>(board, bounds);
  }

  /** @throws Problem */
  async print(language: Language, path: string, query: Query, audience: Audience): Promise<Printed> {
    const question = await this.question(path, query, audience);
    // Pages ask for their JSON when they were told of a change.
    const upToDate = query.format === 'json';
    const { value, place, isHit } = await this.kept.get(
      keyOf(question),
      (before) => this.read(question, before),
      upToDate,
    );
    const { playsPictures = false } = question.page;
    return { ...this.printed(value, language, query, place), place, isHit, playsPictures };
  }

  /** A page for one person, made for this answer alone: nothing of it is kept. */
  async printOnce(language: Language, { view, model, address }: Once, audience: Audience): Promise<string> {
    const around = await this.chrome.read();
    const countries = await this.chrome.countriesAmong(model.competitors ?? {});
    const chrome = { ...around, at: null, countries, audience, address };
    return pageDocument({ view, chrome, model, language, place: null }, this.head);
  }

  /** A page that says what went wrong, and where to go on. */
  async printWrong(
    language: Language,
    path: string,
    query: Query,
    error: unknown,
    audience: Audience,
  ): Promise<{ readonly status: number; readonly html: string }> {
    const { status, faults = [] } = detailsOf(error);
    const model: WrongModel = {
      status,
      faults: [...new Set(faults.map((fault) => fault.path))],
      same: Object.keys(query).length > 0 && routeOf(this.pages, path) ? path : null,
      isPast: query.at !== undefined,
    };
    const around = await this.chrome.read().catch(() => ({ clock: null, timeZone: 'UTC' }));
    const chrome = { ...around, at: null, audience, address: '' };
    const opening: Opening = { view: wrongView.name, chrome, model, language, place: null };
    return { status, html: pageDocument(opening, this.head) };
  }

  private async question(path: string, given: Query, audience: Audience): Promise<Question> {
    const route = routeOf(this.pages, path);
    if (!route) throw notFound(`There is no page ${path}.`);
    const { page, params } = route;
    const query = Object.fromEntries(
      page.query.flatMap((name) => {
        const value = textOf(given, name);
        return value === '' ? [] : [[name, value] as const];
      }),
    );
    const at = textOf(given, 'at');
    const { timeZone } = await this.chrome.read();
    const instantAt = at === '' ? null : printInstant(instantOfQuery(at, textOf(given, 'zone') || undefined, timeZone));
    return { page, params, query, at: instantAt, audience, address: withQuery(path, { ...query, at: instantAt }) };
  }

  private async read(question: Question, before: Answer | null): Promise<Answer> {
    const { page, params, query, at, address, audience } = question;
    const around = await this.chrome.read();
    const moment: Moment = at === null ? now : { by: 'occurred', instant: instant(at) };
    const today = gamesNowBy(around.clock);
    const { timeZone } = around;
    const asker = { audience, gamesNow: instant(today) };
    const asked = { params, query, moment, gamesNow: at ?? today, today, timeZone, asker };
    const model = await page.load(this.reader, asked);
    const countries = await this.chrome.countriesAmong(model.competitors ?? {});
    const shown: Shown = { view: page.view.name, chrome: { ...around, at, countries, audience, address }, model };
    const answer = new Answer(shown, at === null ? followed(page, model, audience) : [], keptFor(question));
    // What was printed stays good while nothing has changed.
    return before?.json === answer.json ? before : answer;
  }

  private printed(
    answer: Answer,
    language: Language,
    query: Query,
    place: string,
  ): Pick<Printed, 'form' | 'type' | 'file'> {
    const { format } = query;
    switch (format) {
      case undefined:
        return {
          form: answer.form(`html ${language} ${this.build}`, () =>
            pageDocument({ ...answer.shown, language, place }, this.head),
          ),
          type: 'text/html; charset=utf-8',
          file: null,
        };
      case 'json':
        return {
          form: answer.form('json', () => answer.json),
          type: 'application/json; charset=utf-8',
          file: null,
        };
      case 'csv': {
        const table = tableOf(answer.shown, language, textOf(query, 'table'));
        return {
          form: answer.form(`csv ${language} ${table.name}`, () => csvOf(table)),
          type: 'text/csv; charset=utf-8; header=present',
          file: `${answer.shown.view}-${table.name}.csv`,
        };
      }
      default:
        throw invalidRequest([{ path: 'format', message: 'csv or json; without it, the page' }]);
    }
  }
}

/** `/en/medals`: the language, and the page's path within it. */
export const addressOf = (url: string): { language: Language; path: string } => {
  const whole = url.split('?', 1)[0]!.replace(/\/+$/, '');
  const [, first = '', ...rest] = whole.split('/');
  return { language: isLanguage(first) ? first : 'en', path: rest.length > 0 ? `/${rest.join('/')}` : '' };
};

/** Nobody gets what was made for others. */
const keyOf = ({ audience, address }: Question): string => `${audience} ${address}`;

/** Besides what its readers follow: names, which every page has and hardly ever change. */
const followed = ({ view }: Page, model: Model, audience: Audience): readonly string[] =>
  channelsFor(audience === 'PUBLIC' ? 'PUBLIC' : 'MEDIA', [...view.channels(model), 'people']);

const keptFor = ({ page, at, audience }: Question): number =>
  page.isGuarded && (at !== null || audience === 'INTERNAL') ? guardedMaxMs : (page.keptMaxMs ?? keptMaxMs);

/** @throws Problem */
const textOf = (query: Query, name: string): string => {
  const value = query[name];
  const text = Array.isArray(value) ? value.map(String).join(',') : typeof value === 'string' ? value : '';
  if (text.length > valueMaxLength || text.includes('\u0000'))
    throw invalidRequest([{ path: name, message: `at most ${valueMaxLength} characters of text` }]);
  return text;
};

/** @param name empty for the first of a page. */
const tableOf = (shown: Shown, language: Language, name: string): Table => {
  const tables = viewOf(shown.view).tables?.(shown.model, speakingOf({ ...shown, language })) ?? [];
  const [first] = tables;
  if (!first) throw notFound('This page has no table.', 'Ask for format=json instead.');
  const found = name === '' ? first : tables.find((table) => table.name === name);
  if (found) return found;
  const names = tables.map((table) => table.name).join(', ');
  throw invalidRequest([{ path: 'table', message: `one of ${names}` }]);
};

const csvOf = ({ columns, rows }: Table): string =>
  csv(
    columns.map(({ head }) => head),
    rows.map((row) => columns.map((column) => column.value(row as never))),
  );

const detailsOf = (error: unknown): Problem['details'] => {
  if (error instanceof Problem) return error.details;
  return error instanceof ReadError
    ? { status: 503, code: 'TROUBLE', title: error.message }
    : { status: 500, code: 'TROUBLE', title: 'A fault of this service' };
};
