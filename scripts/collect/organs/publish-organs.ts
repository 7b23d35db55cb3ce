import type { Publication } from '../../../src/downloads/publication.ts';
import { publishedOrganJson } from '../../../src/downloads/published-organ.ts';
import { organJsonAddress } from '../../../src/model/addresses.ts';
import type { OrganRecord } from '../../../src/model/records.ts';
import type { CollectionsWriter } from '../writing/write-collections.ts';

/**
 * Writes every organ as a JSON file with the measures of its reports, at the addresses of former slugs too. The
 * collections of organs, which are all of `records`, and of measures are complete.
 */
export function publishOrgans(
  writer: CollectionsWriter,
  records: readonly OrganRecord[],
  publication: Publication,
): void {
  const organs = writer.open('organs');
  const measures = writer.open('measures');
  for (const organ of records) {
    const { slug, years, formerSlugs = [] } = organ;
    const ids = years.map((year) => `${slug}/${year}`);
    const key = [organs.hashOf(slug), ...ids.map((id) => measures.hashOf(id))].join(' ');
    writer.published.putFile([slug, ...formerSlugs].map(organJsonAddress), key, () => {
      const reports = ids.map((id) => measures.readLine(id));
      return publishedOrganJson(organ, reports, publication);
    });
  }
}
