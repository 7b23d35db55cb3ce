import type { APIRoute, GetStaticPaths } from 'astro';
import { readRegionIndicators } from '../../../collections/indicators.ts';
import { listRegions, readRegion } from '../../../collections/regions.ts';
import { madeUpNote } from '../../../components/made-up.ts';
import { placeCsvRows } from '../../../components/region/place-csv.ts';
import { byteOrderMark, toCsvLine } from '../../../downloads/csv.ts';
import { cellsOf, columnsOf } from '../../../downloads/made-up.ts';
import { placeColumns } from '../../../downloads/place-columns.ts';

export const getStaticPaths = (() =>
  listRegions().map((code) => ({ params: { code } }))) satisfies GetStaticPaths;

const isMadeUp = madeUpNote !== undefined;
const head = columnsOf(placeColumns, isMadeUp).map(({ id }) => id);

/** A place, then those one level down, each with every indicator in every year. */
export const GET: APIRoute<Record<string, never>, { code: string }> = ({ params: { code } }) => {
  const codes = [code, ...readRegion(code).children.map((child) => child.code)];
  const rows = codes.flatMap((one) =>
    placeCsvRows({ region: readRegion(one), found: readRegionIndicators(one) }),
  );
  const lines = [head, ...rows.map((row) => cellsOf(row, isMadeUp))].map(toCsvLine);
  return new Response(byteOrderMark + lines.join(''), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
