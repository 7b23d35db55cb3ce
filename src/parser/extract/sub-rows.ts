import { type Figure, numberOf } from '../../model/figure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Labelled } from '../../model/forms/form.ts';
import type { SubRow } from '../../model/report.ts';

/** Says that a row of the form was printed as several, and which. */
export function summedRow(parts: readonly SubRow[], entry: Labelled): Finding {
  const names = parts.map((part) => part.label).join('、');
  const figures = Object.keys(parts[0]?.figures ?? {}).map((column) => `${entry.id}.${column}`);
  const message = `“${entry.label}”分成了“${names}”共 ${parts.length} 行，各指标是这些行之和。`;
  return { code: 'table.sub-rows', severity: 'note', message, figures };
}

/** The form's row as the sum of the named rows it was split into. */
export function sumSubRows(
  parts: readonly SubRow[],
  entry: Labelled,
  findings: Finding[],
): Record<string, Figure> {
  const columns = Object.keys(parts[0]?.figures ?? {});
  return Object.fromEntries(
    columns.map((column) => {
      const id = `${entry.id}.${column}`;
      const sum = sumOf(parts.flatMap((part) => part.figures[column] ?? []));
      if (sum.state === 'unreadable') findings.push(notSummed(id, entry));
      return [id, sum];
    }),
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

function notSummed(id: string, entry: Labelled): Finding {
  return {
    code: 'cell.not-summed',
    severity: 'error',
    message: `“${entry.label}”分成的各行中，有的格没有数字或单位不同，不能合计。`,
    figures: [id],
  };
}
