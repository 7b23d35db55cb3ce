import { figureAddress, lineAddress, reportAddress } from '../../model/addresses.ts';
import type { Finding } from '../../model/finding.ts';
import { findFigure } from '../../model/forms/figures.ts';
import type { CheckFailuresRecord } from '../../model/records.ts';
import type { Report } from '../../model/report.ts';
import { type CopiedPair, findCopiedPair } from '../likeness/copied-pair.ts';
import { regionsOf } from '../organ-place.ts';
import { citedValue } from '../statutory/cited-value.ts';
import { distinctNames } from '../statutory/distinct-names.ts';
import { placeText } from '../wording.ts';
import type { CheckSources } from './check-sources.ts';

/** One report that does not pass a check: what was found, the numbers in it, and where they stand. */
export type Failure = {
  /** `place` is what lies between the province and the organ: 长春市九台区. */
  report: { name: string; place: string; year: number; address: string };
  /** The finding in words; a sum is written out in it. */
  message: string;
  figures: { name: string; value: string; address: string }[];
  source: { text: string; address: string } | undefined;
  /** The other report, where it is one report's text held against another's. */
  pair?: CopiedPair;
};

type FailureSources = Pick<CheckSources, 'readOrgan' | 'readReport' | 'readProse' | 'readLikeness'>;

/** A finding as it is listed, with the numbers of its report, and the text that it has in common with others. */
export function toFailure(
  { organ: slug, finding }: CheckFailuresRecord['failing'][number],
  year: number,
  { readOrgan, readReport, readProse, readLikeness }: FailureSources,
): Failure {
  const text = placeText(finding.at);
  const line = finding.at?.line;
  const organ = readOrgan(slug);
  const record = readReport(slug, year);
  const pair =
    finding.code === 'text.copied' &&
    findCopiedPair(finding, readLikeness(slug, year), readProse(slug, year));
  const [, ...places] = regionsOf(organ.places).map(({ name }) => name);
  return {
    report: { name: organ.name, place: places.join(''), year, address: reportAddress(slug, year) },
    message: finding.message,
    figures: valuesOf(finding, record.report).map(({ id, ...figure }) => ({
      ...figure,
      address: figureAddress(slug, year, id),
    })),
    source: text && line !== undefined ? { text, address: lineAddress(slug, year, line) } : undefined,
    ...(pair && { pair }),
  };
}

/** The figures a finding is about, by name, each with its value in words. */
function valuesOf(
  { figures: ids = [] }: Finding,
  { form, figures }: Pick<Report, 'form' | 'figures'>,
): { id: string; name: string; value: string }[] {
  if (form === null) return [];
  return distinctNames(form, ids).map(({ id, name }) => {
    const definition = findFigure(form, id);
    const unit = definition?.kind === 'amount' ? null : (definition?.unit ?? null);
    return { id, name, value: citedValue(figures[id] ?? { state: 'absent' }, unit) };
  });
}
