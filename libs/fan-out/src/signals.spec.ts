/** A stream of signals: that documents change, and no word of what they say. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { FanOut } from '#fan-out';
import type { StreamAudience, WireRecord } from '#fan-out';

const unit = 'unit:ATHM100M--------------FNL-000100--';

let fanOut: FanOut;
let server: Server;
let asked: { audience: StreamAudience; channels: readonly string[]; lastEventId: string | null; signals: boolean };
let offset: number;

beforeEach(async () => {
  asked = { audience: 'PUBLIC', channels: [unit, 'news'], lastEventId: null, signals: true };
  offset = 0;
  fanOut = new FanOut({ streamsMax: 10 });
  server = createServer((socket) => fanOut.serve(socket, { ...asked, holds: () => true })).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterEach(async () => {
  fanOut.stop();
  await new Promise((resolve) => server.close(resolve));
});

const said = (key: string, version: number, body: object | null): WireRecord => ({
  key,
  offset: offset++,
  version,
  generation: 1,
  epoch: '1-a',
  value: body && Buffer.from(JSON.stringify({ version, ...body })),
});
const take = async (...records: WireRecord[]): Promise<void> => {
  fanOut.take(records, Date.now());
  await sleep(20);
};

const follow = async (lastEventId: string | null = null) => {
  asked.lastEventId = lastEventId;
  let text = '';
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  for (let turn = 0; turn < 200 && !text.includes('event: live'); turn++) await sleep(5);
  return {
    text: () => text,
    /** Documents and those that are no more, in order: `id key version`. */
    heard: () =>
      [...text.matchAll(/id: (\S+)\nevent: (document|removed)\ndata: (.*)\n\n/g)].map(([, id, event, data]) => {
        const { key, body } = JSON.parse(data!) as { key: string; body?: { version: number } };
        return `${id} ${key} ${event === 'removed' ? 'removed' : body!.version}`;
      }),
    end: () => socket.destroy(),
  };
};

it('tells key and version of what changes from now on, and nothing of what is there', async () => {
  await take(said(unit, 1, { lines: [], secret: 'was there' }));
  const page = await follow();
  await take(said(unit, 2, { lines: [], secret: 'and this' }), said('unit:other', 1, { lines: [] }));
  await take(said(unit, 2, null));
  expect(page.heard()).toEqual([`1-a.1 ${unit} 2`, `1-a.3 ${unit} removed`]);
  expect(page.text()).not.toMatch(/secret|was there|and this|lines/);
  page.end();
});

it('from a place of its own it tells what has changed since, each document once, in its newest version', async () => {
  await take(said(unit, 1, { lines: [] }));
  await take(said(unit, 2, { lines: [] }));
  await take(said(unit, 3, { lines: [] }));
  const page = await follow('1-a.0');
  expect(page.heard()).toEqual([`1-a.2 ${unit} 3`]);
  page.end();
});

it.each(['1-b.0', '1-a.99', 'nonsense'])(
  'a place that is not on this wire, %s, brings no changes but its name',
  async (place) => {
    await take(said(unit, 1, { lines: [] }));
    const page = await follow(place);
    expect(page.heard()).toEqual([]);
    expect(page.text()).toContain('"brings":"everything"');
    expect(page.text()).toContain('id: 1-a.0\nevent: live');
    page.end();
  },
);

it('for everybody it does not even name what is for media', async () => {
  const page = await follow();
  await take(said('news:1', 1, { audience: 'MEDIA' }), said('news:2', 1, { audience: 'INTERNAL' }));
  await take(said('news:3', 1, { audience: 'PUBLIC' }));
  expect(page.heard()).toEqual(['1-a.2 news:3 1']);
  expect(page.text()).not.toMatch(/news:1|news:2/);
  page.end();
});
