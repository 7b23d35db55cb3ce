import { type Crc32, crc32 } from './checksum.ts';

/** Raised when the files change their shape, so that an old page and new files do not misread each other. */
export const formatVersion = 4;

/** Compresses, or opens, bytes as raw DEFLATE (RFC 1951). */
export type Deflate = (bytes: Uint8Array) => Uint8Array;
export type Inflate = (bytes: Uint8Array) => Promise<Uint8Array>;

/** What files are sealed with. A machine that has a faster CRC-32 than ours gives it. */
export type Sealing = { deflate: Deflate; crc32?: Crc32 };

const checksumBytes = 4;
const encoder = new TextEncoder();

/** A file of the index: its body and a checksum that also knows where it stands, compressed. `place` is `sealedPlace`. */
export function sealFile(
  place: string,
  body: Uint8Array,
  { deflate, crc32: sum = crc32 }: Sealing,
): SealedFile {
  const checksum = checksumOf(place, body, sum);
  const bytes = new Uint8Array(body.length + checksumBytes);
  new DataView(bytes.buffer).setUint32(0, checksum, true);
  bytes.set(body, checksumBytes);
  return { bytes: deflate(bytes), checksum };
}

type SealedFile = { bytes: Uint8Array; checksum: number };

/** The body of a sealed file. Rejects where a byte of it is another, it is cut, or it is another file. */
export async function openSealed(place: string, bytes: Uint8Array, inflate: Inflate): Promise<Uint8Array> {
  const opened = await inflate(bytes);
  if (opened.length < checksumBytes) throw new RangeError('a file too short for its checksum');
  const body = opened.subarray(checksumBytes);
  const checksum = new DataView(opened.buffer, opened.byteOffset).getUint32(0, true);
  if (checksum !== checksumOf(place, body, crc32))
    throw new RangeError('a file that is not as it was written');
  return body;
}

function checksumOf(place: string, body: Uint8Array, sum: Crc32): number {
  return sum(body, sum(encoder.encode(`${formatVersion} ${place}`)));
}
