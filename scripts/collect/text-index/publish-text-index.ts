import type { PlacedOrgan, ProseRecord, StoredReport } from '../../../src/model/records.ts';
import { textIndexAddress } from '../../../src/search/index-files.ts';
import type { SegmentEntry, TextManifest } from '../../../src/search/text/manifest.ts';
import { formatVersion } from '../../../src/search/text/sealed-file.ts';
import { putIndexes } from '../../../src/search/text/segment-indexes.ts';
import type { KeptFiles } from '../writing/kept-files.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';
import { putGroup } from './put-group.ts';
import { type KeptPostings, putAllPostings } from './put-postings.ts';
import { type KeptRows, putAllRows } from './put-rows.ts';
import { groupsOf, keyOfReports, type SearchedReport, SearchedReports } from './searched-reports.ts';
import { SegmentFiles } from './segment-files.ts';

/** A segment, and what it takes to make the next one of the same year with what has not changed of it. */
type KeptSegment = SegmentEntry & { rows: KeptRows[]; postings: KeptPostings };

/**
 * Writes the full-text index of titles and prose: a segment a year, and texts, in folders that their contents name. A
 * year of which nothing has changed is taken over; of one that has, the texts and terms of the reports without a
 * change, and the files that come out the same. The collections of reports and their prose are complete.
 */
export function publishTextIndex(writer: CollectionsWriter, organs: ReadonlyMap<string, PlacedOrgan>): void {
  const searched = new SearchedReports({
    reports: writer.open<StoredReport>('reports'),
    proses: writer.open<ProseRecord>('report-prose'),
    organs,
  });
  const segments: SegmentEntry[] = [];
  for (const [year, reports] of searched.byYear()) {
    const { folder } = putSegment(writer, year, reports, searched);
    segments.push({ year, reports: reports.length, folder });
  }
  const manifest: TextManifest = { version: formatVersion, segments };
  writer.published.write(textIndexAddress, `${JSON.stringify(manifest)}\n`);
}

function putSegment(
  { published, parts }: { published: KeptFiles; parts: KeptFiles },
  year: number,
  reports: readonly SearchedReport[],
  searched: SearchedReports,
): KeptSegment {
  const groups = groupsOf(reports).map((group) => putGroup({ published, parts }, year, group, searched));
  const name = `text index ${year}`;
  return published.put(name, keyOfReports(reports), (files): KeptSegment => {
    const former = published.former<KeptSegment>(name);
    const segment = new SegmentFiles(year, files, former);
    const texts = groups.flatMap((group) => group.texts);
    const rows = putAllRows(segment, reports, texts, searched, former?.about.rows);
    const kept = groups.map(({ batch }) => batch);
    const batches = kept.map((batch) => batch.read());
    const postings = putAllPostings(segment, kept, batches, former?.about.postings);
    putIndexes(segment.writer, {
      organs: reports.map(({ organ }) => organ),
      batches,
      firstTerms: postings.files.map(({ first }) => first),
    });
    return { year, reports: reports.length, folder: segment.finish(), rows, postings };
  });
}
