import { instant } from '#competition';
import { GuardedWire } from './guarded-wire.js';

interface Stored {
  readonly key: string;
  readonly version: number;
  readonly body: string;
}
const stored = (own: object, version = 1, key = 'news:1'): Stored => ({
  key,
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
const eight = { embargoUntil: '2024-08-04T20:00:00.000Z' };
const at = (time: string): ReturnType<typeof instant> => instant(`2024-08-04T${time}Z`);

/** A table with one document, and what was sent of it: `2 here`, or `2 gone`. */
class Given {
  sent: string[] = [];
  private readonly wire: GuardedWire;

  constructor(private table: Stored | null = null) {
    this.wire = new GuardedWire(table ? [table] : []);
  }

  wrote(document: Stored): this {
    this.table = document;
    this.wire.changed([document]);
    return this;
  }

  async look(time: string, meanwhile?: () => void): Promise<string[]> {
    this.sent = [];
    await this.wire.look(
      at(time),
      async () => [this.table!],
      async (documents) => {
        meanwhile?.();
        this.sent.push(
          ...documents.map(({ version, body }) => `${version} ${body?.includes('here') ? 'here' : 'gone'}`),
        );
      },
    );
    return this.sent;
  }
}

it.each([
  ['for everybody', {}, 'here'],
  ['for media', { audience: 'MEDIA' }, 'here'],
  ['internal', { audience: 'INTERNAL' }, 'gone'],
  ['of an audience nobody knows', { audience: 'ALL' }, 'gone'],
  ['embargoed', eight, 'gone'],
  ['out of its embargo', { embargoUntil: '2024-08-04T11:59:00.000Z' }, 'here'],
  ['to be said later', { publishedAt: '2024-08-04T20:00:00.000Z' }, 'gone'],
  ['under an embargo nobody can read', { embargoUntil: 'tomorrow' }, 'gone'],
  ['withdrawn', { withdrawn: 'wrong' }, 'gone'],
])('what is %s: %j', async (_what, own, said) => {
  expect(await new Given().wrote(stored(own)).look('12:00:00')).toEqual([`1 ${said}`]);
});

it('goes out when its time comes, once; comes back when the clock is set back; goes out again', async () => {
  const given = new Given().wrote(stored(eight));
  expect(await given.look('12:00:00')).toEqual(['1 gone']);
  expect(await given.look('19:59:59.999999')).toEqual([]);
  expect(await given.look('20:00:00')).toEqual(['1 here']);
  expect(await given.look('20:00:01')).toEqual([]);
  expect(await given.look('12:00:00')).toEqual(['1 gone']);
  expect(await given.look('21:00:00')).toEqual(['1 here']);
});

it('a correction of what is out takes its place, without a gap', async () => {
  const given = new Given().wrote(stored({}));
  expect(await given.look('12:00:00')).toEqual(['1 here']);
  expect(await given.wrote(stored({ words: 'still here' }, 2)).look('12:00:01')).toEqual(['2 here']);
});

it('a process that begins says how each stands, whatever the one before it had said', async () => {
  expect(await new Given(stored(eight)).look('12:00:00')).toEqual(['1 gone']);
  expect(await new Given(stored(eight, 3)).look('20:00:00')).toEqual(['3 here']);
});

it.each([
  ['withdrawn', { ...eight, withdrawn: 'wrong' }],
  ['made internal', { ...eight, audience: 'INTERNAL' }],
])('what is %s meanwhile is not let out by its embargo', async (_what, own) => {
  const given = new Given(stored(eight));
  await given.look('12:00:00');
  given.wrote(stored(own, 2));
  expect(await given.look('21:00:00')).toEqual(['2 gone']);
  expect(await given.look('22:00:00')).toEqual([]);
});

it('what is changed while it is being sent is looked at again', async () => {
  const given = new Given().wrote(stored({}));
  await given.look('12:00:00', () => given.wrote(stored({ audience: 'INTERNAL' }, 2)));
  expect(await given.look('12:00:01')).toEqual(['2 gone']);
});

it('a communication that was withdrawn stays, without its words', async () => {
  const given = new Given(stored({ kind: 'communication', withdrawn: 'void', number: 'here', texts: ['x'] }, 2));
  expect(await given.look('12:00:00')).toEqual(['2 here']);
});

it('results are nobody’s to hold back', async () => {
  expect(await new Given(stored(eight, 1, 'unit:X')).look('12:00:00')).toEqual([]);
});
