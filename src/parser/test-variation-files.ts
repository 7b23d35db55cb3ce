import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Format } from '../model/report.ts';
import type { CompactReport } from './test-variation.ts';

/** What a variation's `expected.json` says of the formats beside what is read from all of them. */
type FormatNotes = {
  /** Why a variation cannot exist in a format. */
  notIn?: Partial<Record<Format, string>>;
  /** What is read otherwise from a format, and why. */
  differs?: Partial<Record<Format, Partial<CompactReport> & { why: string }>>;
};

const root = new URL('fixtures/variations/', import.meta.url);

/** The names of all variations. */
export const variations: readonly string[] = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

/** A file of a variation's folder; undefined where there is none of that name. */
export function readVariationFile(variation: string, name: string): Uint8Array | undefined {
  const file = new URL(`${variation}/${name}`, root);
  return existsSync(file) ? readFileSync(file) : undefined;
}

/** A variation in a format: its bytes, or why it cannot exist there. */
export type FormattedVariation = {
  variation: string;
  format: Format;
  bytes: Uint8Array | undefined;
  whyNot: string | undefined;
};

/** Every variation in a format: as it was found, or as `scripts/make-fixtures.ts` made it from that. */
export function variationsIn(format: Format): FormattedVariation[] {
  return variations.map((variation) => {
    const made = readVariationFile(variation, 'made.zip');
    const name = `made.${format}`;
    const bytes =
      readVariationFile(variation, `source.${format}`) ??
      (made && unzipSync(made, { filter: (file) => file.name === name })[name]);
    return { variation, format, bytes, whyNot: readExpectation(variation).formats.notIn?.[format] };
  });
}

function readExpectation(variation: string): { formats: FormatNotes; expected: CompactReport } {
  const bytes = readVariationFile(variation, 'expected.json');
  const { formats = {}, ...expected } = JSON.parse(new TextDecoder().decode(bytes)) as CompactReport & {
    formats?: FormatNotes;
  };
  return { formats, expected };
}

/** What must be read from a variation in a format. */
export function expectationOf(variation: string, format: Format): CompactReport {
  const { formats, expected } = readExpectation(variation);
  const { why: _, ...differing } = formats.differs?.[format] ?? { why: '' };
  return { ...expected, ...differing };
}

/** The variations that exist in a format. */
export function existingVariations(format: Format): (FormattedVariation & { bytes: Uint8Array })[] {
  return variationsIn(format).flatMap((one) => (one.bytes ? [{ ...one, bytes: one.bytes }] : []));
}
