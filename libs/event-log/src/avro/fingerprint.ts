/** CRC-64-AVRO, the fingerprint of Avro's single-object encoding: https://avro.apache.org/docs/1.12.0/specification/#schema-fingerprints */
const empty = 0xc15d213aa4d7a795n;

const table = Array.from({ length: 256 }, (_, index) => {
  let crc = BigInt(index);
  for (let bit = 0; bit < 8; bit++) crc = (crc >> 1n) ^ (crc & 1n ? empty : 0n);
  return crc;
});

/** Eight bytes, little-endian as they lie in front of a value. */
export const fingerprintOf = (canonicalSchema: string): Buffer => {
  let crc = empty;
  for (const byte of Buffer.from(canonicalSchema)) crc = (crc >> 8n) ^ table[Number((crc ^ BigInt(byte)) & 0xffn)]!;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(crc);
  return bytes;
};
