import type { Figure } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import { publishedTotalPattern } from './statutory-rows.ts';

/**
 * Reads the note …政府信息公开发布总数量（…）：N that some provinces put below table 2, in a row or a paragraph;
 * undefined where the pieces hold no such note.
 */
export function findPublishedTotal(
  pieces: readonly { text: string; at: Place }[],
  findings: Finding[],
): Figure | undefined {
  const first = pieces.findIndex((piece) => publishedTotalPattern.test(piece.text));
  const note = pieces[first];
  if (!note) return undefined;
  const text = pieces
    .slice(first)
    .map((piece) => piece.text)
    .join('')
    .normalize('NFKC')
    .replace(/\s+/g, '');
  const printed = /公开发布总数量(?:\([^)]*\))?[::]?(.*)$/.exec(text)?.[1] ?? '';
  const number = /^(\d+)(?:条|件|个)?$/.exec(printed)?.[1];
  if (number) return { state: 'reported', value: Number(number), raw: number, at: note.at };
  if (printed === '') return { state: 'blank', at: note.at };
  findings.push({
    code: 'cell.unreadable',
    severity: 'error',
    message: `“政府信息公开发布总数量”后印的是“${printed}”，不能确认是哪一个数字。`,
    at: note.at,
  });
  return { state: 'unreadable', raw: printed, at: note.at };
}
