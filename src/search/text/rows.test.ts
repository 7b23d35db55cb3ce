import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toRows } from './report-row.ts';
import { readRows, rowsInFile, toRowsBody } from './rows.ts';
import { report } from './test-index.ts';
import { placesOfTexts } from './text-folder.ts';

test('a row says where its text is, wherever its file and the folders of texts begin', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1, maxLength: 5 }), (folders) => {
      const texts = folders.flatMap((counts, number) =>
        placesOfTexts({ folder: `texts/2020/${number}-0`, counts }),
      );
      const documents = texts.map((_, number) => report({ organ: `a-${number}`, title: `第${number}号` }));
      const rows = toRows(documents, texts);
      for (let from = 0; from < rows.length; from += rowsInFile) {
        const own = rows.slice(from, from + rowsInFile);
        expect(readRows(toRowsBody(own))).toEqual(own);
      }
    }),
  );
});
