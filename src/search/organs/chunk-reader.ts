import { ByteReader } from '../text/bytes.ts';
import { type Alphabet, TextReader } from './alphabet.ts';
import { contextOf, slugSources, usualReading } from './chunk-writer.ts';
import { fromPartNumber, lengthen, slugOf } from './in-context.ts';
import type { ListedOrgan, ListedPlace } from './listed-organ.ts';

/** The organs of a chunk's body, as `toChunkBody` wrote them. Throws a RangeError where it cannot have. */
export function readChunk(body: Uint8Array, alphabet: Alphabet): ListedOrgan[] {
  const reader = new ByteReader(body);
  const texts = new TextReader(reader, alphabet);
  const places = Array.from({ length: reader.takeNumber() }, () => takePlace(reader, texts));
  const kinds = texts.takeAll();
  const years = Array.from({ length: reader.takeNumber() }, () => [
    ...reader.takeNumbers(reader.takeNumber()),
  ]);
  const count = reader.takeNumber();
  const placeNumbers = reader.takeNumbers(count);
  const kindNumbers = reader.takeNumbers(count);
  const yearNumbers = reader.takeNumbers(count);
  const townNumbers = reader.takeNumbers(count);
  const rows = [...placeNumbers].map((number, row) => {
    const place = number === 0 ? undefined : entryOf(places, number);
    const kind = entryOf(kinds, kindNumbers[row] ?? 0);
    return { place, kind, years: entryOf(years, yearNumbers[row] ?? 0) };
  });
  const towned = rows.map((row, index) => {
    const number = townNumbers[index] ?? 0;
    if (number === 0) return { ...row, town: undefined };
    const code = `${row.place?.codes.at(-1) ?? ''}${String(number - 1).padStart(3, '0')}`;
    return { ...row, town: { code, name: texts.take() } };
  });
  const named = towned.map((row) => ({ ...row, name: lengthen(texts.take(), contextOf(row)) }));
  const takeNames = (row: (typeof named)[number]): string[] =>
    texts.takeAll().map((name) => lengthen(name, { ...contextOf(row), name: row.name }));
  const otherNames = named.map(takeNames);
  const formerNames = named.map(takeNames);
  return named.map((row, index) => ({
    ...row,
    otherNames: otherNames[index] ?? [],
    formerNames: formerNames[index] ?? [],
    slug: takeSlug(row, alphabet, reader, texts),
  }));
}

function takePlace(reader: ByteReader, texts: TextReader): ListedPlace {
  const codes = [...reader.takeNumbers(reader.takeNumber())].map(String);
  return { codes, names: codes.map(() => texts.take()) };
}

function takeSlug(
  row: Pick<ListedOrgan, 'name' | 'place'>,
  alphabet: Alphabet,
  reader: ByteReader,
  texts: TextReader,
): string {
  const parts = Array.from({ length: reader.takeNumber() }, () => {
    const number = reader.takeNumber();
    return number === 0 ? texts.take() : fromPartNumber(number);
  });
  return slugOf(parts, slugSources(row), usualReading(alphabet));
}

function entryOf<T>(table: readonly T[], number: number): T {
  const entry = table[number - 1];
  if (entry === undefined) throw new RangeError('a number behind the end of a table');
  return entry;
}
