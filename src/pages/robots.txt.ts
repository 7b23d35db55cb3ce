import type { APIRoute } from 'astro';
import { fullLink } from '../components/link.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${fullLink('/sitemap-index.xml')}\n`);
