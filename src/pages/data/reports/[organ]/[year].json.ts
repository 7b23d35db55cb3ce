import type { APIRoute, GetStaticPaths } from 'astro';
import { readReport, reportKeys } from '../../../../collections/reports.ts';
import { publishedReport } from '../../../../components/statutory/published-report.ts';

export const getStaticPaths = (() =>
  reportKeys.map(({ organ, year }) => ({ params: { organ, year: String(year) } }))) satisfies GetStaticPaths;

/** One report as data, by the contract of `npm run report -- --json`. */
export const GET: APIRoute = ({ params }) =>
  Response.json(publishedReport(readReport(params.organ ?? '', Number(params.year))));
