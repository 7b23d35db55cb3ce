import type { Block } from '../document.ts';
import type { Line } from './text-lines.ts';
import { bars } from './txt/construct.ts';
import { isRule, readBarredRows } from './txt/separated-rows.ts';

/** A line of a page, and whether something was left out of it. */
export type PageLine = Line & { isPartial?: true | undefined };

/** Cells with numbers; the menus of a page, 首页 | 新闻 | 公开, have none. */
const fewestValues = 8;
const value = /^[\d０-９,.，．+-]+$/;
/** Whether a text may print cells with bars between them. */
export const anyBar = new RegExp(`[${bars}]`);

/**
 * Lines of a page as paragraphs, and those that print a table of numbers with bars between its cells as a table. Not
 * where something was left out of one of them: in lines nothing tells of which number.
 */
export function readBarredLines(lines: readonly PageLine[]): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    const mayBegin = line && anyBar.test(line.text) && !isRule(line);
    const found = mayBegin ? readBarredRows(lines, index) : undefined;
    const cells = found?.table.rows.flatMap((row) => row.cells) ?? [];
    const next = found?.next ?? index + 1;
    const isWhole = !lines.slice(index, next).some(({ isPartial }) => isPartial);
    if (found && isWhole && cells.filter(({ text }) => value.test(text)).length >= fewestValues)
      blocks.push(found.table);
    else blocks.push(...lines.slice(index, next).map(toParagraph));
    index = next;
  }
  return blocks;
}

function toParagraph({ text, start, number }: Line): Block {
  return { kind: 'paragraph', text, at: { line: number, start, end: start + text.length } };
}
