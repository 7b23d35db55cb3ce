import path from 'node:path';
import type { Indicator, Operands } from '../../../src/model/indicators/indicator.ts';
import { query } from './test-query.ts';

/** What some reports come to, counted anew from the files of data alone. */
export type Recounted = {
  /** A division of six digits, or china for all. */
  code: string;
  year: number;
  form: string;
  population: string;
  reports: number;
  above: number;
  zero: number;
  unitUnknown: number;
  /** Numbers in the total: yuan, items, or the numerator, whose denominator stands beside it. */
  n: number;
  total: number | null;
  denominator: number | null;
  median: number | null;
};

/**
 * Recomputes an indicator that is one figure or a ratio, for the whole country and every place, from a table of all
 * figures (an expression that DuckDB reads from) and from organ.json alone. For tests: nothing here is shared with
 * the code that is tested, but for which figures make up the indicator.
 */
export async function recount(figures: string, content: string, indicator: Indicator): Promise<Recounted[]> {
  const rows = await query(`
    WITH organs AS (
      SELECT parse_filename(parse_dirpath(filename)) AS organ, kind,
        coalesce(scope, CASE WHEN kind IN ('provinceGovernment', 'prefectureGovernment', 'countyGovernment') THEN 'aggregate' ELSE 'own' END) AS scope
      FROM read_json('${path.join(content, 'organs', '*', 'organ.json')}', filename = true, columns = {kind: 'VARCHAR', scope: 'VARCHAR'})
    ),
    measures AS (${measures(figures, indicator)}),
    placed AS (
      SELECT *, unnest(list_distinct(['china'] || CASE WHEN division IS NULL THEN [] ELSE
        [rpad(division[1:2], 6, '0'), rpad(division[1:4], 6, '0'), division[1:6]] END)) AS code
      FROM measures
    )
    SELECT code, year::INTEGER AS year, form, CASE scope WHEN 'aggregate' THEN kind ELSE 'own' END AS population,
      count(*)::INTEGER AS reports,
      count(*) FILTER (is_known AND value > 0)::INTEGER AS above,
      count(*) FILTER (is_known AND value = 0)::INTEGER AS zero,
      count(*) FILTER (value IS NOT NULL AND NOT is_known)::INTEGER AS "unitUnknown",
      count(value) FILTER (is_known)::INTEGER AS n,
      sum(value) FILTER (is_known) AS total,
      sum(whole) FILTER (is_known AND value IS NOT NULL) AS denominator,
      median(coalesce(value / whole, value)) FILTER (is_known) AS median
    FROM placed JOIN organs USING (organ) GROUP BY ALL ORDER BY ALL`);
  return rows as unknown as Recounted[];
}

/** One row a report: its value as far as it has one, the denominator of a ratio, and whether its unit is known. */
function measures(figures: string, { formula }: Indicator): string {
  if (formula.kind === 'figure') {
    return `SELECT organ, division, year, form, NULL::DOUBLE AS whole, coalesce(unit_unknown::INTEGER, 0) = 0 AS is_known,
      round(value::DOUBLE * CASE unit WHEN '万元' THEN 10000 WHEN '亿元' THEN 100000000 ELSE 1 END, 2) AS value
      FROM ${figures} WHERE figure = '${formula.figure}'`;
  }
  if (formula.kind !== 'ratio') throw new Error(`cannot recount a ${formula.kind}`);
  const { numerator, denominator } = formula;
  const sum = (operands: Operands) => `sum(value::DOUBLE) FILTER (${isAmong(operands)})`;
  const all = `count(value) FILTER (${isAmong(numerator)} OR ${isAmong(denominator)}) = count(*) FILTER (${isAmong(numerator)} OR ${isAmong(denominator)})`;
  return `SELECT organ, division, year, form, true AS is_known,
    CASE WHEN ${all} AND ${sum(denominator)} <> 0 THEN ${sum(numerator)} END AS value,
    CASE WHEN ${all} AND ${sum(denominator)} <> 0 THEN ${sum(denominator)} END AS whole
    FROM ${figures} GROUP BY ALL`;
}

function isAmong(operands: Operands): string {
  const forms = Object.entries(operands).map(
    ([form, ids]) => `(form = '${form}' AND figure IN (${ids.map((id) => `'${id}'`).join(', ')}))`,
  );
  return `(${forms.join(' OR ')})`;
}
