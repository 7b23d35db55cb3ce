import type { formatVersion } from './sealed-file.ts';

/** What the browser fetches first: which segments there are, newest year first. */
export type TextManifest = { version: typeof formatVersion; segments: SegmentEntry[] };

/** The reports of one year. Its folder is named after its contents, so that nothing in it ever changes. */
export type SegmentEntry = { year: number; reports: number; folder: string };
