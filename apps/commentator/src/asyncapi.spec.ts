import { Parser } from '@asyncapi/parser';
import { asyncApi } from './asyncapi.js';

it('the protocol is AsyncAPI that its own parser takes', async () => {
  const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncApi));
  expect(diagnostics.filter(({ severity }) => severity === 0)).toEqual([]);
  expect(
    document!
      .channels()
      .all()[0]!
      .messages()
      .all()
      .map((message) => message.id())
      .sort(),
  ).toEqual(['document', 'heartbeat', 'hello', 'live', 'removed']);
});
