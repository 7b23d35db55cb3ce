import { z } from 'zod';

export const stageFiguresSchema = z.strictObject({
  stage: z.enum(['collect', 'pages', 'files']),
  cpuSeconds: z.number(),
  wallSeconds: z.number(),
});
export type StageFigures = z.infer<typeof stageFiguresSchema>;

/** What a process took: seconds of all its threads, and the most memory it held. */
export type ProcessFigures = { cpuSeconds: number; wallSeconds: number; peakMb: number };

/** What building a site of one size took, and what the least that writes the same bytes takes. */
export type SizeFigures = {
  reports: number;
  organs: number;
  pages: number;
  files: number;
  bytes: number;
  /** A build with nothing kept from before, then one with nothing changed, then one with one report changed. */
  full: ProcessFigures & { stages: StageFigures[] };
  unchanged: ProcessFigures & { stages: StageFigures[] };
  oneChanged: ProcessFigures & { stages: StageFigures[]; pagesMade: number };
  /** An Astro page that prints the finished HTML, and the same by plain template strings; other files are copied. */
  bareAstro: ProcessFigures;
  templates: ProcessFigures;
  /** Of those, the files that are no pages: originals, data, tables, the search index. */
  otherFiles: ProcessFigures;
  /** Reading all reports anew and nothing else. */
  parsing: ProcessFigures;
};

/** Of the target, which is one and a half times the bare Astro floor, and parsing. */
export function shareOfTarget({ full, bareAstro, parsing }: SizeFigures): number {
  return full.cpuSeconds / (1.5 * bareAstro.cpuSeconds + parsing.cpuSeconds);
}

/** Of the target where its one and a half times are of the floor and parsing together. */
export function shareOfBoth({ full, bareAstro, parsing }: SizeFigures): number {
  return full.cpuSeconds / (1.5 * (bareAstro.cpuSeconds + parsing.cpuSeconds));
}

/** Of the target with what is beside the pages, which it leaves out: those files written by template strings. */
export function shareOfAllFiles({ full, bareAstro, otherFiles, parsing }: SizeFigures): number {
  return full.cpuSeconds / (1.5 * (bareAstro.cpuSeconds + otherFiles.cpuSeconds) + parsing.cpuSeconds);
}
