import { renderToStaticMarkup } from 'react-dom/server';
import type { Change, UnitDocument } from '#competition';
import { ageOn, gapText, markText, Noc, ordinal, rankText, ScreenProvider, sentenceOf, Status, Who } from '#screens';
import type { Language, Screen } from '#screens';

const screen = (language: Language): Screen => ({
  language,
  timeZone: 'Europe/Paris',
  nameOf: (id) => (id === '1' ? { name: 'LYLES Noah', noc: 'USA' } : undefined),
});
const shown = (language: Language, part: React.ReactNode): string =>
  renderToStaticMarkup(<ScreenProvider screen={screen(language)}>{part}</ScreenProvider>);

it.each([
  [1, '1st', '1er'],
  [2, '2nd', '2e'],
  [3, '3rd', '3e'],
  [11, '11th', '11e'],
  [23, '23rd', '23e'],
])('the ordinal of %i', (place, en, fr) => {
  expect(ordinal(place, 'en')).toBe(en);
  expect(ordinal(place, 'fr')).toBe(fr);
});

it('ties as =2, marks with the decimal sign of the language, gaps with their sign', () => {
  expect(rankText(2, true)).toBe('=2');
  expect(markText('9.79', 'fr')).toBe('9,79');
  expect(gapText(2_000, 2, 'en')).toBe('+0.20');
  expect(gapText(-50, 3, 'fr')).toBe('−0,005');
});

it('an age counts the birthday', () => {
  expect(ageOn('1997-07-18', '2024-08-04')).toBe(27);
  expect(ageOn('1997-08-05', '2024-08-04')).toBe(26);
  expect(ageOn(null, '2024-08-04')).toBeNull();
});

it('a family name carries the weight, and who is not announced yet stands as an id', () => {
  expect(shown('en', <Who id="1" />)).toContain('<b>LYLES</b> Noah');
  expect(shown('en', <Who id="77" />)).toContain('77');
});

it('script in a name stays text', () => {
  const evil = { ...screen('en'), nameOf: () => ({ name: '<script>alert(1)</script>', noc: 'USA' }) };
  const html = renderToStaticMarkup(
    <ScreenProvider screen={evil}>
      <Who id="1" />
    </ScreenProvider>,
  );
  expect(html).not.toContain('<script');
});

it('a flag never stands without its code, and a team without a flag has its code alone', () => {
  expect(shown('en', <Noc code="FRA" />)).toMatch(/fr\.svg.*FRA/);
  expect(shown('en', <Noc code="AIN" />)).not.toContain('img');
});

it.each([
  ['OFFICIAL', 'FINISHED', 'Officiel'],
  ['START_LIST', 'DELAYED', 'Retardé'],
  ['LIVE', 'INTERRUPTED', 'Interrompu'],
  ['START_LIST', 'GETTING_READY', 'En préparation'],
] as const)('a unit with %s and %s is shown as %s', (result, schedule, word) =>
  expect(shown('fr', <Status result={result} schedule={schedule} />)).toContain(word),
);

describe('what changed, as a sentence', () => {
  const unit = { lines: [] } as unknown as UnitDocument;
  const change = (own: Partial<Change>): Change =>
    ({
      version: 2,
      at: '2024-08-04T19:55:00Z',
      what: 'MARK',
      competitor: '1',
      text: '9.79',
      rankBefore: null,
      rankAfter: 1,
      ...own,
    }) as Change;
  const say = (own: Partial<Change>, language: Language = 'en'): string =>
    sentenceOf(change(own), unit, () => 'LYLES Noah', language);

  it.each([
    [{}, 'LYLES Noah 9.79, 1st'],
    [{ rankBefore: 5, rankAfter: 2 }, 'LYLES Noah 9.79: from 5th to 2nd'],
    [{ rankBefore: 2, rankAfter: 2 }, 'LYLES Noah 9.79, stays 2nd'],
    [{ what: 'IRM', text: 'DNF', rankAfter: null }, 'LYLES Noah: DNF'],
    [{ what: 'STATUS', text: 'OFFICIAL', competitor: null }, 'Official'],
    [{ what: 'CORRECTION', text: 'photo finish read again' }, 'Corrected: photo finish read again'],
  ] as const)('%j', (own, sentence) => expect(say(own as Partial<Change>)).toBe(sentence));

  it('the same in French', () => expect(say({ rankBefore: 5, rankAfter: 2 }, 'fr')).toBe('LYLES Noah 9,79 : 5e → 2e'));
});
