import { toParagraph, toTable, wordFile } from './report-docx.ts';
import type { WrittenBlock } from './written-block.ts';

/** Writes any sequence of paragraphs and tables as a Word file (.docx). The same blocks give the same bytes. */
export function documentDocx(blocks: readonly WrittenBlock[]): Uint8Array {
  const body = blocks.map((block) =>
    block.kind === 'table'
      ? toTable(block.rows)
      : block.text
          .split('\n')
          .map((line) => toParagraph(line))
          .join(''),
  );
  return wordFile(body.join(''));
}
