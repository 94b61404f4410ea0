/** The Games clock and the venues' zone: on every page, read once a second for all of them. */
import { gamesNow, instant, instantOfMs, printInstant } from '#competition';
import { clock, nocs, now, venues } from '#read-model';
import type { Competitors, Reader } from '#read-model';
import type { Chrome, ClockSet } from './view.js';

const freshMs = 1_000;
/** NOCs are called otherwise hardly ever. */
const nocsFreshMs = 30_000;

type Around = Pick<Chrome, 'clock' | 'timeZone'>;

export class ChromeReader {
  private around: Promise<Around> | null = null;
  private until = 0;
  private nocNames: Promise<ReadonlyMap<string, ReadonlySet<string>>> = Promise.resolve(new Map());
  private nocsUntil = 0;

  constructor(private readonly reader: Reader) {}

  read(): Promise<Around> {
    if (this.around && Date.now() < this.until) return this.around;
    this.until = Date.now() + freshMs;
    this.around = this.ask();
    this.around.catch(() => (this.until = 0));
    return this.around;
  }

  /** Teams that are called as their NOC is. */
  async countriesAmong(competitors: Competitors): Promise<string[]> {
    if (Date.now() >= this.nocsUntil) {
      this.nocsUntil = Date.now() + nocsFreshMs;
      this.nocNames = nocs(this.reader, now).then(
        (all) => new Map(all.map(({ code, name, longName }) => [code, new Set([name, longName])])),
      );
      this.nocNames.catch(() => (this.nocsUntil = 0));
    }
    const names = await this.nocNames;
    return Object.entries(competitors).flatMap(([id, { noc, name, members }]) =>
      members !== undefined && names.get(noc)?.has(name) ? [id] : [],
    );
  }

  private async ask(): Promise<Around> {
    const [set, places] = await Promise.all([clock(this.reader, now), venues(this.reader, now)]);
    const zones = Map.groupBy(places, ({ timeZone }) => timeZone);
    const [timeZone = 'UTC'] = [...zones].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
    return { timeZone, clock: set && { realAt: set.realAt, gamesAt: set.gamesAt, speed: set.speed } };
  }
}

/** Now, by the Games clock. */
export const gamesNowBy = (set: ClockSet | null): string =>
  printInstant(
    gamesNow(
      set && { realAt: instant(set.realAt), gamesAt: instant(set.gamesAt), speed: set.speed },
      instantOfMs(Date.now()),
    ),
  );
