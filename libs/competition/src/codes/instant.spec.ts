import { parseInstant, printInstant } from './instant.js';

it.each(['2024-02-29T00:00:00Z', '2024-08-31T23:59:59.123456Z', '2024-12-31T23:00:00+02:00'])(
  '%s is an instant',
  (text) => expect(parseInstant(text)).not.toBeNull(),
);

it.each([
  ['2024-02-30T00:00:00Z', 'no such day'],
  ['2023-02-29T00:00:00Z', 'no leap year'],
  ['2024-04-31T00:00:00Z', 'April has thirty'],
  ['2024-13-01T00:00:00Z', 'no such month'],
  ['2024-08-00T00:00:00Z', 'no day'],
  ['2024-08-04T25:00:00Z', 'no such hour'],
  ['2024-08-04T20:00:00', 'no zone'],
  ['2024-08-04', 'no time'],
])('%s is none: %s', (text) => expect(parseInstant(text)).toBeNull());

it('is printed as it was written', () =>
  expect(printInstant(parseInstant('2024-08-31T23:59:59.123456Z')!)).toBe('2024-08-31T23:59:59.123456Z'));
