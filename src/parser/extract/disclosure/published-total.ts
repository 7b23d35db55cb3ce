import type { Figure } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Place } from '../../../model/place.ts';
import { toSimplified } from '../../../model/traditional-characters.ts';
import { publishedTotalPattern } from '../labels/label.ts';
import { readValue } from '../values/value.ts';

/** The words of the note, broken by white space or not, a remark in brackets, a colon; then the value. */
const note = new RegExp(
  `${[...'公开发布总数量'].join('\\s*')}\\s*(?:[(（][^)）]*[)）])?\\s*[:：]?(.*)$`,
  's',
);

/**
 * Reads the note …政府信息公开发布总数量（…）：N that some provinces put below table 2, in the cells of a row as
 * printed or in a paragraph; undefined where the pieces hold no such note.
 */
export function findPublishedTotal(
  pieces: readonly { text: string; at: Place }[],
  findings: Finding[],
): Figure | undefined {
  const first = pieces.findIndex((piece) =>
    publishedTotalPattern.test(toSimplified(piece.text).replace(/\s+/g, '')),
  );
  const at = pieces[first]?.at;
  if (!at) return undefined;
  const text = pieces.slice(first).map((piece) => piece.text);
  const raw = (note.exec(toSimplified(text.join('\n')))?.[1] ?? '').trim().replace(/[。；;]$/, '');
  const { state, value, doubt } = readValue(raw, 'count');
  if (state === 'blank') return { state, at };
  if (value !== undefined && !doubt) return { state, value, raw, at };
  if (state === 'notApplicable') return { state, raw, at };
  findings.push({
    code: 'cell.unreadable',
    severity: 'error',
    message: `“政府信息公开发布总数量”后印的是“${raw}”，不能确认是哪一个数字。`,
    at,
  });
  return { state: 'unreadable', raw, at };
}
