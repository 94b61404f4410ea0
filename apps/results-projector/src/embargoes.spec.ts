import { instant } from '#competition';
import { Embargoes, withoutEmbargo } from './embargoes.js';

const stored = (own: object, version = 1): { key: string; version: number; body: string } => ({
  key: 'news:1',
  version,
  body: JSON.stringify({
    kind: 'news',
    audience: 'PUBLIC',
    embargoUntil: null,
    withdrawn: null,
    words: 'here',
    ...own,
  }),
});
const eight = '2024-08-04T20:00:00.000Z';
const at = (time: string): ReturnType<typeof instant> => instant(`2024-08-04T${time}Z`);

it.each([
  ['for everybody', {}, true],
  ['for media', { audience: 'MEDIA' }, true],
  ['internal', { audience: 'INTERNAL' }, false],
  ['of an audience nobody knows', { audience: 'ALL' }, false],
  ['embargoed', { embargoUntil: eight }, false],
  ['long out of its embargo', { embargoUntil: '2020-01-01T00:00:00.000Z' }, false],
  ['with an embargo nobody can read', { embargoUntil: 'tomorrow' }, false],
  ['withdrawn', { withdrawn: 'wrong' }, false],
])('what is %s goes at once: %j', (_what, own, goes) => expect(withoutEmbargo(stored(own)).body !== null).toBe(goes));

it('a communication that was withdrawn goes without its words', () => {
  const { body } = withoutEmbargo(stored({ kind: 'communication', withdrawn: 'void', texts: ['secret'], number: '7' }));
  expect(JSON.parse(body!)).toMatchObject({ number: '7', texts: [] });
});

it('results are nobody’s to hold back', () => {
  const body = JSON.stringify({ audience: 'INTERNAL', embargoUntil: eight });
  expect(withoutEmbargo({ key: 'unit:X', version: 1, body }).body).toBe(body);
});

it('is out when its time comes, once; taken back when the clock is set back; out again', () => {
  const embargoes = new Embargoes([]);
  embargoes.sent([stored({ embargoUntil: eight })]);
  const outAt = (time: string): (boolean | undefined)[] =>
    embargoes.due(at(time)).map(({ body }) => body?.includes('here') ?? false);
  expect(outAt('19:59:59.999999')).toEqual([]);
  expect(outAt('20:00:00')).toEqual([true]);
  expect(outAt('20:00:01')).toEqual([]);
  expect(outAt('12:00:00')).toEqual([false]);
  expect(outAt('21:00:00')).toEqual([true]);
});

it('a process that begins says where each stands, whatever the one before it had said', () => {
  expect(new Embargoes([stored({ embargoUntil: eight })]).due(at('12:00:00'))).toEqual([
    { key: 'news:1', version: 1, body: null },
  ]);
  expect(new Embargoes([stored({ embargoUntil: eight }, 3)]).due(at('20:00:00'))).toMatchObject([{ version: 3 }]);
});

it.each([
  ['withdrawn meanwhile', { embargoUntil: eight, withdrawn: 'wrong' }],
  ['internal meanwhile', { embargoUntil: eight, audience: 'INTERNAL' }],
  ['without an embargo meanwhile', {}],
])('what is %s is not let out by its old embargo', (_what, own) => {
  const embargoes = new Embargoes([stored({ embargoUntil: eight })]);
  embargoes.sent([stored(own, 2)]);
  expect(embargoes.due(at('21:00:00'))).toEqual([]);
  expect(embargoes.size).toBe(0);
});
