import type { LikenessRecord } from '../../model/likeness.ts';
import type { ProseParagraph } from '../../model/report.ts';
import { type SharedMark, sharedMarks } from './shared-marks.ts';
import { withPunctuation } from './with-punctuation.ts';

/** The shared passages of each paragraph that has any. */
export type ProseMarks = ReadonlyMap<ProseParagraph, readonly SharedMark[]>;

/** The shared passages of a report, by paragraph of its prose. */
export function marksOfProse(prose: readonly ProseParagraph[], likeness: LikenessRecord): ProseMarks {
  const marks = new Map<ProseParagraph, readonly SharedMark[]>();
  for (const [paragraph, shared] of sharedMarks(likeness)) {
    const found = prose[paragraph];
    if (!found) continue;
    const { text } = found;
    marks.set(
      found,
      shared.map((mark) => withPunctuation(text, mark)),
    );
  }
  return marks;
}
