import type { APIRoute, GetStaticPaths } from 'astro';
import { slugsOf } from '../../../collections/names.ts';
import { organSlugs, readOrgan } from '../../../collections/organs.ts';
import { publishedOrgan } from '../../../components/organ/published-organ.ts';

export const getStaticPaths = (() =>
  organSlugs.flatMap((organ) =>
    slugsOf(organ).map((slug) => ({ params: { organ: slug }, props: { organ } })),
  )) satisfies GetStaticPaths;

/** One organ as data, with the addresses of its reports. */
export const GET: APIRoute<{ organ: string }> = ({ props: { organ } }) =>
  Response.json(publishedOrgan(readOrgan(organ)));
