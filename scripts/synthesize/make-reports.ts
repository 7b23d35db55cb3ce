import { Chance } from './chance.ts';
import { type DefectName, drawDefect } from './defects.ts';
import { draftReport, type Setting } from './draft-report.ts';
import { figureYears } from './figures/figure-years.ts';
import type { MadeUpOrgan } from './organ.ts';
import type { MadeUpReport } from './report.ts';
import { textSourceOf } from './text-source.ts';
import { type WrittenFormat, writeDraft } from './write-report.ts';

/** Of organs, how many publish for the first time later; of years, how many have no report. */
const rates = { late: 0.05, missing: 0.03 };
/** Of a hundred reports, how many are text, web pages and Word files. */
const formatWeights = [90, 8, 2];
const formats: readonly WrittenFormat[] = ['txt', 'html', 'docx'];
const firstYear = 2019;
/** The first bytes of a PNG picture, and nothing else of it. */
const picture = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
]);

export type ReportOptions = Setting & {
  years: readonly number[];
  formats: 'txt' | 'mixed';
  hasDefects: boolean;
  /** Whether a file may be no report at all. */
  hasBrokenFiles: boolean;
};

/** Makes an organ's reports up, one at a time, oldest first. */
export function* makeReports(organ: MadeUpOrgan, options: ReportOptions): Generator<MadeUpReport> {
  const { seed } = options;
  const published = yearsOf(organ, options);
  for (const figures of figureYears(organ, Math.max(...options.years), seed)) {
    const { year } = figures;
    if (!published.includes(year)) continue;
    const source = textSourceOf(organ, organ.neighbour, year, seed);
    const draft = draftReport(organ, figures, source, options);
    const chance = new Chance(seed, organ.key, 'file', year);
    const format = options.formats === 'txt' ? 'txt' : (formats[chance.weighted(formatWeights)] ?? 'txt');
    const drawn = options.hasDefects
      ? drawDefect(draft, new Chance(seed, organ.key, 'defect', year))
      : undefined;
    const broken = brokenBytes(drawn);
    const defect = broken && !options.hasBrokenFiles ? undefined : drawn;
    const isOwn = source.key === organ.key && source.year === year;
    const copied = isOwn ? undefined : { key: source.key, year: source.year };
    const bytes = (defect && broken) ?? writeDraft(draft, format);
    yield { year, file: `${year}.${format}`, bytes, draft, defect, broken: figures.broken, copied };
  }
}

/** The years an organ has reports of: never none. */
function yearsOf({ key }: MadeUpOrgan, { seed, years, hasDefects }: ReportOptions): readonly number[] {
  const chance = new Chance(seed, key, 'years');
  const first = hasDefects && chance.happens(rates.late) ? firstYear + chance.between(1, 2) : firstYear;
  const isThere = (year: number) => !new Chance(seed, key, 'missing', year).happens(rates.missing);
  const published = hasDefects ? years.filter((year) => year >= first && isThere(year)) : years;
  return published.length > 0 ? published : years.slice(-1);
}

/** The bytes of a file that is no report at all; undefined for any other. */
export function brokenBytes(defect: DefectName | undefined): Uint8Array | undefined {
  if (defect === 'emptyFile') return new Uint8Array();
  return defect === 'pictureForReport' ? picture : undefined;
}
