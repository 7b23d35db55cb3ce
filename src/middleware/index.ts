import { defineMiddleware } from 'astro:middleware';
import { makeNoted } from '../collections/page-reuse.ts';

/**
 * Pages of a build are made while what they read is noted; in development nothing is. A page that is built is made
 * whole before its answer is given, so that nothing is read after it.
 */
export const onRequest = defineMiddleware(({ url }, next) => {
  if (!import.meta.env.PROD) return next();
  const address = decodeURI(url.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length));
  return makeNoted(address, next);
});
