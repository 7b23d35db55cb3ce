import type { APIRoute, GetStaticPaths } from 'astro';
import { listDownloads, readDownload } from '../../collections/downloads.ts';
import { mediaTypeOf } from '../../downloads/files.ts';
import type { DownloadFile } from '../../model/records.ts';

export const getStaticPaths = (() =>
  listDownloads().map((file) => ({ params: { file: file.path }, props: file }))) satisfies GetStaticPaths;

/** The tables of everything, as the collector wrote them. */
export const GET: APIRoute<DownloadFile> = ({ props }) =>
  new Response(readDownload(props), { headers: { 'Content-Type': mediaTypeOf(props.path) } });
