import fc from 'fast-check';
import { PeopleIndex, plainText } from './people-index.js';

const index = (...people: readonly (readonly [id: string, name: string, noc: string])[]): PeopleIndex => {
  const built = new PeopleIndex();
  for (const [id, name, noc] of people) built.keep(id, { name, noc });
  return built;
};
const found = (people: PeopleIndex, text: string, first?: ReadonlySet<string>): string[] =>
  people.find(text, 10, first).map(({ id }) => id);

const some = index(
  ['1', 'LYLES Noah', 'USA'],
  ['2', 'THOMPSON Kishane', 'JAM'],
  ['3', 'ŚWIĄTEK Iga', 'POL'],
  ['4', 'JACOBS Lamont Marcell', 'ITA'],
  ['5', 'LYLES Josephus', 'USA'],
);

it.each([
  ['lyl', ['5', '1']],
  ['noah', ['1']],
  ['LYLES NOA', ['1']],
  ['noa lyl', ['1']],
  ['swiat', ['3']],
  ['Świą', ['3']],
  ['marc', ['4']],
  ['lyles usa', ['5', '1']],
  ['lyles jam', []],
  ['oah', []],
  ['', []],
  ['   ', []],
  ['.*', []],
] as const)('%s', (text, ids) => expect(found(some, text)).toEqual(ids));

it('a bib finds who wears it, and the competitors of the unit on show come first', () => {
  const people = index(['1', 'LYLES Noah', 'USA'], ['2', 'LYLES Aaron', 'USA']);
  people.keepBib('1328', '1');
  expect(found(people, '1328')).toEqual(['1']);
  expect(found(people, 'lyles')).toEqual(['2', '1']);
  expect(found(people, 'lyles', new Set(['1']))).toEqual(['1', '2']);
});

it('an NOC is found by its code and its name, before its people', () => {
  const people = index(['1', 'LYLES Noah', 'USA']);
  people.keepNoc('USA', { name: 'United States' });
  expect(people.find('usa', 10).map(({ kind }) => kind)).toEqual(['noc', 'person']);
  expect(found(people, 'unit')).toEqual(['USA']);
});

it('a corrected name is found by the new one alone, and who is gone not at all', () => {
  const people = index(['1', 'LYLES Noah', 'USA']);
  people.keep('1', { name: 'MILES Noah', noc: 'USA' });
  expect(found(people, 'lyles')).toEqual([]);
  expect(found(people, 'miles')).toEqual(['1']);
  people.keep('1', null);
  expect(found(people, 'miles')).toEqual([]);
});

it('may be made ready piece by piece, and is whole when it is asked', () => {
  const people = index(...Array.from({ length: 10 }, (_, id) => [String(id), `NAME${id} Given`, 'FRA'] as const));
  expect(people.prepare(4)).toBe(true);
  expect(found(people, 'name9')).toEqual(['9']);
  expect(people.prepare(4)).toBe(false);
});

it('finds what looking at everybody would find', () => {
  const word = fc.stringMatching(/^[a-cÀé]{1,4}$/);
  const person = fc.tuple(word, word);
  fc.assert(
    fc.property(fc.array(person, { maxLength: 30 }), word, (people, asked) => {
      const built = index(...people.map(([a, b], id) => [String(id), `${a} ${b}`, 'FRA'] as const));
      const wanted = people.flatMap((words, id) =>
        words.some((one) => plainText(one).startsWith(plainText(asked))) ? [String(id)] : [],
      );
      expect(
        built
          .find(asked, 100)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(wanted.sort());
    }),
  );
});
