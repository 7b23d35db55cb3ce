import type { BitReader, BitWriter } from './bits.ts';

/**
 * The weights of a list, from 0 to 3. Nearly all are 0, and the others lie together, as towns of a county or organs
 * of a name do: so it is the runs of 0 that are written.
 */

/** Lists up to this length say whether any is not 0, and if so write each. */
const shortList = 8;

const headerBits = 4;
/** A header above the Rice parameters, which are the others. */
const allZero = 15;
const mostParameter = 14;

/** Writes the first `length` weights of a list; the reader knows how many. */
export function putWeights(writer: BitWriter, weights: Uint8Array, length: number): void {
  const list = weights.length === length ? weights : weights.subarray(0, length);
  const isPlain = isAllZero(list);
  if (length > shortList) {
    if (isPlain) writer.put(allZero, headerBits);
    else putRuns(writer, list);
    return;
  }
  if (length > 1) writer.put(Number(!isPlain), 1);
  if (length > 1 && isPlain) return;
  for (const weight of list) putCapped(writer, weight, 3);
}

function isAllZero(list: Uint8Array): boolean {
  for (let place = 0; place < list.length; place++) if (list[place] !== 0) return false;
  return true;
}

/** Reads what `putWeights` wrote. Throws a RangeError where that is damaged. */
export function takeWeights(reader: BitReader, length: number): Uint8Array {
  if (length > shortList) return takeRuns(reader, length);
  if (length > 1 && reader.take(1) === 0) return new Uint8Array(length);
  return Uint8Array.from({ length }, () => takeCapped(reader, 3));
}

function putRuns(writer: BitWriter, list: Uint8Array): void {
  const runs = runsOf(list);
  const parameter = bestParameter(runs);
  writer.put(parameter, headerBits);
  let place = 0;
  for (const run of runs) {
    writer.putRice(run, parameter);
    place += run;
    if (place < list.length) putCapped(writer, (list[place] ?? 1) - 1, 2);
    place += 1;
  }
}

function takeRuns(reader: BitReader, length: number): Uint8Array {
  const weights = new Uint8Array(length);
  const parameter = reader.take(headerBits);
  if (parameter === allZero) return weights;
  for (let place = 0; place < length; place++) {
    place += reader.takeUnary() * 2 ** parameter + reader.take(parameter);
    if (place > length) throw new RangeError('a weight behind the last report');
    if (place < length) weights[place] = 1 + takeCapped(reader, 2);
  }
  return weights;
}

/** How many weights of 0 stand before each other weight, and, unless the list ends with such, after the last. */
function runsOf(list: Uint8Array): number[] {
  const runs: number[] = [];
  let run = 0;
  for (let place = 0; place < list.length; place++) {
    if (list[place] === 0) run += 1;
    else {
      runs.push(run);
      run = 0;
    }
  }
  return run > 0 ? [...runs, run] : runs;
}

function bestParameter(runs: readonly number[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  // Each run takes a bit more than the parameter at least.
  for (let parameter = 0; parameter <= mostParameter && runs.length * (parameter + 1) < least; parameter++) {
    let cost = runs.length * (parameter + 1);
    for (const run of runs) cost += run >>> parameter;
    if (cost < least) [best, least] = [parameter, cost];
  }
  return best;
}

/** So many ones and a zero, which the greatest value does without. */
function putCapped(writer: BitWriter, value: number, most: number): void {
  if (value === most) writer.put((1 << most) - 1, most);
  else writer.putUnary(value);
}

function takeCapped(reader: BitReader, most: number): number {
  let value = 0;
  while (value < most && reader.take(1) === 1) value += 1;
  return value;
}
