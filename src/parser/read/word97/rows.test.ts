import { expect, test } from 'vitest';
import { FlowWriter } from '../flow.ts';
import { flowDocument } from '../flow-document.ts';
import { noticed, picture } from '../test-picture.ts';
import { type Modifier, operations } from './modifiers.ts';
import { layRows, readRow } from './rows.ts';

const noMerge = { isMergedAcross: false, down: undefined } as const;

/** A row of cells as text, with edges in twips; → merges a cell with the one before it, ↓ and ^ merge it down. */
function row(cells: readonly string[], edges: number[] | undefined) {
  return {
    cells: cells.map((text) => {
      const printed = text.replace(/^[→↓^]/u, '');
      return printed === '' ? [] : [{ kind: 'line' as const, text: printed }];
    }),
    edges,
    merges: cells.map((text) => ({
      isMergedAcross: text.startsWith('→'),
      down: text.startsWith('↓')
        ? ('restart' as const)
        : text.startsWith('^')
          ? ('continue' as const)
          : undefined,
    })),
  };
}

function documentOf(...rows: ReturnType<typeof row>[]) {
  const flow = new FlowWriter();
  layRows(rows, flow);
  return flowDocument('doc', flow.end(), []);
}

test('cells are as wide as the grid of all rows, edges a hair apart are one', () => {
  const document = documentOf(
    row(['条', '项'], [0, 1000, 4020]),
    row(['a', 'b', 'c'], [5, 1000, 2000, 4000]),
    row(['x', 'y', 'z'], [0, 1010, 2005, 4000]),
  );
  expect(picture(document)).toEqual(['|条|项→2|', '|a|b|c|', '|x|y|z|']);
});

test('cells merged across and down are one; what stood in a merged cell is told', () => {
  const document = documentOf(
    row(['↓一', '甲', '→'], [0, 500, 1000, 1500]),
    row(['^', '乙', '丙'], [0, 500, 1000, 1500]),
    row(['^', '丁', '→7'], [0, 500, 1000, 1500]),
  );
  expect(picture(document)).toEqual(['|一↓3|甲→2|', '|^|乙|丙|', '|^|丁→2|']);
  expect(noticed(document)).toEqual(['read.hidden-text 9']);
});

test('a row that begins further right leaves its first columns free', () => {
  const document = documentOf(row(['a', 'b'], [0, 500, 1000]), row(['c'], [500, 1000]));
  expect(picture(document)).toEqual(['|a|b|', '|@1c|']);
});

test('without widths only the order of cells is known, and it is said so', () => {
  const document = documentOf(row(['a', 'b'], [0, 500, 1000]), row(['c', 'd'], undefined));
  expect(document.blocks[0]).toMatchObject({ kind: 'table', grid: 'ordinal' });
  expect(noticed(document)).toEqual(['table.grid-lost 1']);
});

/** A modifier of 16-bit and 8-bit pieces, lowest byte first. */
function modifier(operation: number, bytes: readonly number[]): Modifier {
  return { operation, operand: new DataView(Uint8Array.from(bytes).buffer) };
}

test('a row is read from its definition and from the merges made after it', () => {
  const cell = (flags: number) => [flags, 0, ...new Array(18).fill(0)];
  const definition = [3, 0, 0, 100, 0, 200, 0, 44, 1, ...cell(0x60), ...cell(0x20), ...cell(1)];
  const define = modifier(operations.defineTable, definition);
  expect(readRow([define])).toEqual({
    edges: [0, 100, 200, 300],
    merges: [{ ...noMerge, down: 'restart' }, { ...noMerge, down: 'continue' }, noMerge],
  });
  const merge = modifier(operations.mergeCells, [1, 3]);
  const down = modifier(operations.mergeDown, [0, 0]);
  expect(readRow([define, merge, down]).merges).toEqual([
    noMerge,
    { ...noMerge, down: 'continue' },
    { ...noMerge, isMergedAcross: true },
  ]);
  expect(readRow([])).toEqual({ edges: undefined, merges: [] });
});
