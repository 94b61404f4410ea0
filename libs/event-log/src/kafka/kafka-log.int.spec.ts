import kafkajs from 'kafkajs';
import { describeWithKafka, kafkaBrokers, uniqueName } from '../../../../test/infra/index.js';
import { conformance } from '../conformance.js';
import type { LogError } from '../log.js';
import { KafkaLog } from './kafka-log.js';

const brokers = async (): Promise<string[]> => (await kafkaBrokers()).split(',');
const open = async (): Promise<KafkaLog> => new KafkaLog({ brokers: await brokers(), clientId: 'kafka-log.int.spec' });

const withKafka = await describeWithKafka();

withKafka('with a broker', () => {
  conformance('Kafka', open);

  it('tells the time of the broker, whatever the sender claims', async () => {
    const log = await open();
    const topic = uniqueName('test.time');
    await log.ensureTopics([{ name: topic, partitions: 1, keep: 'forever' }]);
    const producer = new kafkajs.Kafka({ brokers: await brokers(), logLevel: 0 }).producer();
    await producer.connect();
    await producer.send({ topic, messages: [{ key: 'a', value: 'x', timestamp: '1000' }] });
    await producer.disconnect();
    const { promise, resolve } = Promise.withResolvers<number>();
    await log.read(topic, { from: () => 0 }, async ({ records }) => resolve(records[0]!.appendedAt));
    expect(Math.abs((await promise) - Date.now())).toBeLessThan(60_000);
    await log.close();
  });

  it('gives an append up in time', async () => {
    const log = new KafkaLog({ brokers: await brokers(), clientId: 'kafka-log.int.spec', appendTimeoutMs: 0 });
    const topic = uniqueName('test.late');
    await log.ensureTopics([{ name: topic, partitions: 1, keep: 'forever' }]);
    const error = await log.append(topic, [{ key: 'a', value: null }]).catch((caught: LogError) => caught);
    expect(error).toMatchObject({ code: 'TIMED_OUT', retriable: true });
    await log.close();
  });
});

it('says that a broker is away, and that trying again is right', async () => {
  const log = new KafkaLog({ brokers: ['127.0.0.1:1'], clientId: 'kafka-log.int.spec' });
  const away = { code: 'UNAVAILABLE', retriable: true };
  await expect(log.append('any', [{ key: 'a', value: null }])).rejects.toMatchObject(away);
  await log.close();
}, 20_000);
