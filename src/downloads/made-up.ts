import type { CsvValue } from './csv.ts';
import type { Column } from './table.ts';

/**
 * The last column of every table of made-up reports: a row that has been copied out of the file still says so, and
 * the file stays one that every program reads. Tables of published reports do not have it.
 */
export const madeUpColumn: Column = {
  id: 'made_up',
  type: 'integer',
  meaning: '总是 1：报告、数字和文字都是虚构的，不可引用',
};

export function columnsOf(columns: readonly Column[], isMadeUp: boolean): readonly Column[] {
  return isMadeUp ? [...columns, madeUpColumn] : columns;
}

export function cellsOf(cells: readonly CsvValue[], isMadeUp: boolean): readonly CsvValue[] {
  return isMadeUp ? [...cells, 1] : cells;
}
