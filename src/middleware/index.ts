import { defineMiddleware } from 'astro:middleware';
import { makeNoted } from '../collections/page-reuse.ts';

/** Pages of a build are made whole while what they read is noted; in development nothing is. */
export const onRequest = defineMiddleware(({ url }, next) => {
  if (!import.meta.env.PROD) return next();
  const address = decodeURI(url.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length));
  return makeNoted(address, async () => {
    const response = await next();
    if (!response.headers.get('Content-Type')?.startsWith('text/html')) return response;
    // The body is made as it is read: what it reads must be known before the note is written.
    return new Response(await response.text(), response);
  });
});
