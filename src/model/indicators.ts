import { activityIndicators, procurementAmount } from './indicators/activity.ts';
import { disputeIndicators } from './indicators/disputes.ts';
import type { FigureIndicator, Indicator } from './indicators/indicator.ts';
import { outcomeIndicators } from './indicators/outcomes.ts';
import { publicationIndicators } from './indicators/publication.ts';
import { requestIndicators } from './indicators/requests.ts';

/** Every comparison that the site publishes, in the order of the catalogue. */
export const indicators: readonly Indicator[] = [
  ...requestIndicators,
  ...outcomeIndicators,
  ...disputeIndicators,
  ...activityIndicators,
  ...publicationIndicators,
];

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

export function findIndicator(id: string): Indicator | undefined {
  return byId.get(id);
}

/** The three comparisons that stand on the page of every organ and at home, in their order. */
export const headlineIndicators: readonly FigureIndicator[] = [
  procurementAmount,
  figureIndicator('penalty-decisions'),
  figureIndicator('requests-received'),
];

function figureIndicator(id: string): FigureIndicator {
  const found = byId.get(id);
  if (found?.formula.kind !== 'figure') throw new Error(`no indicator of one figure "${id}"`);
  return { ...found, formula: found.formula };
}
