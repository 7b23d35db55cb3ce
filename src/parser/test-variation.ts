import { type Figure, hasValue } from '../model/figure.ts';
import { figuresOf } from '../model/forms/figures.ts';
import { forms } from '../model/forms/forms.ts';
import type { Place } from '../model/place.ts';
import type { Format, FormId, Report } from '../model/report.ts';
import { balancedPrint } from '../writer/balanced-print.ts';
import type { ParsedReport } from './parse-report.ts';

/** A figure as fixtures write it: `unit` only for an amount. */
type CompactFigure = Pick<Figure, 'state' | 'value' | 'unit'>;

/** A report as the fixtures of variations write it. */
export type CompactReport = Pick<Report, 'title' | 'organName' | 'year' | 'yearSource' | 'form'> & {
  sections: [number, string][];
  findings: [string, string][];
  figures: Record<string, CompactFigure>;
  subRows?: Record<string, Record<string, CompactFigure>>;
  publishedTotal?: CompactFigure;
};

/**
 * Writes a report down as fixtures do: of the figures only those that differ from what `balancedPrint` prints in
 * the form, and `requests.received.*` for all below it where none has a value.
 */
export function compactReport(report: Report): CompactReport {
  const { title, organName, year, yearSource, form, sections, findings, subRows, publishedTotal } = report;
  return {
    title,
    organName,
    year,
    yearSource,
    form,
    sections: sections.map(({ number, heading }) => [number, heading]),
    findings: findings.map(({ code, severity }) => [code, severity]),
    figures: form ? differingFigures(form, report.figures) : {},
    ...(subRows.length > 0 && { subRows: compactSubRows(subRows) }),
    ...(publishedTotal && { publishedTotal: compact(publishedTotal) }),
  };
}

/**
 * What is wrong with the places of a report's figures and findings: in a PDF each has a page and a box on it, in
 * other formats a line and offsets between which the text says what the figure prints.
 */
export function misplaced({ report, lines }: ParsedReport): string[] {
  const text = lines.join('\n');
  const figures = Object.entries(report.figures).flatMap(([id, { state, raw, at }]) => {
    if (!at) return raw === undefined || state === 'summed' ? [] : [`${id}: no place`];
    const printed = text.slice(at.start, at.end).replace(/\s/g, '');
    const isSaid = state === 'unreadable' || printed === (raw ?? '').replace(/\s/g, '');
    return isPlace(at, report.format) && (report.format === 'pdf' || isSaid) ? [] : [`${id}: ${printed}`];
  });
  const findings = report.findings.flatMap(({ code, at }) =>
    !at || (report.format === 'pdf' ? at.page : at.line) !== undefined ? [] : [code],
  );
  return [...figures, ...findings];
}

function isPlace({ line, start, end, page, box }: Place, format: Format): boolean {
  if (format !== 'pdf') return line !== undefined && start !== undefined && end !== undefined;
  const [left = -1, top = -1, width = 0, height = 0] = box ?? [];
  return page !== undefined && page > 0 && left >= 0 && top >= 0 && width > 0 && height > 0;
}

function compact({ state, value, unit }: Figure): CompactFigure {
  return { state, ...(value !== undefined && { value }), ...(unit !== undefined && { unit }) };
}

function compactSubRows(subRows: Report['subRows']): Record<string, Record<string, CompactFigure>> {
  return Object.fromEntries(
    subRows.map(({ parent, label, figures }) => [
      `${parent} ${label}`,
      Object.fromEntries(Object.entries(figures).map(([column, figure]) => [column, compact(figure)])),
    ]),
  );
}

function differingFigures(form: FormId, figures: Report['figures']): Record<string, CompactFigure> {
  const print = balancedPrint(forms[form]);
  const differing = new Map<string, CompactFigure>();
  for (const { id, kind } of figuresOf(form)) {
    const figure = figures[id];
    const isAsPrinted = figure?.state === 'reported' && String(figure.value) === print(id);
    // Reports made for fixtures print amounts in 万元 unless the unit is what they vary.
    if (figure && !(isAsPrinted && (kind !== 'amount' || figure.unit === '万元')))
      differing.set(id, compact(figure));
  }
  return Object.fromEntries(
    gather(
      figuresOf(form).map(({ id }) => id),
      differing,
      '',
    ),
  );
}

/** Writes figures below one prefix as one where all of them say the same without a value. */
function gather(
  ids: readonly string[],
  differing: ReadonlyMap<string, CompactFigure>,
  prefix: string,
): [string, CompactFigure][] {
  const found = ids.map((id) => differing.get(id));
  const [first] = found;
  const isAlike = first && !hasValue(first) && found.every((figure) => figure?.state === first.state);
  if (ids.length > 1 && isAlike) return [[`${prefix}*`, { state: first.state }]];
  const heads = new Set(ids.map((id) => id.slice(prefix.length).split('.')[0] ?? ''));
  return [...heads].flatMap((head): [string, CompactFigure][] => {
    const whole = differing.get(prefix + head);
    if (whole) return [[prefix + head, whole]];
    const below = ids.filter((id) => id.startsWith(`${prefix}${head}.`));
    return below.length > 0 ? gather(below, differing, `${prefix}${head}.`) : [];
  });
}
