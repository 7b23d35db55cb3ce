import { expect, test } from 'vitest';
import type { Format } from '../model/report.ts';
import { parseReport } from './parse-report.ts';
import { compactReport, misplaced } from './test-variation.ts';
import {
  existingVariations,
  expectationOf,
  readVariationFile,
  variations,
  variationsIn,
} from './test-variation-files.ts';

const formats = ['txt', 'html', 'docx', 'doc', 'pdf'] as const satisfies readonly Format[];

// PDFs, which take most of the time, are read in a file of their own.
test.each(formats.filter((format) => format !== 'pdf').flatMap(existingVariations))(
  '$variation, as $format',
  async ({ variation, format, bytes }) => {
    const parsed = await parseReport(bytes);
    if ('refusal' in parsed) throw new Error(parsed.refusal.message);
    expect(parsed.report.format).toBe(format);
    expect(compactReport(parsed.report)).toEqual(expectationOf(variation, format));
    expect(misplaced(parsed)).toEqual([]);
  },
);

test('every variation is there in each format, or says why it cannot be', () => {
  const all = formats.flatMap(variationsIn);
  const undecided = all.filter(({ bytes, whyNot }) => (bytes === undefined) === (whyNot === undefined));
  expect(undecided.map(({ variation, format }) => `${variation} as ${format}`)).toEqual([]);
  const counts = formats.map((format) => [format, existingVariations(format).length]);
  expect(Object.fromEntries(counts)).toEqual({ txt: 75, html: 70, docx: 65, doc: 64, pdf: 67 });
});

test('every variation that the research names has a fixture', () => {
  const named = variations.flatMap((variation) => [
    ...new TextDecoder().decode(readVariationFile(variation, 'about.md')).matchAll(/\bC(\d+)\b/g),
  ]);
  const numbers = new Set(named.map((match) => Number(match[1])));
  expect(
    Array.from({ length: 39 }, (_, index) => index + 1).filter((number) => !numbers.has(number)),
  ).toEqual([]);
});
