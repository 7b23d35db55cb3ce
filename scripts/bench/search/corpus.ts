import { rmSync } from 'node:fs';
import path from 'node:path';
import type { PlacedOrgan, ProseRecord } from '../../../src/model/records.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { openGazetteer } from '../../add/open-gazetteer.ts';
import { readPlaceWords } from '../../add/place-words.ts';
import { placesOf, readGazetteer } from '../../collect/content/divisions.ts';
import { readContent } from '../../collect/content/read-content.ts';
import { byPlace } from '../../collect/organs/by-place.ts';
import { readReports } from '../../collect/reading/read-reports.ts';
import { searchDocument } from '../../collect/text-index/search-documents.ts';
import { projectContent } from '../../synthesize/content-folder.ts';
import { synthesizeContent } from '../../synthesize/synthesize-content.ts';
import { corpusYear, writeDocuments } from './documents-file.ts';

/**
 * Makes up so many reports, reads them as the site does, and writes what is searched of each into `file`, in the order
 * in which the site indexes. The same seed gives the same bytes. `folder` is a place for the reports meanwhile.
 */
export async function makeCorpus(reports: number, seed: number, folder: string, file: string): Promise<void> {
  const content = path.join(folder, 'content');
  const words = readPlaceWords(openGazetteer(projectContent));
  synthesizeContent({ organs: reports, years: [corpusYear], seed, formats: 'txt' }, content, words);
  try {
    await writeDocuments(file, documentsOf(content));
  } finally {
    rmSync(content, { recursive: true });
  }
}

/** What is searched of every report of a content folder; files that cannot be read are left out. */
async function* documentsOf(content: string): AsyncGenerator<SearchDocument> {
  const folders = readContent(content);
  const gazetteer = readGazetteer(content);
  const organs = folders.map(({ slug, organ, reports }) => {
    const places = organ.division ? placesOf(organ.division.code, gazetteer) : [];
    return { organ: { ...organ, slug, places } satisfies PlacedOrgan, reports };
  });
  organs.sort((one, other) => byPlace(one.organ, other.organ));
  const bySlug = new Map(organs.map(({ organ }) => [organ.slug, organ]));
  for await (const read of readReports(organs.flatMap(({ reports }) => reports))) {
    const organ = 'error' in read ? undefined : bySlug.get(read.record.organ);
    if (!('error' in read) && organ)
      yield searchDocument(read.record, JSON.parse(read.prose) as ProseRecord, organ);
  }
}
