import { hasTraditional, toSimplified } from '../../../model/traditional-characters.ts';
import type { Block, Cell, Document } from '../../document.ts';

/**
 * A document whose cells are compared by simplified characters: `text` is made simplified where it is not, `raw`
 * stays as printed. The document itself where no cell prints traditional characters, as nearly all do.
 */
export function comparableCells(document: Document): Document {
  const isTraditional = document.blocks.some(
    (block) => block.kind === 'table' && block.rows.some((row) => row.cells.some(isOther)),
  );
  return isTraditional ? { ...document, blocks: document.blocks.map(comparableBlock) } : document;
}

/** Most cells hold a digit or two. */
function isOther({ text }: Cell): boolean {
  return text.length > 1 && hasTraditional(text);
}

function comparableBlock(block: Block): Block {
  if (block.kind !== 'table') return block;
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      hasTraditional(cell.text) ? { ...cell, text: toSimplified(cell.text) } : cell,
    ),
  }));
  return { ...block, rows };
}
