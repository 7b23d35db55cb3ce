import type { FigureCorrection } from '../../model/figure.ts';
import { figureName, figuresOf } from '../../model/forms/figures.ts';
import type { Report } from '../../model/report.ts';
import { correctionText, dateText } from '../wording.ts';
import { citedValue } from './cited-value.ts';

/** A correction on its report's page: its anchor, the figure with its published and its corrected number in words. */
type ShownCorrection = Pick<FigureCorrection, 'reason' | 'source'> & {
  id: string;
  anchor: string;
  name: string;
  published: string;
  corrected: string;
  date: string;
};

/** Anchor of the correction of a figure. */
export function correctionAnchor(figure: string): string {
  return `correction-${figure}`;
}

/** The corrections of a report, in the order of its form. */
export function correctionsOf({ form, figures }: Pick<Report, 'form' | 'figures'>): ShownCorrection[] {
  if (form === null) return [];
  const corrected = figuresOf(form).filter(({ id }) => figures[id]?.correction);
  return corrected.flatMap(({ id, kind, unit }) => {
    const { correction, ...published } = figures[id] ?? { state: 'absent' };
    if (!correction) return [];
    const { reason, source, date } = correction;
    const words = {
      reason,
      source,
      date: dateText(date),
      corrected: `${correctionText(correction)}${kind === 'amount' ? '' : ` ${unit}`}`,
    };
    return [
      {
        id,
        anchor: correctionAnchor(id),
        name: figureName(form, id),
        published: citedValue(published, kind === 'amount' ? null : unit),
        ...words,
      },
    ];
  });
}
