const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 of bytes, going on from another one. */
export type Crc32 = (bytes: Uint8Array, from?: number) => number;

/** CRC-32 (ISO-HDLC, as in zip) of bytes, going on from another one. */
export function crc32(bytes: Uint8Array, from = 0): number {
  let value = ~from;
  for (let at = 0; at < bytes.length; at++) {
    value = (value >>> 8) ^ (table[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return ~value >>> 0;
}
