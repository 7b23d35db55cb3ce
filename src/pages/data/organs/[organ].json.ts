import type { APIRoute, GetStaticPaths } from 'astro';
import { organSlugs, readOrgan } from '../../../collections/organs.ts';
import { publishedOrgan } from '../../../components/organ/published-organ.ts';

export const getStaticPaths = (() =>
  organSlugs.map((organ) => ({ params: { organ } }))) satisfies GetStaticPaths;

/** One organ as data, with the addresses of its reports. */
export const GET: APIRoute = ({ params }) => Response.json(publishedOrgan(readOrgan(params.organ ?? '')));
