import { fingerprintOf } from './fingerprint.js';

// From the Avro project's own test data, share/test/data/schema-tests.txt.
it.each([
  ['"null"', 7195948357588979594n],
  ['"int"', 8247732601305521295n],
  ['{"name":"foo","type":"fixed","size":15}', 1756455273707447556n],
])('the fingerprint of %s', (schema, expected) => {
  expect(fingerprintOf(schema).readBigInt64LE()).toBe(expected);
});
