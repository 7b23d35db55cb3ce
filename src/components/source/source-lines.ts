import type { Figure } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { subRowAnchor } from '../statutory/disclosure-table.ts';

/** A run of characters that was read as a figure, by UTF-16 offsets into the text, and the figure's anchor. */
export type Mark = { anchor: string; start: number; end: number };

/** A piece of a line: plain, read as a figure, or white space that print would not show. */
export type Segment =
  | { text: string; kind: 'text' | 'padding' }
  | { text: string; kind: 'figure'; anchor: string };

/** Every figure of a report that stands at known characters, rows that the report adds or splits off included. */
export function marksOf(report: Pick<Report, 'figures' | 'subRows' | 'publishedTotal'>): Mark[] {
  const marks: Mark[] = [];
  const mark = (anchor: string, figure: Figure | undefined) => {
    const { start, end } = figure?.at ?? {};
    if (start !== undefined && end !== undefined && end > start) marks.push({ anchor, start, end });
  };
  for (const id in report.figures) mark(id, report.figures[id]);
  const seen = new Map<string, number>();
  for (const { parent, figures } of report.subRows) {
    const index = seen.get(parent) ?? 0;
    seen.set(parent, index + 1);
    for (const column in figures) mark(subRowAnchor(parent, index, column), figures[column]);
  }
  mark('publishedTotal', report.publishedTotal);
  return marks;
}

/**
 * Cuts each line of a text into segments that joined give the line again. Lines are taken to be joined by one
 * "\n"; a mark over several lines marks its part of each; where marks overlap the first keeps the characters.
 */
export function sourceLines(lines: readonly string[], marks: readonly Mark[]): Segment[][] {
  const ordered = [...marks].sort((one, other) => one.start - other.start);
  let offset = 0;
  let next = 0;
  return lines.map((line) => {
    const start = offset;
    const end = start + line.length;
    offset = end + 1;
    const segments: Segment[] = [];
    let done = start;
    while (next < ordered.length) {
      const mark = ordered[next];
      if (!mark || mark.start >= end) break;
      const from = Math.max(mark.start, done);
      const to = Math.min(mark.end, end);
      if (to > from) {
        segments.push(...plain(line.slice(done - start, from - start)));
        segments.push({ kind: 'figure', text: line.slice(from - start, to - start), anchor: mark.anchor });
        done = to;
      }
      if (mark.end > end) break;
      next += 1;
    }
    segments.push(...plain(line.slice(done - start)));
    return segments;
  });
}

const padding = /([\t\u00a0\u2000-\u200b\u3000\ufeff]+| {2,})/;

function plain(text: string): Segment[] {
  if (text === '') return [];
  if (!padding.test(text)) return [{ text, kind: 'text' }];
  return text
    .split(padding)
    .map((piece, index): Segment => ({ text: piece, kind: index % 2 === 1 ? 'padding' : 'text' }))
    .filter((segment) => segment.text !== '');
}
