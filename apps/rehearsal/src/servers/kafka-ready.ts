import { connect } from 'node:net';

const metadataRequest = 3;
const metadataVersion = 1;
const correlationId = 7;

/**
 * Whether a broker serves there: it is asked for the cluster's metadata, without any topic, and must name at least one broker.
 * An open port alone is not enough: Kafka listens before it has registered with its controller.
 */
export const kafkaServes = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    let answer = Buffer.alloc(0);
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 }, () => socket.write(request));
    const say = (serves: boolean): void => {
      socket.destroy();
      resolve(serves);
    };
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (answer.length >= 12) say(answer.readInt32BE(4) === correlationId && answer.readInt32BE(8) > 0);
    });
    for (const trouble of ['error', 'timeout', 'close']) socket.once(trouble, () => say(false));
  });

/** Length; then api key, version, correlation id, no client id, an empty list of topics. The answer's list of brokers comes first. */
const request = ((): Buffer => {
  const bytes = Buffer.alloc(18);
  bytes.writeInt32BE(14, 0);
  bytes.writeInt16BE(metadataRequest, 4);
  bytes.writeInt16BE(metadataVersion, 6);
  bytes.writeInt32BE(correlationId, 8);
  bytes.writeInt16BE(-1, 12);
  bytes.writeInt32BE(0, 14);
  return bytes;
})();
