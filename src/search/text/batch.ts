import { ByteReader } from './bytes.ts';
import { readJsonBody } from './json-body.ts';

/** The terms of reports that follow each other in a segment: what it is put together of. */
export type Batch = {
  /** How many reports. */
  size: number;
  /** Characters of the texts that are searched as others, with those, in the order of UTF-16 units. */
  variants: readonly [string, string][];
  bytes: Uint8Array;
  /** By character that terms begin with, which rise: where their section begins and ends. */
  sections: readonly Section[];
};

export type Section = { unit: number; from: number; to: number };

/** Reads what a BatchWriter wrote. Throws where that is damaged so that it cannot be read. */
export function readBatch(bytes: Uint8Array): Batch {
  const reader = new ByteReader(bytes);
  const size = reader.takeNumber();
  const variants = readJsonBody<[string, string][]>(reader.takeBytes(reader.takeNumber()));
  const sections: Section[] = [];
  while (reader.offset < bytes.length) {
    const unit = reader.takeNumber();
    const length = reader.takeNumber();
    reader.skip(length);
    sections.push({ unit, from: reader.offset - length, to: reader.offset });
  }
  return { size, variants, bytes, sections };
}

/** A term without its first unit, and where its list lies in the bytes of its batch. */
type ListPlace = { rest: string; from: number; to: number };

/** The terms of a section, rising by UTF-16 units. */
export function* listsOf({ bytes }: Pick<Batch, 'bytes'>, section: Section): Generator<ListPlace> {
  const reader = new ByteReader(bytes, section.from);
  while (reader.offset < section.to) {
    const rest = takeRest(reader);
    const length = reader.takeNumber();
    reader.skip(length);
    yield { rest, from: reader.offset - length, to: reader.offset };
  }
}

function takeRest(reader: ByteReader): string {
  let rest = '';
  for (let left = reader.takeNumber(); left > 0; left--) rest += String.fromCharCode(reader.takeNumber());
  return rest;
}

/** Finds the section of a unit. */
export function findSection({ sections }: Pick<Batch, 'sections'>, unit: number): Section | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sections[middle]?.unit ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  const section = sections[low];
  return section?.unit === unit ? section : undefined;
}
