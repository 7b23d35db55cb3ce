import type { APIRoute } from 'astro';
import { readSearchFile } from '../../collections/search.ts';

/** The full-text index; its shape is TextIndexFile. */
export const GET: APIRoute = () =>
  new Response(readSearchFile('search-text'), { headers: { 'Content-Type': 'application/json' } });
