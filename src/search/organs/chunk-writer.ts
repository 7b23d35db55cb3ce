import { ByteWriter } from '../text/bytes.ts';
import { type Alphabet, TextWriter } from './alphabet.ts';
import { type Context, shorten, slugParts, toPartNumber } from './in-context.ts';
import type { ListedOrgan, ListedPlace } from './listed-organ.ts';

/** Numbers of tables, from 1 in the order of their first appearance; 0 is none. */
class Table<T> {
  readonly #keys = new Map<string, number>();
  readonly entries: T[] = [];

  numberOf(entry: T): number {
    const key = JSON.stringify(entry);
    const known = this.#keys.get(key);
    if (known !== undefined) return known;
    this.#keys.set(key, this.entries.push(entry));
    return this.entries.length;
  }
}

/**
 * The body of a chunk, a list a column, for what is alike compresses well together: places, kinds and lists of years
 * once each; then for every organ the number of its place, the step of its town's code, and its names, slug, kind
 * and years.
 */
export function toChunkBody(organs: readonly ListedOrgan[], alphabet: Alphabet): Uint8Array {
  const writer = new ByteWriter();
  const texts = new TextWriter(writer, alphabet);
  const places = new Table<ListedPlace>();
  const kinds = new Table<string>();
  const years = new Table<readonly number[]>();
  const rows = organs.map((organ) => ({
    organ,
    place: organ.place ? places.numberOf(organ.place) : 0,
    kind: kinds.numberOf(organ.kind),
    years: years.numberOf(organ.years),
  }));
  putPlaces(places.entries, writer, texts);
  texts.putAll(kinds.entries);
  writer.putNumber(years.entries.length);
  for (const list of years.entries) putNumbers(list, writer);
  writer.putNumber(rows.length);
  for (const { place } of rows) writer.putNumber(place);
  for (const { kind } of rows) writer.putNumber(kind);
  for (const row of rows) writer.putNumber(row.years);
  for (const { organ } of rows) writer.putNumber(townNumber(organ));
  for (const { organ } of rows) if (organ.town) texts.put(organ.town.name);
  for (const { organ } of rows) texts.put(shorten(organ.name, contextOf(organ)));
  for (const { organ } of rows) putOtherNames(organ, organ.otherNames, texts);
  for (const { organ } of rows) putOtherNames(organ, organ.formerNames, texts);
  for (const { organ } of rows) putSlug(organ, alphabet, writer, texts);
  return writer.toBytes();
}

/** What a town's code adds to its county's, and 1; 0 for no town. */
function townNumber({ place, town }: ListedOrgan): number {
  if (!town) return 0;
  if (!place?.codes.at(-1) || town.code.slice(0, 6) !== place.codes.at(-1))
    throw new RangeError(`a town of another county: ${town.code}`);
  return Number(town.code.slice(6)) + 1;
}

function putPlaces(places: readonly ListedPlace[], writer: ByteWriter, texts: TextWriter): void {
  writer.putNumber(places.length);
  for (const { codes, names } of places) {
    putNumbers(codes.map(Number), writer);
    for (const name of names) texts.put(name);
  }
}

function putNumbers(numbers: readonly number[], writer: ByteWriter): void {
  writer.putNumber(numbers.length);
  for (const number of numbers) writer.putNumber(number);
}

function putOtherNames(organ: ListedOrgan, names: readonly string[], texts: TextWriter): void {
  texts.putAll(names.map((name) => shorten(name, { ...contextOf(organ), name: organ.name })));
}

function putSlug(organ: ListedOrgan, alphabet: Alphabet, writer: ByteWriter, texts: TextWriter): void {
  const parts = slugParts(organ.slug, slugSources(organ), usualReading(alphabet));
  writer.putNumber(parts.length);
  for (const part of parts) {
    writer.putNumber(typeof part === 'string' ? 0 : toPartNumber(part));
    if (typeof part === 'string') texts.put(part);
  }
}

/** What an organ's name is written in. */
export function contextOf({ place, town }: Pick<ListedOrgan, 'place' | 'town'>): Context {
  return { town: town?.name ?? '', place: place?.names.at(-1) ?? '' };
}

/** What the parts of an organ's slug are looked for in, the likeliest first. */
export function slugSources({ name, place }: Pick<ListedOrgan, 'name' | 'place'>): string[] {
  return [place?.names.at(-1) ?? '', name, place?.names.at(-2) ?? ''];
}

/** How a character is usually read; one that has no reading stands for itself. */
export function usualReading({ readings }: Alphabet): (character: string) => string {
  return (character) => readings.get(character)?.[0] ?? character.toLowerCase();
}
