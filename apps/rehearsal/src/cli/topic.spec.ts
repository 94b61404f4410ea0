import { memoryLog, refusals } from '#event-log';
import { readTopic } from './topic.js';

it('hands over all that is in a topic, and says where it ends', async () => {
  const log = memoryLog();
  await log.ensureTopics([refusals]);
  expect(await readTopic(log, refusals, () => undefined)).toEqual([0, 0, 0]);
  const keys = ['STAATH1', 'PDESWM1', 'BERGAR1', 'STAATH1'];
  for (const key of keys) await log.append(refusals.name, [{ key, value: Buffer.from(key) }]);
  const read: string[] = [];
  const next = await readTopic(log, refusals, ({ value }) => read.push(value!.toString()));
  expect(read.toSorted()).toEqual(keys.toSorted());
  expect(next).toEqual((await log.bounds(refusals.name)).map(({ end }) => end));
  await log.close();
});
