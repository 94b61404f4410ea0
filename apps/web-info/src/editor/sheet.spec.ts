/** A sheet as it is typed, as the fact it becomes, and as it is opened again. */
import fc from 'fast-check';
import { instant } from '#competition';
import { draftOf } from './drafts.js';
import { kindOf, valuesOf } from './fill-sheet.js';
import { readSheet } from './read-sheet.js';
import type { Context } from './read-sheet.js';
import { documentKinds, namesOf, sheetKinds } from './sheet.js';
import type { Values } from './sheet.js';
import { typedIn } from './typed.js';

const gamesNow = instant('2024-08-04T20:00:00Z');
const context: Context = { id: 'abc', gamesNow, timeZone: 'Europe/Paris', before: null };

const word = fc.stringMatching(/^[A-Za-zé<>&"' ]{1,20}$/).map((text) => text.trim() || 'x');
const lines = (line: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'));
const time = fc
  .integer({ min: Date.UTC(2024, 6, 20), max: Date.UTC(2024, 7, 12) })
  .map((ms) => new Date(ms).toISOString().slice(0, 16).replace('T', ' '));
const address = fc.constantFrom('', 'https://video.example/a.m3u8', '/test-card/live.m3u8');

/** What can be typed without a fault. */
const typed: fc.Arbitrary<Values> = fc.record({
  title_en: word,
  text_en: word,
  title_fr: word,
  text_fr: fc.oneof(word, fc.constant('Un.\n\nDeux.')),
  audience: fc.constantFrom('PUBLIC', 'MEDIA', 'INTERNAL'),
  embargoUntil: fc.oneof(fc.constant(''), time),
  withdrawn: fc.oneof(fc.constant(''), word),
  number: word,
  affects: fc.constantFrom('SCHEDULE', 'SCHEDULE RESULTS', 'OTHER'),
  signedBy: lines(fc.constantFrom('Referee', 'SMITH Ann, Jury of appeal')),
  speakerName: word,
  speakerRole: fc.oneof(fc.constant(''), word),
  speakerCompetitor: fc.constantFrom('', '1960173'),
  concerns: lines(fc.constantFrom('ATH', 'ATHM100M', 'ATHM100M--------------FNL-000100')),
  competitors: lines(fc.constantFrom('1960173', 'ATHM4X100M------FRA')),
  nocs: lines(fc.constantFrom('FRA', 'USA')),
  place: word,
  venue: fc.constantFrom('', 'STA'),
  startAt: time,
  endAt: fc.constant(''),
  cancelled: fc.constantFrom('', 'true'),
  languages: lines(fc.constantFrom('en', 'fr')),
  participants: lines(fc.constantFrom('LYLES Noah, Gold medallist', 'THOMPSON Kishane')),
  live: address,
  recorded: address,
  chapters: fc.constantFrom('', '0:00 Opening\n1:35 Questions\n1:02:03 End'),
  captions: fc.constantFrom('', 'fr https://video.example/fr.vtt'),
});

it.each(sheetKinds)('a %s is opened as it was typed, and sent again it is the same', (kind) =>
  fc.assert(
    fc.property(typed, (all) => {
      const values = typedIn(kind, all).values;
      // A quote has no title.
      const { fact, faults } = readSheet(kind, values, context);
      expect(faults.filter(({ field }) => !(kind === 'decision' && /concerns|signedBy/.test(field)))).toEqual([]);
      const document = draftOf(fact, gamesNow);
      const opened = valuesOf(document, context.timeZone);
      for (const name of namesOf(kind)) expect([name, opened[name]]).toEqual([name, values[name]]);
      const again = readSheet(kind, opened, { ...context, before: document });
      expect(again.fact).toEqual(fact);
      expect(documentKinds[kindOf(document)]).toBe(documentKinds[kind]);
    }),
  ),
);

it('whatever a form sends is read or has faults, and what it is not asked for is passed over', () =>
  fc.assert(
    fc.property(fc.constantFrom(...sheetKinds), fc.dictionary(fc.string(), fc.anything()), (kind, body) => {
      const { values } = typedIn(kind, { ...body, startAt: body['startAt'] ?? 'x'.repeat(50) });
      expect(Object.keys(values)).toEqual(namesOf(kind));
      expect(readSheet(kind, values, context).faults.length).toBeGreaterThan(0);
    }),
  ));

describe('what is there already', () => {
  const before = {
    ...draftOf(readSheet('news', { title_en: 'One', audience: 'PUBLIC' }, context).fact, gamesNow),
    texts: [
      { language: 'en', title: 'One', text: '' },
      { language: 'de', title: 'Eins', text: '' },
    ],
  } as Context['before'];

  it('in a language without fields stays', () => {
    const { fact } = readSheet('news', { title_en: 'Two', audience: 'PUBLIC' }, { ...context, before });
    expect(fact.texts.map(({ language, title }) => [language, title])).toEqual([
      ['en', 'Two'],
      ['de', 'Eins'],
    ]);
  });

  it('stays published when it was', () => {
    const later = { ...context, gamesNow: instant('2024-08-05T08:00:00Z'), before };
    expect(readSheet('news', { title_en: 'Two', audience: 'PUBLIC' }, later).fact).toMatchObject({
      publishedAt: gamesNow,
    });
  });
});

it('an audience that nobody knows is for those who write alone', () =>
  expect(readSheet('news', { title_en: 'One', audience: 'EVERYBODY' }, context).fact.audience).toBe('INTERNAL'));

it('a time is at the venue, in summer and in winter', () => {
  const embargo = (text: string, timeZone: string) =>
    readSheet('news', { title_en: 'One', audience: 'PUBLIC', embargoUntil: text }, { ...context, timeZone }).fact
      .embargoUntil;
  expect(embargo('2024-08-04 22:15', 'Europe/Paris')).toBe(instant('2024-08-04T20:15:00Z'));
  expect(embargo('2026-02-08 22:15', 'Europe/Rome')).toBe(instant('2026-02-08T21:15:00Z'));
});
