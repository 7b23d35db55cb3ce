import { figureAddress, lineAddress, reportAddress } from '../../model/addresses.ts';
import type { Finding } from '../../model/finding.ts';
import { findFigure } from '../../model/forms/figures.ts';
import type { LikenessRecord } from '../../model/likeness.ts';
import type { CheckRecord, ReportRecord } from '../../model/records.ts';
import type { Report } from '../../model/report.ts';
import { type CopiedPair, findCopiedPair } from '../likeness/copied-pair.ts';
import { citedValue } from '../statutory/cited-value.ts';
import { distinctNames } from '../statutory/distinct-names.ts';
import { placeText } from '../wording.ts';

/** One report that does not pass a check: what was found, the numbers in it, and where they stand. */
export type Failure = {
  report: { name: string; year: number; address: string };
  /** The finding in words; a sum is written out in it. */
  message: string;
  figures: { name: string; value: string; address: string }[];
  source: { text: string; address: string } | undefined;
  /** The other report, where it is one report's text held against another's. */
  pair?: CopiedPair;
};

/**
 * Where a check failed, in the order of its record. `readReport` gives the report that a finding is about,
 * `readLikeness` what its text has in common with others.
 */
export function failuresOf(
  { failing }: CheckRecord,
  readReport: (organ: string, year: number) => ReportRecord,
  readLikeness: (organ: string, year: number) => LikenessRecord,
): Failure[] {
  return failing.map(({ organ, name, year, finding }) => {
    const text = placeText(finding.at);
    const line = finding.at?.line;
    const record = readReport(organ, year);
    const pair = finding.code === 'text.copied' && findCopiedPair(finding, readLikeness(organ, year), record);
    return {
      report: { name, year, address: reportAddress(organ, year) },
      message: finding.message,
      figures: valuesOf(finding, record.report).map(({ id, ...figure }) => ({
        ...figure,
        address: figureAddress(organ, year, id),
      })),
      source: text && line !== undefined ? { text, address: lineAddress(organ, year, line) } : undefined,
      ...(pair && { pair }),
    };
  });
}

/** The figures a finding is about, by name, each with its value in words. */
function valuesOf(
  { figures: ids = [] }: Finding,
  { form, figures }: Report,
): { id: string; name: string; value: string }[] {
  if (form === null) return [];
  return distinctNames(form, ids).map(({ id, name }) => {
    const definition = findFigure(form, id);
    const unit = definition?.kind === 'amount' ? null : (definition?.unit ?? null);
    return { id, name, value: citedValue(figures[id] ?? { state: 'absent' }, unit) };
  });
}
