import type { FigureState } from '../../src/model/figure.ts';
import { figuresOf } from '../../src/model/forms/figures.ts';
import type { FormId, Report } from '../../src/model/report.ts';
import type { Print } from '../../src/writer/statutory-tables.ts';

/** How many figures were read right, how many are wrong but named by a finding, and which are silently wrong. */
type Judgement = { right: number; flagged: number; silent: string[] };

/** A number for every figure, no two alike, so that no shift of cells goes unseen. */
export function distinctPrint(form: FormId): Print {
  const numbers = new Map(figuresOf(form).map(({ id }, index) => [id, String(1000 + index * 7)]));
  return (id) => numbers.get(id) ?? '';
}

/**
 * Holds what was read against what was printed. The made-up numbers add up to nothing, so a finding of the form's
 * arithmetic does not count as naming a figure: only what the reader itself noticed does.
 */
export function judge(
  form: FormId,
  report: Report,
  print: Print,
  prints: ReadonlyMap<string, FigureState>,
): Judgement {
  const named = new Set(
    report.findings.filter(({ code }) => isOfReading(code)).flatMap(({ figures = [] }) => figures),
  );
  const judgement: Judgement = { right: 0, flagged: 0, silent: [] };
  for (const { id } of figuresOf(form)) {
    const figure = report.figures[id];
    const printed = print(id);
    const state = prints.get(printed) ?? 'reported';
    const isRight =
      report.form === form &&
      figure?.state === state &&
      (state !== 'reported' || String(figure.value) === printed);
    if (isRight) judgement.right += 1;
    else if (named.has(id) || isRefused(report)) judgement.flagged += 1;
    else judgement.silent.push(`${id}: ${figure?.value ?? figure?.state ?? '—'}，应为 ${printed}`);
  }
  return judgement;
}

/** A report without any recognised form reads no number, and says so. */
function isRefused(report: Report): boolean {
  return report.form === null && report.findings.some(({ code }) => code === 'table.no-form');
}

function isOfReading(code: string): boolean {
  return /^(?:read|title|table|label|cell)\./.test(code);
}
