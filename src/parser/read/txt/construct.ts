import type { Place } from '../../../model/place.ts';
import { toSimplified } from '../../../model/traditional-characters.ts';
import type { Cell, Table } from '../../document.ts';
import { cellText, isBlankText, printedText, trimmedPlace } from '../cell-text.ts';
import type { Line } from '../text-lines.ts';

/** Reads a table that begins at a line, with the index of the line behind it; undefined where none begins. */
export type Construct = (lines: readonly Line[], index: number) => { table: Table; next: number } | undefined;

/** Signs that draw the border between two cells. */
export const bars = '|｜│┃┆┇┊┋╎╏║¦︱';

/** A section heading never stands inside a cell or a table that began before it. */
export function looksLikeHeading(line: Line): boolean {
  return headingPattern.test(toSimplified(line.text).trimStart());
}

/** No two runs of white space follow each other: over a line of nothing else, three took time by its third power. */
const headingPattern =
  /^(?:\[bookmark:[^\]\n]{0,80}\]\s*)?(?:[一二三四五六1-6]\s*[、.．]\s*)?(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|(?:因)?政府信息公开(?:工作)?(?:行政复议|被申请)|(?:政府信息公开工作)?存在的?主要问题|其他需要报告|需要报告的其他事项)/;

export function isBlank(line: Line | undefined): boolean {
  return line !== undefined && isBlankText(line.text);
}

/** A cell from the pieces of lines that print it. */
export function toCell(pieces: readonly Line[], column: number): Cell {
  const printed = pieces.filter((piece) => !isBlankText(piece.text));
  const raw = printed.map((piece) => printedText(piece.text)).join('\n');
  const at = placeOf(printed, pieces);
  return { text: cellText(raw), raw, column, colSpan: 1, rowSpan: 1, covered: false, at };
}

function placeOf(printed: readonly Line[], pieces: readonly Line[]): Place {
  const first = printed[0] ?? pieces[0];
  const last = printed.at(-1) ?? first;
  if (!first || !last) return {};
  return { line: first.number, start: trimmedPlace(first).start, end: trimmedPlace(last).end };
}

/** Cuts a line into pieces at every match of a separator, each piece with its own offset. */
export function splitLine(line: Line, separator: RegExp): Line[] {
  const pieces: Line[] = [];
  let start = 0;
  for (const match of line.text.matchAll(separator)) {
    pieces.push({
      text: line.text.slice(start, match.index),
      start: line.start + start,
      number: line.number,
    });
    start = match.index + match[0].length;
  }
  return [...pieces, { text: line.text.slice(start), start: line.start + start, number: line.number }];
}
