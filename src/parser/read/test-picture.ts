import { expect } from 'vitest';
import type { Block, Cell, Document } from '../document.ts';
import type { Refusal } from './refusal.ts';

/** A document, or an error that says why there is none. */
export function accepted(read: Document | Refusal): Document {
  if ('code' in read) throw new Error(`${read.code}: ${read.message}`);
  return read;
}

/**
 * A document as a picture, a line for each paragraph and each table row. Cells stand between |, ⏎ breaks a line
 * in a cell, → and ↓ with a number are spans, ^ is a covered cell, @ with a number goes before a column that does
 * not follow the one before it.
 */
export function picture(read: Document | Refusal): string[] {
  return accepted(read).blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.rows.map((row) => rowPicture(row.cells)),
  );
}

function rowPicture(cells: readonly Cell[]): string {
  let next = 0;
  const pieces = cells.map((cell) => {
    const at = cell.column === next ? '' : `@${cell.column}`;
    next = cell.column + cell.colSpan;
    const text = cell.covered ? '^' : cell.raw.replaceAll('\n', '⏎');
    const across = cell.colSpan > 1 ? `→${cell.colSpan}` : '';
    return `${at}${text}${across}${cell.rowSpan > 1 ? `↓${cell.rowSpan}` : ''}`;
  });
  return `|${pieces.join('|')}|`;
}

/** Codes of what a reader noticed, with the line of each. */
export function noticed(read: Document | Refusal): string[] {
  return accepted(read).findings.map(({ code, at }) =>
    at?.line === undefined ? code : `${code} ${at.line}`,
  );
}

/** Holds a document to what every reader promises: places that are right, columns in order, spans that fit. */
export function expectSound({ blocks, lines }: Document): void {
  const text = lines.join('\n');
  for (const block of blocks) {
    if (block.kind === 'paragraph') expectPlace(text, block.text, block.at);
    else {
      expectGrid(block);
      for (const cell of block.rows.flatMap((row) => row.cells)) expectPlace(text, cell.raw, cell.at);
    }
  }
}

function expectPlace(text: string, printed: string, { line, start = -1, end = -1 }: Cell['at']): void {
  expect(text.slice(start, end).replace(/\s+/g, '')).toBe(printed.replace(/\s+/g, ''));
  expect(text.slice(0, start).split('\n').length).toBe(line);
}

function expectGrid(table: Extract<Block, { kind: 'table' }>): void {
  const taken = new Set<string>();
  for (const [row, { cells }] of table.rows.entries()) {
    expect(cells.map((cell) => cell.column)).toEqual(
      cells.map((cell) => cell.column).toSorted((one, other) => one - other),
    );
    for (const cell of cells.filter(({ covered }) => !covered)) {
      for (let down = row; down < row + cell.rowSpan; down += 1) {
        expect(down).toBeLessThan(table.rows.length);
        for (let across = cell.column; across < cell.column + cell.colSpan; across += 1) {
          expect(taken).not.toContain(`${down} ${across}`);
          taken.add(`${down} ${across}`);
        }
      }
    }
    const printed = cells.flatMap((cell) =>
      Array.from({ length: cell.colSpan }, (_, across) => `${row} ${cell.column + across}`),
    );
    expect(printed.toSorted()).toEqual([...taken].filter((field) => field.startsWith(`${row} `)).toSorted());
  }
}
