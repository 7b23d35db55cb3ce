import { expect, test } from 'vitest';
import { parseReport } from './parse-report.ts';
import { compactReport, misplaced } from './test-variation.ts';
import { existingVariations, expectationOf } from './test-variation-files.ts';

test.each(existingVariations('pdf'))('$variation, as pdf', async ({ variation, bytes }) => {
  const parsed = await parseReport(bytes);
  if ('refusal' in parsed) throw new Error(parsed.refusal.message);
  expect(parsed.report.format).toBe('pdf');
  expect(compactReport(parsed.report)).toEqual(expectationOf(variation, 'pdf'));
  expect(misplaced(parsed)).toEqual([]);
});
