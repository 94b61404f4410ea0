import { words } from './index.js';

const { names } = words.fr;

it.each([
  ["Men's 100m", '100 m hommes'],
  ["Women's 3000m Steeplechase", '3000 m steeple femmes'],
  ["Men's 4 x 100m Medley Relay", '4 × 100 m relais 4 nages hommes'],
  ["Women's 50m Freestyle", '50 m nage libre femmes'],
  ['Men', 'Hommes'],
  ['Skeet Women', 'Skeet femmes'],
  ['Mixed Dinghy', 'Dériveur mixte'],
  ["Men's 63.5kg", '63.5 kg hommes'],
  ["Men's Foil Team", 'Fleuret par équipes hommes'],
  ['Dressage Individual', 'Dressage individuel'],
  ['Semifinals', 'Demi-finales'],
  ['Preliminary Round - Group A', 'Tour préliminaire - groupe A'],
  ['1/8 Elimination Round', '8es de finale'],
  // A term nobody has put into the book stays as it is.
  ["Men's Underwater Basket Weaving", 'Underwater Basket Weaving hommes'],
])('%s is %s in French', (english, french) => expect(names.event(english)).toBe(french));

it('English stays as management wrote it', () => expect(words.en.names.event("Men's 100m")).toBe("Men's 100m"));

it('teams have their own names where the country is called otherwise', () => {
  expect(names.noc('GBR', 'Great Britain', 'gb')).toBe('Grande-Bretagne');
  expect(names.noc('GER', 'Germany', 'de')).toBe('Allemagne');
  expect(names.noc('XYZ', 'Elsewhere', undefined)).toBe('Elsewhere');
});

it('a discipline without a name in the book keeps its own', () => {
  expect(names.discipline('ATH', 'Athletics')).toBe('Athlétisme');
  expect(names.discipline('ZZZ', 'Tug of war')).toBe('Tug of war');
  expect(names.discipline('constructor', 'Prototype')).toBe('Prototype');
});
