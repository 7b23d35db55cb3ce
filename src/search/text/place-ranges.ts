import type { Division } from '../../model/division.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** Reports from `first` on, `count` of them. */
export type IdRange = readonly [first: number, count: number];

/** A division and the reports of organs in it, by their numbers. */
export type PlaceRanges = { code: string; ranges: IdRange[] };

type GatheredPlace = { code: string; name: string; ranges: [first: number, count: number][] };

/** Gathers which reports stand in which division. Reports come in the order of codes, so that there is a range or two for each. */
export class PlaceGatherer {
  readonly #places = new Map<string, GatheredPlace>();

  add(id: number, places: readonly Division[]): void {
    for (const { code, name } of places) {
      const place: GatheredPlace = this.#places.get(code) ?? { code, name, ranges: [] };
      this.#places.set(code, place);
      const last = place.ranges.at(-1);
      if (last && last[0] + last[1] === id) last[1] += 1;
      else place.ranges.push([id, 1]);
    }
  }

  /** Towns, or all above them, by code. */
  list(level: 'towns' | 'above'): GatheredPlace[] {
    const chosen = [...this.#places.values()].filter(({ code }) => isTownCode(code) === (level === 'towns'));
    return chosen.sort((a, b) => Number(a.code) - Number(b.code));
  }
}

/** A county's code has six digits, a town's nine. */
export function isTownCode(code: string): boolean {
  return code.length > 6;
}

/** Divisions by code, as the body of a file: codes and ranges as steps from those before. */
export function toPlacesBody(places: readonly PlaceRanges[]): Uint8Array {
  const writer = new ByteWriter();
  writer.putNumber(places.length);
  let lastCode = 0;
  let lastFirst = 0;
  for (const { code, ranges } of places) {
    writer.putNumber(Number(code) - lastCode);
    lastCode = Number(code);
    writer.putNumber(ranges.length);
    for (const [first, count] of ranges) {
      writer.putNumber(zigzag(first - lastFirst));
      writer.putNumber(count);
      lastFirst = first;
    }
  }
  return writer.toBytes();
}

/** Throws a RangeError where the body is damaged. */
export function readPlaces(body: Uint8Array): PlaceRanges[] {
  const reader = new ByteReader(body);
  const places: PlaceRanges[] = [];
  let code = 0;
  let first = 0;
  for (let left = reader.takeNumber(); left > 0; left--) {
    code += reader.takeNumber();
    const ranges: IdRange[] = [];
    for (let more = reader.takeNumber(); more > 0; more--) {
      first += unzigzag(reader.takeNumber());
      ranges.push([first, reader.takeNumber()]);
    }
    places.push({ code: String(code), ranges });
  }
  return places;
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
