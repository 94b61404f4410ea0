/**
 * How each sport's form looks, against pictures in `pictures/`. `UPDATE_PICTURES=1 npx jest test/screens/pictures.e2e` takes them anew.
 * All units stand still in the middle of what they do: the made-up Games has the events for it.
 */
import type { Browser, Page } from 'playwright-core';
import { printInstant, sportEventOf } from '#competition';
import type { CompetitionEvent, Instant, ScoringEvent } from '#competition';
import { words } from '#screens';
import type { Language } from '#screens';
import { syntheticGames } from '../../apps/rehearsal/src/recording/synthetic/games.js';
import { describeWithBrowser, openBrowser } from '../pipeline/browser.js';
import { differenceOf } from './picture.js';
import { Commentator } from './terminal.js';
import type { Terminal, TerminalOptions } from './terminal.js';

const withinMs = 120_000;

interface Sitting {
  readonly name: string;
  readonly rsc: string;
  /** How much of the unit has happened, of one; what comes after it in its sport event has not. */
  readonly part: number;
  /** Beside the unit itself: its phase, the bracket, the total, medals and places. */
  readonly view?: 'phase' | 'bracket' | 'total' | 'places';
}

const sittings: readonly Sitting[] = [
  { name: 'race in lanes', rsc: 'SWMW100MFR------------FNL-000100--', part: 0.7 },
  { name: 'race in a field', rsc: 'ATHWMARATHON----------FNL-000100--', part: 0.6 },
  { name: 'relay', rsc: 'ATHX4X400M------------FNL-000100--', part: 0.6 },
  { name: 'race for points', rsc: 'CTRWOMNIUM------------PTS-000100--', part: 0.7 },
  { name: 'slalom', rsc: 'CSLWK1----------------FNL-000100--', part: 0.7 },
  { name: 'jump for distance', rsc: 'ATHWLONGJUMP----------FNL-000100--', part: 0.75 },
  { name: 'jump for height', rsc: 'ATHMPLEVAULT----------FNL-000100--', part: 0.6 },
  { name: 'boulder', rsc: 'CLBMBOULDER-----------FNL-000100--', part: 0.6 },
  { name: 'lead', rsc: 'CLBWLEAD--------------FNL-000100--', part: 0.8 },
  { name: 'lifts', rsc: 'WLFM73KG--------------FNL-000100--', part: 0.6 },
  { name: 'judged by rounds', rsc: 'DIVM10M---------------FNL-000100--', part: 0.6 },
  { name: 'judged once', rsc: 'GARWAPPBB-------------FNL-000100--', part: 0.7 },
  { name: 'faults', rsc: 'EQUOJUMPINDV----------FNL-000100--', part: 0.7 },
  { name: 'targets', rsc: 'SHOMAR10M-------------FNL-000100--', part: 0.6 },
  { name: 'duel', rsc: 'ARCWINDV--------------FNL-000100--', part: 0.7 },
  { name: 'course', rsc: 'GLFMSTROKE------------FNL-000200--', part: 0.7 },
  { name: 'boxing', rsc: 'BOXW57KG--------------FNL-000100--', part: 0.7 },
  { name: 'judo', rsc: 'JUDM60KG--------------SFNL000100--', part: 0.8 },
  { name: 'fencing', rsc: 'FENWEPEE--------------FNL-000100--', part: 0.7 },
  { name: 'tennis', rsc: 'TENMSINGLES-----------FNL-000100--', part: 0.7 },
  { name: 'volleyball', rsc: 'VVOWTEAM6-------------FNL-000100--', part: 0.8 },
  { name: 'basketball', rsc: 'BKBMTEAM5-------------FNL-000100--', part: 0.6 },
  { name: 'football', rsc: 'FBLMTEAM11------------FNL-000100--', part: 0.7 },
  { name: 'total', rsc: 'ATHMDECATH------------HJ--000100--', part: 0.6, view: 'total' },
  { name: 'pool', rsc: 'HBLMTEAM7-------------GPA-000400--', part: 0.5, view: 'phase' },
  { name: 'who goes on', rsc: 'ROWMSCULL1------------HEAT000200--', part: 1, view: 'phase' },
  { name: 'bracket', rsc: 'BDMWSINGLES-----------SFNL000200--', part: 0.6, view: 'bracket' },
  { name: 'bracket with repechage', rsc: 'WREMFR65KG------------REPF000100--', part: 0.6, view: 'bracket' },
  { name: 'places', rsc: 'TTEMSINGLES-----------FNL-000100--', part: 1, view: 'places' },
  { name: 'final marks alone', rsc: 'SALMILCA7-------------FNL-000100--', part: 1 },
  { name: 'match from final marks alone', rsc: 'CLBWSPEED-------------FNL-000100--', part: 1 },
];

/** Those that are most unlike each other, in other colours and words. */
const alsoOtherwise = new Set(['race in lanes', 'basketball']);

const pictures = sittings.flatMap((sitting) => [
  { ...sitting, theme: 'day' as const, language: 'en' as const },
  ...(alsoOtherwise.has(sitting.name)
    ? ([
        { ...sitting, theme: 'night', language: 'en' },
        { ...sitting, theme: 'day', language: 'fr' },
      ] as const)
    : []),
]);

