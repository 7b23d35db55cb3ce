import type { BitReader, BitWriter } from './bits.ts';
import { putWeights, takeWeights } from './weights.ts';

/**
 * How a term stands in a report: 0 once, 1 two or three times, 2 more often, 3 in the title or the organ's name.
 */
export type Weight = 0 | 1 | 2 | 3;

/** The reports that have a term, by their numbers in the segment, and its weight in each; undefined where the list keeps none. */
export type Postings = { documents: Uint32Array; weights: Uint8Array | undefined };

/** Lists up to this length begin at once: their parameter follows from their length. */
const shortList = 8;

const headerBits = 5;
/** Headers above the Rice parameters, which are the others. */
const isBitmap = 31;
const isComplement = 30;
const mostParameter = 24;

const bitsAtOnce = 24;

/** Writes the list of a term in a segment of `size` reports; the reader knows its length and the size. */
export function putPostings(
  writer: BitWriter,
  documents: Uint32Array,
  weights: Uint8Array,
  size: number,
): void {
  const length = documents.length;
  if (length <= shortList) putGaps(writer, documents, riceParameter(length, size));
  else putLongList(writer, documents, size);
  if (keepsWeights(length, size)) putWeights(writer, weights, length);
}

/** Reads what `putPostings` wrote. Throws a RangeError where that is damaged. */
export function takePostings(reader: BitReader, length: number, size: number): Postings {
  if (length > size) throw new RangeError('more postings than reports');
  const documents =
    length <= shortList
      ? takeGaps(reader, length, size, riceParameter(length, size))
      : takeLongList(reader, length, size);
  return { documents, weights: keepsWeights(length, size) ? takeWeights(reader, length) : undefined };
}

/** A term in more than a quarter of many reports tells little by how often it stands in each. */
function keepsWeights(length: number, size: number): boolean {
  return length <= 256 || length <= size / 4;
}

function putLongList(writer: BitWriter, documents: Uint32Array, size: number): void {
  const isInverted = documents.length > size / 2;
  const listed = isInverted ? complementOf(documents, size) : documents;
  const parameter = bestParameter(listed, size);
  if (costOf(listed, parameter) >= size) {
    writer.put(isBitmap, headerBits);
    putBitmap(writer, documents, size);
    return;
  }
  if (isInverted) writer.put(isComplement, headerBits);
  writer.put(parameter, headerBits);
  putGaps(writer, listed, parameter);
}

function takeLongList(reader: BitReader, length: number, size: number): Uint32Array {
  const header = reader.take(headerBits);
  if (header === isBitmap) return takeBitmap(reader, length, size);
  if (header !== isComplement) return takeGaps(reader, length, size, header);
  return complementOf(takeGaps(reader, size - length, size, reader.take(headerBits)), size);
}

/** The parameter that is best where the gaps lie as chance would have them. */
function riceParameter(length: number, size: number): number {
  const gap = Math.floor((0.69 * size) / Math.max(1, length));
  return Math.min(31 - Math.clz32(Math.max(1, gap)), mostParameter);
}

/** Lists of neighbours, such as the towns of one county, take a smaller one. */
function bestParameter(documents: Uint32Array, size: number): number {
  let best = riceParameter(documents.length, size);
  let least = costOf(documents, best);
  for (let parameter = best - 1; parameter >= 0; parameter--) {
    const cost = costOf(documents, parameter);
    if (cost >= least) break;
    best = parameter;
    least = cost;
  }
  return best;
}

function costOf(documents: Uint32Array, parameter: number): number {
  let bits = documents.length * (1 + parameter);
  let last = -1;
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0;
    bits += (document - last - 1) >>> parameter;
    last = document;
  }
  return bits;
}

function putGaps(writer: BitWriter, documents: Uint32Array, parameter: number): void {
  let last = -1;
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place] ?? 0;
    writer.putRice(document - last - 1, parameter);
    last = document;
  }
}

function takeGaps(reader: BitReader, length: number, size: number, parameter: number): Uint32Array {
  if (parameter > mostParameter) throw new RangeError('not a Rice parameter');
  const documents = new Uint32Array(length);
  let last = -1;
  for (let place = 0; place < length; place++) {
    last += 1 + reader.takeUnary() * 2 ** parameter + reader.take(parameter);
    if (last >= size) throw new RangeError('a posting behind the last report');
    documents[place] = last;
  }
  return documents;
}

function putBitmap(writer: BitWriter, documents: Uint32Array, size: number): void {
  let place = 0;
  for (let first = 0; first < size; first += bitsAtOnce) {
    const width = Math.min(bitsAtOnce, size - first);
    let bits = 0;
    for (; place < documents.length; place++) {
      const bit = (documents[place] ?? 0) - first;
      if (bit >= width) break;
      bits |= 1 << bit;
    }
    writer.put(bits, width);
  }
}

function takeBitmap(reader: BitReader, length: number, size: number): Uint32Array {
  const documents = new Uint32Array(length);
  let place = 0;
  for (let document = 0; document < size; document++) {
    if (reader.take(1) === 1) documents[place++] = document;
  }
  if (place !== length) throw new RangeError('a bitmap of another length');
  return documents;
}

/** The numbers below `size` that are not listed. */
function complementOf(documents: Uint32Array, size: number): Uint32Array {
  const others = new Uint32Array(size - documents.length);
  let next = 0;
  let place = 0;
  for (let document = 0; document < size; document++) {
    if (documents[next] === document) next += 1;
    else others[place++] = document;
  }
  return others;
}
