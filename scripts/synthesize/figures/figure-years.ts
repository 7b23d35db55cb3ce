import { forms } from '../../../src/model/forms/forms.ts';
import type { FormId } from '../../../src/model/report.ts';
import { Chance } from '../chance.ts';
import type { PlannedOrgan } from '../organ.ts';
import type { Cells } from './cell.ts';
import {
  type AmountStyle,
  drawHabits,
  drawHoldings,
  fillDisclosure,
  type Holdings,
} from './disclosure-cells.ts';
import { fillDisputes } from './dispute-cells.ts';
import { fillRequests, type Pending } from './request-cells.ts';
import { drawSize, drawYear, sizesOf } from './sizes.ts';

/** A year's figures of an organ, on the form that its report uses. */
export type FigureYear = {
  year: number;
  form: FormId;
  cells: Cells;
  style: AmountStyle;
  /** Checks between years that this report fails, on purpose. */
  broken: readonly ('years.carry-over' | 'years.in-force' | 'years.items')[];
};

const firstYear = 2019;
/** Of reports for 2021, how many still use the form of 2019; of reports, how many do not go on from the last. */
const rates = { oldForm: 0.03, carryOver: 0.012, stock: 0.008 };

const styles: readonly { weight: number; style: AmountStyle }[] = [
  { weight: 34, style: { unit: '万元', where: 'header' } },
  { weight: 6, style: { unit: '元', where: 'header' } },
  { weight: 26, style: { unit: '万元', where: 'cell' } },
  { weight: 8, style: { unit: '元', where: 'cell' } },
  { weight: 12, style: { unit: '万元', where: 'none' } },
  { weight: 14, style: { unit: '元', where: 'none' } },
];

/**
 * The figures of an organ from 2019 to a year, each going on from the year before; what a year has does not depend
 * on which years are asked for.
 */
export function figureYears(organ: PlannedOrgan, lastYear: number, seed: number): FigureYear[] {
  const own = new Chance(seed, organ.key, 'habits');
  const sizes = sizesOf(organ.kind);
  const habits = drawHabits(sizes, own);
  const requests = drawSize(sizes.requests, own);
  const style = drawStyle(organ, seed);
  const isLate = own.happens(rates.oldForm);
  let holdings = drawHoldings(habits, own);
  let pending: Pending = new Map();
  let formBefore: FormId | undefined;
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    const chance = new Chance(seed, organ.key, 'figures', year);
    const form = year <= 2020 || (year === 2021 && isLate) ? '2019' : '2021';
    const broken: FigureYear['broken'][number][] = [];
    const [losesPending, losesStock] = [chance.happens(rates.carryOver), chance.happens(rates.stock)];
    if (index > 0 && losesPending && hasAny(pending)) {
      pending = new Map();
      broken.push('years.carry-over');
    }
    const cells: Cells = new Map();
    const received = requests < 12 ? Math.round(chance.around(requests, 0.7)) : drawYear(requests, chance);
    if (losesStock && form === formBefore && holdings.documents > 1) {
      holdings = forgetHalf(holdings);
      broken.push(form === '2021' ? 'years.in-force' : 'years.items');
    }
    formBefore = form;
    holdings = fillDisclosure(form, habits, holdings, style, cells, chance);
    const atHand = received + [...pending.values()].reduce((sum, count) => sum + count, 0);
    pending = fillRequests(forms[form], received, pending, cells, chance);
    fillDisputes(forms[form], atHand, cells, chance);
    return { year, form, cells, style, broken };
  });
}

function hasAny(pending: Pending): boolean {
  return [...pending.values()].some((count) => count > 0);
}

/** What an organ has when half of it was forgotten; of what it lists, more than there was. */
function forgetHalf(holdings: Holdings): Holdings {
  const items = [...holdings.items].map(([row, count]): [string, number] => [row, count * 2]);
  return { ...holdings, documents: Math.floor(holdings.documents / 2), items: new Map(items) };
}

/** A county gives its organs one form to fill in, so that they print amounts alike; one in ten does as it likes. */
function drawStyle({ key, code }: PlannedOrgan, seed: number): AmountStyle {
  const isOwn = new Chance(seed, key, 'own style').happens(0.1);
  const chance = new Chance(seed, isOwn ? key : code.slice(0, 6), 'style');
  const drawn = styles[chance.weighted(styles.map(({ weight }) => weight))]?.style;
  return drawn ?? { unit: '万元', where: 'none' };
}
