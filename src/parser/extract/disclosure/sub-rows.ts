import { type Figure, numberOf } from '../../../model/figure.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Labelled } from '../../../model/forms/form.ts';
import type { SubRow } from '../../../model/report.ts';

/** Says that a row of the form was printed as several, and which. */
export function splitIntoRows(parts: readonly SubRow[], entry: Labelled, isSummed: boolean): Finding {
  const names = parts.map((part) => part.label).join('、');
  const figures = Object.keys(parts[0]?.figures ?? {}).map((column) => `${entry.id}.${column}`);
  const message = `“${entry.label}”分成了“${names}”共 ${parts.length} 行，${isSummed ? '各指标是这些行之和' : '各指标没有读取'}。`;
  return { code: 'table.sub-rows', severity: 'note', message, figures };
}

/** The form's row as the sum of the named rows it was split into. */
export function sumSubRows(
  parts: readonly SubRow[],
  entry: Labelled,
  findings: Finding[],
): Record<string, Figure> {
  const isApart = parts.every(({ label }) => !contained.test(label));
  const sums = Object.keys(parts[0]?.figures ?? {}).map((column): [id: string, sum: Figure] => {
    const figures = parts.flatMap((part) => part.figures[column] ?? []);
    const sum = sumOf(figures);
    // Nothing is nothing, however often it is counted.
    const isSum = !sum.value || (isApart && !hasSumOfOthers(figures));
    return [`${entry.id}.${column}`, isSum ? sum : unsummed(sum)];
  });
  const without = sums.flatMap(([id, { state }]) => (state === 'unreadable' ? [id] : []));
  if (without.length > 0) findings.push(notSummed(without, entry));
  return Object.fromEntries(sums);
}

function unsummed({ unit }: Figure): Figure {
  return { state: 'unreadable', ...(unit !== undefined && { unit: null, unitSource: null }) };
}

/** Names of rows that are no part beside the others: their sum, a part of one of them, or another year. */
const contained = /小计|合计|总计|总数|共计|其中|上一?年|去年|同比|增减|比上|占比|^全[省市州县区旗镇乡]$/;

/** Smaller numbers come to one another by chance. */
const leastSum = 10;

/** Whether one of three numbers or more is what all others come to: then they are no parts, however they are called. */
function hasSumOfOthers(figures: readonly Figure[]): boolean {
  const values = figures.flatMap((figure) => numberOf(figure) ?? []);
  const total = values.reduce((sum, value) => sum + value, 0);
  const positive = values.filter((value) => value > 0);
  return (
    positive.length > 2 && positive.some((value) => value >= leastSum && Math.abs(value * 2 - total) < 1e-9)
  );
}

/** Numbers of one unit as their sum, cells that all say the same as what they say; anything else has no sum. */
function sumOf(figures: readonly Figure[]): Figure {
  const [first, ...rest] = figures;
  const values = figures.flatMap((figure) => numberOf(figure) ?? []);
  const units = first?.unit === undefined ? {} : { unit: first.unit, unitSource: first.unitSource ?? null };
  const isOfOneUnit = rest.every((figure) => figure.unit === first?.unit);
  if (values.length === figures.length && isOfOneUnit) {
    // Decimals of amounts: 0.1 + 0.2 is 0.3.
    const value = Number(values.reduce((total, one) => total + one, 0).toFixed(6));
    return { state: 'summed', value, ...units };
  }
  const isAlike = values.length === 0 && rest.every((figure) => figure.state === first?.state);
  const unknown = first?.unit === undefined ? {} : { unit: null, unitSource: null };
  return { state: isAlike && first ? first.state : 'unreadable', ...unknown };
}

function notSummed(figures: string[], entry: Labelled): Finding {
  return {
    code: 'cell.not-summed',
    severity: 'error',
    message: `“${entry.label}”分成的各行中，有的格没有数字或单位不同，或有一行是其余各行的合计、其中的一部分或另一年的，不能合计。`,
    figures,
  };
}
