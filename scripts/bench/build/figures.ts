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
  /** A bare Astro site that writes the same bytes: a page prints the finished HTML, an endpoint gives all other files. */
  bareAstro: ProcessFigures;
  /** The same with the pages alone. */
  barePages: ProcessFigures;
  /** The same files by plain template strings. */
  templates: ProcessFigures;
  /** Reading all reports anew and nothing else. */
  parsing: ProcessFigures;
};

/** How much of the target a full build takes, which is one and a half times a floor and parsing. */
export function shareOfTarget({ full, parsing }: SizeFigures, floor: ProcessFigures): number {
  return full.cpuSeconds / (1.5 * floor.cpuSeconds + parsing.cpuSeconds);
}
