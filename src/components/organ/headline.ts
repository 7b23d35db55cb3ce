import { figureAddress, lineAddress, reportAddress } from '../../model/addresses.ts';
import { type Figure, isUnitUnknown, numberOf } from '../../model/figure.ts';
import { figureName, findFigure } from '../../model/forms/figures.ts';
import type { ReportRecord } from '../../model/records.ts';
import type { FormId } from '../../model/report.ts';
import { type Doubt, doubtsOf } from '../statutory/doubts.ts';
import { placeText } from '../wording.ts';

/** The figures of each form that tell most about an organ's year, in the order of the form. */
export const headlineIds: Record<FormId, readonly string[]> = {
  '2019': [
    'normativeDocuments.made',
    'licensing.decisions',
    'penalties.decisions',
    'procurement.projects',
    'procurement.amount',
    'requests.received.total',
    'requests.concluded.total',
    'review.total',
    'litigation.direct.total',
    'litigation.afterReview.total',
  ],
  '2021': [
    'normativeDocuments.issued',
    'normativeDocuments.inForce',
    'licensing.decisions',
    'penalties.decisions',
    'fees.amount',
    'requests.received.total',
    'requests.concluded.total',
    'review.total',
    'litigation.direct.total',
    'litigation.afterReview.total',
  ],
};

/** A line of the table of headline figures: the form's own labels, the figure, its place in the source. */
export type HeadlineRow = {
  id: string;
  /** The figure in one line, for a sentence. */
  name: string;
  row: string;
  column: string;
  figure: Figure;
  /** What stands in the unit's column; undefined where there is no number. */
  unit: string | undefined;
  isUnitUnknown: boolean;
  /** Whether a finding names this figure. */
  isDoubtful: boolean;
  /** The sign of the doubt, and the address of the finding that explains it. */
  sign: { mark: string; meaning: string; address: string } | undefined;
  address: string;
  source: { text: string; address: string } | undefined;
};

/** The headline figures of a report; none where its form was not recognised. */
export function headlineRows(record: ReportRecord): HeadlineRow[] {
  const { form, figures } = record.report;
  if (form === null) return [];
  const doubts = doubtsOf(record.report);
  return headlineIds[form].map((id) => {
    const figure = figures[id] ?? { state: 'absent' };
    return {
      id,
      name: figureName(form, id),
      ...labelOf(form, id),
      figure,
      unit: unitOf(form, id, figure),
      isUnitUnknown: isUnitUnknown(figure),
      isDoubtful: doubts.has(id),
      sign: signOf(record, doubts.get(id)),
      address: figureAddress(record.organ, record.year, id),
      source: sourceOf(record, figure),
    };
  });
}

/** A figure's row and column as the form prints them, the article left out. */
function labelOf(form: FormId, id: string): { row: string; column: string } {
  const definition = findFigure(form, id);
  if (!definition) throw new Error(`form ${form} has no figure "${id}"`);
  const labels = definition.section === 2 ? definition.label.slice(1) : definition.label;
  return { row: labels.slice(0, -1).join(' · '), column: labels.at(-1) ?? '' };
}

function signOf({ organ, year }: ReportRecord, doubt: Doubt | undefined): HeadlineRow['sign'] {
  if (!doubt?.sign) return undefined;
  const { mark, meaning, anchor } = doubt.sign;
  return { mark, meaning, address: `${reportAddress(organ, year)}#${anchor}` };
}

function unitOf(form: FormId, id: string, figure: Figure): string | undefined {
  if (numberOf(figure) === undefined) return undefined;
  const definition = findFigure(form, id);
  if (definition?.kind !== 'amount') return definition?.unit ?? undefined;
  return figure.unit ?? '未写单位';
}

function sourceOf({ organ, year }: ReportRecord, { at }: Figure): HeadlineRow['source'] {
  const text = placeText(at);
  if (text === undefined) return undefined;
  return at?.line === undefined ? undefined : { text, address: lineAddress(organ, year, at.line) };
}
