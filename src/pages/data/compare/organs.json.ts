import type { APIRoute } from 'astro';
import { readOrgans } from '../../../collections/organs.ts';
import { toCompareOrgan } from '../../../components/comparison/compare-rows.ts';

/** The organs that can be compared: those with at least one report that was read. */
export const GET: APIRoute = () =>
  Response.json(
    readOrgans()
      .filter(({ years }) => years.length > 0)
      .map(toCompareOrgan),
  );
