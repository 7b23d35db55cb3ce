import type { Finding } from '../../../model/finding.ts';
import type { Document } from '../../document.ts';

/** A table with fewer rows is none of a report's. */
const fewestRows = 4;

/** Whether there is a table with numbers that may be of a report. */
export function hasFilledTable({ blocks }: Document): boolean {
  return blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.length >= fewestRows &&
      block.rows.some(({ cells }) => cells.some(({ text }) => /\d/.test(text))),
  );
}

/** Says of a page that was cut that the number in its last cell may have lost digits. */
export function cutShort({ blocks }: Document): Finding {
  const last = blocks.at(-1);
  const cell =
    last?.kind === 'table' ? last.rows.at(-1)?.cells.findLast(({ covered }) => !covered) : undefined;
  return {
    code: 'read.cut-short',
    severity: 'error',
    message: `网页在表格的一格中间断了，最后一格${cell ? `“${cell.raw}”` : ''}可能不完整，后面的内容缺失。`,
    ...(cell && { at: cell.at }),
  };
}

/** Of a cell: a tag without its > takes what follows it, up to the next tag's, for its attributes. */
export const brokenTag = {
  code: 'read.broken-tag',
  severity: 'error',
  message: '这一格的标签没有写完整，格里的内容可能丢失，请核对原文。',
} as const;

/** Sheets hide all tables, and the page was read without them. */
export const shownByScript = {
  code: 'read.doubtful-style',
  severity: 'error',
  message:
    '网页的样式把所有表格都隐藏了，可能要由脚本显示；照没有样式的网页读取，读者看不到的文字可能读了进来，请核对原文。',
} as const;

/** Not all rules of the sheets were tried. */
export const tooManyStyles = {
  code: 'read.doubtful-style',
  severity: 'error',
  message: '网页的样式太多，没有全部读取，隐藏或划掉的文字可能读了进来，请核对原文。',
} as const;
