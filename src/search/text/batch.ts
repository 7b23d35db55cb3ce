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
    const { length } = reader.takeBytes(reader.takeNumber());
    sections.push({ unit, from: reader.offset - length, to: reader.offset });
  }
  return { size, variants, bytes, sections };
}