describeWithBrowser()('the picture of each form', () => {
  let browser: Browser;
  let commentator: Commentator;
  let moments: ReadonlyMap<string, Instant>;
  const terminals = new Map<string, Terminal>();

  const terminalFor = async (options: TerminalOptions): Promise<Terminal> => {
    const key = JSON.stringify(options);
    let terminal = terminals.get(key);
    if (!terminal) terminals.set(key, (terminal = await commentator.terminal(browser, options)));
    return terminal;
  };

  beforeAll(async () => {
    const { competitionEvents, scoringEvents } = syntheticGames(2);
    const scoring = scoringEvents.map(withFlags);
    moments = momentsIn(scoring);
    const played = standingStill(scoring, moments);
    [browser, commentator] = await Promise.all([
      openBrowser(),
      Commentator.of(competitionEvents.map(withFlags).map(withLongNames), played),
    ]);
    await commentator.day.playUntil(played.at(-1)!.occurredAt);
  }, withinMs);

  afterAll(async () => {
    await Promise.all([...terminals.values()].map(({ context }) => context.close()));
    await browser.close();
    await commentator.close();
  }, withinMs);

  it.each(pictures)(
    '$name, $theme, $language',
    async ({ name, rsc, view, theme, language }) => {
      const at = moments.get(rsc)!;
      await commentator.day.setClock(at);
      const { page, wrong } = await terminalFor({ theme, language, height: 1_600 });
      await commentator.show(page, rsc);
      if (view) await openView(page, language, view);
      await standsAt(page, at);
      expect(await differenceOf(`${name.replaceAll(' ', '-')}.${theme}.${language}`, await pictureOf(page))).toBeNull();
      expect(wrong).toEqual([]);
    },
    withinMs,
  );
});

/** When each of them stands still. */
const momentsIn = (scoring: readonly ScoringEvent[]): ReadonlyMap<string, Instant> =>
  new Map(
    sittings.map(({ rsc, part }) => {
      const events = scoring.filter((event) => event.rsc === rsc);
      return [rsc, events[Math.ceil(events.length * part) - 1]!.occurredAt];
    }),
  );

/** Of each sport event what had happened by then; in one order, as a log has it. */
const standingStill = (scoring: readonly ScoringEvent[], moments: ReadonlyMap<string, Instant>): ScoringEvent[] => {
  const until = new Map([...moments].map(([rsc, at]) => [sportEventOf(rsc as ScoringEvent['rsc']), at]));
  return scoring
    .filter(({ rsc, occurredAt }) => occurredAt <= (until.get(sportEventOf(rsc)) ?? 0))
    .toSorted((a, b) => a.occurredAt - b.occurredAt);
};

const flags = ['FRA', 'USA', 'JPN', 'GBR', 'CHN', 'AUS', 'KEN', 'BRA', 'CAN', 'ITA', 'GER', 'NED'];

/** The made-up teams have no flags, and pages have them nearly everywhere. */
const withFlags = <E extends ScoringEvent | CompetitionEvent>(event: E): E =>
  JSON.parse(
    JSON.stringify(event).replaceAll(
      /"X([A-Z])([A-Z])"/g,
      (_code, first: string, second: string) =>
        `"${flags[(first.charCodeAt(0) * 26 + second.charCodeAt(0)) % flags.length]!}"`,
    ),
  ) as E;

/** Names are as long as they are in life: every fifth wants more room than there is. */
const withLongNames = (event: CompetitionEvent): CompetitionEvent =>
  event.type === 'ParticipantRegistered' && Number(event.id) % 5 === 0
    ? { ...event, name: `ATHLETE-OF-THE-LONG-NAME With A Second One ${event.id}` }
    : event;

const openView = (page: Page, language: Language, view: NonNullable<Sitting['view']>): Promise<void> => {
  const { view: names } = words[language].commentator;
  const name = view === 'phase' ? new RegExp(`^(?:${names.phase}|${names.pool})$`) : names[view];
  return page.locator('.views button').filter({ hasText: name }).click();
};

/** The page's clock stands there, every picture in it has come, and so have the fonts. */
const standsAt = async (page: Page, at: Instant): Promise<void> => {
  const time = printInstant(at).slice(0, 19);
  await page.locator(`.games-clock time[datetime^="${time}"]`).waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    const images = [...document.querySelectorAll<HTMLImageElement>('.middle img')];
    await Promise.all(images.map((image) => image.decode()));
  });
  // What lies under the pointer looks otherwise; and what counts in the form looks at the clock a few times a second.
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
};

/** From the title to the end of the form. */
const pictureOf = async (page: Page): Promise<Buffer> => {
  const clip = await page.evaluate(() => {
    const middle = document.querySelector('.middle')!.getBoundingClientRect();
    const bottom = Math.max(
      ...[...document.querySelectorAll('.middle > *')].map((one) => one.getBoundingClientRect().bottom),
    );
    return { x: middle.x, y: middle.y, width: middle.width, height: Math.ceil(bottom - middle.y) + 12 };
  });
  return page.screenshot({ clip, animations: 'disabled' });
};
