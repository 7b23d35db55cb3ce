import type { Publication } from '../../src/downloads/publication.ts';
import { publishedReportJson } from '../../src/downloads/published-report.ts';
import { reportJsonAddress } from '../../src/model/addresses.ts';
import type { OrganRecord, ProseRecord, StoredReport, YearFindingsRecord } from '../../src/model/records.ts';
import { withYearFindings } from '../../src/model/year-findings.ts';
import type { CollectionsWriter } from './writing/write-collections.ts';

/**
 * Writes every report of organs, which are all, as a JSON file, at the addresses of former slugs too. The collections
 * of reports, of prose, and of what was found between years are complete.
 */
export function publishReports(
  writer: CollectionsWriter,
  organs: readonly OrganRecord[],
  publication: Publication,
): void {
  const files = writer.published;
  const reports = writer.open<StoredReport>('reports');
  const proses = writer.open<ProseRecord>('report-prose');
  const acrossYears = writer.open<YearFindingsRecord>('year-findings');
  for (const { slug, years, formerSlugs = [] } of organs) {
    const addresses = [slug, ...formerSlugs];
    for (const year of years) {
      const id = `${slug}/${year}`;
      const found = acrossYears.has(id);
      const key = [reports.hashOf(id), proses.hashOf(id), found ? acrossYears.hashOf(id) : ''].join(' ');
      const places = addresses.map((one) => reportJsonAddress(one, year));
      files.putFile(places, key, () => {
        const whole = withYearFindings(reports.read(id), found ? acrossYears.read(id) : undefined);
        return publishedReportJson(whole, proses.read(id), publication);
      });
    }
  }
}
