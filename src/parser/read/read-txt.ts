import type { Block, Document } from '../document.ts';
import { isBlankText, printedText, trimmedPlace } from './cell-text.ts';
import { decodeText } from './decode-text.ts';
import { type Line, splitLines } from './text-lines.ts';
import { readCellStream } from './txt/cell-stream.ts';
import type { Construct } from './txt/construct.ts';
import { readSeparatedRows } from './txt/separated-rows.ts';
import { readTabTable } from './txt/tab-table.ts';

/** Ways in which text prints a table, the surest first. */
const constructs: readonly Construct[] = [readTabTable, readSeparatedRows, readCellStream];

/** Reads plain text: tables by the layout they were printed in, every other line a paragraph. */
export function readTxt(bytes: Uint8Array): Document {
  const { text, findings } = decodeText(bytes);
  const lines = splitLines(text);
  return { format: 'txt', blocks: readBlocks(lines), lines: lines.map((line) => line.text), findings };
}

function readBlocks(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    const found = findTable(lines, index);
    if (found) {
      blocks.push(found.table);
      index = found.next;
      continue;
    }
    const line = lines[index];
    if (line && !isBlankText(line.text)) {
      const at = { line: line.number, ...trimmedPlace(line) };
      blocks.push({ kind: 'paragraph', text: printedText(line.text), at });
    }
    index += 1;
  }
  return blocks;
}

function findTable(lines: readonly Line[], index: number): ReturnType<Construct> {
  for (const read of constructs) {
    const found = read(lines, index);
    if (found) return found;
  }
  return undefined;
}
