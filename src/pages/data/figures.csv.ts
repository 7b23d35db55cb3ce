import type { APIRoute } from 'astro';
import { readOrgan } from '../../collections/organs.ts';
import { readReport, reportKeys } from '../../collections/reports.ts';
import { fullLink } from '../../components/link.ts';
import { toCsv } from '../../downloads/csv.ts';
import { figureCells, figureColumnIds } from '../../downloads/figure-columns.ts';

/** Every figure of every report, a figure a line, in the order of reports and of the form. */
export const GET: APIRoute = () => {
  const rows = reportKeys.flatMap(({ organ, year }) => {
    const record = readReport(organ, year);
    const owner = readOrgan(organ);
    return Object.keys(record.report.figures).map((id) => figureCells(owner, record, id, fullLink));
  });
  return new Response(toCsv(figureColumnIds, rows), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
