import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csv, csvOfItems } from './csv.js';

it('quotes what needs it, and ends lines as the RFC says', () =>
  expect(
    csv(
      ['name', 'mark'],
      [
        ['O"NEIL, Pat', '9.79'],
        [null, 3],
      ],
    ),
  ).toBe('\uFEFFname,mark\r\n"O""NEIL, Pat",9.79\r\n,3\r\n'));

it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula any more', (text) =>
  expect(parse(csv(['a'], [[text]]), { bom: true })[1]).toEqual([`'${text}`]),
);

it.each(['-5', '+0.02', '-1:02.50'])('the number %s stays one', (text) =>
  expect(parse(csv(['a'], [[text]]), { bom: true })[1]).toEqual([text]),
);

it('a list of objects has a column for every field, one level deep', () =>
  expect(
    csvOfItems([
      { a: 1, venue: { code: 'STA', name: 'Stade' } },
      { a: 2, more: [1, 2] },
    ]),
  ).toBe('\uFEFFa,venue.code,venue.name,more\r\n1,STA,Stade,\r\n2,,,"[1,2]"\r\n'));

it('what is written is read back as it was, but for what is made harmless', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string()), { minLength: 1 }), (rows) => {
      const read = parse(csv(['a', 'b'], rows), { bom: true, recordDelimiter: '\r\n' }) as string[][];
      expect(read.slice(1).map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, '')))).toEqual(
        rows.map((row) => row.map((text) => text.replace(/^'(?=[=+\-@\t\r])/, ''))),
      );
    }),
  ));
