import type { SearchDocument } from '../search-document.ts';
import type { Batch } from './batch.ts';
import { toJsonBody } from './json-body.ts';
import { segmentFiles } from './paths.ts';
import { PlaceGatherer, toPlacesBody } from './place-ranges.ts';
import { toRouterBody } from './router.ts';
import type { SegmentWriter } from './segment-writer.ts';

type SegmentContents = {
  /** Of each report, in their order. */
  organs: readonly Pick<SearchDocument, 'kind' | 'places'>[];
  batches: readonly Batch[];
  /** Of every file of postings. */
  firstTerms: readonly string[];
};

/** Writes what a segment has beside rows, texts and postings, when it has these. */
export function putIndexes(writer: SegmentWriter, { organs, batches, firstTerms }: SegmentContents): void {
  const places = new PlaceGatherer();
  for (const [id, organ] of organs.entries()) places.add(id, organ.places);
  const above = places.list('above');
  const variants = new Map(batches.flatMap((batch) => batch.variants));
  writer.put(segmentFiles.kinds, toJsonBody(organs.map(({ kind }) => kind)));
  writer.put(segmentFiles.places, toPlacesBody(above));
  writer.put(segmentFiles.placeNames, toJsonBody(above.map(({ name }) => name)));
  writer.put(segmentFiles.towns, toPlacesBody(places.list('towns')));
  writer.put(
    segmentFiles.router,
    toRouterBody({
      size: organs.length,
      firstTerms,
      variants: [...variants].sort(([a], [b]) => (a < b ? -1 : 1)),
    }),
  );
}
