import { expect, test } from 'vitest';
import { columnsOf } from './columns-by-header.ts';
import type { Run } from './loose-runs.ts';

/** Runs that reach from one place to another. */
function runs(...reaches: readonly (readonly [number, number])[]): Run[] {
  return reaches.map(([left, right]) => ({
    words: '1',
    box: { left, top: 0, right, bottom: 10 },
    top: 0,
    bottom: 10,
    size: 10,
    pieces: [],
    // Columns are those of one page.
    page: undefined as never,
    item: 0,
  }));
}

/** Three headers in the middle of columns of 50. */
const headers = [10, 60, 110].map((left) => ({ left, top: 0, right: left + 30, bottom: 10 }));

test.each([
  ['centred under their headers', runs([22, 28], [120, 130], [70, 80]), [0, 2, 1]],
  ['beginning where their headers begin', runs([10, 15], [10, 40], [60, 65]), [0, 0, 1]],
  ['ending where their headers end', runs([35, 40], [85, 90], [130, 140]), [0, 1, 2]],
  ['all at the right of columns of one width', runs([42, 47], [85, 97]), [0, 1]],
  ['none', [], []],
])('values are in the column that their header says: %s', (_, values, columns) => {
  expect(columnsOf(values, headers)).toEqual(columns);
});

test.each([
  ['one of them is off its place', runs([22, 28], [80, 85])],
  ['one of them runs into the next column', runs([22, 28], [60, 140])],
  ['one of them stands between two columns', runs([47, 53])],
  ['they stand in one column alone, beside its header', runs([42, 47], [40, 47])],
  ['no white space is left between columns', runs([-9.5, 59.5], [72, 78])],
])('no column is sure where %s', (_, values) => {
  expect(columnsOf(values, headers)).toBeUndefined();
});
