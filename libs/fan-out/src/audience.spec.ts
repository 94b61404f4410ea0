/** What a stream for everybody must never carry, whatever its reader asks for, at whatever place it comes back. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { channelFault, FanOut } from '#fan-out';
import type { StreamAudience, WireRecord } from '#fan-out';

const unit = 'ATHM100M--------------FNL-000100--';
const everyChannel = [
  'news',
  'communications',
  'conferences',
  'games',
  'medals',
  'schedule',
  'people',
  `unit:${unit}`,
  'event:ATHM100M',
  'discipline:ATH',
  'noc:USA',
  'athlete:1',
];

let fanOut: FanOut;
let server: Server;
let audience: StreamAudience;
let lastEventId: string | null;
let offset: number;

beforeEach(async () => {
  [audience, lastEventId, offset] = ['PUBLIC', null, 0];
  fanOut = new FanOut({ streamsMax: 10 });
  server = createServer((socket) =>
    fanOut.serve(socket, { audience, channels: everyChannel, lastEventId, holds: () => true }),
  ).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterEach(async () => {
  fanOut.stop();
  await new Promise((resolve) => server.close(resolve));
});

interface Following {
  readonly text: () => string;
  readonly end: () => void;
}
const follow = async (as: StreamAudience, from: string | null = null): Promise<Following> => {
  [audience, lastEventId] = [as, from];
  let text = '';
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('data', (chunk: Buffer) => void (text += chunk.toString()));
  for (let turn = 0; turn < 200 && !text.includes('event: live'); turn++) await sleep(5);
  return { text: () => text, end: () => socket.destroy() };
};

const said = (key: string, version: number, body: object | null): WireRecord => ({
  key,
  offset: offset++,
  version,
  generation: 1,
  epoch: '1-a',
  value: body && Buffer.from(JSON.stringify({ version, concerns: [unit], ...body })),
});
const take = async (...records: WireRecord[]): Promise<void> => {
  fanOut.take(records, Date.now());
  await sleep(20);
};
const [open, media, inner] = ['PUBLIC', 'MEDIA', 'INTERNAL'].map((own) => ({ audience: own, words: `for ${own}` }));

const kinds = ['news:1', 'communication:1', 'conference:1', 'weather:STA'];

it.each(kinds)(
  '%s for media and for nobody stays off public streams: in the snapshot, live, and coming back',
  async (key) => {
    await take(said(key, 1, media!), said(`${key}0`, 1, inner!));
    const [stranger, terminal] = [await follow('PUBLIC'), await follow('MEDIA')];
    await take(said(key, 2, media!), said(`${key}0`, 2, inner!));
    const back = await follow('PUBLIC', '1-a.0');
    expect(terminal.text()).toContain('for MEDIA');
    for (const { text } of [stranger, back]) expect(text()).not.toMatch(/for MEDIA|for INTERNAL|"key"/);
    expect(terminal.text()).not.toContain('for INTERNAL');
    for (const { end } of [stranger, terminal, back]) end();
  },
);

it('what is for everybody is on the channels of all it speaks of', async () => {
  const about = { ...open!, competitors: ['1'], nocs: ['USA'], speaker: { competitor: '2' } };
  await take(said('news:1', 1, about));
  const channels = ['news', `unit:${unit}`, 'event:ATHM100M', 'discipline:ATH', 'noc:USA', 'athlete:1', 'athlete:2'];
  const plain = channels.map((channel) => channel.replace('event:ATHM100M', 'event:ATHM100M--------------'));
  for (const channel of plain) expect([channel, fanOut.board.since([channel], -1).length]).toEqual([channel, 1]);
});

it('what becomes internal or is for media again is taken back, and what was never there is not named', async () => {
  const stranger = await follow('PUBLIC');
  await take(said('news:1', 1, open!));
  await take(said('news:1', 2, media!), said('news:2', 1, inner!));
  expect(stranger.text()).toContain('for PUBLIC');
  expect(stranger.text()).toContain('event: removed\ndata: {"key":"news:1"}');
  expect(stranger.text()).not.toMatch(/for MEDIA|news:2/);
  stranger.end();
});

it('an embargo that comes into force again takes the same version off, and gives it back', async () => {
  const stranger = await follow('PUBLIC');
  await take(said('news:1', 1, open!));
  await take(said('news:1', 1, null));
  await take(said('news:1', 1, null));
  expect(fanOut.board.document('news:1')).toBeNull();
  await take(said('news:1', 1, open!));
  const events = [...stranger.text().matchAll(/event: (document|removed)/g)].map(([, event]) => event);
  expect(events).toEqual(['document', 'removed', 'document']);
  await take(said('news:1', 2, open!), said('news:1', 1, null));
  expect(fanOut.board.document('news:1')).not.toBeNull();
  stranger.end();
});

it.each(['media/news', 'media/unit:x', `media/unit:${unit}`, 'MEDIA', 'internal'])('nobody can ask for %s', (channel) =>
  expect(channelFault(channel)).not.toBeNull(),
);

it.each([{}, { audience: 'everybody' }, { audience: 'public' }, { audience: null }, { audience: ['PUBLIC'] }])(
  'an audience that nobody knows, %j, is for no stream',
  async (own) => {
    await take(said('news:1', 1, { words: 'secret', ...own }));
    const terminal = await follow('MEDIA');
    expect(terminal.text()).not.toContain('secret');
    terminal.end();
  },
);
