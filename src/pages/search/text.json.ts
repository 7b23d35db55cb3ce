import type { APIRoute } from 'astro';
import { readSearchFile } from '../../collections/search.ts';

/** Which files the full-text index has; its shape is TextManifest. */
export const GET: APIRoute = () =>
  new Response(readSearchFile('search-text'), { headers: { 'Content-Type': 'application/json' } });
