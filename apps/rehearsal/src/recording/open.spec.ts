import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { instant, sportEventOf } from '#competition';
import type { ScoringEvent } from '#competition';
import { openRecording } from './open.js';
import { shippedDayFolder } from './record-day.js';
import { recordingContents, writeRecording } from './write.js';
import type { Recorded } from './recording.js';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'podium-recording-'))));
afterEach(() => rm(folder, { recursive: true }));

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const result: T[] = [];
  for await (const item of items) result.push(item);
  return result;
};

describe('the shipped day', () => {
  it('opens with its earlier units, then plays 4 August in order', async () => {
    const day = await openRecording(shippedDayFolder);
    const events = await all(day.scoringEvents());
    events.reduce((before, event) => (expect(event.occurredAt >= before.occurredAt).toBe(true), event));
    const opening = instant(day.meta.openingUntil!);
    expect(events.filter(({ occurredAt }) => occurredAt < opening).length).toBeGreaterThan(1000);
    expect(events.filter(({ occurredAt }) => occurredAt >= opening).length).toBeGreaterThan(1000);
    // What is decided of a sport event as a whole is no result of its own.
    const results = events.filter(({ type }) => type !== 'MedalDecided' && type !== 'AdvancementSet');
    expect(Object.keys(day.truth.units).sort()).toEqual([...new Set(results.map(({ rsc }) => rsc as string))].sort());
    expect(Object.keys(day.truth.events).length).toBeGreaterThanOrEqual(20);
  });

  it('says who every competitor is, and allows every source that speaks', async () => {
    const day = await openRecording(join(shippedDayFolder, 'recording.json'));
    const management = await all(day.competitionEvents());
    const known = new Set(management.flatMap((event) => ('id' in event ? [event.id as string] : [])));
    const programme = new Set(
      management.flatMap((event) => (event.type === 'SportEventRegistered' ? [event.sportEvent] : [])),
    );
    const allowed = new Set(
      day.meta.sources.flatMap(({ source, disciplines }) => disciplines.map((code) => `${source} ${code}`)),
    );
    const unknown: string[] = [];
    for await (const event of day.scoringEvents()) {
      if (!allowed.has(`${event.source} ${event.rsc.slice(0, 3)}`) || !programme.has(sportEventOf(event.rsc)))
        unknown.push(event.rsc);
      if (event.type !== 'StartListPublished') continue;
      const named = event.competitors.flatMap(({ competitor, members }) => [competitor, ...members]);
      unknown.push(...named.filter((id) => !known.has(id)));
    }
    expect(unknown).toEqual([]);
  });

  it('is below 2 MB', async () => {
    const sizes = await Promise.all(
      (await readdir(shippedDayFolder)).map(async (name) => (await stat(join(shippedDayFolder, name))).size),
    );
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(2_000_000);
  });
});

describe('a folder', () => {
  const official = {
    type: 'ResultStatusChanged',
    rsc: 'ATHM100M--------------FNL-000100--',
    source: 'STAATH1',
    sequence: 1,
    occurredAt: instant('2024-08-04T19:55:00.000123Z'),
    actor: 'timing',
    origin: 'LIVE',
    status: 'OFFICIAL',
    reason: null,
  } as ScoringEvent;
  const recorded: Recorded = {
    meta: {
      name: 'one',
      title: 'One event',
      timeZone: 'Europe/Paris',
      from: '2024-08-04T19:55:00Z',
      to: '2024-08-04T19:55:01Z',
      sources: [{ source: 'STAATH1', disciplines: ['ATH'] }],
      credit: 'nobody',
      licence: 'none',
    },
    competitionEvents: [],
    scoringEvents: [official],
    truth: { units: {}, events: {}, open: {}, medalTable: [] },
    omissions: [],
  };

  it('gives back what was written, and the same bytes each time', async () => {
    await writeRecording(folder, recorded);
    const opened = await openRecording(folder);
    expect(opened.meta).toEqual(recorded.meta);
    expect(await all(opened.scoringEvents())).toEqual([official]);
    expect(recordingContents(recorded)).toEqual(recordingContents(structuredClone(recorded)));
  });

  it('names the line that cannot be read', async () => {
    await writeRecording(folder, recorded);
    await writeFile(join(folder, 'scoring-events.ndjson.gz'), gzipSync('{"occurredAt":"noon"}\n'));
    const opened = await openRecording(folder);
    await expect(all(opened.scoringEvents())).rejects.toThrow(
      'scoring-events.ndjson.gz, line 1: occurredAt: no instant',
    );
  });

  it('cut short in the middle says so', async () => {
    await writeRecording(folder, recorded);
    const whole = recordingContents(recorded)['scoring-events.ndjson.gz']!;
    await writeFile(join(folder, 'scoring-events.ndjson.gz'), whole.subarray(0, 60));
    const opened = await openRecording(folder);
    await expect(all(opened.scoringEvents())).rejects.toThrow('the file is damaged, copy the recording again');
  });

  it('that lacks a file, or is none, is refused with what was looked for', async () => {
    await expect(openRecording(folder)).rejects.toThrow(
      'is no recording; give a folder with recording.json, or one with results/',
    );
    await expect(openRecording(join(folder, 'gone'))).rejects.toThrow('does not exist');
    await writeRecording(folder, recorded);
    await rm(join(folder, 'truth.json.gz'));
    await expect(openRecording(folder)).rejects.toThrow('lacks truth.json.gz');
  });
});
