import fc from 'fast-check';
import { Board } from '#fan-out';
import { Kept, remakeEveryMs, staleMaxMs } from './kept.js';
import type { Keepable, Keeping } from './kept.js';

const unit = 'unit:ATHM100M--------------FNL-000100--';
const event = 'event:ATHM100M--------------';
const channel = event;

interface Page extends Keepable {
  readonly text: string;
}

/** A wire, a clock that stands still, and what is kept. */
class Scene {
  readonly board = new Board();
  nowMs = 10_000;
  private offset = -1;
  readonly kept: Kept<Page>;

  constructor(bounds: Partial<Keeping> = {}) {
    this.kept = new Kept(this.board, {
      bytesMax: 1_000,
      makingMax: 2,
      waitingMax: 2,
      now: () => this.nowMs,
      sleep: async (ms) => void (this.nowMs += ms),
      ...bounds,
    });
  }

  change(key = unit): void {
    this.offset++;
    this.board.take([
      {
        offset: this.offset,
        key,
        value: Buffer.from('{"lines":[]}'),
        generation: 1,
        version: this.offset + 1,
        epoch: '1-a',
      },
    ]);
  }

  async text(key: string, text: string, upToDate = false): Promise<string> {
    return (await this.kept.get(key, async () => page(text), upToDate)).value.text;
  }
}

const page = (text: string, bytes = 100, keptMaxMs = 60_000): Page => ({ text, bytes, keptMaxMs, channels: [channel] });
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('is made once for all who ask while it is made', async () => {
  const scene = new Scene();
  const texts = await Promise.all(['one', 'two', 'three'].map((text) => scene.text('/en', text)));
  expect([texts, scene.kept.counters.made]).toEqual([['one', 'one', 'one'], 1]);
});

it('serves until something on its channels changes, whatever else does', async () => {
  const scene = new Scene();
  await scene.text('/en', 'one');
  scene.change('event:SWMW4X100MMD----------');
  scene.nowMs += 50_000;
  expect(await scene.text('/en', 'two')).toBe('one');
  scene.change();
  scene.nowMs += staleMaxMs;
  expect(await scene.text('/en', 'three')).toBe('three');
});

it('is given a moment longer while the next is made, and that not all the time', async () => {
  const scene = new Scene();
  await scene.text('/en', 'one');
  scene.change();
  expect(await scene.text('/en', 'too early to be made again')).toBe('one');
  scene.nowMs += remakeEveryMs;
  expect(await scene.text('/en', 'two')).toBe('one');
  await settled();
  expect([await scene.text('/en', 'three'), scene.kept.counters.made]).toEqual(['two', 2]);
});

it('who was told of a change gets what has it', async () => {
  const scene = new Scene();
  await scene.text('/en', 'one');
  expect(await scene.text('/en', 'nothing has changed', true)).toBe('one');
  scene.change();
  expect(await scene.text('/en', 'two', true)).toBe('two');
});

it('what changes while it is made may be missing: whoever was told of it waits for another', async () => {
  const scene = new Scene();
  let read = (): void => undefined;
  const slow = scene.kept.get('/en', async () => {
    await new Promise<void>((resolve) => (read = resolve));
    return page('old');
  });
  await settled();
  scene.change();
  read();
  expect((await slow).value.text).toBe('old');
  expect(await scene.text('/en', 'new', true)).toBe('new');
});

it('says up to where on the wire it knows', async () => {
  const scene = new Scene();
  scene.change();
  expect((await scene.kept.get('/en', async () => page('one'))).place).toBe('1-a.0');
});

it('is made anew after its time, where time alone changes it', async () => {
  const scene = new Scene();
  await scene.kept.get('/en', async () => page('one', 100, 2_000));
  scene.nowMs += 2_000 + staleMaxMs;
  expect(await scene.text('/en', 'two')).toBe('two');
});

