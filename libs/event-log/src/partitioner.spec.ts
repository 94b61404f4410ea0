import { murmur2, partitionOf } from './partitioner.js';

// From Kafka's own UtilsTest.testMurmur2.
it.each([
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
])('murmur2 of %s', (text, expected) => expect(murmur2(Buffer.from(text))).toBe(expected));

it('gives a key of any length one of the partitions', () => {
  for (let length = 0; length < 40; length++) {
    const partition = partitionOf('é'.repeat(length), 12);
    expect(partition).toBeGreaterThanOrEqual(0);
    expect(partition).toBeLessThan(12);
  }
});
