/** Answers for addresses of pages: finds the page, reads its model at most once a second, prints it as asked. */
import { instant, printInstant } from '#competition';
import { now, ReadError } from '#read-model';
import type { Moment, Reader } from '#read-model';
import { invalidRequest, notFound, Problem } from '#service';
import { words } from '#screens';
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
import type { Opening, Shown } from './view.js';
import { viewOf } from './views.js';
import { wrongView } from './wrong.js';
import type { WrongModel } from './wrong.js';

const freshMs = 1_000;
const keptMaxBytes = 48 * 1024 * 1024;
const valueMaxLength = 400;

export type Query = Readonly<Record<string, unknown>>;

export interface Printed extends Form {
  readonly type: string;
}

interface Question {
  readonly page: Page;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly at: string | null;
  /** Without the language, in one spelling: the same question has the same address. */
  readonly address: string;
}

export class Portal {
  private readonly kept = new Kept<Answer>({ freshMs, bytesMax: keptMaxBytes, now: () => Date.now() });
  private readonly chrome: ChromeReader;
  private readonly head = builtHead();

  /** @param place where the wire is: whatever was on it by then is in the tables. */
  constructor(
    private readonly reader: Reader,
    private readonly pages: readonly Page[],
    private readonly place: () => string | null,
  ) {
    this.chrome = new ChromeReader(reader);
  }

  /** @throws Problem */
  async print(language: Language, path: string, query: Query): Promise<Printed> {
    const question = await this.question(path, query);
    const answer = await this.kept.get(question.address, (before) => this.read(question, before));
    const printed = await this.printed(answer, language, query.format);
    this.kept.weigh(question.address, answer);
    return printed;
  }

  /** A page that says what went wrong. */
  async printWrong(language: Language, error: unknown): Promise<{ readonly status: number; readonly html: string }> {
    const { status, title, detail, do: next, faults = [] } = detailsOf(error);
    const model: WrongModel = {
      status,
      details:
        status >= 500
          ? []
          : faults.length > 0
            ? faults.map((fault) => `${fault.path}: ${fault.message}`)
            : [detail ?? title, next ?? ''].filter(Boolean),
    };
    const around = await this.chrome.read().catch(() => ({ clock: null, timeZone: 'UTC' }));
    const opening: Opening = {
      view: wrongView.name,
      chrome: { ...around, at: null, address: '' },
      model,
      language,
      gamesNow: gamesNowBy(around.clock),
      place: null,
    };
    return { status, html: pageDocument(opening, this.head) };
  }

  private async question(path: string, given: Query): Promise<Question> {
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
    return { page, params, query, at: instantAt, address: withQuery(path, { ...query, at: instantAt }) };
  }

  private async read({ page, params, query, at, address }: Question, before: Answer | null): Promise<Answer> {
    const around = await this.chrome.read();
    const moment: Moment = at === null ? now : { by: 'occurred', instant: instant(at) };
    const gamesNow = at ?? gamesNowBy(around.clock);
    const model = await page.load(this.reader, { params, query, moment, gamesNow });
    const shown: Shown = { view: page.view.name, chrome: { ...around, at, address }, model };
    // What was printed stays good while nothing has changed.
    const answer = new Answer(shown);
    return before?.json === answer.json ? before : answer;
  }

  private async printed(answer: Answer, language: Language, format: unknown): Promise<Printed> {
    if (format === 'json') {
      const form = await answer.form('json', '', () => answer.json);
      return { ...form, type: 'application/json; charset=utf-8' };
    }
    if (format === 'csv') {
      const form = await answer.form(`csv ${language}`, '', () => csvOf(answer.shown, language));
      return { ...form, type: 'text/csv; charset=utf-8' };
    }
    if (format !== undefined) throw invalidRequest([{ path: 'format', message: 'csv or json; without it, the page' }]);
    const place = this.place();
    const gamesNow = gamesNowBy(answer.shown.chrome.clock);
    const form = await answer.form(`html ${language}`, gamesNow.slice(0, 'YYYY-MM-DDThh:mm'.length), () =>
      pageDocument({ ...answer.shown, language, gamesNow, place }, this.head),
    );
    return { ...form, type: 'text/html; charset=utf-8' };
  }
}

/** @throws Problem */
const textOf = (query: Query, name: string): string => {
  const value = query[name];
  const text = Array.isArray(value) ? value.map(String).join(',') : typeof value === 'string' ? value : '';
  if (text.length > valueMaxLength || text.includes('\u0000'))
    throw invalidRequest([{ path: name, message: `at most ${valueMaxLength} characters of text` }]);
  return text;
};

const csvOf = (shown: Shown, language: Language): string => {
  const table = viewOf(shown.view).table?.(shown.model, speakingOf({ ...shown, language }));
  if (!table) throw notFound('This page has no table.', 'Ask for format=json instead.');
  return csv(
    table.columns.map(({ head }) => head),
    table.rows.map((row) => table.columns.map((column) => column.value(row as never))),
  );
};

const detailsOf = (error: unknown): Problem['details'] => {
  if (error instanceof Problem) return error.details;
  const title = error instanceof ReadError ? error.message : words.en.portal.wrong.trouble;
  return { status: error instanceof ReadError ? 503 : 500, code: 'TROUBLE', title };
};