it('goes on with what stood there where nothing has changed', async () => {
  const scene = new Scene();
  const { value } = await scene.kept.get('/en', async () => page('one'));
  scene.change();
  const again = await scene.kept.get('/en', async (before) => before!, true);
  expect(again.value).toBe(value);
});

it('a failure is for those who waited for it, and is not kept', async () => {
  const scene = new Scene();
  const failing = async (): Promise<Page> => {
    throw new Error('away');
  };
  const both = await Promise.allSettled([scene.kept.get('/en', failing), scene.kept.get('/en', failing)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await scene.text('/en', 'one')).toBe('one');
  // A page that is there is not lost by a failure to make it anew.
  scene.change();
  scene.nowMs += remakeEveryMs;
  expect((await scene.kept.get('/en', failing)).value.text).toBe('one');
  await settled();
  await expect(scene.kept.get('/en', failing, true)).rejects.toThrow('away');
});

it('turns askers away when too many pages wait to be made, and serves those that are there', async () => {
  const scene = new Scene();
  await scene.text('/there', 'there');
  let finish = (): void => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const slow = ['/a', '/b', '/c', '/d'].map((key) =>
    scene.kept.get(key, async () => {
      await finished;
      return page(key);
    }),
  );
  await expect(scene.text('/e', 'too many')).rejects.toMatchObject({ details: { status: 503 } });
  expect(await scene.text('/there', 'other')).toBe('there');
  finish();
  expect((await Promise.all(slow)).map(({ value }) => value.text)).toEqual(['/a', '/b', '/c', '/d']);
  expect(await scene.text('/e', 'room again')).toBe('room again');
});

it('forgets what was not asked for longest, also when a page grows', async () => {
  const scene = new Scene({ bytesMax: 350 });
  const grown = { ...page('a'), bytes: 100 };
  await scene.kept.get('/a', async () => grown);
  for (const key of ['/b', '/c']) await scene.text(key, key);
  await scene.text('/a', 'asked again');
  await scene.text('/d', '/d');
  expect([scene.kept.size, scene.kept.bytes]).toEqual([3, 300]);
  expect(await scene.text('/b', 'forgotten')).toBe('forgotten');
  grown.bytes = 300;
  await scene.text('/a', 'grown');
  expect(scene.kept.bytes).toBeLessThanOrEqual(350);
});

it('whatever changes whenever: who asks for all that is known gets it, others something at most two seconds old, or what is just being made', () =>
  fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ does: fc.constantFrom('change', 'ask', 'ask for all'), after: fc.nat(400) }), {
        maxLength: 40,
      }),
      async (scheduler, steps) => {
        const scene = new Scene({ waitingMax: 100 });
        let version = 0;
        /** When each version was there. */
        const since = [scene.nowMs];
        const make = async (): Promise<Page> => {
          await scheduler.schedule(Promise.resolve());
          // What a table says at this moment.
          const read = String(version);
          await scheduler.schedule(Promise.resolve());
          finishedMs[read] = scene.nowMs;
          return page(read);
        };
        const finishedMs: Record<string, number> = {};
        const asked: Promise<void>[] = [];
        for (const { does, after } of steps) {
          scene.nowMs += after;
          if (does === 'change') {
            since[++version] = scene.nowMs;
            scene.change();
          } else {
            const [atLeast, askedMs] = [version, scene.nowMs];
            asked.push(
              scene.kept.get('/en', make, does === 'ask for all').then(({ value }) => {
                const given = Number(value.text);
                const nextMs = since[given + 1];
                if (does === 'ask for all') expect(given).toBeGreaterThanOrEqual(atLeast);
                else if (nextMs !== undefined && nextMs + staleMaxMs <= askedMs)
                  // Only who came while it was still being made.
                  expect(askedMs).toBeLessThanOrEqual(finishedMs[value.text]!);
              }),
            );
          }
          if (scheduler.count() > 0) await scheduler.waitOne();
          await settled();
        }
        await scheduler.waitFor(Promise.all(asked));
      },
    ),
  ));
