import type { APIRoute } from 'astro';
import { madeUpNote } from '../../components/made-up.ts';
import { placeSchema } from '../../downloads/data-package.ts';

/** The columns of the files of places, for programs that read Data Packages. */
export const GET: APIRoute = () => Response.json(placeSchema({ isMadeUp: madeUpNote !== undefined }));
