/** Against a real HTTP server that speaks the part of Confluent's protocol which registration needs. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { everyScoringEvent } from '../../../../test/examples/every-event.js';
import { scoringCodec } from '../codecs.js';

class Registry {
  readonly subjects = new Map<string, string[]>();
  readonly compatibility = new Map<string, string>();
  registered = 0;
  #server: Server | undefined;
  readonly #ids: string[] = [];

  async listen(): Promise<string> {
    this.#server = createServer((request, response) => void this.#answer(request, response));
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server!.closeAllConnections();
    await new Promise((resolve) => this.#server!.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString() || '{}') as { schema: string; compatibility: string };
    const [, kind, subject = '', versions] = request.url!.split('/').map(decodeURIComponent);
    const say = (status: number, value: object): void => {
      response.writeHead(status, { 'content-type': 'application/vnd.schemaregistry.v1+json' });
      response.end(JSON.stringify(value));
    };
    const known = this.subjects.get(subject) ?? [];
    if (kind === 'config' && request.method === 'PUT') {
      this.compatibility.set(subject, body.compatibility);
      say(200, body);
    } else if (kind === 'config') {
      const compatibilityLevel = this.compatibility.get(subject);
      say(compatibilityLevel ? 200 : 404, { compatibilityLevel });
    } else if (versions === 'versions') {
      this.registered++;
      this.subjects.set(subject, [...known, body.schema]);
      say(200, { id: this.#ids.push(body.schema) });
    } else if (known.includes(body.schema)) say(200, { id: this.#ids.indexOf(body.schema) + 1 });
    else say(404, { error_code: 40403, message: 'Schema not found' });
  }
}

const registry = new Registry();
let url: string;

beforeAll(async () => {
  url = await registry.listen();
});
afterAll(() => registry.close());

const mark = everyScoringEvent.MarkRecorded;

it('registers each schema once, under its full name', async () => {
  await scoringCodec({ registry: url });
  await scoringCodec({ registry: url });
  expect(registry.registered).toBe(Object.keys(everyScoringEvent).length);
  expect(registry.subjects.get('podium.scoring.MarkRecorded')).toHaveLength(1);
  expect(registry.compatibility.get('podium.scoring.MarkRecorded')).toBe('BACKWARD');
});

it("writes the registry's frame, which another process reads", async () => {
  const [writer, reader] = await Promise.all([scoringCodec({ registry: url }), scoringCodec({ registry: url })]);
  const bytes = writer.encode(mark);
  expect(bytes[0]).toBe(0);
  expect(reader.decode(bytes)).toEqual(mark);
  const corrected = everyScoringEvent.FactCorrected;
  expect(reader.decode(writer.encode(corrected))).toEqual(corrected);
});

it('reads what was written before there was a registry', async () => {
  const bytes = (await scoringCodec()).encode(mark);
  expect((await scoringCodec({ registry: url })).decode(bytes)).toEqual(mark);
});

it('knows an id it has not seen for a newer release', async () => {
  const codec = await scoringCodec({ registry: url });
  const unknown = Buffer.from([0, 0, 0, 255, 255, 1]);
  expect(() => codec.decode(unknown)).toThrow(expect.objectContaining({ reason: 'UNKNOWN_SCHEMA' }));
});

it('says when the registry is away', () =>
  expect(scoringCodec({ registry: 'http://127.0.0.1:1' })).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    retriable: true,
  }));
