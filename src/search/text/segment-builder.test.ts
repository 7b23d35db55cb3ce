import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument } from '../search-document.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { prose, report } from './test-index.ts';

/** A segment whose terms are gathered so many reports at a time. */
function build(documents: readonly SearchDocument[], batchSize: number) {
  const files = new Map<string, string>();
  const put = (path: string, bytes: Uint8Array) => files.set(path, Buffer.from(bytes).toString('hex'));
  const options = {
    year: 2020,
    deflate: (bytes: Uint8Array) => bytes,
    write: put,
    writeText: put,
  };
  const builder = createSegmentBuilder(options, batchSize);
  for (const document of documents) builder.add(document);
  return { entry: builder.finish(), files };
}

test('a segment is the same however many reports are gathered at a time', () => {
  const text = fc.string({ unit: fc.constantFrom(...'政府信息公开資訊12ab，'), maxLength: 400 });
  const documents = fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 70 });
  fc.assert(
    fc.property(documents, fc.integer({ min: 1, max: 40 }), (texts, batchSize) => {
      const reports = texts.map((paragraphs, place) =>
        report({ organ: `a-${place}`, title: `${place}号`, paragraphs: prose(...paragraphs) }),
      );
      const expected = build(reports, 1000);
      expect(build(reports, batchSize)).toEqual(expected);
      expect(expected.entry.reports).toBe(reports.length);
    }),
    { numRuns: 40 },
  );
});
