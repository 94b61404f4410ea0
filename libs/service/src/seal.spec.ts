import { Seal } from '#service';

const later = (): Date => new Date(Date.now() + 60_000);
const seal = new Seal('a secret of some length', 'session');

it('opens what it closed', async () =>
  expect(await seal.open(await seal.close({ name: 'Editor' }, later()))).toEqual({ name: 'Editor' }));

it('shows nothing of it', async () => {
  const sealed = await seal.close({ name: 'Editor' }, later());
  for (const part of sealed.split('.')) expect(Buffer.from(part, 'base64url').toString()).not.toContain('Editor');
});

it('another process with the same secret opens it; another secret or purpose does not', async () => {
  const sealed = await seal.close({ name: 'Editor' }, later());
  expect(await new Seal('a secret of some length', 'session').open(sealed)).not.toBeNull();
  expect(await new Seal('another secret', 'session').open(sealed)).toBeNull();
  expect(await new Seal('a secret of some length', 'login').open(sealed)).toBeNull();
});

it('expires', async () =>
  expect(await seal.open(await seal.close({ name: 'Editor' }, new Date(Date.now() - 1_000)))).toBeNull());

it('any change of any part makes it nothing', async () => {
  const sealed = await seal.close({ roles: ['media'] }, later());
  // The last letter has bits that mean nothing.
  for (let at = 0; at < sealed.length - 1; at += 7) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
    expect([at, await seal.open(changed)]).toEqual([at, null]);
  }
});

it.each(['', '.', 'a.b.c', 'a.b.c.d.e', `${Buffer.from('{"alg":"none"}').toString('base64url')}..x.y.z`, '\u0000'])(
  '%j is nothing',
  async (text) => expect(await seal.open(text)).toBeNull(),
);
