import { inflateSync } from 'fflate';

/** Compressed streams that were checked, that do not unpack, and that unpack to something else than was packed. */
type StreamChecks = { checked: number; broken: number; mismatched: number };

/** Whether checks tell of damage; a program that writes every checksum wrong only has a bad habit. */
export function isDamaged({ checked, broken, mismatched }: StreamChecks): boolean {
  return broken > 0 || (mismatched > 0 && mismatched < checked);
}

/** A stream's dictionary is no longer than this. */
const dictionaryReach = 2000;
/** Bytes to be unpacked altogether; what is beyond stays unchecked, and so does a stream that may be a bomb. */
const maximumUnpacked = 32 * 1024 * 1024;
const longestStream = 128 * 1024;
/** Streams that print no text of their own: letter shapes, pictures, colours, descriptions. */
const withoutText =
  /\/Length1\b|\/Type1C\b|\/CIDFontType0C\b|\/OpenType\b|\/Image\b|\/Alternate\b|\/Metadata\b|\/EmbeddedFile\b/;
const flateAlone = /\/Filter\s*(?:\[\s*)?\/(?:FlateDecode|Fl)\b\s*(?:\]|\/|>>|$)/;

/**
 * Checks the compressed streams that pages and their letters are made of. pdf.js reads a damaged one up to the
 * damage and says nothing, so that text and numbers would be missing or wrong in silence.
 */
export function checkStreams(bytes: Uint8Array): StreamChecks {
  const text = new TextDecoder('latin1').decode(bytes);
  const checks: StreamChecks = { checked: 0, broken: 0, mismatched: 0 };
  // The streams of a locked file unpack only with its key.
  if (/\/Encrypt\b/.test(text)) return checks;
  let left = maximumUnpacked;
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at + 6)) {
    const dictionary = dictionaryBefore(text, at);
    if (dictionary === undefined || !flateAlone.test(dictionary) || withoutText.test(dictionary)) continue;
    const start = at + (text.startsWith('\r\n', at + 6) ? 8 : 7);
    const end = endOf(text, start, dictionary);
    if (end - start > longestStream) continue;
    const result = checkZlib(bytes.subarray(start, end));
    left -= result.unpacked;
    if (left <= 0) break;
    checks.checked += 1;
    if (result.state === 'broken') checks.broken += 1;
    if (result.state === 'mismatched') checks.mismatched += 1;
  }
  return checks;
}

function dictionaryBefore(text: string, at: number): string | undefined {
  if (!/>>\s*$/.test(text.slice(Math.max(0, at - 8), at))) return undefined;
  const reach = text.slice(Math.max(0, at - dictionaryReach), at);
  const begin = reach.lastIndexOf(' obj');
  return begin < 0 ? undefined : reach.slice(begin);
}

/** The end of a stream's bytes, the line end before `endstream` included, as far as it is not stated. */
function endOf(text: string, start: number, dictionary: string): number {
  const stated = /\/Length\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  if (stated !== undefined && /^\s{0,2}endstream/.test(text.slice(start + Number(stated)).slice(0, 11))) {
    return start + Number(stated);
  }
  const next = text.indexOf('endstream', start);
  return next < 0 ? text.length : next;
}

type ZlibCheck = { state: 'right' | 'broken' | 'mismatched'; unpacked: number };

/** Unpacks a zlib stream and compares its checksum; up to two bytes of line end may follow it. */
function checkZlib(bytes: Uint8Array): ZlibCheck {
  const isZlib = bytes.length > 6 && ((bytes[0] ?? 0) & 15) === 8;
  if (!isZlib) return { state: 'broken', unpacked: 0 };
  let unpacked: Uint8Array;
  try {
    unpacked = inflateSync(bytes.subarray(2));
  } catch {
    return { state: 'broken', unpacked: 0 };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = [4, 5, 6].map((distance) => view.getUint32(bytes.length - distance));
  const isRight = ends.includes(adler32(unpacked));
  return { state: isRight ? 'right' : 'mismatched', unpacked: unpacked.length };
}

/** The checksum of zlib, RFC 1950. */
function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let start = 0; start < bytes.length; start += 3800) {
    const end = Math.min(bytes.length, start + 3800);
    // Sums of 3,800 bytes stay exact without a division after each.
    for (let at = start; at < end; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return high * 65_536 + low;
}
