import type { AmountUnit } from '../../../src/model/figure.ts';
import type { FormId } from '../../../src/model/report.ts';
import type { Chance } from '../chance.ts';
import { type Cell, type Cells, setCount } from './cell.ts';
import { drawSize, drawYear, type Sizes } from './sizes.ts';

/** How the organs of a county print an amount: its unit, and where; `none` prints no unit at all. */
export type AmountStyle = { unit: AmountUnit; where: 'header' | 'cell' | 'none' };

/** What an organ has, published or not, and what it does in a year; kept from year to year. */
export type Holdings = {
  rules: number;
  documents: number;
  /** Entries of the published lists by row: 行政许可, 其他对外管理服务事项, 行政处罚, 行政强制, 行政事业性收费. */
  items: Map<string, number>;
};

/** What a year brought in each row of the lists. */
const listed = ['licensing', 'otherServices', 'penalties', 'coerciveMeasures', 'fees'] as const;

/** An organ's own medians. */
type Habits = {
  rules: number;
  documents: number;
  decisions: ReadonlyMap<(typeof listed)[number], number>;
  fees: number;
  projects: number;
  projectCost: number;
  mostYuan: number;
};

/** Draws what an organ usually does. */
export function drawHabits(sizes: Sizes, chance: Chance): Habits {
  const decisions = new Map([
    ['licensing', drawSize(sizes.licensing, chance)],
    ['otherServices', drawSize(sizes.services, chance)],
    ['penalties', drawSize(sizes.penalties, chance)],
    ['coerciveMeasures', drawSize(sizes.coercion, chance)],
  ] as const);
  return {
    rules: drawSize(sizes.rules, chance),
    documents: drawSize(sizes.documents, chance),
    decisions,
    fees: drawSize(sizes.fees, chance),
    projects: drawSize(sizes.procurement, chance),
    projectCost: chance.around(sizes.projectCost, 0.8),
    mostYuan: sizes.mostYuan,
  };
}

/** What an organ has before its first year: some years of documents, and lists. */
export function drawHoldings(habits: Habits, chance: Chance): Holdings {
  const items = listed.map((row): [string, number] => {
    const isUsed = row === 'fees' ? habits.fees > 0 : (habits.decisions.get(row) ?? 0) > 0;
    return [row, isUsed ? Math.max(1, Math.round(chance.around(row === 'fees' ? 3 : 24, 0.9))) : 0];
  });
  return {
    rules: Math.round(habits.rules * chance.between(3, 9)),
    documents: Math.round(habits.documents * chance.between(2, 6)),
    items: new Map(items),
  };
}

/** Fills table 2 for a year and gives what the organ has at its end. */
export function fillDisclosure(
  form: FormId,
  habits: Habits,
  before: Holdings,
  style: AmountStyle,
  cells: Cells,
  chance: Chance,
): Holdings {
  const after: Holdings = { ...before, items: new Map(before.items) };
  for (const [row, stock] of [
    ['rules', 'rules'],
    ['normativeDocuments', 'documents'],
  ] as const) {
    const issued = drawYear(habits[stock], chance);
    const repealed = Math.min(before[stock], chance.share(before[stock], 0.12));
    after[stock] = before[stock] + issued - repealed;
    const [made, second, inForce] =
      form === '2019' ? ['made', 'disclosed', 'disclosedTotal'] : ['issued', 'repealed', 'inForce'];
    setCount(cells, `${row}.${made}`, issued);
    setCount(cells, `${row}.${second}`, form === '2019' ? issued : repealed);
    setCount(cells, `${row}.${inForce}`, after[stock]);
  }
  for (const row of listed) {
    const items = before.items.get(row) ?? 0;
    const change = items > 0 && chance.happens(0.3) ? chance.between(-Math.min(4, items - 1), 6) : 0;
    after.items.set(row, items + change);
    const decisions = drawYear(habits.decisions.get(row) ?? 0, chance);
    const isPrinted = form === '2019' || row !== 'otherServices';
    if (row !== 'fees' && isPrinted) setCount(cells, `${row}.decisions`, decisions);
    if (form === '2021') continue;
    setCount(cells, `${row}.items`, items);
    if (change !== 0) cells.set(`${row}.change`, signed(change, chance));
  }
  fillAmounts(form, habits, style, cells, chance);
  return after;
}

/** +6, 增6 or 6; -3 or 减3. */
function signed(value: number, chance: Chance): Cell {
  const size = Math.abs(value);
  const print =
    value > 0
      ? chance.one([`+${size}`, `增${size}`, `${size}`, `${size}`])
      : chance.one([`-${size}`, `-${size}`, `减${size}`]);
  return { print, state: 'reported', value };
}

function fillAmounts(form: FormId, habits: Habits, style: AmountStyle, cells: Cells, chance: Chance): void {
  const fees = Math.min(habits.mostYuan, drawYear(habits.fees, chance));
  const projects = drawYear(habits.projects, chance);
  if (form === '2021') {
    cells.set('fees.amount', { ...amount(fees, '万元', false), unitSource: 'header' });
    return;
  }
  const cost =
    projects === 0
      ? 0
      : Math.max(20_000, Math.min(habits.mostYuan, projects * drawYear(habits.projectCost, chance)));
  setCount(cells, 'procurement.projects', projects);
  const isInCell = style.where === 'cell' && cost > 0;
  const unit = isInCell && cost >= yuan.亿元 && chance.happens(0.3) ? '亿元' : style.unit;
  const isKnown = isInCell || style.where === 'header';
  cells.set('procurement.amount', {
    ...amount(cost, unit, isInCell),
    unit: isKnown ? unit : null,
    unitSource: isInCell ? 'cell' : isKnown ? 'header' : null,
  });
}

const places: Record<AmountUnit, number> = { 元: 2, 万元: 4, 亿元: 4 };
const yuan: Record<AmountUnit, number> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** An amount of whole yuan as it is printed in a unit. */
function amount(inYuan: number, unit: AmountUnit, isInCell: boolean): Cell {
  const value = Number((inYuan / yuan[unit]).toFixed(places[unit]));
  return { print: `${value}${isInCell ? unit : ''}`, state: 'reported', value, unit, unitSource: null };
}
