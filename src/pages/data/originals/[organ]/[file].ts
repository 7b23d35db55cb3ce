import type { APIRoute, GetStaticPaths } from 'astro';
import { listOriginals, type Original, readOriginal } from '../../../../collections/originals.ts';

export const getStaticPaths = (() =>
  listOriginals().map((original) => ({
    params: { organ: original.organ, file: original.servedAs },
    props: original,
  }))) satisfies GetStaticPaths;

/** The published bytes of a file, as they are. */
export const GET: APIRoute<Original> = ({ props }) => new Response(readOriginal(props));
