import type { APIRoute } from 'astro';
import { readSearchFile } from '../../collections/search.ts';

/** The list of organs to search; its shape is OrganIndexFile. */
export const GET: APIRoute = () =>
  new Response(readSearchFile('search-organs'), { headers: { 'Content-Type': 'application/json' } });
